#include "view/pdf_part_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/markdown.h"
#include "load/strings.h"
#include "load/theme.h"
#include "markup/to_outline.h"
#include "model/agenda.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/numbering.h"
#include "model/report.h"
#include "model/section.h"
#include "model/site.h"
#include "view/address.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/item_view.h"
#include "view/part_outline.h"
#include "view/pdf_layout.h"
#include "view/pdf_piece_view.h"
#include "view/title_view.h"
#include "view/value.h"

/* What each step of building one view needs. */
struct pdf_part_builder {
	struct arena		*a;
	const struct pdf_part	*part;
	const struct edition	*e;
	cJSON			*view;
};

static const char *
pdf_part_t(const struct pdf_part_builder *b, const char *key)
{
	return strings_get(b->e->c->strings, b->e->lang, key);
}

static void
pdf_part_number(cJSON *view, const char *name, int number)
{
	cJSON_AddNumberToObject(view, name, number);
}

static void
pdf_part_id_of(struct pdf_part_builder *b, const char *name, const char *id)
{
	value_add(b->view, name, arena_printf(b->a, "%syj.%s",
	    b->part->prefix, id));
}

static void
pdf_part_ids(struct pdf_part_builder *b)
{
	pdf_part_id_of(b, "start_id", "start");
	pdf_part_id_of(b, "contents_id", "contents");
	pdf_part_id_of(b, "summary_id", "summary");
	pdf_part_id_of(b, "glossary_id", "glossary");
	pdf_part_id_of(b, "about_id", "about");
	pdf_part_number(b->view, "title_level", b->part->level);
	pdf_part_number(b->view, "chapter_level", b->part->level + 1);
	pdf_part_number(b->view, "group_level", b->part->level + 2);
}

static const char *
pdf_part_stage(const struct pdf_part_builder *b)
{
	return pdf_part_t(b, arena_printf(b->a, "stage_%s",
	    status_words[b->e->doc->status]));
}

/* "Published · Version 1.0 · 22 November 2026" */
static void
pdf_part_stamp(struct pdf_part_builder *b, const struct edition *whole)
{
	struct date date = document_date(b->e->doc);
	struct buf stamp = BUF_INIT;

	if (whole->doc->agenda != NULL) {
		pdf_piece_put_meeting(&stamp, whole);
		value_add_buf(b->view, "stamp", &stamp);
		return;
	}
	buf_puts(&stamp, pdf_part_stage(b));
	if (b->e->doc->version != NULL)
		buf_printf(&stamp, " · %s %s", pdf_part_t(b, "version"),
		    b->e->doc->version);
	if (date.year > 0) {
		buf_puts(&stamp, " · ");
		locale_put_date(&stamp, b->e->lang, date, false);
	}
	value_add_buf(b->view, "stamp", &stamp);
}

static void
pdf_part_facts(struct pdf_part_builder *b)
{
	const struct document *doc = b->e->doc;
	cJSON *facts = value_add_list(b->view, "facts");
	int i;

	document_view_fact(facts, b->e, "status", pdf_part_stage(b));
	for (i = STATUS_APPROVED; i < STATUS__MAX; i++)
		document_view_fact_date(facts, b->e, arena_printf(b->a,
		    "date_%s", status_words[i]), doc->dates[i], false);
	document_view_fact(facts, b->e, "version", doc->version);
	document_view_fact_text(facts, b->e, "based_on",
	    &doc->based_on.title);
}

/* A restricted document is not on the web. */
static void
pdf_part_online(struct pdf_part_builder *b)
{
	const struct document *doc = b->e->doc;
	const char *to = b->part->is_extract ? address_section(b->a, b->e->c,
	    doc, &doc->sections[b->part->first], b->e->lang) :
	    address_document(b->a, b->e->c, doc, b->e->lang);

	value_add(b->view, "online", doc->is_restricted ? NULL :
	    arena_printf(b->a, "%s%s", b->e->c->site->base_url, to));
}

