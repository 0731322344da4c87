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
#include "load/template_set.h"
#include "load/theme.h"
#include "model/indicator.h"
#include "model/section.h"
#include "model/site.h"
#include "render/feed.h"
#include "render/headers.h"
#include "render/page.h"
#include "render/chart_draw.h"
#include "render/search_index.h"
#include "render/search_text.h"
#include "render/sitemap.h"
#include "render/style_sheet.h"
#include "view/address.h"
#include "view/committee.h"
#include "view/context.h"
#include "view/edition.h"
#include "view/page_view.h"
#include "view/section_view.h"

struct site_job {
	const struct context	*c;
	int			(*sink)(void *, const char *,
				    const struct buf *);
	void			*sink_data;	/* its first argument */
	struct page_site	 site;
	struct page_render	 render;
	struct chart_draw	*draw;
	struct arena		 arena;		/* of one document or page */
	struct sitemap		 map;
	struct search_index	 search;	/* of the language at hand */
	struct buf		 out;		/* bytes of one file */
	bool			 failed;	/* a page could not be made */
	bool			 stopped;	/* the sink has failed */
};

/* A page's file: "en/plans/" is "en/plans/index.html". */
static void
site_put(struct site_job *job, const char *address)
{
	const char *path = address;

	if (*address == '\0' || text_ends(address, "/"))
		path = arena_printf(&job->arena, "%sindex.html", address);
	if (job->sink(job->sink_data, path, &job->out) != 0)
		job->stopped = true;
	buf_clear(&job->out);
}

/* What of the site's pages can be found by search. */
static bool
site_is_found(const struct page *page)
{
	switch (page->kind) {
	case PAGE_PLAN: case PAGE_REPORT: case PAGE_AGENDA: case PAGE_SECTION:
	case PAGE_DATA: case PAGE_GLOSSARY: case PAGE_DECISIONS:
	case PAGE_INDICATOR:
		return page->text_lang == page->lang;
	default:
		return false;
	}
}

static void
site_add_to_search(struct site_job *job, const struct page *page)
{
	struct arena_mark mark = arena_get_mark(&job->arena);
	struct search_page found = { 0 };
	struct search_passage *passages;
	size_t count;

	passages = search_text_read(&job->arena, job->out.data, job->out.len,
	    &count);
	found.address = page->address;
	found.title = page->own_title != NULL ? page->own_title : page->title;
	found.document = page->doc == NULL ? NULL : ltext_get(
	    &page->doc->title, page->lang, NULL);
	found.other = page->other;
	search_index_add(&job->search, &found, passages, count);
	arena_reset(&job->arena, mark);
}

/* Take what a page's function said and wrote. */
static void
site_put_page(struct site_job *job, const struct page *page, bool rendered,
    struct date changed)
{
	if (!rendered) {
		job->failed = true;
		buf_clear(&job->out);
		return;
	}
	if (page->kind != PAGE_NOT_FOUND && page->kind != PAGE_WHOLE)
		sitemap_add(&job->map, page, changed);
	if (site_is_found(page))
		site_add_to_search(job, page);
	site_put(job, page->address);
}

static const char *
site_t(const struct site_job *job, enum lang lang, const char *key)
{
	return strings_get(job->c->strings, lang, key);
}

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
site_put_general(struct site_job *job, enum page_kind kind, enum lang lang)
{
	const struct site_names *names = site_find_names(kind);
	const struct context *c = job->c;
	struct page page = { 0 };
	int i;

	page.kind = kind;
	page.lang = page.text_lang = lang;
	for (i = 0; i < LANG__MAX; i++)
		if (c->site->has_lang[i])
			page.same[i] = names == NULL ? address_home(
			    &job->arena, c, (enum lang)i) : address_page(
			    &job->arena, c, names->address, (enum lang)i);
	page.address = page.same[lang];
	if (names != NULL) {
		page.title = site_t(job, lang, names->title);
		page.description = site_t(job, lang, names->about);
	}
	site_put_page(job, &page, page_put_site(&job->render, &page,
	    &job->out), site_date(c->site));
}

static void
site_put_list(struct site_job *job, enum document_kind kind, enum lang lang)
{
	const char *key = page_kind_key(kind);
	struct page page = { 0 };
	int i;

	page.kind = PAGE_LIST;
	page.lang = page.text_lang = lang;
	for (i = 0; i < LANG__MAX; i++)
		if (job->c->site->has_lang[i])
			page.same[i] = address_kind(&job->arena, job->c, kind,
			    (enum lang)i);
	page.address = page.same[lang];
	page.title = site_t(job, lang, key);
	page.description = site_t(job, lang, arena_printf(&job->arena,
	    "%s_about", key));
	site_put_page(job, &page, page_put_list(&job->render, &page, kind,
	    &job->out), site_date(job->c->site));
}

