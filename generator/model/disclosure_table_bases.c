#include "model/disclosure_table_bases.h"

#include <math.h>

#include "base/mem.h"
#include "model/dataset.h"
#include "model/disclosure_table_counts.h"

#define TABLE_LACK_MOST		1000	/* in rows not available */

/* Does one percentage fit? Off by one in the last place is near enough. */
static bool
table_percent_fits(const struct table_control *c, size_t percent, size_t line,
    double n, double d)
{
	const struct table_cell *cell = table_cell_at(c, line, percent);
	double near = pow(10, -c->t->columns[percent].decimals) + 1e-9;

	if (cell->kind != CELL_FIGURE)
		return true;
	return d > 0 ? fabs(cell->value - 100 * n / d) <= near :
	    cell->value <= 0;
}

/* Does a column of percentages fit two columns, or one and its total? */
static bool
table_base_fits(const struct table_control *c, const struct table_base *b,
    long long total)
{
	/* The total's own share is 100. */
	size_t line, n, d, count = b->d == COUNT_NONE ? c->t->row_count :
	    c->line_count;
	bool told = false;

	for (line = 0; line < count; line++) {
		n = *table_count_at(c, line, b->n);
		d = b->d == COUNT_NONE ? n : *table_count_at(c, line, b->d);
		if (n == COUNT_NONE || d == COUNT_NONE)
			continue;
		if (!table_percent_fits(c, b->percent, line,
		    (double)c->counts.cells[n].value, b->d == COUNT_NONE ?
		    (double)total : (double)c->counts.cells[d].value))
			return false;
		told |= c->counts.cells[n].value > 0 && table_cell_at(c, line,
		    b->percent)->kind == CELL_FIGURE;
	}
	return told;
}

/*
 * The total of which a column's shares are, though it may not be printed; 0
 * if they are of none. Where a row is not available, it is what the shares of
 * the others say.
 */
static long long
table_find_total(const struct table_control *c, const struct table_base *b)
{
	long long sum = 0, total;
	bool lacks = false;
	size_t line, cell;

	if (c->totals[b->n] != COUNT_NONE) {
		total = c->counts.cells[c->totals[b->n]].value;
		return table_base_fits(c, b, total) ? total : 0;
	}
	for (line = 0; line < c->t->row_count; line++) {
		cell = *table_count_at(c, line, b->n);
		if (cell != COUNT_NONE)
			sum += c->counts.cells[cell].value;
		lacks |= cell == COUNT_NONE;
	}
	for (total = sum + 1; lacks && total <= 2 * sum + TABLE_LACK_MOST;
	    total++)
		if (table_base_fits(c, b, total))
			return total;
	return table_base_fits(c, b, sum) ? sum : 0;
}

static void
table_add_base(struct table_control *c, const struct table_base *b)
{
	c->bases = mem_resize(c->bases, c->base_count + 1, sizeof(*b));
	c->bases[c->base_count++] = *b;
}

/* Shares print the total, too: whoever knows a part and its share has it. */
static void
table_find_share(struct table_control *c, struct table_base *b)
{
	long long total;

	b->d = COUNT_NONE;
	if ((total = table_find_total(c, b)) == 0)
		return;
	table_add_base(c, b);
	if (c->totals[b->n] != COUNT_NONE)
		return;
	c->totals[b->n] = counts_add(&c->counts, total, 0);
	table_add_total(c, b->n);
}

void
table_find_bases(struct table_control *c)
{
	size_t count = c->t->column_count;
	struct table_base b;

	for (b.percent = 0; b.percent < count; b.percent++) {
		if (c->roles[b.percent] != ROLE_PERCENT)
			continue;
		for (b.n = 0; b.n < count; b.n++) {
			if (c->roles[b.n] != ROLE_COUNT)
				continue;
			table_find_share(c, &b);
			for (b.d = 0; b.d < count; b.d++) {
				if (c->roles[b.d] != ROLE_COUNT ||
				    b.d == b.n || !table_base_fits(c, &b, 0))
					continue;
				table_add_base(c, &b);
				table_add_column_part(c, b.d, b.n);
			}
		}
	}
}
