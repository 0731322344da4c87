#include "render/document_pages.h"

#include "base/arena.h"
#include "base/buf.h"
#include "load/strings.h"
#include "model/section.h"
#include "model/site.h"
#include "render/page.h"
#include "render/pages.h"
#include "view/address.h"
#include "view/context.h"
#include "view/edition.h"
#include "view/section_view.h"

static enum page_kind
document_page_kind(const struct document *doc)
{
	static const enum page_kind kinds[] = {
		PAGE_PLAN, PAGE_REPORT, PAGE_AGENDA
	};

	return kinds[doc->kind];
}

/* Which language a page is about, and where else its text is shown. */
static void
document_set_text_lang(struct page *page, const bool has_lang[LANG__MAX],
    enum lang text_lang)
{
	int lang;

	page->text_lang = text_lang;
	for (lang = 0; lang < LANG__MAX; lang++)
		if (lang != (int)page->lang && !has_lang[lang])
			page->other = page->same[lang];
}

static void
document_put_first(struct pages *p, const struct edition *e)
{
	const struct site *site = p->c->site;
	struct page page = { 0 };
	int lang;

	page.kind = document_page_kind(e->doc);
	page.lang = e->lang;
	page.doc = e->doc;
	for (lang = 0; lang < LANG__MAX; lang++)
		if (site->has_lang[lang])
			page.same[lang] = address_document(&p->arena,
			    p->c, e->doc, (enum lang)lang);
	page.address = page.same[e->lang];
	document_set_text_lang(&page, e->doc->has_lang, e->own);
	page.title = edition_text(e, &e->doc->title);
	page.description = edition_text(e, &e->doc->summary);
	pages_put(p, &page, page_put_document(&p->render, &page, e,
	    &p->out), document_date(e->doc));
}

static void
document_put_section(struct pages *p, const struct edition *e, size_t index)
{
	const struct section *section = &e->doc->sections[index];
	const struct section_text *text = section_text_for(section, e->lang);
	struct arena *a = &p->arena;
	struct page page = { 0 };
	bool has_text[LANG__MAX];
	int lang;

	if (text == NULL || text->markdown == NULL)
		return;
	page.kind = PAGE_SECTION;
	page.lang = e->lang;
	page.doc = e->doc;
	for (lang = 0; lang < LANG__MAX; lang++)
		if (p->c->site->has_lang[lang])
			page.same[lang] = address_section(a, p->c, e->doc,
			    section, (enum lang)lang);
	page.address = page.same[e->lang];
	for (lang = 0; lang < LANG__MAX; lang++)
		has_text[lang] = section->text[lang] != NULL;
	document_set_text_lang(&page, has_text, text->lang);
	page.own_title = text->title;
	page.title = arena_printf(a, "%s – %s", text->title, edition_text(e,
	    &e->doc->title));
	page.description = section_view_description(a, text);
	if (page.description == NULL)
		page.description = edition_text(e, &e->doc->summary);
	pages_put(p, &page, page_put_section(&p->render, &page, e,
	    index, &p->out), document_date(e->doc));
}

/* A document of one section is whole already. */
static bool
document_has_whole(const struct edition *e)
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
document_page_beside(struct pages *p, const struct edition *e,
    enum page_kind kind, const char *key)
{
	struct page page = { 0 };
	int lang;

	page.kind = kind;
	page.lang = e->lang;
	page.doc = e->doc;
	for (lang = 0; lang < LANG__MAX; lang++)
		if (p->c->site->has_lang[lang])
			page.same[lang] = address_beside(&p->arena, p->c,
			    e->doc, key, (enum lang)lang);
	page.address = page.same[e->lang];
	page.text_lang = e->own;
	return page;
}

static void
document_put_whole(struct pages *p, const struct edition *e)
{
	struct page page = document_page_beside(p, e, PAGE_WHOLE,
	    "address_whole");

	if (!document_has_whole(e))
		return;
	page.title = arena_printf(&p->arena, "%s – %s", edition_text(e,
	    &e->doc->title), pages_t(p, e->lang, e->doc->kind ==
	    DOCUMENT_PLAN ? "whole_plan" : "whole_report"));
	page.description = edition_text(e, &e->doc->summary);
	pages_put(p, &page, page_put_whole(&p->render, &page, e,
	    &p->out), document_date(e->doc));
}

/* "Data: Youth justice plan"; gives a text of the arena. */
static const char *
document_title_of(struct pages *p, const struct edition *e, const char *key)
{
	struct buf title = BUF_INIT;
	const char *result;

	strings_put(&title, p->c->strings, e->lang, key, "title",
	    edition_text(e, &e->doc->title), NULL);
	result = arena_strdup(&p->arena, title.data);
	buf_release(&title);
	return result;
}

static void
document_put_data(struct pages *p, const struct edition *e)
{
	struct page page = document_page_beside(p, e, PAGE_DATA,
	    "address_data");

	if (e->doc->dataset_count == 0)
		return;
	document_set_text_lang(&page, e->doc->has_lang, e->own);
	page.own_title = pages_t(p, e->lang, "data");
	page.title = document_title_of(p, e, "data_of");
	page.description = pages_t(p, e->lang, "data_about");
	pages_put(p, &page, page_put_data(&p->render, &page, e,
	    &p->out), document_date(e->doc));
}

static void
document_put_changes(struct pages *p, const struct edition *e)
{
	struct page page = document_page_beside(p, e, PAGE_CHANGES,
	    "address_changes");

	if (e->doc->follows == NULL)
		return;
	page.text_lang = e->lang;
	page.own_title = pages_t(p, e->lang, "changes");
	page.title = document_title_of(p, e, "changes_of");
	page.description = pages_t(p, e->lang, "changes_page_about");
	pages_put(p, &page, page_put_changes(&p->render, &page, e,
	    &p->out), document_date(e->doc));
}

static void
document_put(struct pages *p, const struct document *doc, enum lang lang)
{
	struct arena_mark start = arena_get_mark(&p->arena), page;
	struct edition e = edition_build(&p->arena, p->c, doc, lang);
	size_t i;

	page_choose_picture(&p->arena, &e);
	page = arena_get_mark(&p->arena);
	document_put_first(p, &e);
	for (i = 0; i < doc->section_count && !p->stopped; i++) {
		arena_reset(&p->arena, page);
		document_put_section(p, &e, i);
	}
	arena_reset(&p->arena, page);
	if (!p->stopped)
		document_put_whole(p, &e);
	arena_reset(&p->arena, page);
	if (!p->stopped)
		document_put_data(p, &e);
	arena_reset(&p->arena, page);
	if (!p->stopped)
		document_put_changes(p, &e);
	arena_reset(&p->arena, start);
}

void
document_pages_put(struct pages *p, const struct document *doc)
{
	int lang;

	for (lang = 0; lang < LANG__MAX && !p->stopped; lang++)
		if (p->c->site->has_lang[lang])
			document_put(p, doc, (enum lang)lang);
}