/* "Section of: Youth justice plan 2024" */
static void
pdf_part_extract(struct pdf_part_builder *b)
{
	struct buf text = BUF_INIT;
	enum lang lang;

	strings_put(&text, b->e->c->strings, b->e->lang, "extract_of",
	    "title", edition_text(b->e, &b->e->doc->title), NULL);
	value_add_buf(b->view, "extract_of", &text);
	value_add(b->view, "extract_title", pdf_part_title(b->part, &lang));
}

static void
pdf_part_texts(struct pdf_part_builder *b)
{
	const struct document *doc = b->e->doc;
	const struct site *site = b->e->c->site;
	cJSON *view = b->view;

	pdf_piece_frame(view, b->e->c, b->e->lang);
	value_add(view, "lang", arena_printf(b->a, "%s-GB",
	    lang_code(b->e->lang)));
	value_add(view, "kind_name", pdf_part_t(b,
	    document_word(doc->kind)));
	edition_add(view, "title", b->e, &doc->title);
	edition_add(view, "authority", b->e, &doc->authority);
	edition_add(view, "period", b->e, &doc->period);
	edition_add(view, "summary", b->e, &doc->summary);
	edition_add(view, "notice", b->e, &site->notice);
	value_add_flag(view, "is_plan", doc->kind == DOCUMENT_PLAN &&
	    !b->part->is_extract);
	value_add_flag(view, "is_report", doc->kind == DOCUMENT_REPORT &&
	    !b->part->is_extract);
	value_add_flag(view, "is_extract", b->part->is_extract);
	value_add_flag(view, "is_partner", false);
	pdf_part_online(b);
	pdf_part_facts(b);
}

/* The publisher's logo stands on the cover of a plan. */
static void
pdf_part_logo(struct pdf_part_builder *b)
{
	const struct context *c = b->e->c;
	struct buf alt = BUF_INIT;

	value_add(b->view, "logo", c->theme->logo != NULL &&
	    b->e->doc->kind == DOCUMENT_PLAN ? ADDRESS_LOGO : NULL);
	strings_put(&alt, c->strings, b->e->lang, "pdf_logo", "name",
	    ltext_get(&c->site->publisher, b->e->lang, NULL), NULL);
	value_add_buf(b->view, "logo_alt", &alt);
}

/*
 * Takes a heading, or its text alone, and its language: a section may be shown
 * in another.
 */
static cJSON *
pdf_part_mark(const struct pdf_part_builder *b, cJSON *list, const char *id,
    const struct markdown_heading *title, enum lang lang, const char *number)
{
	cJSON *mark = value_append(list);

	value_add(mark, "id", id);
	title_view_add(mark, title);
	value_add(mark, "title_lang", lang != b->e->lang ? lang_code(lang) :
	    NULL);
	value_add(mark, "number", number);
	value_add_flag(mark, "has_children", false);
	return mark;
}

/* The second level: headings `##` of a section, and its child sections. */
static void
pdf_part_mark_below(struct pdf_part_builder *b, cJSON *children, size_t index)
{
	const struct section *section = &b->e->doc->sections[index];
	const struct section_text *text = section_text_for(section,
	    b->e->lang);
	const struct markdown *md = text->markdown;
	size_t i;

	if (section->is_child && index > b->part->first) {
		pdf_part_mark(b, children, pdf_part_id(b->a, b->part, index,
		    NULL), &md->headings[0], text->lang, NULL);
		return;
	}
	for (i = 0; i < md->heading_count; i++)
		if (md->headings[i].level == 2)
			pdf_part_mark(b, children, pdf_part_id(b->a, b->part,
			    index, md->headings[i].id), &md->headings[i],
			    text->lang, NULL);
}

