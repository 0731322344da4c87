#include "view/committee.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "model/agenda.h"
#include "model/document.h"
#include "model/report.h"
#include "model/site.h"
#include "view/address.h"
#include "view/context.h"

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
	if (name == NULL || authority == NULL || (text_starts(name,
	    authority) && strchr(" ", name[strlen(authority)]) != NULL))
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

static int
committee_compare(const void *x, const void *y)
{
	const struct feed *a = x, *b = y;

	return strcmp(a->address, b->address);
}

struct feed *
committee_feeds(struct arena *a, const struct context *c, enum lang lang,
    size_t *count)
{
	const struct site *site = c->site;
	struct feed *feeds;
	size_t i, kept = 1, found = 1;

	feeds = arena_alloc(a, site->document_count + 1, sizeof(*feeds));
	feeds[0].address = committee_feed_of_all(a, c, lang);
	for (i = 0; i < site->document_count; i++) {
		const struct document *doc = site->documents[i];
		const char *address = committee_feed(a, c, doc, lang);

		if (address == NULL)
			continue;
		feeds[found].address = address;
		feeds[found++].name = committee_name(a, doc, lang);
	}
	qsort(feeds + 1, found - 1, sizeof(*feeds), committee_compare);
	for (i = 1; i < found; i++)
		if (kept == 1 || strcmp(feeds[i].address,
		    feeds[kept - 1].address) != 0)
			feeds[kept++] = feeds[i];
	*count = kept;
	return feeds;
}