/* The pages that speak all languages, in the first one's frame. */
static void
site_put_root(struct site_job *job)
{
	const struct site *site = job->c->site;
	struct page page = { 0 };
	struct date none = { 0, 0, 0 };
	int lang;

	page.lang = site->first_lang;
	page.kind = PAGE_NOT_FOUND;
	page.address = PAGE_NOT_FOUND_FILE;
	page.title = site_t(job, page.lang, "not_found");
	site_put_page(job, &page, page_put_site(&job->render, &page,
	    &job->out), none);
	if (site->lang_count == 1 || job->stopped)
		return;
	page.kind = PAGE_LANGUAGES;
	page.address = "";
	page.title = NULL;
	for (lang = 0; lang < LANG__MAX; lang++)
		if (site->has_lang[lang])
			page.same[lang] = address_home(&job->arena, job->c,
			    (enum lang)lang);
	site_put_page(job, &page, page_put_site(&job->render, &page,
	    &job->out), site_date(site));
}

static void
site_put_indicator(struct site_job *job, const struct indicator *indicator,
    enum lang lang)
{
	const struct context *c = job->c;
	struct arena_mark mark = arena_get_mark(&job->arena);
	struct page page = { 0 };
	int i;

	page.kind = PAGE_INDICATOR;
	page.lang = page.text_lang = lang;
	for (i = 0; i < LANG__MAX; i++)
		if (c->site->has_lang[i])
			page.same[i] = address_indicator(&job->arena, c,
			    indicator, (enum lang)i);
	page.address = page.same[lang];
	page.title = ltext_get(&indicator->name, lang, NULL);
	page.description = ltext_get(&indicator->question, lang, NULL);
	site_put_page(job, &page, page_put_indicator(&job->render, &page,
	    indicator, &job->out), site_date(c->site));
	arena_reset(&job->arena, mark);
}

/* The list of indicators, and a page for each that has figures. */
static void
site_put_indicators(struct site_job *job, enum lang lang)
{
	const struct catalogue *catalogue = job->c->site->catalogue;
	size_t i;

	if (!job->site.has_indicators)
		return;
	site_put_general(job, PAGE_INDICATORS, lang);
	for (i = 0; i < catalogue->count && !job->stopped; i++)
		if (catalogue->indicators[i].used)
			site_put_indicator(job, &catalogue->indicators[i],
			    lang);
}

static enum page_kind
site_document_page(const struct document *doc)
{
	static const enum page_kind kinds[] = {
		PAGE_PLAN, PAGE_REPORT, PAGE_AGENDA
	};

	return kinds[doc->kind];
}

/* Which language a page is about, and where else its text is shown. */
static void
site_set_text_lang(struct page *page, const bool has_lang[LANG__MAX],
    enum lang text_lang)
{
	int lang;

	page->text_lang = text_lang;
	for (lang = 0; lang < LANG__MAX; lang++)
		if (lang != (int)page->lang && !has_lang[lang])
			page->other = page->same[lang];
}

static void
site_put_first(struct site_job *job, const struct edition *e)
{
	const struct site *site = job->c->site;
	struct page page = { 0 };
	int lang;

	page.kind = site_document_page(e->doc);
	page.lang = e->lang;
	page.doc = e->doc;
	for (lang = 0; lang < LANG__MAX; lang++)
		if (site->has_lang[lang])
			page.same[lang] = address_document(&job->arena,
			    job->c, e->doc, (enum lang)lang);
	page.address = page.same[e->lang];
	site_set_text_lang(&page, e->doc->has_lang, e->own);
	page.title = edition_text(e, &e->doc->title);
	page.description = edition_text(e, &e->doc->summary);
	site_put_page(job, &page, page_put_document(&job->render, &page, e,
	    &job->out), document_date(e->doc));
}

static void
site_put_section(struct site_job *job, const struct edition *e, size_t index)
{
	const struct section *section = &e->doc->sections[index];
	const struct section_text *text = section_text_for(section, e->lang);
	struct arena *a = &job->arena;
	struct page page = { 0 };
	bool has_text[LANG__MAX];
	int lang;

	if (text == NULL || text->markdown == NULL)
		return;
	page.kind = PAGE_SECTION;
	page.lang = e->lang;
	page.doc = e->doc;
	for (lang = 0; lang < LANG__MAX; lang++)
		if (job->c->site->has_lang[lang])
			page.same[lang] = address_section(a, job->c, e->doc,
			    section, (enum lang)lang);
	page.address = page.same[e->lang];
	for (lang = 0; lang < LANG__MAX; lang++)
		has_text[lang] = section->text[lang] != NULL;
	site_set_text_lang(&page, has_text, text->lang);
	page.own_title = text->title;
	page.title = arena_printf(a, "%s – %s", text->title, edition_text(e,
	    &e->doc->title));
	page.description = section_view_description(a, text);
	if (page.description == NULL)
		page.description = edition_text(e, &e->doc->summary);
	site_put_page(job, &page, page_put_section(&job->render, &page, e,
	    index, &job->out), document_date(e->doc));
}

