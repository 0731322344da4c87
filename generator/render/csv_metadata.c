#include "render/csv_metadata.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/dataset.h"
#include "model/site.h"
#include "render/data_file.h"
#include "view/context.h"
#include "view/figure_view.h"

static const char metadata_marks[] = {
	MARK_NOT_AVAILABLE, MARK_NOT_APPLICABLE, MARK_CONFIDENTIAL, MARK_LOW,
	'\0'
};

/* Those, and the marks that a value may have. */
static const char metadata_all_marks[] = "xzclprebu";

static const cJSON *
metadata_get(const cJSON *object, const char *key)
{
	return cJSON_GetObjectItemCaseSensitive(object, key);
}

static void
metadata_add_text(cJSON *object, const char *name, const char *text)
{
	if (text != NULL && *text != '\0')
		cJSON_AddStringToObject(object, name, text);
}

/* Numbers, or marks in their place, all the way down? */
static bool
metadata_is_decimal(const cJSON *rows, int index)
{
	const cJSON *row, *cell;
	bool any = false;

	cJSON_ArrayForEach(row, rows) {
		cell = cJSON_GetArrayItem(metadata_get(row, "cells"), index);
		if (data_is_number(cell))
			any = true;
		else if (!cJSON_IsTrue(metadata_get(cell, "is_number")) ||
		    *cJSON_GetStringValue(metadata_get(cell, "text")) != '[')
			return false;
	}
	return any;
}

/* A name of letters, digits and "_"; the number keeps names apart. */
static void
metadata_add_name(cJSON *column, const char *title, int index)
{
	struct buf name = BUF_INIT;
	char *p;

	text_put_slug(&name, title);
	buf_printf(&name, "_%d", index + 1);
	for (p = name.data; *p != '\0'; p++)
		if (*p == '-')
			*p = '_';
	cJSON_AddStringToObject(column, "name", name.data);
	buf_release(&name);
}

static void
metadata_add_schema(cJSON *root, const cJSON *view)
{
	cJSON *schema = cJSON_AddObjectToObject(root, "tableSchema");
	cJSON *nulls = cJSON_AddArrayToObject(schema, "null"), *list, *one;
	struct buf title = BUF_INIT;
	const cJSON *column;
	const char *mark;
	int index = 0;

	cJSON_AddItemToArray(nulls, cJSON_CreateString(""));
	for (mark = metadata_marks; *mark != '\0'; mark++)
		cJSON_AddItemToArray(nulls,
		    cJSON_CreateString(figure_mark_text(*mark)));
	list = cJSON_AddArrayToObject(schema, "columns");
	cJSON_ArrayForEach(column, metadata_get(view, "columns")) {
		buf_clear(&title);
		data_put_column_title(&title, column);
		one = cJSON_CreateObject();
		metadata_add_name(one, title.data, index);
		cJSON_AddStringToObject(one, "titles", title.data);
		cJSON_AddStringToObject(one, "datatype",
		    metadata_is_decimal(metadata_get(view, "rows"), index++) ?
		    "decimal" : "string");
		cJSON_AddItemToArray(list, one);
	}
	buf_release(&title);
}

/* All marks are explained, also those that this file has not. */
static void
metadata_add_notes(cJSON *root, const struct context *c,
    const struct dataset *set, enum lang lang)
{
	cJSON *list = cJSON_AddArrayToObject(root, "notes"), *one;
	cJSON *view = cJSON_CreateObject();
	const cJSON *note;

	figure_view_notes(view, c, set, lang, metadata_all_marks);
	cJSON_ArrayForEach(note, metadata_get(view, "missing_notes")) {
		one = cJSON_CreateObject();
		cJSON_AddStringToObject(one, "dc:description",
		    cJSON_GetStringValue(metadata_get(note, "text")));
		cJSON_AddItemToArray(list, one);
	}
	cJSON_Delete(view);
}

static void
metadata_add_source(cJSON *root, const struct dataset *set, enum lang lang)
{
	const char *title = ltext_get(&set->source_title, lang, NULL);
	cJSON *source;

	if (set->source_url == NULL) {
		metadata_add_text(root, "dc:source", title);
		return;
	}
	source = cJSON_AddObjectToObject(root, "dc:source");
	cJSON_AddStringToObject(source, "@id", set->source_url);
	metadata_add_text(source, "dc:title", title);
}

static cJSON *
metadata_start(const struct dataset *set, enum lang lang)
{
	cJSON *root = cJSON_CreateObject(), *context, *item;
	char url[256];

	context = cJSON_AddArrayToObject(root, "@context");
	cJSON_AddItemToArray(context,
	    cJSON_CreateString("http://www.w3.org/ns/csvw"));
	item = cJSON_CreateObject();
	cJSON_AddStringToObject(item, "@language", lang_code(lang));
	cJSON_AddItemToArray(context, item);
	snprintf(url, sizeof(url), "%s.csv", set->id);
	cJSON_AddStringToObject(root, "url", url);
	return root;
}

void
csv_metadata_put(struct buf *out, const struct context *c,
    const struct dataset *set, enum lang lang)
{
	cJSON *view = data_file_view(c, set, lang);
	cJSON *root = metadata_start(set, lang), *licence;
	char *printed;

	metadata_add_text(root, "dc:title", ltext_get(&set->title, lang,
	    NULL));
	if (set->kpi != NULL)
		metadata_add_text(root, "dc:description",
		    ltext_get(&set->kpi->measure, lang, NULL));
	cJSON_AddStringToObject(root, "dc:language", lang_code(lang));
	metadata_add_text(root, "dc:publisher", ltext_get(
	    &c->site->publisher, lang, NULL));
	metadata_add_source(root, set, lang);
	if (c->site->licence_url != NULL) {
		licence = cJSON_AddObjectToObject(root, "dc:license");
		cJSON_AddStringToObject(licence, "@id", c->site->licence_url);
	}
	metadata_add_text(root, "rdfs:comment", ltext_get(&set->caveat, lang,
	    NULL));
	metadata_add_notes(root, c, set, lang);
	metadata_add_schema(root, view);
	if ((printed = cJSON_Print(root)) == NULL)
		BUG("cannot print metadata");
	buf_puts(out, printed);
	buf_putc(out, '\n');
	free(printed);
	cJSON_Delete(root);
	cJSON_Delete(view);
}
