#include "model/translations.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/srcmap.h"
#include "load/json.h"
#include "load/json_write.h"
#include "model/document.h"
#include "model/section.h"

#define TRANSLATIONS_FILE "translations.json"

static const char *const translation_langs[] = { "en", "cy", NULL };

static const struct json_field translation_fields[] = {
	{ "section", JSON_STRING, true, NULL, NULL, "the section's number" },
	{ "language", JSON_WORD, true, NULL, translation_langs, "of the text "
	    "that was confirmed" },
	{ "against", JSON_STRING, true, NULL, NULL, "hash of the other text "
	    "at that time" },
	JSON_FIELDS_END
};
static const struct json_field translation_item = {
	NULL, JSON_OBJECT, false, translation_fields, NULL, NULL
};
const struct json_field translations_fields[] = {
	{ "confirmed", JSON_LIST, true, &translation_item, NULL, "the sections "
	    "whose two texts say the same" },
	JSON_FIELDS_END
};

static struct translation
translation_read(const struct json_doc *json, const cJSON *node)
{
	struct translation t;

	t.section = json_string(node, "section");
	t.lang = (enum lang)json_word(node, "language", translation_langs, 0);
	t.against = json_string(node, "against");
	t.offset = json_offset(json, node);
	return t;
}

/* Is the section of the last one named before? */
static bool
translation_is_twice(const struct translations *all)
{
	const struct translation *last = &all->list[all->count - 1];
	size_t i;

	for (i = 0; i + 1 < all->count; i++)
		if (strcmp(all->list[i].section, last->section) == 0)
			return true;
	return false;
}

struct translations *
translations_read(struct arena *a, const struct document *doc, struct diag *d)
{
	const char *path = arena_printf(a, "%s/%s", doc->dir,
	    TRANSLATIONS_FILE);
	struct translations *all;
	const cJSON *list, *node;
	struct json_doc *json;

	if (!fs_is_file(path) || (json = json_read(a, path, d)) == NULL)
		return NULL;
	if (!json_check(json, json->root, translations_fields, d)) {
		json_free(json);
		return NULL;
	}
	list = json_get(json->root, "confirmed");
	all = arena_alloc(a, 1, sizeof(*all));
	all->json = json;
	all->list = arena_alloc(a, (size_t)cJSON_GetArraySize(list) + 1,
	    sizeof(*all->list));
	cJSON_ArrayForEach(node, list) {
		all->list[all->count++] = translation_read(json, node);
		if (translation_is_twice(all))
			diag_at(d, DIAG_JSON_VALUE, json->source,
			    json_offset(json, node),
			    "section '%s' is named twice",
			    json_string(node, "section"));
	}
	return all;
}

void
translations_free(struct translations *translations)
{
	if (translations != NULL)
		json_free(translations->json);
}

const struct translation *
translation_find(const struct translations *translations,
    const struct section *section)
{
	size_t i;

	for (i = 0; translations != NULL && i < translations->count; i++)
		if (strcmp(translations->list[i].section,
		    section->number) == 0)
			return &translations->list[i];
	return NULL;
}

const char *
translation_hash(struct arena *a, const struct section_text *text)
{
	const struct source *src = text->source;
	struct buf plain = BUF_INIT;
	const char *hash;
	size_t i, kept = 0;

	for (i = 0; i < src->len; i++) {
		char c = src->text[i];

		if (c == '\n')
			buf_cut(&plain, kept);
		if (c != '\r')
			buf_putc(&plain, c);
		if (strchr(" \t\r\n", c) == NULL || c == '\n')
			kept = plain.len;
	}
	while (plain.len > 0 && strchr(" \t\n", plain.data[plain.len - 1]) !=
	    NULL)
		buf_cut(&plain, plain.len - 1);
	hash = fs_hash(a, plain.data, plain.len);
	buf_release(&plain);
	return hash;
}

static void
translation_add(cJSON *list, const char *section, enum lang lang,
    const char *against)
{
	cJSON *node = cJSON_CreateObject();

	cJSON_AddStringToObject(node, "section", section);
	cJSON_AddStringToObject(node, "language", lang_code(lang));
	cJSON_AddStringToObject(node, "against", against);
	cJSON_AddItemToArray(list, node);
}

void
translations_put(struct buf *out, const struct document *doc,
    const struct translations *old, const bool *is_confirmed, enum lang lang)
{
	enum lang other = lang == LANG_EN ? LANG_CY : LANG_EN;
	struct arena a = ARENA_INIT;
	cJSON *root = cJSON_CreateObject();
	cJSON *list = cJSON_AddArrayToObject(root, "confirmed");
	size_t i;

	for (i = 0; i < doc->section_count; i++) {
		const struct section *section = &doc->sections[i];
		const struct translation *was = translation_find(old, section);

		if (is_confirmed[i])
			translation_add(list, section->number, lang,
			    translation_hash(&a, section->text[other]));
		else if (was != NULL)
			translation_add(list, was->section, was->lang,
			    was->against);
	}
	json_write(out, root);
	cJSON_Delete(root);
	arena_release(&a);
}
