#include "check/check_follows_tables.h"

#include <stdbool.h>
#include "base/diag.h"
#include "load/json.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/follows.h"
#include "model/table.h"

#define CHECK_NOWHERE ((size_t)-1)

/*
 * A table as its lines are looked at: the columns of counts beside each other,
 * or, turned, its rows, the total last.
 */
struct check_lines {
	const struct table	*table;
	bool			 is_turned;	/* lines are rows */
};

static size_t
check_row_count(const struct table *table)
{
	return table->row_count + (table->total.cells != NULL);
}

static size_t
check_line_count(const struct check_lines *l)
{
	return l->is_turned ? check_row_count(l->table) :
	    l->table->column_count;
}

static size_t
check_line_len(const struct check_lines *l)
{
	return l->is_turned ? l->table->column_count :
	    check_row_count(l->table);
}

/* What is at a place in a line. */
static const struct table_cell *
check_line_cell(const struct check_lines *l, size_t line, size_t at)
{
	return l->is_turned ? &table_line(l->table, line)->cells[at] :
	    &table_line(l->table, at)->cells[line];
}

/* What names a row, or a column; NULL for a row without a name. */
static const struct ltext *
check_name(const struct table *table, bool is_row, size_t i)
{
	const struct table_cell *cell;

	if (!is_row)
		return &table->columns[i].title;
	cell = &table_line(table, i)->cells[table->row_header];
	return cell->kind == CELL_TEXT ? &cell->text : NULL;
}

/* The row or column of that name in another table. */
static size_t
check_find(const struct table *table, bool is_row, const struct ltext *name)
{
	size_t i, count = is_row ? check_row_count(table) :
	    table->column_count;
	const struct ltext *other;

	for (i = 0; name != NULL && i < count; i++) {
		other = check_name(table, is_row, i);
		if (other != NULL && ltext_alike(other, name))
			return i;
	}
	return CHECK_NOWHERE;
}

static bool
check_is_withheld(const struct table_cell *cell)
{
	return cell->kind == CELL_MISSING && (cell->mark ==
	    MARK_CONFIDENTIAL || cell->mark == MARK_LOW);
}

static bool
check_withholds(const struct check_lines *l, size_t line)
{
	size_t i;

	for (i = 0; i < check_line_len(l); i++)
		if (check_is_withheld(check_line_cell(l, line, i)))
			return true;
	return false;
}

static bool
check_same_cell(const struct table_cell *x, const struct table_cell *y)
{
	if (x->kind != y->kind)
		return false;
	if (x->kind == CELL_MISSING)
		return x->mark == y->mark;
	return x->kind != CELL_FIGURE || (!(x->value < y->value) &&
	    !(x->value > y->value));
}

static bool
check_has_figures(const struct table_column *column)
{
	return column->type == COLUMN_NUMBER || column->type ==
	    COLUMN_MONEY || column->type == COLUMN_PERCENT;
}

/* Is each figure of one line told in the same way by the other? */
static bool
check_tells_alike(const struct check_lines *l, size_t line,
    const struct check_lines *other, size_t other_line)
{
	size_t i, at;

	for (i = 0; i < check_line_len(l); i++) {
		if (!check_has_figures(&l->table->columns[l->is_turned ? i :
		    line]))
			continue;
		at = check_find(other->table, !l->is_turned, check_name(
		    l->table, !l->is_turned, i));
		if (at == CHECK_NOWHERE || !check_same_cell(
		    check_line_cell(l, line, i),
		    check_line_cell(other, other_line, at)))
			return false;
	}
	return true;
}

/*
 * Are the lines of a name about one time in both tables? That is said by a
 * year in the name, or in the title that both tables have.
 */
static bool
check_names_year(const struct dataset *set, const struct dataset *before,
    const struct ltext *name)
{
	return follows_year_of(name) != 0 || (ltext_alike(&set->title,
	    &before->title) && follows_year_of(&set->title) != 0);
}

/* Report the first line that the two tell apart though one withholds. */
static bool
check_follows_lines(const struct dataset *set, const struct dataset *before,
    bool is_turned, struct diag *d)
{
	const struct check_lines now = { set->table, is_turned };
	const struct check_lines then = { before->table, is_turned };
	const struct ltext *name;
	size_t i, at;

	for (i = 0; i < check_line_count(&now); i++) {
		name = check_name(set->table, is_turned, i);
		at = check_find(before->table, is_turned, name);
		if (at == CHECK_NOWHERE || !check_names_year(set, before,
		    name) || (!check_withholds(&now, i) &&
		    !check_withholds(&then, at)) ||
		    (check_tells_alike(&now, i, &then, at) &&
		    check_tells_alike(&then, at, &now, i)))
			continue;
		diag_at(d, DIAG_FOLLOWS_FIGURE, set->json->source,
		    json_offset(set->json, json_get(set->json->root,
		    "rows")), "of '%s' something is withheld, and '%s' tells "
		    "it otherwise: what is withheld could be worked out from "
		    "both", ltext_get(name, LANG_EN, NULL), before->path);
		return true;
	}
	return false;
}

void
check_follows_table(const struct dataset *set, const struct document *earlier,
    struct diag *d)
{
	const struct dataset *before = document_find_dataset(earlier, set->id,
	    NULL);

	if (before != NULL && before->table != NULL &&
	    !check_follows_lines(set, before, false, d))
		check_follows_lines(set, before, true, d);
}
