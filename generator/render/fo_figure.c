#include "render/fo_figure.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "load/json.h"
#include "markup/column_widths.h"
#include "model/dataset.h"
#include "view/figure_view.h"
#include "view/pdf_piece_view.h"
#include "view/value.h"

#define FO_LINE_CHARS 80	/* of a table across a portrait page */
#define FO_BULLET_CHARS 3	/* room that a bullet takes */
#define FO_FIGURE_CHARS 4	/* room beside figures, to tell columns apart */
#define FO_FIGURE_LEAST 2	/* the same where there are many */
#define FO_WIDE_COLUMNS 6	/* fewer never need a landscape page */
#define FO_WIDE_TEXT 16		/* characters that a column of text wants */
#define FO_ROW_KEEP 500		/* characters of a row that is not broken */
#define FO_TABLE_KEEP 900	/* and of a whole table */
#define FO_TABLE_KEEP_ROWS 12

/* Sign and colour of each state, by its word. */
static const struct {
	const char	*word;
	const char	*sign;
	const char	*colour;
} fo_states[] = {
	{ "completed", "\xe2\x9c\x93", "good" },
	{ "on-track", "\xe2\x97\x8f", "good" },
	{ "at-risk", "\xe2\x96\xb2", "warning" },
	{ "not-started", "\xe2\x97\x8b", "muted" }
};

_Static_assert(sizeof(fo_states) / sizeof(fo_states[0]) == PROGRESS__MAX,
    "a sign for each state");

/* Longest word and length of a text, in characters, kept where longer. */
static void
fo_figure_measure(struct column_width *width, const char *text)
{
	size_t word = 0, all = 0;

	for (; *text != '\0'; text++) {
		if ((*text & 0xc0) == 0x80)
			continue;		/* inside a character */
		all++;
		word = *text == ' ' ? 0 : word + 1;
		if (word > width->word)
			width->word = word < COLUMN_WORD_MAX ? word :
			    COLUMN_WORD_MAX;
	}
	if (all > width->text)
		width->text = all < COLUMN_TEXT_MAX ? all : COLUMN_TEXT_MAX;
}

/* Gives the characters of a cell. */
static size_t
fo_figure_measure_cell(struct column_width *width, const cJSON *cell)
{
	struct column_width items = { 0, 0, 0 };
	const cJSON *item;
	size_t len = 0;

	if (!cJSON_IsTrue(json_get(cell, "is_list"))) {
		fo_figure_measure(width, json_string(cell, "text"));
		return strlen(json_string(cell, "text"));
	}
	cJSON_ArrayForEach(item, json_get(cell, "items")) {
		fo_figure_measure(&items, json_string(item, "text"));
		len += strlen(json_string(item, "text"));
	}
	if (width->word < items.word + FO_BULLET_CHARS)
		width->word = items.word + FO_BULLET_CHARS;
	if (width->text < items.text + FO_BULLET_CHARS)
		width->text = items.text + FO_BULLET_CHARS;
	return len;
}

/* Measure all cells, and say which rows, or all, are not to be broken. */
static void
fo_figure_cells(cJSON *view, struct column_width *widths)
{
	cJSON *rows = cJSON_GetObjectItemCaseSensitive(view, "rows"), *row;
	const cJSON *cell;
	size_t i, len, all = 0;

	cJSON_ArrayForEach(row, rows) {
		len = i = 0;
		cJSON_ArrayForEach(cell, json_get(row, "cells"))
			len += fo_figure_measure_cell(&widths[i++], cell);
		value_add_flag(row, "is_kept", len < FO_ROW_KEEP);
		all += len;
	}
	value_add_flag(view, "is_short", all < FO_TABLE_KEEP &&
	    cJSON_GetArraySize(rows) <= FO_TABLE_KEEP_ROWS);
}

