#include "view/committee.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "model/document.h"
#include "model/report.h"
#include "view/address.h"

static const struct ltext *
committee_of(const struct document *doc)
{
	return doc->agenda != NULL ? &doc->agenda->committee :
	    doc->report != NULL ? &doc->report->committee : NULL;
}

const char *
committee_name(struct arena *a, const struct document *doc, enum lang lang)
{
	const struct ltext *committee = committee_of(doc);
	const char *authority, *name;

	if (committee == NULL)
		return NULL;
	lang = document_lang(doc, lang);
	name = ltext_get(committee, lang, NULL);
	authority = ltext_get(&doc->authority, lang, NULL);
	if (name == NULL || authority == NULL || text_starts(name,
	    arena_strndup(a, authority, strcspn(authority, " "))))
		return name;
	return arena_printf(a, "%s: %s", authority, name);
}

const char *
committee_feed(struct arena *a, const struct context *c,
    const struct document *doc, enum lang lang)
{
	const char *name = committee_name(a, doc, lang), *result;
	struct buf slug = BUF_INIT;

	if (name == NULL)
		return NULL;
	text_put_slug(&slug, name);
	result = arena_printf(a, "%sfeeds/%s.xml", address_home(a, c, lang),
	    slug.data);
	buf_release(&slug);
	return result;
}

const char *
committee_feed_of_all(struct arena *a, const struct context *c,
    enum lang lang)
{
	return arena_printf(a, "%sfeeds/all.xml", address_home(a, c, lang));
}
