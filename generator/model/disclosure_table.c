#include "model/disclosure_table.h"

#include "model/dataset.h"
#include "model/disclosure_counts.h"
#include "model/disclosure_protect.h"
#include "model/disclosure_table_counts.h"
#include "model/disclosure_tally.h"

static void
table_mark(struct table_cell *cell, char mark)
{
	cell->kind = CELL_MISSING;
	cell->mark = mark;
	cell->value = 0;
}

static void
table_settle_count(struct table_control *c, size_t line, size_t column,
    struct disclosure_tally *tally)
{
	struct table_cell *cell = table_cell_at(c, line, column);
	const struct count_cell *from;

	if (*table_count_at(c, line, column) == COUNT_NONE)
		return;
	from = &c->counts.cells[*table_count_at(c, line, column)];
	if (from->hidden) {
		table_mark(cell, MARK_CONFIDENTIAL);
		c->hidden[line] = true;
		tally->small += from->small;
		tally->others += !from->small;
	} else if (c->counts.policy.method == DISCLOSURE_ROUND) {
		tally->rounded = true;
		cell->value = (double)counts_round(from->value,
		    c->counts.policy.base);
		if (from->value > 0 && cell->value <= 0)
			table_mark(cell, MARK_LOW);
	}
}

/* The percentage that rounded counts make; false if they make none. */
static bool
table_round_percent(const struct table_control *c, struct table_cell *cell,
    const struct count_cell *n, const struct count_cell *d, int decimals)
{
	static const struct figure zero = { false, 0, 0 };
	struct figure figure = { false, 0, 0 };
	long long base = c->counts.policy.base;

	if (counts_round(d->value, base) <= 0)
		return false;
	figure.value = 100.0 * (double)counts_round(n->value, base) /
	    (double)counts_round(d->value, base);
	cell->value = figure.value;
	if (n->value > 0 && figure_compare(&figure, &zero, decimals) == 0)
		table_mark(cell, MARK_LOW);
	return true;
}

/*
 * Settle a percentage by what it is worked out from. Gives false where that
 * is not known.
 */
static bool
table_settle_percent(struct table_control *c, size_t line, size_t column,
    struct disclosure_tally *tally)
{
	struct table_cell *cell = table_cell_at(c, line, column);
	const struct count_cell *n, *d, *first_n = NULL, *first_d = NULL;
	bool hidden = false;
	size_t i, at_n, at_d;

	for (i = 0; i < c->base_count; i++) {
		const struct table_base *b = &c->bases[i];

		if (b->percent != column)
			continue;
		at_n = *table_count_at(c, line, b->n);
		at_d = b->d == COUNT_NONE ? c->totals[b->n] :
		    *table_count_at(c, line, b->d);
		if (at_n == COUNT_NONE || at_d == COUNT_NONE) {
			hidden = true;	/* it would tell what is missing */
			continue;
		}
		n = &c->counts.cells[at_n];
		d = &c->counts.cells[at_d];
		hidden |= n->hidden || d->hidden;
		if (first_n == NULL) {
			first_n = n;
			first_d = d;
		}
	}
	if (first_n == NULL && !hidden)
		return false;
	if (!hidden && c->counts.policy.method == DISCLOSURE_ROUND)
		hidden = !table_round_percent(c, cell, first_n, first_d,
		    c->t->columns[column].decimals);
	if (hidden) {
		table_mark(cell, MARK_CONFIDENTIAL);
		tally->others++;
	}
	return true;
}

static void
table_settle_others(struct table_control *c, size_t line, size_t column,
    struct disclosure_tally *tally)
{
	bool all = c->lacks || c->counts.policy.method == DISCLOSURE_ROUND;

	if (table_cell_at(c, line, column)->kind != CELL_FIGURE ||
	    (c->roles[column] != ROLE_MEASURE &&
	    c->roles[column] != ROLE_PERCENT))
		return;
	if (c->roles[column] == ROLE_PERCENT &&
	    table_settle_percent(c, line, column, tally))
		return;
	if (c->hidden[line] || (all && tally->small > 0)) {
		table_mark(table_cell_at(c, line, column), MARK_CONFIDENTIAL);
		tally->others++;
	}
}

static void
table_settle(struct table_control *c, struct disclosure_tally *tally)
{
	size_t line, column;

	for (line = 0; line < c->line_count; line++)
		for (column = 0; column < c->t->column_count; column++)
			if (table_is_counted(c, column))
				table_settle_count(c, line, column, tally);
	for (line = 0; line < c->line_count; line++)
		for (column = 0; column < c->t->column_count; column++)
			table_settle_others(c, line, column, tally);
}

void
disclosure_table(struct table *table, const struct disclosure_policy *policy,
    struct disclosure_tally *tally)
{
	struct table_control c;

	table_counts_build(&c, table, policy);
	disclosure_protect(&c.counts);
	table_settle(&c, tally);
	table_counts_release(&c);
}
