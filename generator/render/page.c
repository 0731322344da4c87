#include "render/page.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "model/dataset.h"
#include "model/document.h"
#include "render/chart_words.h"
#include "render/section_html.h"
#include "view/accessibility_view.h"
#include "view/address.h"
#include "view/agenda_view.h"
#include "view/changes_view.h"
#include "view/chart_view.h"
#include "view/context.h"
#include "view/data_view.h"
#include "view/decision_view.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/glossary_view.h"
#include "view/indicator_view.h"
#include "view/list_view.h"
#include "view/metadata_view.h"
#include "view/page_view.h"
#include "view/report_view.h"
#include "view/rich_view.h"
#include "view/search_view.h"
#include "view/section_view.h"
#include "view/value.h"

/* Finish, render and free the view of a page; e may be NULL. */
static bool
page_put_view(const struct page_render *r, const struct page *page,
    const struct edition *e, const char *template, cJSON *view,
    struct buf *out)
{
	bool done;

	metadata_view_add(r->arena, r->site, page, e, view);
	done = html_template_put(r, template, view, out);

	cJSON_Delete(view);
	return done;
}

/* The pages that are of no document, and their templates. */
static const struct {
	const char	*template;
	cJSON		*(*build)(struct arena *, const struct page_site *,
			    const struct page *);
} page_site_views[PAGE__MAX] = {
	[PAGE_LANGUAGES] = { "html/languages", list_view_languages },
	[PAGE_HOME] = { "html/home", list_view_home },
	[PAGE_GLOSSARY] = { "html/glossary", glossary_view_build },
	[PAGE_DECISIONS] = { "html/decisions", decision_view_list },
	[PAGE_INDICATORS] = { "html/indicators", indicator_view_list },
	[PAGE_ACCESSIBILITY] = { "html/accessibility",
	    accessibility_view_build },
	[PAGE_SEARCH] = { "html/search", search_view_build },
	[PAGE_INDEX] = { "html/index", search_view_index },
	[PAGE_NOT_FOUND] = { "html/not-found", list_view_languages }
};

bool
page_put_site(const struct page_render *r, const struct page *page,
    struct buf *out)
{
	if (page_site_views[page->kind].build == NULL)
		BUG("not a page of the site");
	return page_put_view(r, page, NULL,
	    page_site_views[page->kind].template,
	    page_site_views[page->kind].build(r->arena, r->site, page), out);
}

bool
page_put_list(const struct page_render *r, const struct page *page,
    enum document_kind kind, struct buf *out)
{
	return page_put_view(r, page, NULL, "html/list", list_view_kind(
	    r->arena, r->site, page, kind), out);
}

static void
page_add_cards(const struct page_render *r, const struct page *page,
    const struct edition *e, cJSON *view)
{
	cJSON *cards = value_add_list(view, "cards");
	size_t i;

	for (i = 0; i < e->doc->card_count; i++)
		cJSON_AddItemToArray(cards, data_view_card(r->arena, r->site,
		    page, e, e->doc->cards[i], e->own));
	value_add_flag(view, "has_cards", e->doc->card_count > 0);
}

/* The first card with a chart, else the first dataset with one. */
static const struct dataset *
page_find_picture(const struct document *doc)
{
	size_t i;

	for (i = 0; i < doc->card_count; i++)
		if (doc->cards[i]->chart.kind != CHART_WISH_NONE)
			return doc->cards[i];
	for (i = 0; i < doc->dataset_count; i++)
		if (doc->datasets[i]->chart.kind != CHART_WISH_NONE)
			return doc->datasets[i];
	return NULL;
}

