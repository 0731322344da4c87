#include "check/check_addresses.h"

#include <stddef.h>
#include <string.h>

#include "base/diag.h"
#include "load/strings.h"
#include "model/document.h"
#include "model/section.h"
#include "model/site.h"

static void
check_address(const char *slug, const char *path,
    const struct strings *strings, enum lang lang, const char *key,
    struct diag *d)
{
	if (strcmp(slug, strings_get(strings, lang, key)) == 0)
		diag_file(d, DIAG_SLUG_TWICE, path, "address '%s' is that of "
		    "a page which yjplan makes: choose another name", slug);
}

static void
check_sections(const struct document *doc, const struct strings *strings,
    enum lang lang, struct diag *d)
{
	static const char *const keys[] = {
		"address_data", "address_whole", "address_changes"
	};
	const struct section_text *text;
	size_t i, j;

	for (i = 0; i < doc->section_count; i++) {
		text = section_text_for(&doc->sections[i], lang);
		for (j = 0; text != NULL && j < sizeof(keys) /
		    sizeof(keys[0]); j++)
			check_address(text->slug, text->path, strings, lang,
			    keys[j], d);
	}
}

void
check_addresses(const struct site *site, const struct strings *strings,
    struct diag *d)
{
	const struct document *doc;
	size_t i;
	int lang;

	for (i = 0; i < site->document_count; i++) {
		doc = site->documents[i];
		for (lang = 0; lang < LANG__MAX; lang++) {
			if (!site->has_lang[lang])
				continue;
			check_sections(doc, strings, (enum lang)lang, d);
			if (doc->kind == DOCUMENT_AGENDA)
				check_address(doc->slug[lang], doc->dir,
				    strings, (enum lang)lang,
				    "address_decisions", d);
		}
	}
}
