/*
 * Thousands of random tables with totals, groups, differences and percentages:
 * no withheld count may be left with one possible value.
 */
#include "unit.h"

#include "disclosure_written.h"

/*
 * Tables. A grid of counts: rows may fall into groups with a row each of
 * their sums; columns may be two periods with their sum, or parts with their
 * sum; there may be shares of a column, one column as a percentage of another
 * (its counts are then a part of the other's), and cells not available.
 */
#define TABLE_ROWS	9
#define TABLE_COLUMNS	6

struct random_table {
	size_t		 rows;		/* of figures, without the total */
	size_t		 columns;	/* of counts */
	long long	 counts[TABLE_ROWS + 1][TABLE_COLUMNS];
	bool		 missing[TABLE_ROWS + 1][TABLE_COLUMNS];
	int		 group[TABLE_ROWS];	/* of a row; -1: its sums */
	bool		 has_groups;
	bool		 has_total;	/* declared, as a total row */
	bool		 has_sum;	/* the last column is a sum, */
	bool		 tells_sum;	/* and is declared as one */
	bool		 has_change;	/* third column: second less first */
	bool		 has_part;	/* second column is part of the first */
	bool		 has_share;	/* column of shares of the first */
	bool		 has_percent;	/* the part as a percentage */
	int		 decimals;
};

static size_t
table_part_columns(const struct random_table *r)
{
	return r->columns - r->has_sum;
}

/* Rows of groups, each group ended by a row of its sums. */
static void
table_group_rows(struct attempt *t, struct random_table *r)
{
	size_t row;
	int group = 0;

	r->has_groups = r->rows >= 5 && dice_roll(&t->dice, 3) == 0;
	for (row = 0; row < r->rows; row++)
		r->group[row] = group;
	if (!r->has_groups)
		return;
	for (row = 0; row < r->rows; row++) {
		size_t left = r->rows - row;

		r->group[row] = group;
		/* A sum after two or three rows, and at the very end. */
		if (left == 1 || (row > 1 && r->group[row - 1] == group &&
		    r->group[row - 2] == group && left > 3 &&
		    dice_roll(&t->dice, 2) == 0)) {
			r->group[row] = -1;
			group++;
		}
	}
	/* The last group needs two rows, too. */
	if (r->group[r->rows - 2] == -1 || r->group[r->rows - 3] == -1)
		r->has_groups = false;
}

static void
table_roll(struct attempt *t, struct random_table *r)
{
	struct dice *dice = &t->dice;
	size_t row, column;

	memset(r, 0, sizeof(*r));
	r->rows = 2 + dice_roll(dice, TABLE_ROWS - 2);
	r->columns = 1 + dice_roll(dice, TABLE_COLUMNS - 1);
	table_group_rows(t, r);
	r->has_total = !r->has_groups && dice_roll(dice, 4) > 0;
	if (r->columns >= 3 && dice_roll(dice, 5) > 0) {
		r->has_sum = true;
		r->tells_sum = dice_roll(dice, 3) > 0;
	} else if (r->columns == 3 && t->policy.method ==
	    DISCLOSURE_SUPPRESS && dice_roll(dice, 2) == 0) {
		r->has_change = true;
	} else if (r->columns >= 2 && dice_roll(dice, 2) == 0) {
		r->has_part = true;
		r->has_percent = dice_roll(dice, 3) > 0;
	}
	r->has_share = !r->has_groups && dice_roll(dice, 3) == 0;
	r->decimals = (int)dice_roll(dice, 3);
	for (row = 0; row < r->rows; row++)
		for (column = 0; column < table_part_columns(r); column++)
			r->counts[row][column] = dice_count(dice);
	for (row = 0; r->has_part && row < r->rows; row++)
		if (r->counts[row][1] > r->counts[row][0])
			r->counts[row][1] = dice_roll(dice, 1 +
			    (unsigned)r->counts[row][0]);
}

/* Fill in what follows from the others. */
static void
table_add_up(struct random_table *r)
{
	size_t row, column, i;

	for (row = 0; row <= r->rows; row++)
		for (column = 0; column < table_part_columns(r); column++) {
			if (row < r->rows && (!r->has_groups ||
			    r->group[row] >= 0))
				continue;
			r->counts[row][column] = 0;
			for (i = 0; i < row; i++)
				if (row == r->rows ? !r->has_groups ||
				    r->group[i] >= 0 :
				    r->group[i] == r->group[row - 1])
					r->counts[row][column] +=
					    r->counts[i][column];
		}
	for (row = 0; row <= r->rows; row++) {
		if (r->has_change)
			r->counts[row][2] = r->counts[row][1] -
			    r->counts[row][0];
		if (!r->has_sum)
			continue;
		r->counts[row][r->columns - 1] = 0;
		for (i = 0; i < r->columns - 1; i++)
			r->counts[row][r->columns - 1] += r->counts[row][i];
	}
}

