#include "view/indicator_view.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/markdown.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "model/indicator.h"
#include "model/section.h"
#include "model/site.h"
#include "view/address.h"
#include "view/context.h"
#include "view/data_view.h"
#include "view/edition.h"
#include "view/figure_view.h"
#include "view/page_view.h"
#include "view/title_view.h"
#include "view/value.h"

static const char *const indicator_unit_keys[] = {
	"unit_count", "unit_percent", "unit_rate_1000", "unit_rate_100000",
	"unit_money", "unit_days"
};

_Static_assert(sizeof(indicator_unit_keys) / sizeof(indicator_unit_keys[0])
    == UNIT__MAX, "a message for each unit");

static const char *const indicator_better_keys[] = {
	"better_lower", "better_higher", "better_none"
};
static const char *const indicator_counts_keys[] = {
	"counted_children", "counted_victims", "counted_meetings",
	"counted_money"
};

/* The comparators that have a column, in their order. */
static const struct {
	enum comparator	 of;
	const char	*key;
} indicator_comparators[] = {
	{ COMPARATOR_FAMILY, "comparator_family" },
	{ COMPARATOR_REGION, "comparator_region" },
	{ COMPARATOR_NATION, "comparator_nation" },
	{ COMPARATOR_NATIONAL, "comparator_national" }
};

#define INDICATOR_COMPARATORS \
	(sizeof(indicator_comparators) / sizeof(indicator_comparators[0]))

/* What building one group of documents needs at every step. */
struct indicator_builder {
	struct arena			*arena;
	const struct page_site		*site;
	const struct page		*page;
	const struct indicator		*indicator;
	const struct dataset		*first;		/* of the group */
	bool				 has[INDICATOR_COMPARATORS];
	struct buf			 marks;		/* met in its table */
};

static const char *
indicator_t(const struct page_site *site, const struct page *page,
    const char *key)
{
	return strings_get(site->c->strings, page->lang, key);
}

static void
indicator_view_head(cJSON *view, const struct page_site *site,
    const struct page *page, const struct indicator *indicator)
{
	struct buf text = BUF_INIT;

	if (indicator->number != NULL)
		strings_put(&text, site->c->strings, page->lang,
		    "indicator_number", "n", indicator->number, NULL);
	value_add_buf(view, "number_text", &text);
	value_add_ltext(view, "name", &indicator->name, page->lang);
	value_add_ltext(view, "question", &indicator->question, page->lang);
}

cJSON *
indicator_view_list(struct arena *a, const struct page_site *site,
    const struct page *page)
{
	const struct catalogue *catalogue = site->c->site->catalogue;
	cJSON *view = page_view_build(a, site, page), *items, *others, *one;
	struct buf text = BUF_INIT;
	size_t i;

	page_view_crumb(a, site, page, view, indicator_t(site, page, "home"),
	    page->lang, address_home(a, site->c, page->lang));
	items = value_add_list(view, "items");
	others = value_add_list(view, "others");
	for (i = 0; i < catalogue->count; i++) {
		const struct indicator *from = &catalogue->indicators[i];

		one = value_append(from->used ? items : others);
		indicator_view_head(one, site, page, from);
		value_add(one, "url", page_url(a, site, page,
		    address_indicator(a, site->c, from, page->lang)));
	}
	value_add_flag(view, "has_others", cJSON_GetArraySize(others) > 0);
	strings_put_count(&text, site->c->strings, page->lang,
	    "indicator_count", cJSON_GetArraySize(items), 0);
	value_add_buf(view, "count_text", &text);
	return view;
}

static void
indicator_view_definitions(cJSON *view, const struct indicator *indicator,
    enum lang lang)
{
	cJSON *list = value_add_list(view, "definitions"), *one, *steps;
	size_t i, j;

	for (i = indicator->definition_count; i-- > 0;) {
		const struct indicator_definition *from =
		    &indicator->definitions[i];

		one = value_append(list);
		value_add_ltext(one, "from", &from->from, lang);
		value_add_ltext(one, "text", &from->text, lang);
		value_add_flag(one, "confirmed", from->confirmed);
		value_add_ltext(one, "note", &from->note, lang);
		value_add_ltext(one, "numerator", &from->numerator, lang);
		value_add_ltext(one, "denominator", &from->denominator, lang);
		steps = value_add_list(one, "steps");
		for (j = 0; j < from->step_count; j++)
			value_add_ltext(value_append(steps), "text",
			    &from->steps[j].name, lang);
		value_add_flag(one, "has_steps", from->step_count > 0);
	}
}