/* One section with what stands below it; gives the index after these. */
static size_t
pdf_part_mark_section(struct pdf_part_builder *b, cJSON *marks, size_t index)
{
	const struct document *doc = b->e->doc;
	const struct section_text *text = section_text_for(
	    &doc->sections[index], b->e->lang);
	bool numbered = doc->report != NULL && doc->report->numbered;
	cJSON *mark, *children;

	mark = pdf_part_mark(b, marks, pdf_part_id(b->a, b->part, index,
	    NULL), &text->markdown->headings[0], text->lang, numbered ?
	    arena_printf(b->a, "%u", b->e->numbering[index].headings + 1) :
	    NULL);
	children = value_add_list(mark, "children");
	pdf_part_mark_below(b, children, index++);
	for (; index < doc->section_count && doc->sections[index].is_child;
	    index++)
		pdf_part_mark_below(b, children, index);
	cJSON_ReplaceItemInObject(mark, "has_children", cJSON_CreateBool(
	    cJSON_GetArraySize(children) > 0));
	return index;
}

static bool
pdf_part_flag(const struct pdf_part_builder *b, const char *name)
{
	return cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(b->view, name));
}

static void
pdf_part_mark_other(struct pdf_part_builder *b, cJSON *marks, const char *id,
    const char *key)
{
	const struct markdown_heading title = { .text = pdf_part_t(b, key) };

	pdf_part_mark(b, marks, cJSON_GetObjectItemCaseSensitive(b->view,
	    id)->valuestring, &title, b->e->lang, NULL);
}

static void
pdf_part_marks(struct pdf_part_builder *b)
{
	const struct document *doc = b->e->doc;
	cJSON *marks = value_add_list(b->view, "marks");
	size_t i = b->part->first;

	if (b->part->is_extract) {
		while (i < b->part->end)
			pdf_part_mark_below(b, marks, i++);
		return;
	}
	if (doc->kind == DOCUMENT_PLAN)
		pdf_part_mark_other(b, marks, "summary_id", "pdf_summary");
	while (i < b->part->end)
		i = pdf_part_mark_section(b, marks, i);
	if (pdf_part_flag(b, "has_glossary"))
		pdf_part_mark_other(b, marks, "glossary_id", "glossary");
	pdf_part_mark_other(b, marks, "about_id", doc->kind ==
	    DOCUMENT_PLAN ? "facts_of_plan" : "facts_of_report");
}

/* The numbered tables, or figures, each with its place. */
static void
pdf_part_list(struct pdf_part_builder *b, const struct outline *outline,
    enum outline_kind kind, const char *name)
{
	cJSON *list = value_add_list(b->view, name);
	const struct outline_mark *mark;
	size_t i;

	for (i = 0; i < outline->count; i++) {
		mark = &outline->marks[i];
		if (mark->kind == kind && mark->id != NULL)
			pdf_part_mark(b, list, mark->id,
			    &(struct markdown_heading){ .text = mark->title },
			    mark->lang, NULL);
	}
	value_add_flag(b->view, arena_printf(b->a, "has_%s", name),
	    cJSON_GetArraySize(list) > 0);
}

static void
pdf_part_lists(struct pdf_part_builder *b)
{
	struct outline outline = { .arena = b->a };

	part_outline_sections(&outline, b->part);
	pdf_part_list(b, &outline, OUTLINE_CAPTION, "table_list");
	pdf_part_list(b, &outline, OUTLINE_FIGURE, "figure_list");
}

static void
pdf_part_cards(struct pdf_part_builder *b)
{
	cJSON *cards = value_add_list(b->view, "cards");
	size_t i;

	for (i = 0; i < b->e->doc->card_count; i++)
		if (b->e->doc->cards[i]->kpi != NULL)
			cJSON_AddItemToArray(cards, pdf_piece_card(
			    b->e->c, b->e->doc->cards[i], b->e->lang));
	value_add_flag(b->view, "has_cards", cJSON_GetArraySize(cards) > 0);
}

/* A term with its meaning, to be put in the order of a dictionary. */
struct pdf_part_term {
	const char	*term;
	const char	*meaning;
	enum lang	 lang;		/* whose order it is */
};

