#include "render/data_file.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "view/context.h"
#include "view/figure_view.h"
#include "view/value.h"

static const cJSON *
data_get(const cJSON *object, const char *key)
{
	return cJSON_GetObjectItemCaseSensitive(object, key);
}

static const char *
data_text(const cJSON *object, const char *key)
{
	return cJSON_GetStringValue(data_get(object, key));
}

/*
 * The files say what the page's table says, so they are made from the same
 * view; only numbers lose the grouping and signs that are for people.
 */
static bool
data_read_number(const cJSON *cell, char number[64])
{
	const char *text = data_text(cell, "text"), *p;
	char *end;
	size_t len = 0;

	if (!cJSON_IsTrue(data_get(cell, "is_number")) || *text == '[')
		return false;
	for (p = text; *p != '\0' && len < 63; p++)
		if ((*p >= '0' && *p <= '9') || *p == '.' || *p == '-')
			number[len++] = *p;
	number[len] = '\0';
	(void)strtod(number, &end);
	return len > 0 && *end == '\0';
}

bool
data_is_number(const cJSON *cell)
{
	char number[64];

	return data_read_number(cell, number);
}

static void
data_put_cell_text(struct buf *out, const cJSON *cell)
{
	const cJSON *item;
	char number[64];

	if (cJSON_IsTrue(data_get(cell, "is_list"))) {
		cJSON_ArrayForEach(item, data_get(cell, "items"))
			buf_printf(out, "%s%s", item->prev->next != NULL ?
			    "; " : "", data_text(item, "text"));
	} else if (data_read_number(cell, number)) {
		buf_puts(out, number);
	} else {
		buf_puts(out, data_text(cell, "text"));
	}
}

/*
 * A spreadsheet runs a cell that begins like a formula; a leading apostrophe
 * keeps it a text. Numbers are not touched.
 */
static void
data_put_csv_field(struct buf *out, const char *text, bool is_number)
{
	const char *p;

	if (!is_number && *text != '\0' && strchr("=+-@\t\r", *text) != NULL) {
		buf_putc(out, '\'');
	}
	if (text[strcspn(text, ",\"\r\n")] == '\0') {
		buf_puts(out, text);
		return;
	}
	buf_putc(out, '"');
	for (p = text; *p != '\0'; p++) {
		if (*p == '"')
			buf_putc(out, '"');
		buf_putc(out, *p);
	}
	buf_putc(out, '"');
}

void
data_put_column_title(struct buf *out, const cJSON *column)
{
	buf_puts(out, data_text(column, "title"));
	if (cJSON_IsTrue(data_get(column, "has_unit")))
		buf_printf(out, " (%s)", data_text(column, "unit"));
}

/* "Here [p]; There [r]": the marks of a row, by column. */
static void
data_put_marks(struct buf *out, const cJSON *row, const cJSON *columns)
{
	const cJSON *cell, *column = data_get(columns, "columns")->child;

	cJSON_ArrayForEach(cell, data_get(row, "cells")) {
		if (cJSON_IsTrue(data_get(cell, "has_mark")))
			buf_printf(out, "%s%s %s", out->len > 0 ? "; " : "",
			    data_text(column, "title"),
			    data_text(cell, "mark"));
		column = column->next;
	}
}

static bool
data_has_marks(const cJSON *view)
{
	const cJSON *row, *cell;

	cJSON_ArrayForEach(row, data_get(view, "rows"))
		cJSON_ArrayForEach(cell, data_get(row, "cells"))
			if (cJSON_IsTrue(data_get(cell, "has_mark")))
				return true;
	return false;
}

cJSON *
data_file_view(const struct context *c, const struct dataset *set,
    enum lang lang)
{
	cJSON *view = figure_view_flat(c, set, lang), *row, *cell;
	struct buf text = BUF_INIT;

	if (!data_has_marks(view))
		return view;
	cJSON_ArrayForEach(row, cJSON_GetObjectItemCaseSensitive(view,
	    "rows")) {
		data_put_marks(&text, row, view);
		cell = value_append(cJSON_GetObjectItemCaseSensitive(row,
		    "cells"));
		value_add_buf(cell, "text", &text);
		text = (struct buf)BUF_INIT;
	}
	cell = value_append(cJSON_GetObjectItemCaseSensitive(view,
	    "columns"));
	value_add(cell, "title", strings_get(c->strings, lang, "data_notes"));
	return view;
}

void
data_put_csv(struct buf *out, const struct context *c,
    const struct dataset *set, enum lang lang)
{
	cJSON *view = data_file_view(c, set, lang);
	const cJSON *column, *row, *cell;
	struct buf text = BUF_INIT;
	char number[64];

	cJSON_ArrayForEach(column, data_get(view, "columns")) {
		if (!cJSON_IsTrue(data_get(column, "is_first")))
			buf_putc(out, ',');
		buf_clear(&text);
		data_put_column_title(&text, column);
		data_put_csv_field(out, text.data, false);
	}
	buf_puts(out, "\r\n");
	cJSON_ArrayForEach(row, data_get(view, "rows")) {
		const cJSON *cells = data_get(row, "cells");

		cJSON_ArrayForEach(cell, cells) {
			if (cell != cells->child)
				buf_putc(out, ',');
			buf_clear(&text);
			data_put_cell_text(&text, cell);
			data_put_csv_field(out, text.data,
			    data_read_number(cell, number));
		}
		buf_puts(out, "\r\n");
	}
	buf_release(&text);
	cJSON_Delete(view);
}

static void
data_copy_text(cJSON *to, const cJSON *view, const char *key)
{
	const char *text = data_text(view, key);

	if (text != NULL && *text != '\0')
		cJSON_AddStringToObject(to, key, text);
}

static void
data_add_row(cJSON *rows, const cJSON *row, const cJSON *columns)
{
	cJSON *object = cJSON_CreateObject();
	const cJSON *cell, *column = columns->child;
	struct buf title = BUF_INIT, text = BUF_INIT;
	char number[64];

	cJSON_ArrayForEach(cell, data_get(row, "cells")) {
		buf_clear(&title);
		buf_clear(&text);
		data_put_column_title(&title, column);
		data_put_cell_text(&text, cell);
		if (data_read_number(cell, number))
			cJSON_AddRawToObject(object, title.data, number);
		else
			cJSON_AddStringToObject(object, title.data, text.data);
		column = column->next;
	}
	cJSON_AddItemToArray(rows, object);
	buf_release(&title);
	buf_release(&text);
}

void
data_put_json(struct buf *out, const struct context *c,
    const struct dataset *set, enum lang lang)
{
	static const char *const texts[] = {
		"id", "title", "measure", "source_title", "source_url",
		"caveat"
	};
	cJSON *view = data_file_view(c, set, lang), *root, *list;
	const cJSON *item;
	char *printed;
	size_t i;

	root = cJSON_CreateObject();
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		data_copy_text(root, view, texts[i]);
	cJSON_AddStringToObject(root, "language", lang_code(lang));
	list = cJSON_AddArrayToObject(root, "notes");
	cJSON_ArrayForEach(item, data_get(view, "missing_notes"))
		cJSON_AddItemToArray(list,
		    cJSON_CreateString(data_text(item, "text")));
	list = cJSON_AddArrayToObject(root, "rows");
	cJSON_ArrayForEach(item, data_get(view, "rows"))
		data_add_row(list, item, data_get(view, "columns"));
	if ((printed = cJSON_Print(root)) == NULL)
		BUG("cannot print a dataset");
	buf_puts(out, printed);
	buf_putc(out, '\n');
	free(printed);
	cJSON_Delete(root);
	cJSON_Delete(view);
}
