#include "render/page.h"

#include "base/buf.h"
#include "base/mem.h"
#include "load/json.h"
#include "model/dataset.h"
#include "render/section_html.h"
#include "view/agenda_view.h"
#include "view/data_view.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/glossary_view.h"
#include "view/indicator_view.h"
#include "view/list_view.h"
#include "view/page_view.h"
#include "view/section_view.h"
#include "view/value.h"

/* Render and free a view. */
static bool
page_put_view(const struct page_render *r, const char *template, cJSON *view,
    struct buf *out)
{
	bool done = html_template_put(r, template, view, out);

	cJSON_Delete(view);
	return done;
}

bool
page_put_site(const struct page_render *r, const struct page *page,
    struct buf *out)
{
	if (page->kind == PAGE_HOME)
		return page_put_view(r, "html/home", list_view_home(r->arena,
		    r->site, page), out);
	if (page->kind == PAGE_GLOSSARY)
		return page_put_view(r, "html/glossary", glossary_view_build(
		    r->arena, r->site, page), out);
	if (page->kind == PAGE_INDICATORS)
		return page_put_view(r, "html/indicators",
		    indicator_view_list(r->arena, r->site, page), out);
	if (page->kind != PAGE_LANGUAGES && page->kind != PAGE_NOT_FOUND)
		BUG("not a page of the site");
	return page_put_view(r, page->kind == PAGE_LANGUAGES ?
	    "html/languages" : "html/not-found", list_view_languages(
	    r->arena, r->site, page), out);
}

bool
page_put_list(const struct page_render *r, const struct page *page,
    enum document_kind kind, struct buf *out)
{
	return page_put_view(r, "html/list", list_view_kind(r->arena, r->site,
	    page, kind), out);
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

/* Recommendations may hold links, so their words are rendered here. */
static void
page_add_recommendations(const struct page_render *r,
    const struct page *page, const struct edition *e, cJSON *view)
{
	const cJSON *list, *node;
	struct buf html = BUF_INIT;
	struct ltext text;
	cJSON *item;

	item = cJSON_GetObjectItemCaseSensitive(view, "recommendations")->
	    child;
	list = json_get(e->doc->json->root, "recommendation");
	cJSON_ArrayForEach(node, list) {
		text = json_text_of(node);
		section_html_put_inline(r, page, e, node, edition_text(e,
		    &text), &html);
		value_add_buf(item, "html", &html);
		item = item->next;
	}
}

bool
page_put_document(const struct page_render *r, const struct page *page,
    const struct edition *e, struct buf *out)
{
	cJSON *view;

	if (e->doc->agenda != NULL)
		return page_put_view(r, "html/agenda", agenda_view_build(
		    r->arena, r->site, page, e), out);
	view = document_view_build(r->arena, r->site, page, e);
	page_add_cards(r, page, e, view);
	if (e->doc->report != NULL)
		page_add_recommendations(r, page, e, view);
	return page_put_view(r, e->doc->report != NULL ? "html/report" :
	    "html/plan", view, out);
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
	return page_put_view(r, "html/section", view, out);
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
	return page_put_view(r, "html/whole", view, out);
}

bool
page_put_data(const struct page_render *r, const struct page *page,
    const struct edition *e, struct buf *out)
{
	cJSON *view = data_view_build(r->arena, r->site, page, e), *figure;
	size_t i = 0;

	cJSON_ArrayForEach(figure, cJSON_GetObjectItemCaseSensitive(view,
	    "datasets")) {
		if (!section_html_chart(r, e->doc->datasets[i++], e->own, "",
		    figure)) {
			cJSON_Delete(view);
			return false;
		}
	}
	return page_put_view(r, "html/data", view, out);
}

bool
page_put_indicator(const struct page_render *r, const struct page *page,
    const struct indicator *indicator, struct buf *out)
{
	return page_put_view(r, "html/indicator", indicator_view_build(
	    r->arena, r->site, page, indicator), out);
}