static int
pdf_part_compare(const void *x, const void *y)
{
	const struct pdf_part_term *a = x, *b = y;
	int order = locale_compare(a->lang, a->term, b->term);

	return order != 0 ? order : strcmp(a->meaning, b->meaning);
}

static void
pdf_part_add_terms(struct pdf_part_builder *b, const char *name,
    struct pdf_part_term *terms, size_t count)
{
	cJSON *list = value_add_list(b->view, name), *one;
	size_t i;

	if (count > 0)
		qsort(terms, count, sizeof(*terms), pdf_part_compare);
	for (i = 0; i < count; i++) {
		one = value_append(list);
		value_add(one, "term", terms[i].term);
		value_add(one, "meaning", terms[i].meaning);
	}
	value_add_flag(b->view, strcmp(name, "terms") == 0 ? "has_terms" :
	    "has_short_forms", count > 0);
}

static void
pdf_part_glossary(struct pdf_part_builder *b)
{
	const struct document *doc = b->e->doc;
	enum lang lang = b->e->lang;
	size_t i, forms = b->e->abbreviation_count[lang];
	struct pdf_part_term *terms;

	terms = arena_alloc(b->a, doc->glossary_count + forms + 1,
	    sizeof(*terms));
	for (i = 0; i < doc->glossary_count; i++) {
		terms[i].term = edition_text(b->e, &doc->glossary[i].name);
		terms[i].meaning = edition_text(b->e,
		    &doc->glossary[i].value);
		terms[i].lang = lang;
	}
	pdf_part_add_terms(b, "terms", terms, doc->glossary_count);
	for (i = 0; i < forms; i++) {
		terms[i].term = b->e->abbreviations[lang][i].abbreviation;
		terms[i].meaning = b->e->abbreviations[lang][i].meaning;
		terms[i].lang = lang;
	}
	pdf_part_add_terms(b, "short_forms", terms, forms);
	value_add_flag(b->view, "has_glossary", doc->glossary_count > 0 ||
	    forms > 0);
	value_add_flag(b->view, "has_both", doc->glossary_count > 0 &&
	    forms > 0);
}

static void
pdf_part_about(struct pdf_part_builder *b)
{
	const struct document *doc = b->e->doc;
	cJSON *object = value_add_object(b->view, "based_on");

	edition_add(object, "title", b->e, &doc->based_on.title);
	value_add(object, "url", doc->based_on.url);
	edition_add(object, "note", b->e, &doc->based_on.note);
	value_add_flag(b->view, "has_based_on",
	    ltext_given(&doc->based_on.title));
	object = value_add_object(b->view, "asked");
	edition_add(object, "name", b->e, &doc->contact.name);
	value_add(object, "email", doc->contact.email);
	value_add(object, "phone", doc->contact.phone);
	value_add(object, "url", doc->contact.url);
}

cJSON *
pdf_part_view_build(struct arena *a, const struct pdf_layout *layout,
    const struct pdf_part *part)
{
	struct pdf_part_builder b = { a, part, &part->edition,
	    cJSON_CreateObject() };

	value_add_flag(b.view, "is_pack", pdf_layout_is_pack(layout));
	value_add(b.view, "prefix", part->prefix);
	pdf_part_texts(&b);
	pdf_part_ids(&b);
	pdf_piece_running(b.view, &layout->edition);
	pdf_piece_title(b.view, edition_text(b.e, &b.e->doc->title));
	pdf_part_logo(&b);
	pdf_part_stamp(&b, &layout->edition);
	pdf_piece_item(b.view, a, part, &layout->edition);
	pdf_part_glossary(&b);
	pdf_part_marks(&b);
	pdf_part_lists(&b);
	pdf_part_cards(&b);
	pdf_part_extract(&b);
	value_add_flag(b.view, "has_sections",
	    b.e->doc->section_count > 0);
	pdf_part_about(&b);
	return b.view;
}
