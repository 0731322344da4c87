#include "view/data_view.h"

#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "model/document.h"
#include "view/address.h"
#include "view/card_view.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/figure_view.h"
#include "view/page_view.h"
#include "view/spark_view.h"
#include "view/value.h"

/* A figure speaks the language of its text, whatever the page's is. */
static void
data_view_lang(cJSON *view, const struct edition *e, enum lang lang)
{
	cJSON_AddItemReferenceToObject(view, "t",
	    (cJSON *)(uintptr_t)strings_all(e->c->strings, lang));
	value_add(view, "lang", lang_code(lang));
}

static const char *
data_view_file(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e, const char *name)
{
	return page_url(a, site, page, address_file(a, e->c, e->doc, e->lang,
	    name));
}

static void
data_view_chart(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e,
    const struct dataset *set, cJSON *view)
{
	bool has_chart = set->chart.kind != CHART_WISH_NONE ||
	    set->structure != NULL;
	cJSON *chart;

	value_add_flag(view, "has_chart", has_chart);
	if (!has_chart)
		return;
	chart = value_add_object(view, "chart");
	value_add(chart, "url", data_view_file(a, site, page, e,
	    arena_printf(a, "charts/%s.png", set->id)));
	value_add(chart, "double_url", data_view_file(a, site, page, e,
	    arena_printf(a, "charts/%s-2x.png", set->id)));
	value_add(chart, "phone_url", data_view_file(a, site, page, e,
	    arena_printf(a, "charts/%s-phone.png", set->id)));
	value_add(chart, "board_url", data_view_file(a, site, page, e,
	    arena_printf(a, "charts/%s-board.png", set->id)));
}

static void
data_view_indicator(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e,
    const struct dataset *set, cJSON *view)
{
	value_add(view, "indicator_url", set->indicator != NULL ? page_url(a,
	    site, page, address_indicator(a, e->c, set->indicator, e->lang)) :
	    NULL);
}

/* The author's caption, else the title. */
static void
data_view_heading(cJSON *view, const struct dataset *set, enum lang lang,
    const char *caption)
{
	if (caption == NULL || *caption == '\0') {
		value_add_ltext(view, "heading", &set->title, lang);
		return;
	}
	value_add(view, "heading", caption);
	value_add(view, "heading_lang", NULL);
}

cJSON *
data_view_figure(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e,
    const struct dataset *set, enum lang lang, const char *caption,
    const char *label, const char *anchor, const struct rich_view *rich)
{
	cJSON *view = figure_view_build(e->c, set, lang, caption, rich);

	data_view_lang(view, e, lang);
	data_view_heading(view, set, lang, caption);
	value_add(view, "label", label);
	value_add(view, "anchor", anchor);
	value_add(view, "csv_url", data_view_file(a, site, page, e,
	    arena_printf(a, "data/%s.csv", set->id)));
	value_add(view, "json_url", data_view_file(a, site, page, e,
	    arena_printf(a, "data/%s.json", set->id)));
	value_add(view, "metadata_url", data_view_file(a, site, page, e,
	    arena_printf(a, "data/%s.csv-metadata.json", set->id)));
	data_view_indicator(a, site, page, e, set, view);
	data_view_chart(a, site, page, e, set, view);
	return view;
}

cJSON *
data_view_card(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e,
    const struct dataset *set, enum lang lang)
{
	cJSON *view = card_view_build(e->c, set, lang);

	card_view_notes(view, e->c, set, lang);
	spark_view_add(view, kpi_local(set->kpi));
	data_view_lang(view, e, lang);
	value_add(view, "url", page_url(a, site, page, address_data(a, e->c,
	    e->doc, set, e->lang)));
	data_view_indicator(a, site, page, e, set, view);
	return view;
}

cJSON *
data_view_build(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e,
    const struct rich_view *rich)
{
	const struct document *doc = e->doc;
	cJSON *view = page_view_build(a, site, page), *list;
	struct buf text = BUF_INIT;
	size_t i;

	document_view_add(a, site, page, e, NULL, view);
	strings_put_count(&text, e->c->strings, e->lang, "dataset_count",
	    (double)doc->dataset_count, 0);
	value_add_buf(view, "count_text", &text);
	value_add(view, "zip_url", page_url(a, site, page, address_zip(a,
	    e->c, doc, e->lang)));
	list = value_add_list(view, "datasets");
	for (i = 0; i < doc->dataset_count; i++)
		cJSON_AddItemToArray(list, data_view_figure(a, site, page, e,
		    doc->datasets[i], e->own, NULL, NULL,
		    doc->datasets[i]->id, rich));
	return view;
}