static void
indicator_view_fact(cJSON *facts, const char *label, const char *value)
{
	cJSON *fact = value_append(facts);

	value_add(fact, "label", label);
	value_add(fact, "value", value);
	value_add(fact, "value_lang", NULL);
	value_add(fact, "value_iso", NULL);
}

static void
indicator_view_facts(cJSON *view, const struct page_site *site,
    const struct page *page, const struct indicator *indicator)
{
	cJSON *facts = value_add_list(view, "facts");
	struct buf units = BUF_INIT;
	size_t i;

	for (i = 0; i < indicator->unit_count; i++)
		buf_printf(&units, "%s%s", i > 0 ? "; " : "",
		    indicator_t(site, page,
		    indicator_unit_keys[indicator->units[i]]));
	indicator_view_fact(facts, indicator_t(site, page, "indicator_unit"),
	    units.data);
	indicator_view_fact(facts, indicator_t(site, page,
	    "indicator_direction"), indicator_t(site, page,
	    indicator_better_keys[indicator->better]));
	indicator_view_fact(facts, indicator_t(site, page,
	    "indicator_counts"), indicator_t(site, page,
	    indicator_counts_keys[indicator->counts]));
	buf_release(&units);
	value_add_ltext(view, "source_title", &indicator->source_title,
	    page->lang);
	value_add_flag(view, "has_source",
	    ltext_given(&indicator->source_title));
	value_add(view, "source_url", indicator->source_url);
}

/*
 * A figure of a series, `back` periods before its last one, and its period
 * where that is not the row's.
 */
static void
indicator_view_cell(struct indicator_builder *b, cJSON *cell,
    const struct edition *e, const struct kpi *kpi,
    const struct kpi_series *series, size_t back, const char *row_period)
{
	static const struct ltext nothing = { { NULL } };
	struct figure figure = { true, MARK_NOT_AVAILABLE, 0 };
	const struct ltext *period = &nothing;
	struct buf text = BUF_INIT;

	if (series != NULL && series->count > back) {
		figure = series->figures[series->count - 1 - back];
		period = &series->periods[series->count - 1 - back];
	}
	if (figure.mark != 0)
		buf_putc(&b->marks, figure.mark);
	if (row_period != NULL && strcmp(edition_text(e, period),
	    row_period) == 0)
		period = &nothing;
	figure_put_marked(&text, &figure, kpi->unit, kpi->decimals);
	value_add_buf(cell, "value", &text);
	edition_add(cell, "period", e, period);
}

/* The sections that show a dataset. */
static void
indicator_view_sections(struct indicator_builder *b, cJSON *entry,
    const struct edition *e, const struct dataset *set)
{
	cJSON *list = value_add_list(entry, "sections"), *one;
	size_t i, j;

	for (i = 0; i < e->doc->section_count; i++) {
		const struct section *section = &e->doc->sections[i];
		const struct section_text *text = section_text_for(section,
		    e->lang);

		if (text == NULL || text->markdown == NULL)
			continue;
		for (j = 0; j < text->markdown->embed_count; j++)
			if (strcmp(text->markdown->embeds[j].id,
			    set->id) == 0)
				break;
		if (j == text->markdown->embed_count)
			continue;
		one = value_append(list);
		title_view_section(one, text);
		value_add(one, "title_lang", text->lang != e->own ?
		    lang_code(text->lang) : NULL);
		value_add(one, "url", page_url(b->arena, b->site, b->page,
		    address_section(b->arena, e->c, e->doc, section,
		    e->lang)));
	}
	value_add_flag(entry, "has_sections", cJSON_GetArraySize(list) > 0);
}

/* The latest counts of a chain, each with its share of the step before. */
static void
indicator_view_step_cells(struct indicator_builder *b, cJSON *entry,
    const struct edition *e, const struct kpi *kpi,
    const struct kpi_series *local)
{
	cJSON *cells = value_add_list(entry, "step_cells"), *cell;
	struct ltext none = { { NULL } };
	struct buf text = BUF_INIT;
	size_t i;

	for (i = 0; i < kpi->step_count; i++) {
		cell = value_append(cells);
		if (local != NULL)
			figure_view_put_step(&text, &b->marks, kpi, local,
			    local->count - 1, i);
		value_add_buf(cell, "value", &text);
		text = (struct buf)BUF_INIT;
		edition_add(cell, "period", e, i == 0 && local != NULL ?
		    &local->periods[local->count - 1] : &none);
	}
}

