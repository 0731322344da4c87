#include "import/import_table.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/locale.h"
#include "import/import.h"
#include "import/import_column.h"
#include "import/import_marks.h"
#include "import/import_words.h"
#include "model/dataset.h"
#include "model/dataset_shape.h"
#include "model/table.h"
#include "model/table_totals.h"

#define IMPORT_COLUMNS_MAX 40	/* of a dataset */

struct import_rows {
	struct import		*im;
	struct import_column	 columns[IMPORT_COLUMNS_MAX];
	size_t			 row_count;	/* without the total */
	bool			 has_total;	/* the last row is it */
};

static const struct grid_cell *
import_cell(const struct import_rows *t, size_t row, size_t column)
{
	return grid_at(t->im->grid, t->im->rows[row],
	    t->columns[column].column);
}

/*
 * Decimal figures have no exact binary form: sums may be off by a millionth,
 * and by what doubles of their size can hold. The reader of datasets takes
 * the same measure.
 */
static bool
import_sum_wrong(double sum, double printed)
{
	return fabs(sum - printed) > 1e-6 + 1e-12 * fabs(sum);
}

/*
 * Is the total of a column the sum of its rows? Percentages have one only
 * where it is 100.
 */
static void
import_check_total(struct import_rows *t, size_t column)
{
	const struct grid_cell *total = import_cell(t, t->row_count, column);
	const struct import_column *c = &t->columns[column];
	bool is_share = c->type == COLUMN_PERCENT, good;
	double sum = 0, least = 100;
	size_t row;

	if (!import_is_figure(total) ||
	    (is_share && fabs(total->value - 100) > 1e-9))
		return;
	for (row = 0; row < t->row_count; row++) {
		if (!import_is_figure(import_cell(t, row, column)))
			return;
		sum += import_cell(t, row, column)->value;
		least = fmin(least, import_cell(t, row, column)->value);
	}
	good = is_share ? table_shares_add_up(sum, least, t->row_count,
	    c->decimals) : !import_sum_wrong(sum, total->value);
	if (!good)
		import_wrong(t->im, t->im->rows[t->row_count], c->column,
		    DIAG_TOTAL_WRONG, "total of '%s' is %.15g, but its rows "
		    "add up to %.15g", c->key, total->value, sum);
}

/* Is this column one of those before `sum` that may add up to it? */
static bool
import_is_part(const struct import_rows *t, size_t column, size_t sum)
{
	const struct import_column *c = &t->columns[column];
	const char *unit = t->columns[sum].unit;

	return column < sum && c->type == t->columns[sum].type &&
	    (unit == NULL ? c->unit == NULL :
	    c->unit != NULL && strcmp(c->unit, unit) == 0);
}

/* Is the cell of column `at` the sum of its row's parts? */
static bool
import_row_adds_up(const struct import_rows *t, size_t row, size_t at)
{
	const struct grid_cell *cell;
	double sum = 0;
	size_t i;

	for (i = 0; i < at; i++) {
		if (!import_is_part(t, i, at))
			continue;
		cell = import_cell(t, row, i);
		if (!import_is_figure(cell))
			return true;
		sum += cell->value;
	}
	cell = import_cell(t, row, at);
	return !import_is_figure(cell) ||
	    !import_sum_wrong(sum, cell->value);
}

/* A column called Total with at least two before it that may be its parts. */
static bool
import_find_sum(const struct import_rows *t, size_t *sum)
{
	size_t i, part, parts;

	for (i = t->im->column_count - 1; i > 1; i--) {
		const struct import_column *c = &t->columns[i];

		if (!import_is_total(c->title) || (c->type != COLUMN_NUMBER &&
		    c->type != COLUMN_MONEY))
			continue;
		for (parts = 0, part = 0; part < i; part++)
			parts += import_is_part(t, part, i);
		*sum = i;
		return parts > 1;
	}
	return false;
}

/* The sum of columns is named, so that it is checked from now on. */
static void
import_add_row_total(struct import_rows *t, cJSON *root)
{
	struct import *im = t->im;
	const struct import_column *c;
	size_t sum, row, i;
	cJSON *rule, *list;

	if (!import_find_sum(t, &sum))
		return;
	c = &t->columns[sum];
	for (row = 0; row < im->row_count; row++)
		if (!import_row_adds_up(t, row, sum)) {
			import_say(im, "look again: '%s' in %s is not the sum "
			    "of its row", import_cell(t, row, sum)->text,
			    import_address(im, im->rows[row], c->column));
			return;
		}
	import_say(im, "column '%s': the sum of the others, and checked as "
	    "such", c->key);
	rule = cJSON_AddObjectToObject(root, "row_total");
	cJSON_AddStringToObject(rule, "column", c->key);
	list = cJSON_AddArrayToObject(rule, "parts");
	for (i = 0; i < sum; i++)
		if (import_is_part(t, i, sum))
			cJSON_AddItemToArray(list,
			    cJSON_CreateString(t->columns[i].key));
}

/* The bytes of a bullet that an author typed: "- ", "• ". */
static size_t
import_bullet(const char *line)
{
	static const char *const bullets[] = {
		"-", "*", "•", "·", "–", "▪", "◦"
	};
	size_t i, len;

	for (i = 0; i < sizeof(bullets) / sizeof(bullets[0]); i++) {
		len = strlen(bullets[i]);
		if (strncmp(line, bullets[i], len) == 0 && line[len] == ' ')
			return len + strspn(line + len, " ");
	}
	return 0;
}

