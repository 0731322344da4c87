#include "view/page_view.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/json.h"
#include "load/strings.h"
#include "load/theme.h"
#include "model/abbreviations.h"
#include "model/agenda.h"
#include "model/indicator.h"
#include "model/site.h"
#include "view/address.h"
#include "view/committee.h"
#include "view/context.h"
#include "view/value.h"

static const char *const page_kind_words[] = {
	"languages", "home", "list", "plan", "report", "agenda", "section",
	"whole", "data", "changes", "glossary", "decisions", "indicators",
	"indicator", "accessibility", "search", "index", "not-found"
};

_Static_assert(sizeof(page_kind_words) / sizeof(page_kind_words[0]) ==
    PAGE__MAX, "a word for each kind");

static const char *const page_kind_keys[] = { "plans", "reports", "agendas" };

_Static_assert(sizeof(page_kind_keys) / sizeof(page_kind_keys[0]) ==
    DOCUMENT__MAX, "a message for each kind");

const char *
page_kind_word(enum page_kind kind)
{
	return page_kind_words[kind];
}

const char *
page_kind_key(enum document_kind kind)
{
	return page_kind_keys[kind];
}

struct page_site
page_site_build(const struct context *c)
{
	struct page_site site = { .c = c };
	size_t i;

	for (i = 0; i < c->site->document_count; i++) {
		const struct document *doc = c->site->documents[i];

		site.has_kind[doc->kind] = true;
		site.has_decisions |= agenda_has_decisions(doc->agenda);
		site.has_glossary |= doc->glossary_count > 0;
	}
	for (i = 0; i < c->site->document_count && !site.has_glossary; i++)
		site.has_glossary = abbreviations_has_any(
		    c->site->documents[i]);
	for (i = 0; i < c->site->catalogue->count; i++)
		site.has_indicators |= c->site->catalogue->indicators[i].used;
	return site;
}

/* The path of the base address: "/" or "/plans/". */
static const char *
page_base_path(const char *base_url)
{
	const char *host = strstr(base_url, "://");
	const char *path = strchr(host != NULL ? host + 3 : base_url, '/');

	return path != NULL ? path : "/";
}

const char *
page_url(struct arena *a, const struct page_site *site,
    const struct page *page, const char *to)
{
	if (page->kind == PAGE_NOT_FOUND)
		return arena_printf(a, "%s%s",
		    page_base_path(site->c->site->base_url), to);
	return address_relative(a, page->address, to);
}

const char *
page_full_url(struct arena *a, const struct page_site *site, const char *to)
{
	return arena_printf(a, "%s%s", site->c->site->base_url, to);
}

static void
page_view_alternate(cJSON *list, const char *code, const char *url)
{
	cJSON *one = value_append(list);

	value_add(one, "code", code);
	value_add(one, "url", url);
}

/*
 * The choice of languages stands for readers of neither; for all other pages
 * it is the site's first language.
 */
static void
page_view_alternates(struct arena *a, const struct page_site *site,
    const struct page *page, cJSON *view)
{
	cJSON *list = value_add_list(view, "alternates");
	const struct site *s = site->c->site;
	const char *first = page->same[s->first_lang];
	bool is_root = page->kind == PAGE_HOME || page->kind == PAGE_LANGUAGES;
	int lang;

	for (lang = 0; s->lang_count > 1 && lang < LANG__MAX; lang++)
		if (page->same[lang] != NULL)
			page_view_alternate(list, lang_code((enum lang)lang),
			    page_full_url(a, site, page->same[lang]));
	if (s->lang_count > 1 && first != NULL)
		page_view_alternate(list, "x-default",
		    page_full_url(a, site, is_root ? "" : first));
	value_add_flag(view, "has_alternates",
	    cJSON_GetArraySize(list) > 0);
}

static const char *
page_head_title(struct arena *a, const struct page *page, const char *site)
{
	return page->title == NULL || strcmp(page->title, site) == 0 ? site :
	    arena_printf(a, "%s – %s", page->title, site);
}

