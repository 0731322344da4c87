#include "view/changes_view.h"

#include "base/arena.h"
#include "base/buf.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/follows.h"
#include "model/site.h"
#include "view/address.h"
#include "view/changes_headings.h"
#include "view/changes_tables.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/figure_view.h"
#include "view/page_view.h"
#include "view/value.h"

/* The page's language if both plans have it, else one that they share. */
static bool
changes_find_lang(const struct edition *now, const struct edition *before,
    enum lang *lang)
{
	int i;

	*lang = now->lang;
	if (now->own == now->lang && before->own == now->lang)
		return true;
	for (i = 0; i < LANG__MAX; i++)
		if (now->doc->has_lang[i] && before->doc->has_lang[i]) {
			*lang = (enum lang)i;
			return true;
		}
	return false;
}

/* The latest figure of a kpi; set may be NULL. */
static void
changes_add_figure(struct changes *ch, cJSON *row, const char *name,
    const struct edition *e, const struct dataset *set)
{
	cJSON *cell = value_add_object(row, name);
	const struct kpi_series *series;
	const struct figure *figure;
	struct buf text = BUF_INIT;

	if (set == NULL) {
		value_add(cell, "value", NULL);
		return;
	}
	series = kpi_find(set->kpi, COMPARATOR_LOCAL);
	if (series == NULL)
		series = set->kpi->series;
	figure = &series->figures[series->count - 1];
	if (figure->mark != 0)
		buf_putc(&ch->marks, figure->mark);
	figure_put_marked(&text, figure, set->kpi->unit, set->kpi->decimals);
	value_add_buf(cell, "value", &text);
	edition_add(cell, "period", e, &series->periods[series->count - 1]);
}

static void
changes_add_row(struct changes *ch, cJSON *rows, const struct edition *e,
    const struct dataset *set, const struct dataset *before,
    const struct dataset *now)
{
	cJSON *row = value_append(rows);

	edition_add(row, "title", e, &set->title);
	edition_add(row, "measure", e, &set->kpi->measure);
	value_add(row, "url", page_url(ch->a, ch->site, ch->page, address_data(
	    ch->a, e->c, e->doc, set, ch->page->lang)));
	changes_add_figure(ch, row, "before", ch->before, before);
	changes_add_figure(ch, row, "now", ch->now, now);
}

/* Is a kpi of the plan before measured by the plan that follows? */
static bool
changes_is_followed(const struct changes *ch, const struct dataset *before)
{
	const struct document *doc = ch->now->doc;
	size_t i;

	for (i = 0; i < doc->dataset_count; i++)
		if (doc->datasets[i]->kpi != NULL && follows_counterpart(
		    ch->before->doc, doc->datasets[i]) == before)
			return true;
	return false;
}

static void
changes_add_figures(struct changes *ch, cJSON *view)
{
	const struct document *now = ch->now->doc, *before = ch->before->doc;
	cJSON *rows = value_add_list(view, "figures");
	size_t i;

	for (i = 0; i < now->dataset_count; i++)
		if (now->datasets[i]->kpi != NULL)
			changes_add_row(ch, rows, ch->now, now->datasets[i],
			    follows_counterpart(before, now->datasets[i]),
			    now->datasets[i]);
	for (i = 0; i < before->dataset_count; i++)
		if (before->datasets[i]->kpi != NULL &&
		    !changes_is_followed(ch, before->datasets[i]))
			changes_add_row(ch, rows, ch->before,
			    before->datasets[i], before->datasets[i], NULL);
	value_add_flag(view, "has_figures", cJSON_GetArraySize(rows) > 0);
	figure_view_notes(view, ch->now->c, NULL, ch->page->lang,
	    ch->marks.data);
}

cJSON *
changes_view_build(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e)
{
	struct edition before = edition_build(a, e->c, e->doc->follows,
	    e->lang);
	struct changes ch = { a, site, page, e, &before, e->lang, BUF_INIT };
	cJSON *view = page_view_build(a, site, page);
	bool has_lang = changes_find_lang(e, &before, &ch.lang);

	document_view_add(a, site, page, e, NULL, view);
	cJSON_AddItemToObject(view, "older", document_view_item(a, site, page,
	    &before));
	value_add_flag(view, "has_headings", has_lang);
	if (has_lang)
		changes_headings_add(&ch, view);
	value_add_flag(view, "has_tables", has_lang &&
	    changes_tables_add(&ch, view));
	changes_add_figures(&ch, view);
	buf_release(&ch.marks);
	return view;
}
