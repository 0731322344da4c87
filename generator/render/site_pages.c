#include "render/site_pages.h"

#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/text.h"
#include "load/share.h"
#include "load/strings.h"
#include "load/theme.h"
#include "model/indicator.h"
#include "model/site.h"
#include "render/feed.h"
#include "render/headers.h"
#include "render/document_pages.h"
#include "render/page.h"
#include "render/pages.h"
#include "render/sitemap.h"
#include "render/style_sheet.h"
#include "view/address.h"
#include "view/committee.h"
#include "view/context.h"
#include "view/page_view.h"

/* What names a page of the site: its address and its title. */
struct site_names {
	enum page_kind	 kind;
	const char	*address;
	const char	*title;
	const char	*about;
};

static const struct site_names site_names[] = {
	{ PAGE_GLOSSARY, "address_glossary", "glossary", "glossary_about" },
	{ PAGE_DECISIONS, "address_decisions", "decisions",
	    "decisions_about" },
	{ PAGE_INDICATORS, "address_indicator", "indicators",
	    "indicators_about" },
	{ PAGE_ACCESSIBILITY, "address_accessibility", "statement",
	    "statement_about" },
	{ PAGE_SEARCH, "address_search", "search", "search_about" },
	{ PAGE_INDEX, "address_index", "index", "index_about" }
};

static const struct site_names *
site_find_names(enum page_kind kind)
{
	size_t i;

	for (i = 0; i < sizeof(site_names) / sizeof(site_names[0]); i++)
		if (site_names[i].kind == kind)
			return &site_names[i];
	return NULL;
}

/* The home page, or one of site_names. */
static void
site_put_general(struct pages *p, enum page_kind kind, enum lang lang)
{
	const struct site_names *names = site_find_names(kind);
	const struct context *c = p->c;
	struct page page = { 0 };
	int i;

	page.kind = kind;
	page.lang = page.text_lang = lang;
	for (i = 0; i < LANG__MAX; i++)
		if (c->site->has_lang[i])
			page.same[i] = names == NULL ? address_home(
			    &p->arena, c, (enum lang)i) : address_page(
			    &p->arena, c, names->address, (enum lang)i);
	page.address = page.same[lang];
	if (names != NULL) {
		page.title = pages_t(p, lang, names->title);
		page.description = pages_t(p, lang, names->about);
	}
	pages_put(p, &page, page_put_site(&p->render, &page,
	    &p->out), site_date(c->site));
}

static void
site_put_list(struct pages *p, enum document_kind kind, enum lang lang)
{
	const char *key = page_kind_key(kind);
	struct page page = { 0 };
	int i;

	page.kind = PAGE_LIST;
	page.lang = page.text_lang = lang;
	for (i = 0; i < LANG__MAX; i++)
		if (p->c->site->has_lang[i])
			page.same[i] = address_kind(&p->arena, p->c, kind,
			    (enum lang)i);
	page.address = page.same[lang];
	page.title = pages_t(p, lang, key);
	page.description = pages_t(p, lang, arena_printf(&p->arena,
	    "%s_about", key));
	pages_put(p, &page, page_put_list(&p->render, &page, kind,
	    &p->out), site_date(p->c->site));
}

/* The pages that speak all languages, in the first one's frame. */
static void
site_put_root(struct pages *p)
{
	const struct site *site = p->c->site;
	struct page page = { 0 };
	struct date none = { 0, 0, 0 };
	int lang;

	page.lang = site->first_lang;
	page.kind = PAGE_NOT_FOUND;
	page.address = PAGE_NOT_FOUND_FILE;
	page.title = pages_t(p, page.lang, "not_found");
	pages_put(p, &page, page_put_site(&p->render, &page,
	    &p->out), none);
	if (site->lang_count == 1 || p->stopped)
		return;
	page.kind = PAGE_LANGUAGES;
	page.address = "";
	page.title = NULL;
	for (lang = 0; lang < LANG__MAX; lang++)
		if (site->has_lang[lang])
			page.same[lang] = address_home(&p->arena, p->c,
			    (enum lang)lang);
	pages_put(p, &page, page_put_site(&p->render, &page,
	    &p->out), site_date(site));
}

static void
site_put_indicator(struct pages *p, const struct indicator *indicator,
    enum lang lang)
{
	const struct context *c = p->c;
	struct arena_mark mark = arena_get_mark(&p->arena);
	struct page page = { 0 };
	int i;

	page.kind = PAGE_INDICATOR;
	page.lang = page.text_lang = lang;
	for (i = 0; i < LANG__MAX; i++)
		if (c->site->has_lang[i])
			page.same[i] = address_indicator(&p->arena, c,
			    indicator, (enum lang)i);
	page.address = page.same[lang];
	page.title = ltext_get(&indicator->name, lang, NULL);
	page.description = ltext_get(&indicator->question, lang, NULL);
	pages_put(p, &page, page_put_indicator(&p->render, &page,
	    indicator, &p->out), site_date(c->site));
	arena_reset(&p->arena, mark);
}

