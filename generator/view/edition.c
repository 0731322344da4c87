#include "view/edition.h"

#include <stdio.h>

#include "model/abbreviations.h"
#include "model/document.h"
#include "model/numbering.h"
#include "view/value.h"

struct edition
edition_build(struct arena *a, const struct context *c,
    const struct document *doc, enum lang lang)
{
	struct edition e = { 0 };
	int own;

	e.c = c;
	e.doc = doc;
	e.lang = lang;
	e.own = document_lang(doc, lang);
	e.numbering = numbering_build(a, doc, lang);
	for (own = 0; own < LANG__MAX; own++)
		e.abbreviations[own] = abbreviations_build(a, doc,
		    (enum lang)own, &e.abbreviation_count[own]);
	return e;
}

void
edition_add(cJSON *object, const char *name, const struct edition *e,
    const struct ltext *text)
{
	char other[64];

	if (e->own == e->lang) {
		value_add_ltext(object, name, text, e->lang);
		return;
	}
	value_add(object, name, ltext_get(text, e->own, NULL));
	snprintf(other, sizeof(other), "%s_lang", name);
	value_add(object, other, lang_code(e->own));
}

const char *
edition_text(const struct edition *e, const struct ltext *text)
{
	const char *given = ltext_get(text, e->own, NULL);

	return given != NULL ? given : "";
}