static void
indicator_view_entry(struct indicator_builder *b, cJSON *entries,
    const struct edition *e, const struct dataset *set)
{
	const struct kpi *kpi = set->kpi;
	const struct kpi_series *local = kpi_find(kpi, COMPARATOR_LOCAL);
	const char *period = local != NULL ? edition_text(e,
	    &local->periods[local->count - 1]) : "";
	const char *covers = edition_text(e, &e->doc->period);
	cJSON *entry, *cells;
	size_t i;

	entry = data_view_card(b->arena, b->site, b->page, e, set, e->own);
	cJSON_AddItemToArray(entries, entry);
	value_add(entry, "label", arena_printf(b->arena, "%s%s%s",
	    edition_text(e, &e->doc->authority), *covers != '\0' ? ", " : "",
	    covers));
	value_add(entry, "doc_title", edition_text(e, &e->doc->title));
	value_add(entry, "doc_url", page_url(b->arena, b->site, b->page,
	    address_document(b->arena, e->c, e->doc, e->lang)));
	value_add_flag(entry, "is_other", e->own != e->lang);
	indicator_view_cell(b, value_add_object(entry, "now"), e, kpi, local,
	    0, NULL);
	indicator_view_cell(b, value_add_object(entry, "before"), e, kpi,
	    local, 1, NULL);
	cells = value_add_list(entry, "cells");
	for (i = 0; i < INDICATOR_COMPARATORS; i++)
		if (b->has[i])
			indicator_view_cell(b, value_append(cells), e, kpi,
			    kpi_find(kpi, indicator_comparators[i].of), 0,
			    period);
	indicator_view_step_cells(b, entry, e, kpi, local);
	indicator_view_sections(b, entry, e, set);
}

/* Have two chains the same steps, under the same names? */
static bool
indicator_same_steps(const struct kpi *x, const struct kpi *y)
{
	size_t i;
	int lang;

	for (i = 0; x->step_count == y->step_count && i < x->step_count; i++)
		for (lang = 0; lang < LANG__MAX; lang++)
			if (strcmp(ltext_get(&x->steps[i], (enum lang)lang,
			    NULL), ltext_get(&y->steps[i], (enum lang)lang,
			    NULL)) != 0)
				return false;
	return x->step_count == y->step_count;
}

/* Only figures that are counted alike stand in one table. */
static bool
indicator_is_in_group(const struct indicator_builder *b,
    const struct dataset *set)
{
	return set->indicator == b->indicator &&
	    set->kpi->unit == b->first->kpi->unit &&
	    set->definition == b->first->definition &&
	    indicator_same_steps(set->kpi, b->first->kpi);
}

/* Which comparators has any document of the group? */
static void
indicator_group_survey(struct indicator_builder *b)
{
	const struct site *site = b->site->c->site;
	size_t i, j, k;

	memset(b->has, 0, sizeof(b->has));
	for (i = 0; i < site->document_count; i++)
		for (j = 0; j < site->documents[i]->dataset_count; j++) {
			const struct dataset *set =
			    site->documents[i]->datasets[j];

			if (!indicator_is_in_group(b, set))
				continue;
			for (k = 0; k < INDICATOR_COMPARATORS; k++)
				b->has[k] |= kpi_find(set->kpi,
				    indicator_comparators[k].of) != NULL;
		}
}

static void
indicator_group_entries(struct indicator_builder *b, cJSON *entries)
{
	const struct context *c = b->site->c;
	struct edition e;
	size_t i, j;

	for (i = 0; i < c->site->document_count; i++) {
		const struct document *doc = c->site->documents[i];

		e = edition_build(b->arena, c, doc, b->page->lang);
		for (j = 0; j < doc->dataset_count; j++)
			if (indicator_is_in_group(b, doc->datasets[j]))
				indicator_view_entry(b, entries, &e,
				    doc->datasets[j]);
	}
}