/* The list of indicators, and a page for each that has figures. */
static void
site_put_indicators(struct pages *p, enum lang lang)
{
	const struct catalogue *catalogue = p->c->site->catalogue;
	size_t i;

	if (!p->site.has_indicators)
		return;
	site_put_general(p, PAGE_INDICATORS, lang);
	for (i = 0; i < catalogue->count && !p->stopped; i++)
		if (catalogue->indicators[i].used)
			site_put_indicator(p, &catalogue->indicators[i],
			    lang);
}

static void
site_put_feeds(struct pages *p, enum lang lang)
{
	struct arena_mark mark = arena_get_mark(&p->arena);
	struct feed *feeds;
	size_t i, count;

	feeds = committee_feeds(&p->arena, p->c, lang, &count);
	for (i = 0; i < count && !p->stopped; i++) {
		feed_put(&p->out, &p->arena, p->c, &feeds[i], lang);
		pages_put_file(p, feeds[i].address);
	}
	arena_reset(&p->arena, mark);
}

static void
site_put_language(struct pages *p, enum lang lang)
{
	const struct site *site = p->c->site;
	struct arena_mark mark = arena_get_mark(&p->arena);
	int kind;

	site_put_general(p, PAGE_HOME, lang);
	site_put_general(p, PAGE_SEARCH, lang);
	site_put_general(p, PAGE_INDEX, lang);
	for (kind = 0; kind < DOCUMENT__MAX && !p->stopped; kind++)
		if (p->site.has_kind[kind])
			site_put_list(p, (enum document_kind)kind, lang);
	if (p->site.has_glossary && !p->stopped)
		site_put_general(p, PAGE_GLOSSARY, lang);
	if (p->site.has_decisions && !p->stopped)
		site_put_general(p, PAGE_DECISIONS, lang);
	if (site->accessibility != NULL && !p->stopped)
		site_put_general(p, PAGE_ACCESSIBILITY, lang);
	if (!p->stopped)
		site_put_indicators(p, lang);
	arena_reset(&p->arena, mark);
	if (!p->stopped)
		site_put_feeds(p, lang);
	if (!p->stopped && search_index_put(&p->search[lang]) != 0)
		p->stopped = true;
}

/* Gives false after reporting. */
static bool
site_read_file(struct pages *p, const char *path)
{
	if (path != NULL && fs_read(path, &p->out) == 0)
		return true;
	diag_file(p->c->diag, DIAG_FILE_READ, path != NULL ? path :
	    PAGE_ICON, "cannot read: %s", strerror(path != NULL ? errno :
	    ENOENT));
	p->failed = true;
	buf_clear(&p->out);
	return false;
}

/* The theme's own icon, or the one of all themes. */
static const char *
site_icon(struct arena *a, const struct theme *theme)
{
	const char *own = arena_printf(a, "%s/" PAGE_ICON, theme->dir);

	return access(own, F_OK) == 0 ? own : share_find(a,
	    "assets/" PAGE_ICON);
}

static void
site_put_files(struct pages *p)
{
	const struct theme *theme = p->c->theme;
	struct arena *a = &p->arena;
	int i;

	if (style_sheet_put(&p->out, a, theme, p->c->diag))
		pages_put_file(p, PAGE_STYLE);
	else
		p->failed = true;
	buf_clear(&p->out);
	if (!p->stopped && site_read_file(p, site_icon(a, theme)))
		pages_put_file(p, PAGE_ICON);
	if (!p->stopped && site_read_file(p, share_find(a,
	    "assets/" PAGE_SCRIPT)))
		pages_put_file(p, PAGE_SCRIPT);
	if (!p->stopped) {
		sitemap_put(&p->out, &p->map);
		pages_put_file(p, "sitemap.xml");
	}
	if (!p->stopped) {
		sitemap_put_robots(&p->out, p->c->site);
		pages_put_file(p, "robots.txt");
	}
	for (i = 0; i < HEADERS_FOR__MAX && !p->stopped; i++) {
		headers_put(&p->out, (enum headers_for)i);
		pages_put_file(p, headers_file((enum headers_for)i));
	}
}

void
site_pages_put(struct pages *p)
{
	int lang;

	site_put_root(p);
	for (lang = 0; lang < LANG__MAX && !p->stopped; lang++)
		if (p->c->site->has_lang[lang])
			site_put_language(p, (enum lang)lang);
	if (!p->stopped)
		site_put_files(p);
}

int
site_pages_render(const struct context *c, int (*sink)(void *, const char *,
    const struct buf *), void *data)
{
	struct pages p;
	size_t i;

	pages_init(&p, c, NULL, sink, data);
	for (i = 0; i < c->site->document_count; i++)
		document_pages_put(&p, c->site->documents[i]);
	site_pages_put(&p);
	return pages_release(&p);
}
