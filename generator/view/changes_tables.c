#include "view/changes_tables.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "load/json.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/table.h"
#include "view/address.h"
#include "view/changes_headings.h"
#include "view/context.h"
#include "view/edition.h"
#include "view/figure_view.h"
#include "view/page_view.h"
#include "view/title_pairs.h"
#include "view/value.h"

#define CHANGES_ROWS 8		/* named of those that are new, or gone */
#define CHANGES_CELLS 12	/* told of those that differ */
#define CHANGES_WORDS 60	/* bytes; longer texts are not repeated */

/* A table of one plan: what it is, and its cells as they are printed. */
struct changes_table {
	const struct dataset	*set;
	const struct table	*table;
	cJSON			*view;		/* owned */
	const cJSON		**rows;		/* its rows, by index */
	struct titles		 names;		/* of the rows */
};

/* The cells that differ, and how many. */
struct changes_cells {
	cJSON	*cells;			/* with what they say */
	cJSON	*words;			/* of which only that is told */
	size_t	 cell_count;
	size_t	 word_count;
};

/* What a cell says: its text, or its items, each on a line. */
static const char *
changes_cell_text(struct arena *a, const cJSON *row, size_t column)
{
	const cJSON *cell = cJSON_GetArrayItem(json_get(row, "cells"),
	    (int)column), *item;
	const char *mark = json_get(cell, "mark") != NULL ?
	    json_get(cell, "mark")->valuestring : "";
	struct buf text = BUF_INIT;
	const char *result;

	if (json_get(cell, "text") != NULL)
		buf_puts(&text, json_get(cell, "text")->valuestring);
	cJSON_ArrayForEach(item, json_get(cell, "items"))
		buf_printf(&text, "%s\n", json_get(item, "text")->valuestring);
	if (*mark != '\0')
		buf_printf(&text, " %s", mark);
	result = arena_strdup(a, text.data);
	buf_release(&text);
	return result;
}

static struct changes_table
changes_table_build(const struct changes *ch, const struct edition *e,
    const struct dataset *set)
{
	struct changes_table t = { .set = set, .table = set->table };
	const cJSON *row;
	size_t count;

	t.view = figure_view_build(e->c, set, ch->lang, NULL, NULL);
	count = (size_t)cJSON_GetArraySize(json_get(t.view, "rows"));
	t.rows = arena_alloc(ch->a, count, sizeof(*t.rows));
	t.names.text = arena_alloc(ch->a, count, sizeof(*t.names.text));
	cJSON_ArrayForEach(row, json_get(t.view, "rows")) {
		t.rows[t.names.count] = row;
		t.names.text[t.names.count++] = changes_cell_text(ch->a, row,
		    t.table->row_header);
	}
	return t;
}

/* The column that means the same, or TITLE_ALONE. */
static size_t
changes_find_column(const struct table *table,
    const struct table_column *like)
{
	const struct table_column *column;
	size_t i;

	for (i = 0; i < table->column_count; i++) {
		column = &table->columns[i];
		if (strcmp(column->key, like->key) == 0 && column->type ==
		    like->type && ltext_alike(&column->title, &like->title) &&
		    ltext_given(&column->unit) == ltext_given(&like->unit) &&
		    (!ltext_given(&like->unit) || ltext_alike(&column->unit,
		    &like->unit)))
			return i;
	}
	return TITLE_ALONE;
}

/* "and 5 more", where a list is longer than what is shown of it. */
static void
changes_add_more(const struct changes *ch, cJSON *object, const char *name,
    size_t count, size_t shown)
{
	struct buf text = BUF_INIT;

	if (count > shown)
		strings_put_count(&text, ch->now->c->strings, ch->page->lang,
		    "changes_more", (double)(count - shown), 0);
	value_add_buf(object, name, &text);
}

/* The rows of one table that the other has not; gives how many. */
static size_t
changes_add_rows(const struct changes *ch, cJSON *view, const char *name,
    const struct changes_table *t, const size_t *pairs)
{
	cJSON *object = value_add_object(view, name), *list;
	size_t i, count = 0;

	list = value_add_list(object, "rows");
	for (i = 0; i < t->names.count; i++)
		if (pairs[i] == TITLE_ALONE && count++ < CHANGES_ROWS)
			value_add(value_append(list), "text",
			    t->names.text[i]);
	value_add_flag(object, "has_rows", count > 0);
	changes_add_more(ch, object, "more", count, CHANGES_ROWS);
	return count;
}

static void
changes_note_marks(struct changes *ch, const struct table_cell *cell)
{
	struct figure figure = table_cell_figure(cell);

	if (figure.mark != 0 && (cell->kind == CELL_MISSING ||
	    cell->kind == CELL_FIGURE))
		buf_putc(&ch->marks, figure.mark);
}

/* A cell of one table beside what it was in the other. */
struct changes_pair {
	size_t				 row, column;	/* of the table now */
	size_t				 old_row, old_column;
	const struct table_cell		*cell;
	const struct table_cell		*old_cell;
	const char			*now;		/* as printed */
	const char			*before;
};

/* Is the same said? Figures may be printed with more decimals than before. */
static bool
changes_is_same(const struct changes_pair *pair)
{
	const struct table_cell *x = pair->cell, *y = pair->old_cell;

	if (x->kind == CELL_FIGURE && y->kind == CELL_FIGURE)
		return x->mark == y->mark && !(x->value < y->value) &&
		    !(x->value > y->value);
	return strcmp(pair->now, pair->before) == 0;
}

