#include "view/changes_view.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/markdown.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/follows.h"
#include "model/section.h"
#include "model/site.h"
#include "view/address.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/figure_view.h"
#include "view/page_view.h"
#include "view/value.h"

#define CHANGES_PART_LEVEL 2	/* of headings below a section's own */

struct changes {
	struct arena		*a;
	const struct page_site	*site;
	const struct page	*page;
	const struct edition	*now;
	const struct edition	*before;
	enum lang		 lang;		/* in which both are compared */
	struct buf		 marks;		/* met in figures */
};

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

static const struct section_text *
changes_text(const struct changes *ch, const struct edition *e, size_t i)
{
	const struct section_text *text = section_text_for(
	    &e->doc->sections[i], ch->lang);

	return text != NULL && text->markdown != NULL ? text : NULL;
}

/* The section of the same title, or NULL. */
static const struct section_text *
changes_find(const struct changes *ch, const struct edition *e,
    const char *title)
{
	const struct section_text *text;
	size_t i;

	for (i = 0; i < e->doc->section_count; i++) {
		text = changes_text(ch, e, i);
		if (text != NULL && strcmp(text->title, title) == 0)
			return text;
	}
	return NULL;
}

static bool
changes_has_heading(const struct section_text *text, const char *heading)
{
	size_t i;

	for (i = 0; i < text->markdown->heading_count; i++)
		if (text->markdown->headings[i].level == CHANGES_PART_LEVEL &&
		    strcmp(text->markdown->headings[i].text, heading) == 0)
			return true;
	return false;
}

static void
changes_add_title(const struct changes *ch, cJSON *one, const char *title,
    const char *to)
{
	value_add(one, "title", title);
	value_add(one, "title_lang", ch->lang != ch->page->lang ?
	    lang_code(ch->lang) : NULL);
	value_add(one, "url", page_url(ch->a, ch->site, ch->page, to));
}

/* The headings of a section that its pair has not; gives how many. */
static int
changes_add_parts(const struct changes *ch, cJSON *one, const char *address,
    const struct section_text *text, const struct section_text *pair)
{
	cJSON *parts = value_add_list(one, "parts");
	const struct markdown_heading *heading;
	size_t i;

	for (i = 0; pair != NULL && i < text->markdown->heading_count; i++) {
		heading = &text->markdown->headings[i];
		if (heading->level == CHANGES_PART_LEVEL &&
		    !changes_has_heading(pair, heading->text))
			changes_add_title(ch, value_append(parts),
			    heading->text, arena_printf(ch->a, "%s#%s",
			    address, heading->id));
	}
	value_add_flag(one, "has_parts", cJSON_GetArraySize(parts) > 0);
	return cJSON_GetArraySize(parts);
}

/* What one plan has and the other has not. */
static void
changes_add_only(const struct changes *ch, cJSON *view, const char *name,
    const char *flag, const struct edition *e, const struct edition *other)
{
	cJSON *list = value_add_list(view, name), *one;
	const struct section_text *text, *pair;
	const char *address;
	size_t i;
	int parts;

	for (i = 0; i < e->doc->section_count; i++) {
		if ((text = changes_text(ch, e, i)) == NULL)
			continue;
		pair = changes_find(ch, other, text->title);
		address = address_section(ch->a, e->c, e->doc,
		    &e->doc->sections[i], ch->lang);
		one = cJSON_CreateObject();
		changes_add_title(ch, one, text->title, address);
		value_add_flag(one, "is_new", pair == NULL);
		parts = changes_add_parts(ch, one, address, text, pair);
		if (pair == NULL || parts > 0)
			cJSON_AddItemToArray(list, one);
		else
			cJSON_Delete(one);
	}
	value_add_flag(view, flag, cJSON_GetArraySize(list) > 0);
}

static void
changes_add_kept(const struct changes *ch, cJSON *view)
{
	cJSON *list = value_add_list(view, "kept");
	const struct document *doc = ch->now->doc;
	const struct section_text *text;
	size_t i;

	for (i = 0; i < doc->section_count; i++) {
		text = changes_text(ch, ch->now, i);
		if (text != NULL && changes_find(ch, ch->before,
		    text->title) != NULL)
			changes_add_title(ch, value_append(list), text->title,
			    address_section(ch->a, ch->now->c, doc,
			    &doc->sections[i], ch->lang));
	}
	value_add_flag(view, "has_kept", cJSON_GetArraySize(list) > 0);
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
	if (has_lang) {
		changes_add_only(&ch, view, "added", "has_added", e, &before);
		changes_add_only(&ch, view, "removed", "has_removed", &before,
		    e);
		changes_add_kept(&ch, view);
	}
	changes_add_figures(&ch, view);
	buf_release(&ch.marks);
	return view;
}