static void
page_view_head(struct arena *a, const struct page_site *site,
    const struct page *page, cJSON *view)
{
	const struct site *s = site->c->site;
	const struct theme *theme = site->c->theme;
	const char *title = ltext_get(&s->title, page->lang, NULL);

	value_add(view, "lang", lang_code(page->lang));
	value_add(view, "kind", page_kind_word(page->kind));
	value_add(view, "head_title", page_head_title(a, page, title));
	value_add(view, "description", page->description != NULL ?
	    page->description : ltext_get(&s->description, page->lang, NULL));
	value_add(view, "canonical", page->kind == PAGE_NOT_FOUND ? NULL :
	    page_full_url(a, site, page->address));
	value_add_flag(view, "is_copy", page->kind == PAGE_WHOLE);
	page_view_alternates(a, site, page, view);
	value_add(view, "theme_light", theme_colour(theme, "brand"));
	value_add(view, "theme_dark", json_string(json_get(theme->json->root,
	    "dark"), "brand"));
	value_add(view, "style", page_url(a, site, page, PAGE_STYLE));
	value_add(view, "icon", page_url(a, site, page, PAGE_ICON));
}

static void
page_view_menu_item(struct arena *a, const struct page_site *site,
    const struct page *page, cJSON *menu, const char *title, const char *to,
    bool is_inside)
{
	cJSON *item = value_append(menu);

	value_add(item, "title", title);
	value_add(item, "url", page_url(a, site, page, to));
	value_add(item, "current", strcmp(to, page->address) == 0 ? "page" :
	    is_inside ? "true" : NULL);
}

/* A page of the site that two messages name. */
static void
page_view_menu_page(struct arena *a, const struct page_site *site,
    const struct page *page, cJSON *menu, const char *title,
    const char *address, bool is_inside)
{
	page_view_menu_item(a, site, page, menu, strings_get(site->c->strings,
	    page->lang, title), address_page(a, site->c, address, page->lang),
	    is_inside);
}

static void
page_view_menu(struct arena *a, const struct page_site *site,
    const struct page *page, cJSON *view)
{
	const struct strings *s = site->c->strings;
	cJSON *menu = value_add_list(view, "menu");
	int kind;

	value_add_flag(view, "has_menu", page->kind != PAGE_LANGUAGES);
	if (page->kind == PAGE_LANGUAGES)
		return;
	for (kind = 0; kind < DOCUMENT__MAX; kind++)
		if (site->has_kind[kind])
			page_view_menu_item(a, site, page, menu,
			    strings_get(s, page->lang, page_kind_keys[kind]),
			    address_kind(a, site->c, (enum document_kind)kind,
			    page->lang), page->doc != NULL &&
			    (int)page->doc->kind == kind);
	if (site->has_indicators)
		page_view_menu_page(a, site, page, menu, "indicators",
		    "address_indicator", page->kind == PAGE_INDICATOR);
	if (site->has_glossary)
		page_view_menu_page(a, site, page, menu, "glossary",
		    "address_glossary", false);
	page_view_menu_page(a, site, page, menu, "search", "address_search",
	    page->kind == PAGE_INDEX);
}

static void
page_view_switch(struct arena *a, const struct page_site *site,
    const struct page *page, cJSON *view)
{
	const struct strings *s = site->c->strings;
	cJSON *list = value_add_list(view, "switch"), *one;
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++) {
		if (page->same[lang] == NULL || page->kind == PAGE_LANGUAGES)
			continue;
		one = value_append(list);
		value_add(one, "name", strings_get(s, (enum lang)lang,
		    "language_name"));
		value_add(one, "code", lang_code((enum lang)lang));
		value_add(one, "hint", strings_get(s, (enum lang)lang,
		    "language_switch"));
		value_add_flag(one, "is_current", lang == (int)page->lang);
		value_add(one, "url", page_url(a, site, page,
		    page->same[lang]));
	}
	value_add_flag(view, "has_switch", cJSON_GetArraySize(list) > 1);
}

void
page_view_phone(cJSON *object, const char *phone)
{
	struct buf url = BUF_INIT;
	const char *p;

	for (p = phone; p != NULL && *p != '\0'; p++)
		if ((*p >= '0' && *p <= '9') || (*p == '+' && p == phone))
			buf_putc(&url, *p);
	value_add(object, "phone", phone);
	value_add_buf(object, "phone_url", &url);
}

void
page_view_contact(cJSON *view, const char *name,
    const struct contact *contact, enum lang lang)
{
	cJSON *object = value_add_object(view, name);

	value_add_ltext(object, "name", &contact->name, lang);
	value_add(object, "email", contact->email);
	page_view_phone(object, contact->phone);
	value_add(object, "url", contact->url);
}

