#include "view/list_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/strings.h"
#include "model/agenda.h"
#include "model/report.h"
#include "model/site.h"
#include "view/address.h"
#include "view/committee.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/page_view.h"
#include "view/value.h"

static const char *const list_about_keys[] = {
	"plans_about", "reports_about", "agendas_about"
};
static const char *const list_count_keys[] = {
	"plan_count", "report_count", "agenda_count"
};

_Static_assert(sizeof(list_about_keys) / sizeof(list_about_keys[0]) ==
    DOCUMENT__MAX && sizeof(list_count_keys) / sizeof(list_count_keys[0]) ==
    DOCUMENT__MAX, "messages for each kind");

struct list_entry {
	struct edition	 edition;
	const char	*committee;	/* of an agenda, else "" */
	struct date	 date;		/* year 0: by title alone */
	const char	*title;
};

/* As in a dictionary of the language; different words are never equal. */
static int
list_compare_words(enum lang lang, const char *x, const char *y)
{
	int order = locale_compare(lang, x, y);

	return order != 0 ? order : strcmp(x, y);
}

static int
list_compare(const void *x, const void *y)
{
	const struct list_entry *a = x, *b = y;
	int order = list_compare_words(a->edition.lang, a->committee,
	    b->committee);

	if (order == 0)
		order = date_compare(b->date, a->date);
	return order != 0 ? order : list_compare_words(a->edition.lang,
	    a->title, b->title);
}

/* Takes:  grouped: agendas stand by committee, not all by their dates. */
static struct list_entry *
list_entries(struct arena *a, const struct context *c,
    enum document_kind kind, bool grouped, enum lang lang, size_t *count)
{
	const struct site *site = c->site;
	struct list_entry *all;
	size_t i;

	all = arena_alloc(a, site->document_count, sizeof(*all));
	*count = 0;
	for (i = 0; i < site->document_count; i++) {
		const struct document *doc = site->documents[i];
		struct list_entry *one = &all[*count];

		if (doc->kind != kind)
			continue;
		one->edition = edition_build(a, c, doc, lang);
		one->title = edition_text(&one->edition, &doc->title);
		one->committee = grouped && doc->agenda != NULL ?
		    committee_name(a, doc, lang) : "";
		if (doc->agenda != NULL)
			one->date = doc->agenda->date;
		else if (doc->report != NULL)
			one->date = doc->report->date;
		(*count)++;
	}
	qsort(all, *count, sizeof(*all), list_compare);
	return all;
}

static void
list_view_words(const struct page_site *site, const struct page *page,
    enum document_kind kind, size_t count, cJSON *view)
{
	const struct strings *s = site->c->strings;
	struct buf text = BUF_INIT;

	value_add(view, "title", strings_get(s, page->lang,
	    page_kind_key(kind)));
	value_add(view, "about", strings_get(s, page->lang,
	    list_about_keys[kind]));
	strings_put_count(&text, s, page->lang, list_count_keys[kind],
	    (double)count, 0);
	value_add_buf(view, "count_text", &text);
}

/* Fill a group of the home page with the documents of a kind. */
static void
list_view_fill(struct arena *a, const struct page_site *site,
    const struct page *page, enum document_kind kind, cJSON *view)
{
	cJSON *items = value_add_list(view, "items");
	struct list_entry *all;
	size_t i, count;

	all = list_entries(a, site->c, kind, false, page->lang, &count);
	for (i = 0; i < count; i++)
		cJSON_AddItemToArray(items, document_view_item(a, site, page,
		    &all[i].edition));
	list_view_words(site, page, kind, count, view);
}

/* The documents of a kind, agendas by committee. */
static void
list_view_groups(struct arena *a, const struct page_site *site,
    const struct page *page, enum document_kind kind, cJSON *view)
{
	cJSON *groups = value_add_list(view, "groups"), *group = NULL;
	cJSON *items = NULL;
	struct list_entry *all;
	size_t i, count;

	all = list_entries(a, site->c, kind, true, page->lang, &count);
	for (i = 0; i < count; i++) {
		if (i == 0 || strcmp(all[i].committee,
		    all[i - 1].committee) != 0) {
			group = value_append(groups);
			value_add(group, "committee", *all[i].committee !=
			    '\0' ? all[i].committee : NULL);
			value_add(group, "committee_lang",
			    all[i].edition.own != page->lang ? lang_code(
			    all[i].edition.own) : NULL);
			items = value_add_list(group, "items");
		}
		cJSON_AddItemToArray(items, document_view_item(a, site, page,
		    &all[i].edition));
	}
	list_view_words(site, page, kind, count, view);
}