/* A document of one section is whole already. */
static bool
site_has_whole(const struct edition *e)
{
	const struct section_text *text;
	size_t i;

	for (i = 0; i < e->doc->section_count; i++) {
		text = section_text_for(&e->doc->sections[i], e->lang);
		if (text == NULL || text->markdown == NULL)
			return false;	/* reported when it was read */
	}
	return e->doc->section_count > 1;
}

/* A page beside the sections of a document, named by a message. */
static struct page
site_page_beside(struct site_job *job, const struct edition *e,
    enum page_kind kind, const char *key)
{
	struct page page = { 0 };
	int lang;

	page.kind = kind;
	page.lang = e->lang;
	page.doc = e->doc;
	for (lang = 0; lang < LANG__MAX; lang++)
		if (job->c->site->has_lang[lang])
			page.same[lang] = address_beside(&job->arena, job->c,
			    e->doc, key, (enum lang)lang);
	page.address = page.same[e->lang];
	page.text_lang = e->own;
	return page;
}

static void
site_put_whole(struct site_job *job, const struct edition *e)
{
	struct page page = site_page_beside(job, e, PAGE_WHOLE,
	    "address_whole");

	if (!site_has_whole(e))
		return;
	page.title = arena_printf(&job->arena, "%s – %s", edition_text(e,
	    &e->doc->title), site_t(job, e->lang, e->doc->kind ==
	    DOCUMENT_PLAN ? "whole_plan" : "whole_report"));
	page.description = edition_text(e, &e->doc->summary);
	site_put_page(job, &page, page_put_whole(&job->render, &page, e,
	    &job->out), document_date(e->doc));
}

/* "Data: Youth justice plan"; gives a text of the arena. */
static const char *
site_title_of(struct site_job *job, const struct edition *e, const char *key)
{
	struct buf title = BUF_INIT;
	const char *result;

	strings_put(&title, job->c->strings, e->lang, key, "title",
	    edition_text(e, &e->doc->title), NULL);
	result = arena_strdup(&job->arena, title.data);
	buf_release(&title);
	return result;
}

static void
site_put_data(struct site_job *job, const struct edition *e)
{
	struct page page = site_page_beside(job, e, PAGE_DATA,
	    "address_data");

	if (e->doc->dataset_count == 0)
		return;
	site_set_text_lang(&page, e->doc->has_lang, e->own);
	page.own_title = site_t(job, e->lang, "data");
	page.title = site_title_of(job, e, "data_of");
	page.description = site_t(job, e->lang, "data_about");
	site_put_page(job, &page, page_put_data(&job->render, &page, e,
	    &job->out), document_date(e->doc));
}

static void
site_put_changes(struct site_job *job, const struct edition *e)
{
	struct page page = site_page_beside(job, e, PAGE_CHANGES,
	    "address_changes");

	if (e->doc->follows == NULL)
		return;
	page.text_lang = e->lang;
	page.own_title = site_t(job, e->lang, "changes");
	page.title = site_title_of(job, e, "changes_of");
	page.description = site_t(job, e->lang, "changes_page_about");
	site_put_page(job, &page, page_put_changes(&job->render, &page, e,
	    &job->out), document_date(e->doc));
}

static void
site_put_document(struct site_job *job, const struct document *doc,
    enum lang lang)
{
	struct arena_mark start = arena_get_mark(&job->arena), page;
	struct edition e = edition_build(&job->arena, job->c, doc, lang);
	size_t i;

	page_choose_picture(&job->arena, &e);
	page = arena_get_mark(&job->arena);
	site_put_first(job, &e);
	for (i = 0; i < doc->section_count && !job->stopped; i++) {
		arena_reset(&job->arena, page);
		site_put_section(job, &e, i);
	}
	arena_reset(&job->arena, page);
	if (!job->stopped)
		site_put_whole(job, &e);
	arena_reset(&job->arena, page);
	if (!job->stopped)
		site_put_data(job, &e);
	arena_reset(&job->arena, page);
	if (!job->stopped)
		site_put_changes(job, &e);
	arena_reset(&job->arena, start);
}