/* A number as JSON with so many decimals, rounded as people do. */
static double
table_percent(long long n, long long d, int decimals)
{
	long long scale = 100;
	int i;

	for (i = 0; i < decimals; i++)
		scale *= 10;
	return (double)((2 * scale * n + d) / (2 * d)) / (double)(scale / 100);
}

static void
table_put_columns(struct attempt *t, const struct random_table *r)
{
	size_t column;

	buf_puts(&t->json, "{\"kind\": \"table\", \"title\": \"T\", "
	    "\"counts\": \"children\",\n\"columns\": [{\"key\": \"name\", "
	    "\"title\": \"Name\", \"type\": \"text\"}");
	for (column = 0; column < r->columns; column++)
		buf_printf(&t->json, ",\n{\"key\": \"c%zu\", \"title\": "
		    "\"C\", \"type\": \"number\"}", column);
	if (r->has_share)
		buf_printf(&t->json, ",\n{\"key\": \"share\", \"title\": "
		    "\"S\", \"type\": \"percent\", \"decimals\": %d}",
		    r->decimals);
	if (r->has_percent)
		buf_printf(&t->json, ",\n{\"key\": \"percent\", \"title\": "
		    "\"P\", \"type\": \"percent\", \"decimals\": %d}",
		    r->decimals);
	buf_puts(&t->json, "]");
	if (r->has_sum && r->tells_sum) {
		buf_printf(&t->json, ",\n\"row_total\": {\"column\": \"c%zu\", "
		    "\"parts\": [", r->columns - 1);
		for (column = 0; column + 1 < r->columns; column++)
			buf_printf(&t->json, "%s\"c%zu\"", column > 0 ? ", " :
			    "", column);
		buf_puts(&t->json, "]}");
	}
}

static void
table_put_row(struct attempt *t, const struct random_table *r, size_t row)
{
	size_t column;

	buf_printf(&t->json, "{\"name\": \"R%zu\"", row);
	for (column = 0; column < r->columns; column++)
		if (!r->missing[row][column])
			buf_printf(&t->json, ", \"c%zu\": %lld", column,
			    r->counts[row][column]);
	if (r->has_share && r->counts[r->rows][0] > 0 && !r->missing[row][0])
		buf_printf(&t->json, ", \"share\": %.2f", table_percent(
		    r->counts[row][0], r->counts[r->rows][0], r->decimals));
	if (r->has_percent && r->counts[row][0] > 0 && !r->missing[row][1])
		buf_printf(&t->json, ", \"percent\": %.2f", table_percent(
		    r->counts[row][1], r->counts[row][0], r->decimals));
	buf_puts(&t->json, "}");
}

static void
table_put(struct attempt *t, const struct random_table *r)
{
	size_t row;

	table_put_columns(t, r);
	buf_puts(&t->json, ",\n\"rows\": [");
	for (row = 0; row < r->rows; row++) {
		buf_puts(&t->json, row > 0 ? ",\n" : "\n");
		table_put_row(t, r, row);
	}
	buf_puts(&t->json, "]");
	if (r->has_total) {
		buf_puts(&t->json, ",\n\"total\": ");
		table_put_row(t, r, r->rows);
	}
	buf_puts(&t->json, "}\n");
}

/* What the reader of the controlled table knows, cell by cell. */
struct table_vars {
	size_t	 at[TABLE_ROWS + 1][TABLE_COLUMNS];
};

static void
table_learn_cell(struct attempt *t, const struct random_table *r,
    const struct table *table, size_t row, size_t column, struct table_vars *v)
{
	long long truth = r->counts[row][column];
	const struct table_row *from = row < r->rows ? &table->rows[row] :
	    &table->total;
	struct figure figure;
	size_t *var = &v->at[row][column];

	if (row == r->rows && !r->has_total && r->has_change && column == 2) {
		*var = adversary_add(&t->adversary, truth, -ADVERSARY_FAR,
		    ADVERSARY_FAR);
		return;
	}
	if ((row == r->rows && !r->has_total) || r->missing[row][column]) {
		*var = row == r->rows ? attempt_add_free(t, truth) :
		    attempt_add_secret(t, truth);
		return;
	}
	figure = table_cell_figure(&from->cells[column + 1]);
	if (!r->has_change || column < 2) {
		*var = attempt_add_printed(t, truth, &figure);
	} else if (figure.missing) {
		*var = adversary_add(&t->adversary, truth, -ADVERSARY_FAR,
		    ADVERSARY_FAR);
	} else {
		*var = adversary_add(&t->adversary, truth,
		    (long long)figure.value, (long long)figure.value);
	}
}