/* One line is a text, more are a list. */
static cJSON *
import_text_json(struct import *im, const char *text)
{
	cJSON *list = cJSON_CreateArray(), *only;
	bool is_list = strchr(text, '\n') != NULL;
	size_t len;

	while (*text != '\0') {
		text += strspn(text, " \n");
		if (is_list)
			text += import_bullet(text);
		len = strcspn(text, "\n");
		while (len > 0 && text[len - 1] == ' ')
			len--;
		if (len > 0)
			cJSON_AddItemToArray(list, cJSON_CreateString(
			    arena_strndup(im->arena, text, len)));
		text += strcspn(text, "\n");
	}
	if (cJSON_GetArraySize(list) > 1)
		return list;
	only = cJSON_DetachItemFromArray(list, 0);
	cJSON_Delete(list);
	return only != NULL ? only : cJSON_CreateNull();
}

static cJSON *
import_cell_json(struct import_rows *t, size_t row, size_t column)
{
	const struct grid_cell *cell = import_cell(t, row, column);
	const struct import_column *c = &t->columns[column];
	struct buf date = BUF_INIT;
	cJSON *json;

	if (import_column_is_missing(c->type, cell)) {
		import_count(t->im, t->im->rows[row], c->column,
		    import_mark_of(cell->text));
		return import_missing_value(import_mark_of(cell->text));
	}
	if (import_column_has_figures(c->type)) {
		import_count_longer(t->im, t->im->rows[row], c->column,
		    c->decimals);
		return import_figure_value(t->im, t->im->rows[row],
		    c->column);
	}
	if (c->type == COLUMN_STATUS)
		return cJSON_CreateString(
		    progress_words[import_column_status(cell->text)]);
	/* What names a row is no list. */
	if (c->type != COLUMN_DATE && column == 0)
		return cJSON_CreateString(import_line(t->im,
		    t->im->rows[row], c->column));
	if (c->type != COLUMN_DATE)
		return import_text_json(t->im, cell->text);
	locale_put_date_iso(&date, cell->date);
	json = cJSON_CreateString(date.data);
	buf_release(&date);
	return json;
}

/* Empty cells of the total row are left out: nothing is missing there. */
static cJSON *
import_row_json(struct import_rows *t, size_t row, bool is_total)
{
	cJSON *object = cJSON_CreateObject();
	size_t i;

	for (i = 0; i < t->im->column_count; i++)
		if (!is_total || import_cell(t, row, i)->kind != GRID_EMPTY)
			cJSON_AddItemToObject(object, t->columns[i].key,
			    import_cell_json(t, row, i));
	return object;
}

static cJSON *
import_column_json(const struct import_column *c)
{
	cJSON *object = cJSON_CreateObject();

	cJSON_AddStringToObject(object, "key", c->key);
	cJSON_AddStringToObject(object, "title", c->title);
	cJSON_AddStringToObject(object, "type", column_words[c->type]);
	if (c->unit != NULL)
		cJSON_AddStringToObject(object, "unit", c->unit);
	/* Without it, as many are shown as the values have. */
	if (import_column_has_figures(c->type) && c->decimals != c->needed)
		cJSON_AddNumberToObject(object, "decimals", c->decimals);
	return object;
}

static cJSON *
import_table_json(struct import_rows *t, const char *title)
{
	struct import *im = t->im;
	cJSON *root = cJSON_CreateObject(), *list;
	size_t i;

	cJSON_AddStringToObject(root, "kind", "table");
	cJSON_AddStringToObject(root, "title", title);
	if (im->given.counts != NULL)
		cJSON_AddStringToObject(root, "counts", im->given.counts);
	list = cJSON_AddArrayToObject(root, "columns");
	for (i = 0; i < im->column_count; i++)
		cJSON_AddItemToArray(list,
		    import_column_json(&t->columns[i]));
	list = cJSON_AddArrayToObject(root, "rows");
	for (i = 0; i < t->row_count; i++)
		cJSON_AddItemToArray(list, import_row_json(t, i, false));
	if (t->has_total)
		cJSON_AddItemToObject(root, "total",
		    import_row_json(t, t->row_count, true));
	import_add_row_total(t, root);
	import_say_longer(im);
	import_say_marks(im);
	import_say(im, "to add by hand: %ssource, caveat, chart",
	    im->given.counts == NULL ? "counts, if it counts people; " : "");
	return root;
}

/* The last row is a total if its first cell says so. */
static void
import_find_total(struct import_rows *t)
{
	struct import *im = t->im;
	size_t last = im->row_count - 1, i;

	t->row_count = im->row_count;
	if (im->row_count < 2 || !import_is_total(import_cell(t, last,
	    0)->text))
		return;
	t->has_total = true;
	t->row_count = last;
	import_say(im, "total: the last row, '%s' in %s",
	    import_cell(t, last, 0)->text, import_address(im, im->rows[last],
	    t->columns[0].column));
	for (i = 0; i < im->column_count; i++)
		import_check_total(t, i);
}

cJSON *
import_table(struct import *im)
{
	struct import_rows t = { .im = im };
	const char *title = import_title(im);
	size_t i;

	if (im->column_count > IMPORT_COLUMNS_MAX) {
		import_wrong(im, im->header, im->columns[IMPORT_COLUMNS_MAX],
		    DIAG_IMPORT_TABLE, "%zu columns: a table has at most %d",
		    im->column_count, IMPORT_COLUMNS_MAX);
		return NULL;
	}
	for (i = 0; i < im->column_count; i++)
		import_column_read(im, t.columns, i);
	import_find_total(&t);
	return im->good ? import_table_json(&t, title) : NULL;
}
