#include "model/disclosure_table_counts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/dataset.h"
#include "model/disclosure_sheet.h"
#include "model/disclosure_table_bases.h"

#define TABLE_COUNT_MOST	1e15

struct table_cell *
table_cell_at(const struct table_control *c, size_t line, size_t column)
{
	return &table_line(c->t, line)->cells[column];
}

size_t *
table_count_at(const struct table_control *c, size_t line, size_t column)
{
	return &c->cells[line * c->t->column_count + column];
}

bool
table_is_counted(const struct table_control *c, size_t column)
{
	return c->roles[column] == ROLE_COUNT ||
	    c->roles[column] == ROLE_CHANGE;
}

static enum table_role
table_role_of(const struct table_control *c, size_t column)
{
	enum table_role role = ROLE_COUNT;
	size_t line;

	if (column == c->t->row_header)
		return ROLE_NONE;
	if (c->t->columns[column].type == COLUMN_PERCENT)
		return ROLE_PERCENT;
	if (c->t->columns[column].type != COLUMN_NUMBER)
		return ROLE_NONE;
	for (line = 0; line < c->line_count; line++) {
		const struct table_cell *cell = table_cell_at(c, line, column);

		if (cell->kind != CELL_FIGURE)
			continue;
		if (fabs(cell->value) > TABLE_COUNT_MOST ||
		    floor(cell->value) < cell->value)
			return ROLE_MEASURE;
		if (cell->value < 0)
			role = ROLE_CHANGE;
	}
	if (role == ROLE_CHANGE && c->counts.policy.method == DISCLOSURE_ROUND)
		return ROLE_MEASURE;
	return role;
}

static void
table_add_cells(struct table_control *c)
{
	size_t line, column;

	for (column = 0; column < c->t->column_count; column++) {
		c->roles[column] = table_role_of(c, column);
		c->totals[column] = COUNT_NONE;
		for (line = 0; line < c->line_count; line++) {
			const struct table_cell *cell = table_cell_at(c, line,
			    column);
			size_t *to = table_count_at(c, line, column);

			*to = COUNT_NONE;
			if (cell->kind != CELL_FIGURE) {
				c->lacks |= c->roles[column] == ROLE_COUNT &&
				    line < c->t->row_count;
				continue;
			}
			if (c->roles[column] == ROLE_COUNT)
				*to = counts_add(&c->counts,
				    (long long)cell->value, 0);
			else if (c->roles[column] == ROLE_CHANGE)
				*to = counts_add_change(&c->counts,
				    (long long)cell->value, 0);
		}
	}
}

void
table_add_total(struct table_control *c, size_t column)
{
	size_t *parts = mem_alloc(c->t->row_count + 1, sizeof(*parts));
	size_t i, cell, count = 0;

	for (i = 0; i < c->t->row_count; i++)
		if ((cell = *table_count_at(c, i, column)) != COUNT_NONE)
			parts[count++] = cell;
	if (c->totals[column] != COUNT_NONE)
		counts_add_sum(&c->counts, c->totals[column], parts, count,
		    count == c->t->row_count);
	free(parts);
}

static void
table_add_totals(struct table_control *c)
{
	size_t column;

	if (c->t->total.cells == NULL)
		return;
	for (column = 0; column < c->t->column_count; column++) {
		c->totals[column] = *table_count_at(c, c->t->row_count, column);
		if (c->totals[column] == COUNT_NONE)
			continue;
		table_add_total(c, column);
		c->told[column] = true;
	}
}

/* In every line, one column is the sum of others. */
static void
table_add_column_sum(struct table_control *c, size_t whole,
    const size_t *columns, size_t column_count)
{
	size_t *parts = mem_alloc(column_count + 1, sizeof(*parts));
	size_t line, i, cell, count;

	for (line = 0; line < c->line_count; line++) {
		for (i = count = 0; i < column_count; i++)
			if ((cell = *table_count_at(c, line, columns[i])) !=
			    COUNT_NONE)
				parts[count++] = cell;
		cell = *table_count_at(c, line, whole);
		if (cell != COUNT_NONE)
			counts_add_sum(&c->counts, cell, parts, count,
			    count == column_count);
	}
	c->told[whole] = true;
	for (i = 0; i < column_count; i++)
		c->told[columns[i]] = true;
	free(parts);
}

void
table_add_column_part(struct table_control *c, size_t whole, size_t part)
{
	size_t line, x, y;

	for (line = 0; line < c->line_count; line++) {
		x = *table_count_at(c, line, whole);
		y = *table_count_at(c, line, part);
		if (x != COUNT_NONE && y != COUNT_NONE)
			counts_add_sum(&c->counts, x, &y, 1, false);
	}
}

static void
table_add_row_total(struct table_control *c)
{
	const struct table *t = c->t;
	size_t i;

	if (t->sum_part_count == 0 || !table_is_counted(c, t->sum_column))
		return;
	for (i = 0; i < t->sum_part_count; i++)
		if (!table_is_counted(c, t->sum_parts[i]))
			return;
	table_add_column_sum(c, t->sum_column, t->sum_parts,
	    t->sum_part_count);
}