static void
table_learn_rows(struct attempt *t, const struct random_table *r,
    const struct table_vars *v, size_t column)
{
	size_t row, i, count, parts[TABLE_ROWS];

	for (row = 0; row <= r->rows; row++) {
		if (row < r->rows && (!r->has_groups || r->group[row] >= 0))
			continue;
		for (i = count = 0; i < row; i++)
			if (row == r->rows ? !r->has_groups ||
			    r->group[i] >= 0 :
			    r->group[i] == r->group[row - 1])
				parts[count++] = v->at[i][column];
		adversary_add_sum(&t->adversary, v->at[row][column], parts,
		    count);
	}
}

static void
table_learn_columns(struct attempt *t, const struct random_table *r,
    const struct table_vars *v, size_t row)
{
	long long rest;
	size_t parts[2];

	if (r->has_sum)
		adversary_add_sum(&t->adversary, v->at[row][r->columns - 1],
		    v->at[row], r->columns - 1);
	if (r->has_change) {
		parts[0] = v->at[row][0];
		parts[1] = v->at[row][2];
		adversary_add_sum(&t->adversary, v->at[row][1], parts, 2);
	}
	if (r->has_part) {
		parts[0] = v->at[row][1];
		rest = r->counts[row][0] - r->counts[row][1];
		/* The percentage tells how many are not, too. */
		parts[1] = r->has_percent && r->counts[row][0] > 0 &&
		    !r->missing[row][1] && (row < r->rows || r->has_total) ?
		    attempt_add_secret(t, rest) : attempt_add_free(t, rest);
		adversary_add_sum(&t->adversary, v->at[row][0], parts, 2);
	}
}

/* What a printed percentage of two counts tells. */
static void
table_learn_percent(struct attempt *t, size_t n, size_t d, int decimals,
    const struct figure *figure)
{
	struct adversary *a = &t->adversary;
	struct buf text = BUF_INIT;
	long long scale = 100, printed;
	int i;

	if (figure->missing)
		return;
	t->score->printed++;
	if (t->policy.method == DISCLOSURE_ROUND)
		return;		/* made of numbers that are known already */
	for (i = 0; i < decimals; i++)
		scale *= 10;
	figure_put(&text, figure, UNIT_COUNT, decimals);
	printed = (long long)(strtod(text.data, NULL) * (double)scale / 100 +
	    0.5);
	buf_release(&text);
	assert_true(a->ratio_count < ADVERSARY_RATIOS);
	a->ratios[a->ratio_count].n = n;
	a->ratios[a->ratio_count].d = d;
	a->ratios[a->ratio_count].scale = scale;
	a->ratios[a->ratio_count++].printed = printed;
}

static void
table_learn_percents(struct attempt *t, const struct random_table *r,
    const struct table *table, const struct table_vars *v, size_t row)
{
	const struct table_row *from = row < r->rows ? &table->rows[row] :
	    &table->total;
	size_t column = 1 + r->columns;
	struct figure figure;

	if (row == r->rows && !r->has_total)
		return;
	if (r->has_share) {
		figure = table_cell_figure(&from->cells[column++]);
		table_learn_percent(t, v->at[row][0], v->at[r->rows][0],
		    r->decimals, &figure);
	}
	if (r->has_percent) {
		figure = table_cell_figure(&from->cells[column]);
		table_learn_percent(t, v->at[row][1], v->at[row][0],
		    r->decimals, &figure);
	}
}

static void
table_learn(struct attempt *t, const struct random_table *r,
    const struct table *table)
{
	struct table_vars v;
	size_t row, column;

	for (row = 0; row <= r->rows; row++)
		for (column = 0; column < r->columns; column++)
			table_learn_cell(t, r, table, row, column, &v);
	for (column = 0; column < r->columns; column++)
		table_learn_rows(t, r, &v, column);
	for (row = 0; row <= r->rows; row++) {
		table_learn_columns(t, r, &v, row);
		table_learn_percents(t, r, table, &v, row);
	}
}

static void
attempt_table(size_t seed, struct score *score)
{
	struct arena a = ARENA_INIT;
	struct random_table r;
	struct dataset *set;
	struct attempt *t = attempt_begin(seed, score);

	table_roll(t, &r);
	table_add_up(&r);
	if (dice_roll(&t->dice, 10) == 0 && !r.has_groups)
		r.missing[dice_roll(&t->dice, (unsigned)r.rows)][
		    r.columns - 1] = !r.has_change;
	table_put(t, &r);
	set = attempt_read(t, &a);
	table_learn(t, &r, set->table);
	attempt_attack(t);
	dataset_free(set);
	arena_release(&a);
	attempt_end(t);
}

static void
tables_give_nothing_away(void **state)
{
	struct score score = { 0 };
	size_t seed, count = attempt_count(12000);

	(void)state;
	for (seed = 0; seed < count; seed++)
		attempt_table(seed, &score);
	score_tell("tables", &score);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_give_nothing_away),
	};

	return attempt_run(tests, UNIT_COUNT(tests));
}