/* "Accommodation: percentage, April 2023": what a table compares. */
static void
indicator_view_caption(const struct indicator_builder *b, cJSON *group)
{
	const struct dataset *first = b->first;
	enum lang lang = b->page->lang;
	struct buf text = BUF_INIT;

	buf_printf(&text, "%s: %s", ltext_get(&b->indicator->name, lang,
	    NULL), indicator_t(b->site, b->page,
	    indicator_unit_keys[first->kpi->unit]));
	if (first->definition != NULL)
		buf_printf(&text, " (%s)", ltext_get(
		    &first->definition->from, lang, NULL));
	value_add_buf(group, "caption", &text);
}

/* The steps of a chain have a table of their own. */
static void
indicator_view_steps(const struct indicator_builder *b, cJSON *group)
{
	const struct kpi *kpi = b->first->kpi;
	cJSON *steps = value_add_list(group, "steps");
	struct buf text = BUF_INIT;
	size_t i;

	for (i = 0; i < kpi->step_count; i++)
		value_add_ltext(value_append(steps), "title", &kpi->steps[i],
		    b->page->lang);
	value_add_flag(group, "is_chain", kpi->step_count > 0);
	strings_put(&text, b->site->c->strings, b->page->lang,
	    "indicator_chain", "name", ltext_get(&b->indicator->name,
	    b->page->lang, NULL), NULL);
	value_add_buf(group, "chain_caption", &text);
}

static void
indicator_view_group(struct indicator_builder *b, cJSON *groups)
{
	cJSON *group = value_append(groups), *columns;
	size_t i;

	indicator_group_survey(b);
	value_add(group, "anchor", arena_printf(b->arena, "table_%d",
	    cJSON_GetArraySize(groups)));
	indicator_view_caption(b, group);
	indicator_view_steps(b, group);
	columns = value_add_list(group, "comparators");
	for (i = 0; i < INDICATOR_COMPARATORS; i++)
		if (b->has[i])
			value_add(value_append(columns), "title",
			    indicator_t(b->site, b->page,
			    indicator_comparators[i].key));
	buf_clear(&b->marks);
	indicator_group_entries(b, value_add_list(group, "entries"));
	figure_view_notes(group, b->site->c, NULL, b->page->lang,
	    b->marks.data);
}

/* A group for every kpi that is in none of the groups before. */
static void
indicator_view_groups(struct indicator_builder *b, enum unit unit,
    cJSON *groups)
{
	const struct site *site = b->site->c->site;
	const struct dataset **firsts;
	size_t i, j, k, count = 0;

	for (i = 0; i < site->document_count; i++)
		count += site->documents[i]->dataset_count;
	firsts = arena_alloc(b->arena, count, sizeof(const struct dataset *));
	count = 0;
	for (i = 0; i < site->document_count; i++)
		for (j = 0; j < site->documents[i]->dataset_count; j++) {
			const struct dataset *set =
			    site->documents[i]->datasets[j];

			if (set->indicator != b->indicator ||
			    set->kpi->unit != unit)
				continue;
			for (k = 0; k < count; k++) {
				b->first = firsts[k];
				if (indicator_is_in_group(b, set))
					break;
			}
			if (k < count)
				continue;
			b->first = firsts[count++] = set;
			indicator_view_group(b, groups);
		}
}

cJSON *
indicator_view_build(struct arena *a, const struct page_site *site,
    const struct page *page, const struct indicator *indicator)
{
	struct indicator_builder b = { a, site, page, indicator, NULL,
	    { false }, BUF_INIT };
	cJSON *view = page_view_build(a, site, page), *groups;
	int unit;

	page_view_crumb(a, site, page, view, indicator_t(site, page, "home"),
	    page->lang, address_home(a, site->c, page->lang));
	page_view_crumb(a, site, page, view, indicator_t(site, page,
	    "indicators"), page->lang, address_page(a, site->c,
	    "address_indicator", page->lang));
	indicator_view_head(view, site, page, indicator);
	indicator_view_definitions(view, indicator, page->lang);
	indicator_view_facts(view, site, page, indicator);
	groups = value_add_list(view, "groups");
	for (unit = UNIT__MAX - 1; unit >= 0; unit--)
		indicator_view_groups(&b, (enum unit)unit, groups);
	buf_release(&b.marks);
	return view;
}