/* Rows that make one next to them, in all columns of counts. */
static void
table_find_rows(struct table_control *c)
{
	struct sheet sheet = { c->t->row_count, 0, NULL };
	size_t line, column, at = 0;

	for (column = 0; column < c->t->column_count; column++)
		sheet.line_len += c->roles[column] == ROLE_COUNT;
	sheet.cells = mem_alloc(sheet.line_count * sheet.line_len + 1,
	    sizeof(*sheet.cells));
	for (line = 0; line < sheet.line_count; line++)
		for (column = 0; column < c->t->column_count; column++)
			if (c->roles[column] == ROLE_COUNT)
				sheet.cells[at++] = *table_count_at(c, line,
				    column);
	sheet_find_sums(&c->counts, &sheet);
	free(sheet.cells);
}

/* Columns of counts that make one next to them, in all rows. */
static void
table_find_columns(struct table_control *c)
{
	struct sheet sheet = { 0, c->line_count, NULL };
	size_t line, column, at = 0;

	sheet.cells = mem_alloc(c->t->column_count * c->line_count + 1,
	    sizeof(*sheet.cells));
	for (column = 0; column < c->t->column_count; column++) {
		if (c->roles[column] != ROLE_COUNT)
			continue;
		sheet.line_count++;
		for (line = 0; line < c->line_count; line++)
			sheet.cells[at++] = *table_count_at(c, line, column);
	}
	sheet_find_sums(&c->counts, &sheet);
	free(sheet.cells);
}

/* Is the third column the second less the first, wherever all three are? */
static bool
table_is_change(const struct table_control *c, const size_t columns[3])
{
	const struct count_cell *cells = c->counts.cells;
	bool told = false;
	size_t line, i, at[3];

	for (line = 0; line < c->line_count; line++) {
		for (i = 0; i < 3; i++)
			at[i] = *table_count_at(c, line, columns[i]);
		if (at[0] == COUNT_NONE || at[1] == COUNT_NONE ||
		    at[2] == COUNT_NONE)
			continue;
		if (cells[at[1]].value - cells[at[0]].value !=
		    cells[at[2]].value)
			return false;
		told |= cells[at[0]].value > 0 && cells[at[2]].value != 0;
	}
	return told;
}

static void
table_find_changes(struct table_control *c)
{
	size_t column, last[3], count = 0;

	for (column = 0; column < c->t->column_count; column++) {
		if (!table_is_counted(c, column))
			continue;
		if (count == 3)
			memmove(last, last + 1, 2 * sizeof(last[0]));
		last[count < 3 ? count++ : 2] = column;
		if (count == 3 && table_is_change(c, last)) {
			const size_t parts[] = { last[0], last[2] };

			table_add_column_sum(c, last[1], parts, 2);
		}
	}
}

/* Is a column never above another? Then it may be "of whom". */
static bool
table_is_inside(const struct table_control *c, size_t whole, size_t part)
{
	bool told = false;
	size_t line, x, y;

	for (line = 0; line < c->line_count; line++) {
		x = *table_count_at(c, line, whole);
		y = *table_count_at(c, line, part);
		if (x == COUNT_NONE || y == COUNT_NONE)
			continue;
		if (c->counts.cells[x].value < c->counts.cells[y].value)
			return false;
		told |= c->counts.cells[y].value > 0;
	}
	return told;
}

static void
table_add_inside(struct table_control *c, size_t whole, size_t part)
{
	size_t line, x, y;

	for (line = 0; line < c->line_count; line++) {
		x = *table_count_at(c, line, whole);
		y = *table_count_at(c, line, part);
		if (x != COUNT_NONE && y != COUNT_NONE)
			counts_add_inside(&c->counts, x, y);
	}
}

/* A column next to the right of another may be a part of it. */
static void
table_find_inside(struct table_control *c)
{
	size_t column, last = COUNT_NONE;

	for (column = 0; column < c->t->column_count; column++) {
		if (c->roles[column] != ROLE_COUNT)
			continue;
		if (last != COUNT_NONE && table_is_inside(c, last, column))
			table_add_inside(c, last, column);
		last = column;
	}
}

/* A column of differences that stands in no sum cannot be reckoned with. */
static void
table_drop_changes(struct table_control *c)
{
	size_t line, column;

	for (column = 0; column < c->t->column_count; column++) {
		if (c->roles[column] != ROLE_CHANGE || c->told[column])
			continue;
		c->roles[column] = ROLE_MEASURE;
		for (line = 0; line < c->line_count; line++)
			*table_count_at(c, line, column) = COUNT_NONE;
	}
}

void
table_counts_build(struct table_control *c, struct table *table,
    const struct disclosure_policy *policy)
{
	size_t columns = table->column_count;

	memset(c, 0, sizeof(*c));
	c->t = table;
	c->line_count = table->row_count + (table->total.cells != NULL);
	c->roles = mem_alloc(columns, sizeof(*c->roles));
	c->totals = mem_alloc(columns, sizeof(*c->totals));
	c->told = mem_alloc(columns, sizeof(*c->told));
	c->cells = mem_alloc(c->line_count * columns + 1, sizeof(*c->cells));
	c->hidden = mem_alloc(c->line_count + 1, sizeof(*c->hidden));
	counts_init(&c->counts, policy);
	table_add_cells(c);
	table_add_totals(c);
	table_add_row_total(c);
	table_find_rows(c);
	table_find_columns(c);
	table_find_changes(c);
	table_drop_changes(c);
	table_find_bases(c);
	table_find_inside(c);
}

void
table_counts_release(struct table_control *c)
{
	counts_release(&c->counts);
	free(c->roles);
	free(c->totals);
	free(c->told);
	free(c->cells);
	free(c->hidden);
	free(c->bases);
}
