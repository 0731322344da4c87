#include "view/progress_view.h"

#include <stdio.h>

#include "base/buf.h"
#include "load/strings.h"
#include "model/table.h"
#include "view/context.h"
#include "view/value.h"

static const char *const progress_keys[] = {
	"status_completed", "status_on_track", "status_at_risk",
	"status_not_started"
};

_Static_assert(sizeof(progress_keys) / sizeof(progress_keys[0]) ==
    PROGRESS__MAX, "a message for each status");

const char *
progress_view_key(int progress)
{
	return progress_keys[progress];
}

/* The cell of a row in the first column of statuses, or NULL. */
static const struct table_cell *
progress_cell(const struct table *table, size_t row)
{
	size_t column = 0;

	while (column < table->column_count &&
	    table->columns[column].type != COLUMN_STATUS)
		column++;
	return column < table->column_count && row < table->row_count ?
	    &table->rows[row].cells[column] : NULL;
}

/* Counts by status; gives their sum. */
static size_t
progress_count(const struct table *table, size_t counts[PROGRESS__MAX])
{
	const struct table_cell *cell;
	size_t row, total = 0;

	for (row = 0; row < table->row_count; row++) {
		cell = progress_cell(table, row);
		if (cell == NULL || cell->kind != CELL_STATUS)
			continue;
		counts[cell->progress]++;
		total++;
	}
	return total;
}

void
progress_view_add(cJSON *view, const struct context *c,
    const struct table *table, enum lang lang)
{
	cJSON *list = value_add_list(view, "progress"), *one;
	size_t counts[PROGRESS__MAX] = { 0 }, total = 0;
	struct buf every = BUF_INIT;
	char count[24], all[24];
	int i;

	if (table != NULL)
		total = progress_count(table, counts);
	snprintf(all, sizeof(all), "%zu", total);
	for (i = 0; total > 0 && i < PROGRESS__MAX; i++) {
		struct buf text = BUF_INIT;

		if (i != PROGRESS_COMPLETED && counts[i] == 0)
			continue;
		snprintf(count, sizeof(count), "%zu", counts[i]);
		strings_put(&text, c->strings, lang, "progress_of", "name",
		    strings_get(c->strings, lang, progress_keys[i]), "n",
		    count, "total", all, NULL);
		one = value_append(list);
		value_add(one, "status", progress_words[i]);
		value_add_buf(one, "text", &text);
	}
	value_add_flag(view, "has_progress", total > 0);
	strings_put(&every, c->strings, lang, "progress_all", "n", all, NULL);
	value_add_buf(view, "progress_all", &every);
}

void
progress_view_row(cJSON *row, const struct table *table, size_t index)
{
	const struct table_cell *cell = table != NULL ? progress_cell(table,
	    index) : NULL;

	value_add_flag(row, "is_action", cell != NULL);
	value_add(row, "progress", cell != NULL && cell->kind == CELL_STATUS ?
	    progress_words[cell->progress] : NULL);
}