static void
site_put_feeds(struct site_job *job, enum lang lang)
{
	struct arena_mark mark = arena_get_mark(&job->arena);
	struct feed *feeds;
	size_t i, count;

	feeds = committee_feeds(&job->arena, job->c, lang, &count);
	for (i = 0; i < count && !job->stopped; i++) {
		feed_put(&job->out, &job->arena, job->c, &feeds[i], lang);
		site_put(job, feeds[i].address);
	}
	arena_reset(&job->arena, mark);
}

static void
site_put_language(struct site_job *job, enum lang lang)
{
	const struct site *site = job->c->site;
	struct arena_mark mark = arena_get_mark(&job->arena);
	struct search_sink sink = { job->sink, job->sink_data };
	size_t i;
	int kind;

	search_index_init(&job->search, lang, site_t(job, lang,
	    "search_small"), sink);
	site_put_general(job, PAGE_HOME, lang);
	site_put_general(job, PAGE_SEARCH, lang);
	site_put_general(job, PAGE_INDEX, lang);
	for (kind = 0; kind < DOCUMENT__MAX && !job->stopped; kind++)
		if (job->site.has_kind[kind])
			site_put_list(job, (enum document_kind)kind, lang);
	if (job->site.has_glossary && !job->stopped)
		site_put_general(job, PAGE_GLOSSARY, lang);
	if (job->site.has_decisions && !job->stopped)
		site_put_general(job, PAGE_DECISIONS, lang);
	if (site->accessibility != NULL && !job->stopped)
		site_put_general(job, PAGE_ACCESSIBILITY, lang);
	if (!job->stopped)
		site_put_indicators(job, lang);
	arena_reset(&job->arena, mark);
	for (i = 0; i < site->document_count && !job->stopped; i++)
		site_put_document(job, site->documents[i], lang);
	if (!job->stopped)
		site_put_feeds(job, lang);
	if (!job->stopped && search_index_put(&job->search) != 0)
		job->stopped = true;
	search_index_release(&job->search);
}

/* Gives false after reporting. */
static bool
site_read_file(struct site_job *job, const char *path)
{
	if (path != NULL && fs_read(path, &job->out) == 0)
		return true;
	diag_file(job->c->diag, DIAG_FILE_READ, path != NULL ? path :
	    PAGE_ICON, "cannot read: %s", strerror(path != NULL ? errno :
	    ENOENT));
	job->failed = true;
	buf_clear(&job->out);
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
site_put_files(struct site_job *job)
{
	const struct theme *theme = job->c->theme;
	struct arena *a = &job->arena;
	int i;

	if (style_sheet_put(&job->out, a, theme, job->c->diag))
		site_put(job, PAGE_STYLE);
	else
		job->failed = true;
	buf_clear(&job->out);
	if (!job->stopped && site_read_file(job, site_icon(a, theme)))
		site_put(job, PAGE_ICON);
	if (!job->stopped && site_read_file(job, share_find(a,
	    "assets/" PAGE_SCRIPT)))
		site_put(job, PAGE_SCRIPT);
	if (!job->stopped) {
		sitemap_put(&job->out, &job->map);
		site_put(job, "sitemap.xml");
	}
	if (!job->stopped) {
		sitemap_put_robots(&job->out, job->c->site);
		site_put(job, "robots.txt");
	}
	for (i = 0; i < HEADERS_FOR__MAX && !job->stopped; i++) {
		headers_put(&job->out, (enum headers_for)i);
		site_put(job, headers_file((enum headers_for)i));
	}
}

int
site_pages_render(const struct context *c, int (*sink)(void *, const char *,
    const struct buf *), void *data)
{
	struct site_job job = { .c = c, .sink = sink, .sink_data = data };
	struct arena kept = ARENA_INIT;
	int lang;

	job.site = page_site_build(c);
	job.render.site = &job.site;
	job.render.templates = template_set_of_site(&kept, c->diag);
	job.render.arena = &job.arena;
	job.render.draw = &job.draw;
	arena_init(&job.arena);
	buf_init(&job.out);
	sitemap_init(&job.map, c->site);
	site_put_root(&job);
	for (lang = 0; lang < LANG__MAX && !job.stopped; lang++)
		if (c->site->has_lang[lang])
			site_put_language(&job, (enum lang)lang);
	if (!job.stopped)
		site_put_files(&job);
	sitemap_release(&job.map);
	buf_release(&job.out);
	chart_draw_free(job.draw);
	arena_release(&job.arena);
	arena_release(&kept);
	return job.failed || job.stopped ? -1 : 0;
}