void
page_choose_picture(struct arena *a, struct edition *e)
{
	const struct dataset *set = page_find_picture(e->doc);
	struct buf words = BUF_INIT;
	const struct chart_spec *spec;

	if (set == NULL || (spec = chart_view_build(a, set, e->own,
	    e->c->diag)) == NULL)
		return;
	chart_words_put_alt(&words, spec);
	e->picture_alt = arena_strdup(a, words.data);
	e->picture = address_file(a, e->c, e->doc, e->lang, arena_printf(a,
	    "charts/%s-board.png", set->id));
	buf_release(&words);
}

/* Where a Markdown text of a JSON file is shown. */
struct page_rich {
	const struct page_render	*r;
	const struct page		*page;
	const struct edition		*e;
};

static void
page_put_rich(void *data, const struct rich *text, enum lang lang,
    struct buf *out)
{
	const struct page_rich *rich = data;

	section_html_put_rich(rich->r, rich->page, rich->e, text, lang, out);
}

static void
page_add_report(const struct page_render *r, const struct page *page,
    const struct edition *e, cJSON *view)
{
	struct page_rich place = { r, page, e };
	const struct rich_view rich = { page_put_rich, &place };

	report_view_add(r->arena, e, "html", &rich, view);
}

bool
page_put_document(const struct page_render *r, const struct page *page,
    const struct edition *e, struct buf *out)
{
	cJSON *view;

	if (e->doc->agenda != NULL)
		return page_put_view(r, page, e, "html/agenda",
		    agenda_view_build(r->arena, r->site, page, e), out);
	view = document_view_build(r->arena, r->site, page, e);
	page_add_cards(r, page, e, view);
	if (e->doc->report != NULL)
		page_add_report(r, page, e, view);
	return page_put_view(r, page, e, e->doc->report != NULL ?
	    "html/report" : "html/plan", view, out);
}

bool
page_put_section(const struct page_render *r, const struct page *page,
    const struct edition *e, size_t index, struct buf *out)
{
	struct buf body = BUF_INIT;
	cJSON *view;

	if (!section_html_put(r, page, e, index, &body)) {
		buf_release(&body);
		return false;
	}
	view = section_view_build(r->arena, r->site, page, e, index);
	value_add_buf(view, "body", &body);
	return page_put_view(r, page, e, "html/section", view, out);
}

bool
page_put_whole(const struct page_render *r, const struct page *page,
    const struct edition *e, struct buf *out)
{
	cJSON *view = section_view_whole(r->arena, r->site, page, e), *one;
	size_t i = 0;

	cJSON_ArrayForEach(one, cJSON_GetObjectItemCaseSensitive(view,
	    "sections")) {
		struct buf body = BUF_INIT;

		if (!section_html_put(r, page, e, i++, &body)) {
			buf_release(&body);
			cJSON_Delete(view);
			return false;
		}
		value_add_buf(one, "body", &body);
	}
	return page_put_view(r, page, e, "html/whole", view, out);
}

bool
page_put_data(const struct page_render *r, const struct page *page,
    const struct edition *e, struct buf *out)
{
	struct page_rich place = { r, page, e };
	const struct rich_view rich = { page_put_rich, &place };
	cJSON *view = data_view_build(r->arena, r->site, page, e, &rich);
	cJSON *figure;
	size_t i = 0;

	cJSON_ArrayForEach(figure, cJSON_GetObjectItemCaseSensitive(view,
	    "datasets")) {
		if (!section_html_chart(r, e->doc->datasets[i++], e->own, "",
		    figure)) {
			cJSON_Delete(view);
			return false;
		}
	}
	return page_put_view(r, page, e, "html/data", view, out);
}

bool
page_put_changes(const struct page_render *r, const struct page *page,
    const struct edition *e, struct buf *out)
{
	return page_put_view(r, page, e, "html/changes", changes_view_build(
	    r->arena, r->site, page, e), out);
}

bool
page_put_indicator(const struct page_render *r, const struct page *page,
    const struct indicator *indicator, struct buf *out)
{
	return page_put_view(r, page, NULL, "html/indicator",
	    indicator_view_build(r->arena, r->site, page, indicator), out);
}
