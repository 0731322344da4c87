#include "model/table_totals.h"

#include <math.h>

#include "base/buf.h"
#include "base/diag.h"
#include "load/json.h"
#include "model/table.h"

#define TOTALS_SHOWN_MAX 8	/* parts that a message writes out */

/* One sum: a total, and the parts that should make it. */
struct table_sum {
	double		 sum;		/* of the figures among the parts */
	double		 least;		/* of them; 0 if there are none */
	size_t		 figures;
	size_t		 missing;
	const cJSON	*withheld;	/* by its source: the last one */
	size_t		 withheld_count;
	struct buf	 shown;		/* "4 + 5" */
};

/* What checking one table needs at every step. */
struct table_totals {
	const struct json_doc	*json;
	const struct table	*table;
	struct diag		*diag;
	bool			 good;
};

static void
table_sum_add(struct table_sum *s, const struct table_cell *part,
    const cJSON *node)
{
	if (part->kind == CELL_MISSING) {
		s->missing++;
		if (part->mark == MARK_CONFIDENTIAL) {
			s->withheld = node;
			s->withheld_count++;
		}
	}
	if (part->kind != CELL_FIGURE)
		return;
	s->least = s->figures == 0 ? part->value : fmin(s->least,
	    part->value);
	s->sum += part->value;
	if (s->figures++ > 0)
		buf_puts(&s->shown, part->value < 0 ? " - " : " + ");
	else if (part->value < 0)
		buf_putc(&s->shown, '-');
	buf_printf(&s->shown, "%.15g", fabs(part->value));
}

/* "4 + 5 = 9", or the sum alone where it is one of many. */
static const char *
table_sum_shown(struct table_sum *s)
{
	if (s->figures < 2 || s->figures > TOTALS_SHOWN_MAX)
		buf_clear(&s->shown);
	buf_printf(&s->shown, "%s%.15g", s->shown.len > 0 ? " = " : "",
	    s->sum);
	return s->shown.data;
}

/*
 * How far a sum may be off. Decimal figures have no exact binary form: a
 * millionth, and what doubles of their size can hold. Rounded figures may each
 * be off by half of their last decimal, and so may their total.
 */
static double
table_sum_slack(const struct table *table, const struct table_sum *s,
    size_t column)
{
	double slack = 1e-6 + 1e-12 * fabs(s->sum);

	if (table->rounded)
		slack += 0.5 * (double)(s->figures + 1) *
		    pow(10, -table->columns[column].decimals);
	return slack;
}

static void
table_totals_wrong(struct table_totals *t, const cJSON *node,
    const char *what, const char *parts, double total, struct table_sum *s)
{
	diag_at(t->diag, DIAG_TOTAL_WRONG, t->json->source,
	    json_offset(t->json, node), s->missing > 0 ?
	    "%s is %.15g, but its %s add up to more without those that are "
	    "missing: %s" : "%s is %.15g, but its %s add up to %s", what,
	    total, parts, table_sum_shown(s));
	t->good = false;
}

/* A figure that is withheld alone is what is left of its total. */
static void
table_totals_tell(struct table_totals *t, const char *what, double total,
    struct table_sum *s)
{
	diag_at(t->diag, DIAG_TOTAL_TELLS, t->json->source,
	    json_offset(t->json, s->withheld), "this figure is withheld, but "
	    "%s%s tells it: %.15g - %.15g; leave out the total, or withhold "
	    "another figure", *what == '\'' ? "" : "the ", what, total,
	    s->sum);
	t->good = false;
}

/*
 * Hold a total against its parts. What is missing may be anything, but where
 * people are counted it is not below nothing.
 */
static void
table_totals_hold(struct table_totals *t, const cJSON *node,
    const char *what, const char *parts, double total, size_t column,
    struct table_sum *s)
{
	const struct table *table = t->table;
	double slack = table_sum_slack(table, s, column);

	if (s->figures == 0 && s->missing == 0)
		return;
	if (s->missing == 1 && s->withheld_count == 1 && !table->rounded)
		table_totals_tell(t, what, total, s);
	else if (s->missing > 0 ? table->counts != COUNTED_UNSAID &&
	    table->counts != COUNTED_MONEY && s->least >= 0 &&
	    s->sum > total + slack : fabs(s->sum - total) > slack)
		table_totals_wrong(t, node, what, parts, total, s);
}