/* Columns of figures are all as wide as the widest of them. */
static void
fo_figure_columns(const cJSON *view, struct column_width *widths)
{
	const cJSON *columns = json_get(view, "columns"), *column;
	size_t i = 0, word = 0, text = 0, room = FO_FIGURE_CHARS;

	if (cJSON_GetArraySize(columns) > FO_WIDE_COLUMNS)
		room = FO_FIGURE_LEAST;
	cJSON_ArrayForEach(column, columns) {
		fo_figure_measure(&widths[i], json_string(column, "title"));
		/* A unit in brackets goes on a line of its own if need be. */
		fo_figure_measure(&widths[i], json_string(column, "unit"));
		if (cJSON_IsTrue(json_get(column, "is_number"))) {
			word = widths[i].word > word ? widths[i].word : word;
			text = widths[i].text > text ? widths[i].text : text;
		}
		i++;
	}
	i = 0;
	cJSON_ArrayForEach(column, columns) {
		if (cJSON_IsTrue(json_get(column, "is_number"))) {
			widths[i].word = word + room;
			widths[i].text = text + room;
		}
		i++;
	}
}

static bool
fo_figure_is_header(const cJSON *view, int column)
{
	const cJSON *row = cJSON_GetArrayItem(json_get(view, "rows"), 0);

	return row != NULL && cJSON_IsTrue(json_get(cJSON_GetArrayItem(
	    json_get(row, "cells"), column), "is_header"));
}

static void
fo_figure_widths(cJSON *view)
{
	cJSON *columns = cJSON_GetObjectItemCaseSensitive(view, "columns");
	int i, count = cJSON_GetArraySize(columns);
	struct column_width *widths = mem_alloc((size_t)count,
	    sizeof(*widths));
	size_t wants = 0;
	cJSON *column;

	fo_figure_cells(view, widths);
	fo_figure_columns(view, widths);
	column_widths_share(widths, (size_t)count, FO_LINE_CHARS);
	for (i = 0; i < count; i++) {
		column = cJSON_GetArrayItem(columns, i);
		cJSON_AddNumberToObject(column, "share", widths[i].share);
		value_add_flag(column, "is_header", fo_figure_is_header(view,
		    i));
		wants += widths[i].text < FO_WIDE_TEXT ? widths[i].text :
		    FO_WIDE_TEXT;
	}
	cJSON_AddNumberToObject(view, "column_count", count);
	value_add_flag(view, "is_wide", count >= FO_WIDE_COLUMNS &&
	    wants > FO_LINE_CHARS);
	free(widths);
}

static void
fo_figure_complete_cell(cJSON *cell, const cJSON *colours)
{
	const char *status = json_string(cell, "status");
	bool first = true;
	cJSON *item;
	size_t i;

	cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(cell,
	    "items")) {
		value_add_flag(item, "is_first", first);
		first = false;
	}
	for (i = 0; status != NULL && i < PROGRESS__MAX; i++)
		if (strcmp(fo_states[i].word, status) == 0) {
			value_add(cell, "status_sign", fo_states[i].sign);
			value_add(cell, "status_colour", json_string(colours,
			    fo_states[i].colour));
		}
}

static void
fo_figure_heading(cJSON *view)
{
	bool own = cJSON_IsTrue(json_get(view, "has_caption"));
	const char *lang = json_string(view, "title_lang");

	value_add(view, "heading", json_string(view, own ? "caption" :
	    "title"));
	value_add(view, "heading_lang", own ? NULL : lang);
}

cJSON *
fo_figure_table(const struct context *c, const struct dataset *set,
    enum lang lang, const char *caption, const char *label,
    const char *anchor, const struct rich_view *rich)
{
	cJSON *view = figure_view_build(c, set, lang, caption, rich);
	cJSON *row, *cell;

	pdf_piece_frame(view, c, lang);
	value_add(view, "label", label);
	value_add(view, "anchor", anchor);
	fo_figure_heading(view);
	fo_figure_widths(view);
	cJSON_ArrayForEach(row, cJSON_GetObjectItemCaseSensitive(view,
	    "rows"))
		cJSON_ArrayForEach(cell, cJSON_GetObjectItemCaseSensitive(row,
		    "cells"))
			fo_figure_complete_cell(cell, json_get(view,
			    "colour"));
	return view;
}

bool
fo_figure_is_wide(const cJSON *view)
{
	return cJSON_IsTrue(json_get(view, "is_wide"));
}
