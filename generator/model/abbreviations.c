#include "model/abbreviations.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "model/document.h"
#include "model/section.h"

static bool
abbreviations_has(const struct markdown_abbreviation *list, size_t count,
    const char *abbreviation)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (strcmp(list[i].abbreviation, abbreviation) == 0)
			return true;
	return false;
}

const struct markdown_abbreviation *
abbreviations_build(struct arena *a, const struct document *doc,
    enum lang lang, size_t *count)
{
	struct markdown_abbreviation *list;
	const struct section_text *text;
	size_t i, j, most = 0;

	*count = 0;
	for (i = 0; i < doc->section_count; i++) {
		text = doc->sections[i].text[lang];
		if (text != NULL && text->markdown != NULL)
			most += text->markdown->abbreviation_count;
	}
	if (most == 0)
		return NULL;
	list = arena_alloc(a, most, sizeof(*list));
	for (i = 0; i < doc->section_count; i++) {
		text = doc->sections[i].text[lang];
		if (text == NULL || text->markdown == NULL)
			continue;
		for (j = 0; j < text->markdown->abbreviation_count; j++)
			if (!abbreviations_has(list, *count,
			    text->markdown->abbreviations[j].abbreviation))
				list[(*count)++] =
				    text->markdown->abbreviations[j];
	}
	return list;
}

/* Could there be one? They begin with "*[", and most sites have some. */
static bool
abbreviations_may_be(const struct document *doc)
{
	struct buf bytes = BUF_INIT;
	const struct section_text *text;
	bool found = false;
	size_t i;
	int lang;

	for (i = 0; i < doc->section_count && !found; i++)
		for (lang = 0; lang < LANG__MAX && !found; lang++) {
			text = doc->sections[i].text[lang];
			buf_clear(&bytes);
			found = text != NULL &&
			    fs_read(text->path, &bytes) == 0 &&
			    strstr(bytes.data, "*[") != NULL;
		}
	buf_release(&bytes);
	return found;
}

bool
abbreviations_has_any(struct document *doc)
{
	const struct section_text *text;
	size_t i;
	int lang;

	if (!doc->is_read && !abbreviations_may_be(doc))
		return false;
	sections_need(doc);
	for (i = 0; i < doc->section_count; i++)
		for (lang = 0; lang < LANG__MAX; lang++) {
			text = doc->sections[i].text[lang];
			if (text != NULL && text->markdown != NULL &&
			    text->markdown->abbreviation_count > 0)
				return true;
		}
	return false;
}
