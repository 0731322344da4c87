#include "check/check_language.h"

#include "base/arena.h"
#include "base/diag.h"
#include "load/json.h"
#include "model/dataset.h"
#include "model/accessibility.h"
#include "model/document.h"
#include "model/restricted_paper.h"
#include "model/section.h"
#include "model/site.h"

static const char *const check_lang_names[] = { "English", "Welsh" };

_Static_assert(sizeof(check_lang_names) / sizeof(check_lang_names[0]) ==
    LANG__MAX, "a name for each language");

enum diag_id
check_language_id(const struct document *doc, enum diag_id id)
{
	return doc->status == STATUS_DRAFT ? DIAG_LANGUAGE_DRAFT : id;
}

static void
check_section(const struct document *doc, const struct section *section,
    enum lang lang, struct diag *d)
{
	const struct section_text *text = section->text[lang];
	const struct section_text *other = section_text_for(section, lang);

	if (text == NULL && doc->has_lang[lang] && other != NULL)
		diag_file(d, check_language_id(doc, DIAG_LANGUAGE_MISSING),
		    other->path, "section %s is missing in %s: add a file "
		    "'%s-….%s.md' beside this one", section->number,
		    check_lang_names[lang], section->number, lang_code(lang));
	if (text != NULL && !doc->has_lang[lang])
		diag_file(d, DIAG_FILE_UNUSED, text->path, "not used: %s is "
		    "not among the languages of '%s'", check_lang_names[lang],
		    doc->id);
}

void
check_language_sections(const struct site *site, const struct document *doc,
    struct diag *d)
{
	size_t i;
	int lang;

	(void)site;
	for (i = 0; i < doc->section_count; i++)
		for (lang = 0; lang < LANG__MAX; lang++)
			check_section(doc, &doc->sections[i], (enum lang)lang,
			    d);
}

/*
 * The languages that an object's keys name, as bits; 0 if it is no text per
 * language.
 */
static unsigned
check_langs_of(const cJSON *node)
{
	const cJSON *child;
	unsigned langs = 0;
	enum lang lang;

	if (!cJSON_IsObject(node))
		return 0;
	cJSON_ArrayForEach(child, node) {
		if ((lang = lang_from_code(child->string)) == LANG__MAX)
			return 0;
		langs |= 1u << lang;
	}
	return langs;
}

static void
check_texts_below(const bool has_lang[LANG__MAX], enum diag_id id,
    const struct json_doc *json, const cJSON *node, struct diag *d)
{
	struct arena a = ARENA_INIT;
	unsigned langs = check_langs_of(node);
	const cJSON *child;
	int lang;

	for (lang = 0; langs != 0 && lang < LANG__MAX; lang++)
		if (has_lang[lang] && (langs & 1u << lang) == 0)
			diag_at(d, id, json->source, json_offset(json, node),
			    "'%s' is missing in %s",
			    json_path(&a, json, node), check_lang_names[lang]);
	arena_release(&a);
	if (langs == 0)
		cJSON_ArrayForEach(child, node)
			check_texts_below(has_lang, id, json, child, d);
}

void
check_language_texts(const struct site *site, const struct document *doc,
    struct diag *d)
{
	enum diag_id id = check_language_id(doc, DIAG_LANGUAGE_TEXT);
	size_t i;

	(void)site;
	check_texts_below(doc->has_lang, id, doc->json, doc->json->root, d);
	for (i = 0; i < doc->dataset_count; i++)
		check_texts_below(doc->has_lang, id, doc->datasets[i]->json,
		    doc->datasets[i]->json->root, d);
}

void
check_language_site(const struct site *site, struct diag *d)
{
	const struct accessibility *statement = site->accessibility;
	size_t i;

	check_texts_below(site->has_lang, DIAG_LANGUAGE_TEXT, site->json,
	    site->json->root, d);
	if (statement != NULL)
		check_texts_below(site->has_lang, DIAG_LANGUAGE_TEXT,
		    statement->json, statement->json->root, d);
	for (i = 0; i < site->paper_count; i++)
		check_texts_below(site->has_lang, DIAG_LANGUAGE_TEXT,
		    site->papers[i].json, site->papers[i].json->root, d);
}