/* The feeds in which the documents of a kind are told. */
static void
list_view_feeds(struct arena *a, const struct page_site *site,
    const struct page *page, enum document_kind kind, cJSON *view)
{
	const struct strings *s = site->c->strings;
	cJSON *list = value_add_list(view, "feeds"), *one;
	struct feed *feeds;
	size_t i, count;

	feeds = committee_feeds(a, site->c, page->lang, &count);
	for (i = 0; i < count; i++) {
		if ((feeds[i].name == NULL) != (kind == DOCUMENT_PLAN))
			continue;
		one = value_append(list);
		value_add(one, "url", page_url(a, site, page,
		    feeds[i].address));
		value_add(one, "title", feeds[i].name == NULL ? strings_get(s,
		    page->lang, "feed") : arena_printf(a, "%s %s",
		    strings_get(s, page->lang, "feed_of"), feeds[i].name));
	}
}

cJSON *
list_view_home(struct arena *a, const struct page_site *site,
    const struct page *page)
{
	cJSON *view = page_view_build(a, site, page), *groups, *group;
	int kind;

	value_add_ltext(view, "title", &site->c->site->title, page->lang);
	value_add_ltext(view, "lead", &site->c->site->description,
	    page->lang);
	groups = value_add_list(view, "groups");
	for (kind = 0; kind < DOCUMENT__MAX; kind++) {
		if (!site->has_kind[kind])
			continue;
		group = value_append(groups);
		list_view_fill(a, site, page, (enum document_kind)kind,
		    group);
		value_add(group, "kind", document_word(
		    (enum document_kind)kind));
		value_add(group, "url", page_url(a, site, page, address_kind(a,
		    site->c, (enum document_kind)kind, page->lang)));
	}
	return view;
}

cJSON *
list_view_kind(struct arena *a, const struct page_site *site,
    const struct page *page, enum document_kind kind)
{
	cJSON *view = page_view_build(a, site, page);

	page_view_crumb(a, site, page, view, strings_get(site->c->strings,
	    page->lang, "home"), page->lang, address_home(a, site->c,
	    page->lang));
	list_view_groups(a, site, page, kind, view);
	list_view_feeds(a, site, page, kind, view);
	value_add(view, "decisions_url", kind != DOCUMENT_AGENDA ||
	    !site->has_decisions ? NULL : page_url(a, site, page,
	    address_page(a, site->c, "address_decisions", page->lang)));
	value_add(view, "list_kind", document_word(kind));
	return view;
}

cJSON *
list_view_languages(struct arena *a, const struct page_site *site,
    const struct page *page)
{
	const struct strings *s = site->c->strings;
	const struct site *of = site->c->site;
	cJSON *view = page_view_build(a, site, page), *list, *one;
	int i;

	list = value_add_list(view, "choices");
	for (i = 0; i < LANG__MAX; i++) {
		enum lang lang = (enum lang)(((int)of->first_lang + i) %
		    LANG__MAX);

		if (!of->has_lang[lang])
			continue;
		one = value_append(list);
		value_add_flag(one, "is_first", lang == page->lang);
		value_add(one, "code", lang_code(lang));
		value_add(one, "name", strings_get(s, lang, "language_name"));
		value_add(one, "title", ltext_get(&of->title, lang, NULL));
		value_add(one, "lead", ltext_get(&of->description, lang,
		    NULL));
		value_add(one, "notice", ltext_get(&of->notice, lang, NULL));
		value_add(one, "heading", strings_get(s, lang, "not_found"));
		value_add(one, "about", strings_get(s, lang,
		    "not_found_about"));
		value_add(one, "link", strings_get(s, lang,
		    "not_found_home"));
		value_add(one, "url", page_url(a, site, page, address_home(a,
		    site->c, lang)));
	}
	return view;
}