/* "Staff (£000)" */
static const char *
changes_column_name(const struct changes *ch,
    const struct table_column *column)
{
	const char *title = ltext_get(&column->title, ch->lang, NULL);

	return ltext_given(&column->unit) ? arena_printf(ch->a, "%s (%s)",
	    title, ltext_get(&column->unit, ch->lang, NULL)) : title;
}

static bool
changes_is_long(const char *text)
{
	return strlen(text) > CHANGES_WORDS || strchr(text, '\n') != NULL;
}

/* List a cell that differs: with its texts, or where these are long alone. */
static void
changes_add_cell(struct changes *ch, struct changes_cells *to,
    const struct changes_table *now, const struct changes_pair *pair)
{
	const char *row = now->names.text[pair->row];
	const char *column = changes_column_name(ch,
	    &now->table->columns[pair->column]);
	cJSON *cell;

	if (changes_is_long(pair->before) || changes_is_long(pair->now)) {
		if (to->word_count++ < CHANGES_CELLS)
			value_add(value_append(to->words), "text",
			    arena_printf(ch->a, "%s: %s", row, column));
		return;
	}
	if (to->cell_count++ >= CHANGES_CELLS)
		return;
	cell = value_append(to->cells);
	value_add(cell, "row", row);
	value_add(cell, "column", column);
	value_add(cell, "before", pair->before);
	value_add(cell, "now", pair->now);
	changes_note_marks(ch, pair->old_cell);
	changes_note_marks(ch, pair->cell);
}

/* The cells that say something else in rows and columns of both. */
static void
changes_compare(struct changes *ch, struct changes_cells *to,
    const struct changes_table *now, const struct changes_table *before,
    const size_t *pairs)
{
	struct changes_pair pair;

	for (pair.column = 0; pair.column < now->table->column_count;
	    pair.column++) {
		pair.old_column = changes_find_column(before->table,
		    &now->table->columns[pair.column]);
		for (pair.row = 0; pair.old_column != TITLE_ALONE &&
		    pair.row < now->names.count; pair.row++) {
			pair.old_row = pairs[pair.row];
			if (pair.old_row == TITLE_ALONE)
				continue;
			pair.cell = &table_line(now->table, pair.row)->cells[
			    pair.column];
			pair.old_cell = &table_line(before->table,
			    pair.old_row)->cells[pair.old_column];
			pair.now = changes_cell_text(ch->a,
			    now->rows[pair.row], pair.column);
			pair.before = changes_cell_text(ch->a,
			    before->rows[pair.old_row], pair.old_column);
			if (!changes_is_same(&pair))
				changes_add_cell(ch, to, now, &pair);
		}
	}
}

/* Gives how many cells differ. */
static size_t
changes_add_cells(struct changes *ch, cJSON *view,
    const struct changes_table *now, const struct changes_table *before,
    const size_t *pairs)
{
	struct changes_cells to = { 0 };
	cJSON *words = value_add_object(view, "words");

	to.cells = value_add_list(view, "cells");
	to.words = value_add_list(words, "rows");
	changes_compare(ch, &to, now, before, pairs);
	value_add_flag(view, "has_cells", to.cell_count > 0);
	changes_add_more(ch, view, "cells_more", to.cell_count,
	    CHANGES_CELLS);
	value_add_flag(words, "has_rows", to.word_count > 0);
	changes_add_more(ch, words, "more", to.word_count, CHANGES_CELLS);
	return to.cell_count + to.word_count;
}

static void
changes_add_table(struct changes *ch, cJSON *list,
    const struct dataset *set, const struct dataset *earlier)
{
	const struct table *table = set->table;
	struct changes_table now, before;
	size_t *pairs, differences;
	cJSON *view;

	if (changes_find_column(earlier->table,
	    &table->columns[table->row_header]) != earlier->table->row_header)
		return;		/* rows of another kind */
	now = changes_table_build(ch, ch->now, set);
	before = changes_table_build(ch, ch->before, earlier);
	pairs = title_pairs_equal(ch->a, &now.names, &before.names);
	view = cJSON_CreateObject();
	edition_add(view, "title", ch->now, &set->title);
	value_add(view, "url", page_url(ch->a, ch->site, ch->page,
	    address_data(ch->a, ch->now->c, ch->now->doc, set,
	    ch->page->lang)));
	value_add(view, "text_lang", ch->lang != ch->page->lang ?
	    lang_code(ch->lang) : NULL);
	differences = changes_add_rows(ch, view, "new_rows", &now, pairs) +
	    changes_add_rows(ch, view, "old_rows", &before,
	    title_pairs_turn(ch->a, pairs, now.names.count,
	    before.names.count)) +
	    changes_add_cells(ch, view, &now, &before, pairs);
	if (differences > 0)
		cJSON_AddItemToArray(list, view);
	else
		cJSON_Delete(view);
	cJSON_Delete(now.view);
	cJSON_Delete(before.view);
}

bool
changes_tables_add(struct changes *ch, cJSON *view)
{
	cJSON *list = value_add_list(view, "tables");
	const struct document *doc = ch->now->doc;
	const struct dataset *earlier;
	size_t i;

	for (i = 0; i < doc->dataset_count; i++) {
		if (doc->datasets[i]->table == NULL)
			continue;
		earlier = document_find_dataset(ch->before->doc,
		    doc->datasets[i]->id, NULL);
		if (earlier != NULL && earlier->table != NULL)
			changes_add_table(ch, list, doc->datasets[i],
			    earlier);
	}
	return cJSON_GetArraySize(list) > 0;
}