static double
table_shares_slack(size_t count, int decimals)
{
	return 0.5 * (double)count * pow(10, -decimals);
}

bool
table_shares_add_up(double sum, double least, size_t count, int decimals)
{
	return least >= 100 || fabs(sum - 100) <=
	    table_shares_slack(count, decimals) + 1e-6;
}

/* Shares whose printed total is 100 must make it. */
static void
table_totals_shares(struct table_totals *t, const cJSON *node, size_t column,
    struct table_sum *s)
{
	const struct table_column *c = &t->table->columns[column];

	if (fabs(t->table->total.cells[column].value - 100) > 1e-9 ||
	    s->missing > 0 || table_shares_add_up(s->sum, s->least,
	    s->figures, c->decimals))
		return;
	diag_at(t->diag, DIAG_TOTAL_WRONG, t->json->source,
	    json_offset(t->json, node), "total of '%s' is 100, but its rows "
	    "add up to %s, which is more than rounding can explain (%.15g)",
	    c->key, table_sum_shown(s), table_shares_slack(s->figures,
	    c->decimals));
	t->good = false;
}

static void
table_totals_column(struct table_totals *t, size_t column)
{
	const struct table *table = t->table;
	const cJSON *root = t->json->root, *row;
	const char *key = table->columns[column].key;
	const cJSON *node = json_get(json_get(root, "total"), key);
	struct table_sum s = { .shown = BUF_INIT };
	struct buf what = BUF_INIT;
	size_t i = 0;

	if (table->total.cells[column].kind != CELL_FIGURE)
		return;
	cJSON_ArrayForEach(row, json_get(root, "rows"))
		table_sum_add(&s, &table->rows[i++].cells[column],
		    json_get(row, key));
	buf_printf(&what, "total of '%s'", key);
	if (table->columns[column].type == COLUMN_PERCENT)
		table_totals_shares(t, node, column, &s);
	else
		table_totals_hold(t, node, what.data, "rows",
		    table->total.cells[column].value, column, &s);
	buf_release(&what);
	buf_release(&s.shown);
}

static void
table_totals_row(struct table_totals *t, const struct table_row *row,
    const cJSON *node)
{
	const struct table *table = t->table;
	const struct table_cell *cell = &row->cells[table->sum_column];
	const char *key = table->columns[table->sum_column].key;
	struct table_sum s = { .shown = BUF_INIT };
	struct buf what = BUF_INIT;
	size_t i;

	if (cell->kind != CELL_FIGURE)
		return;
	for (i = 0; i < table->sum_part_count; i++)
		table_sum_add(&s, &row->cells[table->sum_parts[i]],
		    json_get(node, table->columns[table->sum_parts[i]].key));
	buf_printf(&what, "'%s'", key);
	table_totals_hold(t, json_get(node, key), what.data, "parts",
	    cell->value, table->sum_column, &s);
	buf_release(&what);
	buf_release(&s.shown);
}

static void
table_totals_rounded(struct table_totals *t)
{
	if (!t->table->rounded || t->table->counts == COUNTED_UNSAID ||
	    t->table->counts == COUNTED_MONEY)
		return;
	diag_at(t->diag, DIAG_JSON_VALUE, t->json->source,
	    json_offset(t->json, json_get(t->json->root, "rounded")),
	    "counts of people and meetings are whole, so their totals are "
	    "exact: give them unrounded");
	t->good = false;
}

bool
table_totals_check(const struct json_doc *json, const struct table *table,
    struct diag *d)
{
	struct table_totals t = { json, table, d, true };
	const cJSON *node;
	size_t i = 0;

	table_totals_rounded(&t);
	for (i = 0; table->total.cells != NULL && i < table->column_count; i++)
		table_totals_column(&t, i);
	if (table->sum_part_count == 0)
		return t.good;
	i = 0;
	cJSON_ArrayForEach(node, json_get(json->root, "rows"))
		table_totals_row(&t, &table->rows[i++], node);
	if (table->total.cells != NULL)
		table_totals_row(&t, &table->total, json_get(json->root,
		    "total"));
	return t.good;
}
