#include "render/feed.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "load/strings.h"
#include "model/agenda.h"
#include "model/document.h"
#include "model/site.h"
#include "view/address.h"
#include "view/committee.h"
#include "view/context.h"

struct feed_entry {
	const struct document	*doc;
	struct date		 date;
};

static struct date
feed_date(const struct context *c, const struct document *doc)
{
	struct date date = doc->dates[STATUS_PUBLISHED];

	if (doc->agenda != NULL && doc->agenda->decisions_published.year > 0)
		date = doc->agenda->decisions_published;
	if (date.year == 0)
		date = document_date(doc);
	return date.year != 0 ? date : site_date(c->site);
}

static int
feed_compare_entries(const void *x, const void *y)
{
	const struct feed_entry *a = x, *b = y;
	int order = date_compare(b->date, a->date);

	if (order == 0)
		order = (int)a->doc->kind - (int)b->doc->kind;
	return order != 0 ? order : strcmp(a->doc->id, b->doc->id);
}

static struct feed_entry *
feed_entries(struct arena *a, const struct context *c,
    const struct feed *feed, enum lang lang, size_t *count)
{
	const struct site *site = c->site;
	struct feed_entry *all;
	const char *address;
	size_t i;

	all = arena_alloc(a, site->document_count, sizeof(*all));
	*count = 0;
	for (i = 0; i < site->document_count; i++) {
		address = committee_feed(a, c, site->documents[i], lang);
		if (feed->name != NULL && (address == NULL || strcmp(address,
		    feed->address) != 0))
			continue;
		all[*count].doc = site->documents[i];
		all[(*count)++].date = feed_date(c, site->documents[i]);
	}
	qsort(all, *count, sizeof(*all), feed_compare_entries);
	return all;
}

static void
feed_put_text(struct buf *out, const char *name, const char *text)
{
	buf_printf(out, "<%s>", name);
	text_put_xml(out, text, strlen(text));
	buf_printf(out, "</%s>\n", name);
}

static void
feed_put_date(struct buf *out, struct date date)
{
	buf_puts(out, "<updated>");
	locale_put_date_iso(out, date);
	buf_puts(out, "T00:00:00Z</updated>\n");
}

/* The whole address, for <id> and for href. */
static const char *
feed_url(struct arena *a, const struct context *c, const char *address)
{
	const char *whole = arena_printf(a, "%s%s", c->site->base_url,
	    address), *result;
	struct buf url = BUF_INIT, escaped = BUF_INIT;

	text_put_url(&url, whole, strlen(whole));
	text_put_xml(&escaped, url.data, url.len);
	result = arena_strdup(a, escaped.data);
	buf_release(&url);
	buf_release(&escaped);
	return result;
}

static void
feed_put_entry(struct buf *out, struct arena *a, const struct context *c,
    const struct feed_entry *entry, enum lang lang)
{
	const struct document *doc = entry->doc;
	enum lang own = document_lang(doc, lang);
	const char *url = feed_url(a, c, address_document(a, c, doc, lang));
	const char *title = ltext_get(&doc->title, own, NULL);
	const char *summary = ltext_get(&doc->summary, own, NULL);

	buf_printf(out, "<entry xml:lang=\"%s\">\n<id>%s</id>\n",
	    lang_code(own), url);
	feed_put_text(out, "title", title != NULL ? title : doc->id);
	buf_printf(out, "<link rel=\"alternate\" type=\"text/html\" "
	    "hreflang=\"%s\" href=\"%s\"/>\n", lang_code(lang), url);
	feed_put_date(out, entry->date);
	buf_printf(out, "<category term=\"%s\" label=\"", doc->agenda != NULL &&
	    doc->agenda->supplement ? "supplement" : document_word(doc->kind));
	title = strings_get(c->strings, own, doc->agenda != NULL &&
	    doc->agenda->supplement ? "supplement" : document_word(doc->kind));
	text_put_xml(out, title, strlen(title));
	buf_puts(out, "\"/>\n");
	if (summary != NULL && *summary != '\0')
		feed_put_text(out, "summary", summary);
	buf_puts(out, "</entry>\n");
}

static void
feed_put_head(struct buf *out, struct arena *a, const struct context *c,
    const struct feed *feed, enum lang lang)
{
	const struct site *site = c->site;
	const char *url = feed_url(a, c, feed->address);
	const char *title = ltext_get(&site->title, lang, NULL);

	buf_printf(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"%s\">\n"
	    "<id>%s</id>\n", lang_code(lang), url);
	feed_put_text(out, "title", feed->name == NULL ? title :
	    arena_printf(a, "%s – %s", feed->name, title));
	buf_printf(out, "<link rel=\"self\" type=\"application/atom+xml\" "
	    "href=\"%s\"/>\n<link rel=\"alternate\" type=\"text/html\" "
	    "href=\"%s\"/>\n<author>\n", url, feed_url(a, c,
	    address_home(a, c, lang)));
	feed_put_text(out, "name", ltext_get(&site->publisher, lang, NULL));
	buf_puts(out, "</author>\n");
}

void
feed_put(struct buf *out, struct arena *a, const struct context *c,
    const struct feed *feed, enum lang lang)
{
	struct feed_entry *all;
	size_t i, count;

	all = feed_entries(a, c, feed, lang, &count);
	feed_put_head(out, a, c, feed, lang);
	feed_put_date(out, count > 0 ? all[0].date : site_date(c->site));
	for (i = 0; i < count; i++)
		feed_put_entry(out, a, c, &all[i], lang);
	buf_puts(out, "</feed>\n");
}
