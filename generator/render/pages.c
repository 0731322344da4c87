#include "render/pages.h"

#include <string.h>

#include "base/text.h"
#include "base/wire.h"
#include "load/strings.h"
#include "load/template_set.h"
#include "model/document.h"
#include "model/site.h"
#include "render/chart_draw.h"
#include "render/search_text.h"
#include "view/context.h"

static int
pages_put_search(void *data, const char *path, const struct buf *bytes)
{
	struct pages *p = data;

	return p->sink(p->sink_data, path, bytes);
}

static void
pages_init_search(struct pages *p)
{
	struct search_sink put = { pages_put_search, p };
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++)
		search_index_init(&p->search[lang], (enum lang)lang,
		    pages_t(p, (enum lang)lang, "search_small"), put);
}

static void
pages_release_search(struct pages *p)
{
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++)
		search_index_release(&p->search[lang]);
}

void
pages_init(struct pages *p, const struct context *c,
    const struct pages *like, int (*sink)(void *, const char *,
    const struct buf *), void *data)
{
	memset(p, 0, sizeof(*p));
	p->c = c;
	p->sink = sink;
	p->sink_data = data;
	if (like != NULL)
		p->site = like->site;
	else
		p->site = page_site_build(c);
	p->site.c = c;
	p->render.site = &p->site;
	p->render.templates = template_set_of_site(&p->kept, c->diag);
	p->render.arena = &p->arena;
	p->render.draw = &p->draw;
	buf_init(&p->out);
	sitemap_init(&p->map, c->site);
	pages_init_search(p);
}

int
pages_release(struct pages *p)
{
	pages_release_search(p);
	sitemap_release(&p->map);
	buf_release(&p->out);
	chart_draw_free(p->draw);
	arena_release(&p->arena);
	arena_release(&p->kept);
	return p->failed || p->stopped ? -1 : 0;
}

static const char pages_sitemap[] = "sitemap";

void
pages_send(struct pages *p, struct buf *out)
{
	int lang;

	wire_put(out, (const char *const []){ pages_sitemap,
	    p->map.urls.data }, 2);
	buf_clear(&p->map.urls);
	for (lang = 0; lang < LANG__MAX; lang++)
		if (p->c->site->has_lang[lang])
			search_index_send(&p->search[lang], out);
	pages_release_search(p);
	pages_init_search(p);
}

bool
pages_take(struct pages *p, const char *const *fields)
{
	enum lang lang = search_index_lang(fields);

	if (lang != LANG__MAX)
		search_index_take(&p->search[lang], fields);
	else if (strcmp(fields[0], pages_sitemap) == 0)
		buf_puts(&p->map.urls, fields[1]);
	else
		return false;
	return true;
}

/* A page's file: "en/plans/" is "en/plans/index.html". */
void
pages_put_file(struct pages *p, const char *address)
{
	const char *path = address;

	if (*address == '\0' || text_ends(address, "/"))
		path = arena_printf(&p->arena, "%sindex.html", address);
	if (p->sink(p->sink_data, path, &p->out) != 0)
		p->stopped = true;
	buf_clear(&p->out);
}

/* What of the site's pages can be found by search. */
static bool
pages_is_found(const struct page *page)
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
pages_add_to_search(struct pages *p, const struct page *page)
{
	struct arena_mark mark = arena_get_mark(&p->arena);
	struct search_page found = { 0 };
	struct search_passage *passages;
	size_t count;

	passages = search_text_read(&p->arena, p->out.data, p->out.len,
	    &count);
	found.address = page->address;
	found.title = page->own_title != NULL ? page->own_title : page->title;
	found.document = page->doc == NULL ? NULL : ltext_get(
	    &page->doc->title, page->lang, NULL);
	found.file = page->doc == NULL ? "site" : arena_printf(&p->arena,
	    "%s-%s", document_folder(page->doc->kind),
	    page->doc->slug[page->lang]);
	found.other = page->other;
	search_index_add(&p->search[page->lang], &found, passages, count);
	arena_reset(&p->arena, mark);
}

/* Take what a page's function said and wrote. */
void
pages_put(struct pages *p, const struct page *page, bool rendered,
    struct date changed)
{
	if (!rendered) {
		p->failed = true;
		buf_clear(&p->out);
		return;
	}
	if (page->kind != PAGE_NOT_FOUND && page->kind != PAGE_WHOLE)
		sitemap_add(&p->map, page, changed);
	if (pages_is_found(page))
		pages_add_to_search(p, page);
	pages_put_file(p, page->address);
}

const char *
pages_t(const struct pages *p, enum lang lang, const char *key)
{
	return strings_get(p->c->strings, lang, key);
}