/* Percent-encode all but what RFC 3986 calls unreserved. */
static void
page_put_encoded(struct buf *out, const char *text)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

	for (; *text != '\0'; text++)
		if (strchr(plain, *text) != NULL)
			buf_putc(out, *text);
		else
			buf_printf(out, "%%%02X", (unsigned char)*text);
}

/* A mail to who answers for the page, with its address in the subject. */
static void
page_view_feedback(struct arena *a, const struct page_site *site,
    const struct page *page, cJSON *view)
{
	const char *email = page->doc != NULL ? page->doc->contact.email :
	    NULL;
	struct buf url = BUF_INIT;

	if (email == NULL)
		email = site->c->site->contact.email;
	if (email != NULL && page->kind != PAGE_LANGUAGES &&
	    page->kind != PAGE_NOT_FOUND) {
		buf_printf(&url, "mailto:%s?subject=", email);
		page_put_encoded(&url, strings_get(site->c->strings,
		    page->lang, "feedback_subject"));
		buf_puts(&url, "%20");
		page_put_encoded(&url, page_full_url(a, site, page->address));
	}
	value_add_buf(view, "feedback_url", &url);
}

static void
page_view_footer(struct arena *a, const struct page_site *site,
    const struct page *page, cJSON *view)
{
	const struct site *s = site->c->site;

	value_add_ltext(view, "publisher", &s->publisher, page->lang);
	page_view_contact(view, "contact", &s->contact, page->lang);
	value_add_ltext(view, "licence", &s->licence_name, page->lang);
	value_add(view, "licence_url", s->licence_url);
	value_add(view, "statement_url", s->accessibility == NULL ? NULL :
	    page_url(a, site, page, address_page(a, site->c,
	    "address_accessibility", page->lang)));
}

/* The feed of the committee that a page's document comes before. */
static void
page_view_committee(struct arena *a, const struct page_site *site,
    const struct page *page, cJSON *view)
{
	const char *feed = page->doc == NULL ? NULL : committee_feed(a,
	    site->c, page->doc, page->lang);

	value_add(view, "committee_feed", feed == NULL ? NULL :
	    page_url(a, site, page, feed));
	value_add(view, "committee", feed == NULL ? NULL :
	    committee_name(a, page->doc, page->lang));
}

cJSON *
page_view_build(struct arena *a, const struct page_site *site,
    const struct page *page)
{
	const struct context *c = site->c;
	cJSON *view = cJSON_CreateObject();

	/* A reference: the messages stay the strings' own. */
	cJSON_AddItemReferenceToObject(view, "t",
	    (cJSON *)(uintptr_t)strings_all(c->strings, page->lang));
	page_view_head(a, site, page, view);
	value_add_ltext(view, "site_title", &c->site->title, page->lang);
	value_add_ltext(view, "notice", &c->site->notice, page->lang);
	value_add(view, "home", page_url(a, site, page, page->kind ==
	    PAGE_LANGUAGES ? "" : address_home(a, c, page->lang)));
	value_add_flag(view, "is_home", page->kind == PAGE_HOME);
	page_view_menu(a, site, page, view);
	value_add(view, "feed_url", page_url(a, site, page,
	    committee_feed_of_all(a, c, page->lang)));
	page_view_committee(a, site, page, view);
	page_view_switch(a, site, page, view);
	value_add_list(view, "breadcrumb");
	value_add_flag(view, "has_breadcrumb", false);
	value_add_list(view, "notices");
	value_add_flag(view, "has_notices", false);
	page_view_feedback(a, site, page, view);
	page_view_footer(a, site, page, view);
	return view;
}

void
page_view_crumb(struct arena *a, const struct page_site *site,
    const struct page *page, cJSON *view, const char *title, enum lang lang,
    const char *to)
{
	cJSON *one = value_append(cJSON_GetObjectItemCaseSensitive(view,
	    "breadcrumb"));

	value_add(one, "title", title);
	value_add(one, "title_lang", lang != page->lang ? lang_code(lang) :
	    NULL);
	value_add(one, "url", page_url(a, site, page, to));
	value_add(one, "full_url", page_full_url(a, site, to));
	cJSON_ReplaceItemInObjectCaseSensitive(view, "has_breadcrumb",
	    cJSON_CreateTrue());
}

cJSON *
page_view_notice(cJSON *view)
{
	cJSON_ReplaceItemInObjectCaseSensitive(view, "has_notices",
	    cJSON_CreateTrue());
	return value_append(cJSON_GetObjectItemCaseSensitive(view,
	    "notices"));
}
