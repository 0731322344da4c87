#include "view/document_view.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/strings.h"
#include "model/agenda.h"
#include "model/document.h"
#include "model/follows.h"
#include "model/numbering.h"
#include "model/report.h"
#include "model/section.h"
#include "view/address.h"
#include "view/context.h"
#include "view/edition.h"
#include "view/page_view.h"
#include "view/title_view.h"
#include "view/value.h"

static const char *const document_stage_keys[] = {
	"stage_draft", "stage_approved", "stage_submitted", "stage_council",
	"stage_published"
};

_Static_assert(sizeof(document_stage_keys) / sizeof(document_stage_keys[0]) ==
    STATUS__MAX, "a message for each status");

static const char *
document_t(const struct edition *e, const char *key)
{
	return strings_get(e->c->strings, e->lang, key);
}

const char *
document_view_stage(const struct edition *e, enum lang lang)
{
	return strings_get(e->c->strings, lang,
	    document_stage_keys[e->doc->status]);
}

/* "Agenda supplement 2"; other kinds are named by their word. */
static void
document_view_kind(cJSON *view, const struct edition *e)
{
	const struct document *doc = e->doc;
	const char *key = document_word(doc->kind);
	struct buf name = BUF_INIT;
	char number[16];

	if (doc->agenda != NULL && doc->agenda->supplement)
		key = doc->agenda->number > 0 ? "supplement_number" :
		    "supplement";
	snprintf(number, sizeof(number), "%d", doc->agenda != NULL ?
	    doc->agenda->number : 0);
	strings_put(&name, e->c->strings, e->lang, key, "n", number, NULL);
	value_add(view, "kind", document_word(doc->kind));
	value_add_flag(view, "is_plan", doc->kind == DOCUMENT_PLAN);
	value_add_flag(view, "is_agenda", doc->kind == DOCUMENT_AGENDA);
	value_add_buf(view, "kind_name", &name);
}

/* The date by which a reader knows a document: the meeting's, or the newest. */
static struct date
document_view_date(const struct document *doc)
{
	if (doc->agenda != NULL)
		return doc->agenda->date;
	if (doc->report != NULL)
		return doc->report->date;
	return document_date(doc);
}

cJSON *
document_view_item(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e)
{
	const struct document *doc = e->doc;
	cJSON *view = cJSON_CreateObject();

	document_view_kind(view, e);
	edition_add(view, "title", e, &doc->title);
	value_add(view, "url", page_url(a, site, page, address_document(a,
	    e->c, doc, e->lang)));
	value_add(view, "full_url", page_full_url(a, site,
	    address_document(a, e->c, doc, e->own)));
	edition_add(view, "authority", e, &doc->authority);
	edition_add(view, "period", e, &doc->period);
	value_add(view, "stage", doc->agenda != NULL ? NULL :
	    document_view_stage(e, e->lang));
	value_add_date(view, "date", document_view_date(doc), e->lang);
	edition_add(view, "summary", e, &doc->summary);
	return view;
}

/* One section of the contents; its title is in the language it has. */
static cJSON *
document_view_section(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e, size_t i,
    const struct section *current, cJSON *list)
{
	const struct section *section = &e->doc->sections[i];
	const struct section_text *text = section_text_for(section, e->lang);
	bool numbered = e->doc->report != NULL && e->doc->report->numbered;
	cJSON *item = value_append(list);

	title_view_section(item, text);
	value_add(item, "title_lang", text->lang != e->lang ?
	    lang_code(text->lang) : NULL);
	value_add(item, "number", numbered ? arena_printf(a, "%u",
	    e->numbering[i].headings + 1) : NULL);
	value_add(item, "url", page_url(a, site, page,
	    page->kind == PAGE_WHOLE ? address_whole(a, e->c, e->doc, section,
	    e->lang) : address_section(a, e->c, e->doc, section, e->lang)));
	value_add_flag(item, "is_current", section == current);
	return item;
}

static void
document_view_contents(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e,
    const struct section *current, cJSON *view)
{
	cJSON *contents = value_add_list(view, "contents");
	cJSON *parent, *children;
	size_t i = 0;

	while (i < e->doc->section_count) {
		parent = document_view_section(a, site, page, e, i++, current,
		    contents);
		children = value_add_list(parent, "children");
		while (i < e->doc->section_count &&
		    e->doc->sections[i].is_child)
			document_view_section(a, site, page, e, i++, current,
			    children);
		value_add_flag(parent, "has_children",
		    cJSON_GetArraySize(children) > 0);
	}
	value_add_flag(view, "has_contents", e->doc->section_count > 0);
	value_add(view, "contents_title", document_t(e, e->doc->kind ==
	    DOCUMENT_PLAN ? "contents_of_plan" : "contents_of_report"));
}

static void
document_view_based_on(const struct edition *e, cJSON *view)
{
	const struct based_on *from = &e->doc->based_on;
	cJSON *object = value_add_object(view, "based_on");

	edition_add(object, "title", e, &from->title);
	value_add(object, "url", from->url);
	edition_add(object, "note", e, &from->note);
	value_add_flag(view, "has_based_on", ltext_given(&from->title));
}

static void
document_view_files(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e, cJSON *view)
{
	value_add(view, "pdf_url", e->c->no_pdf ? NULL : page_url(a, site,
	    page, address_pdf(a, e->c, e->doc, e->lang)));
	value_add(view, "pdf_title", document_t(e, e->own == e->lang ?
	    "download_pdf" : "download_pdf_other"));
	value_add(view, "pdf_lang", e->own == e->lang ? NULL :
	    lang_code(e->own));
	value_add(view, "whole_url", e->doc->section_count < 2 ||
	    page->kind == PAGE_WHOLE ? NULL : page_url(a, site, page,
	    address_whole(a, e->c, e->doc, NULL, e->lang)));
	value_add(view, "whole_title", document_t(e, e->doc->kind ==
	    DOCUMENT_PLAN ? "whole_plan" : "whole_report"));
	value_add(view, "changes_url", e->doc->follows == NULL ? NULL :
	    page_url(a, site, page, address_beside(a, e->c, e->doc,
	    "address_changes", e->lang)));
	value_add(view, "data_url", e->doc->dataset_count == 0 ? NULL :
	    page_url(a, site, page, address_data(a, e->c, e->doc, NULL,
	    e->lang)));
}

/* "Published · Version 1.0 · Last updated 22 November 2026" */
static void
document_view_stamp(const struct edition *e, cJSON *view)
{
	struct date date = document_date(e->doc);
	struct buf stamp = BUF_INIT;

	buf_puts(&stamp, document_view_stage(e, e->lang));
	if (e->doc->version != NULL)
		buf_printf(&stamp, " · %s %s", document_t(e, "version"),
		    e->doc->version);
	if (date.year > 0) {
		buf_printf(&stamp, " · %s ", document_t(e, "updated"));
		locale_put_date(&stamp, e->lang, date, false);
	}
	value_add_buf(view, "stamp", &stamp);
}

/* What a reader must know of the document before reading any page of it. */
static void
document_view_notices(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e, cJSON *view)
{
	const struct document *newest = follows_newest(e->doc);
	cJSON *one;

	if (newest != NULL) {
		one = page_view_notice(view);
		value_add(one, "label", document_t(e, "newer_plan"));
		value_add_ltext(one, "text", &newest->title, e->lang);
		value_add(one, "url", page_url(a, site, page,
		    address_document(a, e->c, newest, e->lang)));
	}
	if (e->doc->status < STATUS_COUNCIL) {
		one = page_view_notice(view);
		value_add(one, "label", document_view_stage(e,
		    e->lang));
		value_add(one, "text", document_t(e, "not_final"));
		value_add(one, "text_lang", NULL);
		value_add(one, "url", NULL);
	}
}

void
document_view_add(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e,
    const struct section *current, cJSON *view)
{
	const struct document *doc = e->doc;

	page_view_crumb(a, site, page, view, document_t(e, "home"), e->lang,
	    address_home(a, e->c, e->lang));
	page_view_crumb(a, site, page, view, document_t(e,
	    page_kind_key(doc->kind)), e->lang, address_kind(a, e->c,
	    doc->kind, e->lang));
	if (page->kind == PAGE_SECTION || page->kind == PAGE_DATA ||
	    page->kind == PAGE_WHOLE || page->kind == PAGE_CHANGES)
		page_view_crumb(a, site, page, view, edition_text(e,
		    &doc->title), e->own, address_document(a, e->c, doc,
		    e->lang));
	cJSON_AddItemToObject(view, "doc", document_view_item(a, site, page,
	    e));
	value_add_flag(view, "is_missing", e->own != e->lang);
	value_add(view, "own_lang", lang_code(e->own));
	document_view_based_on(e, view);
	document_view_notices(a, site, page, e, view);
	document_view_contents(a, site, page, e, current, view);
	document_view_files(a, site, page, e, view);
	document_view_stamp(e, view);
}

static cJSON *
document_view_fact_row(cJSON *facts, const struct edition *e, const char *key)
{
	cJSON *row = value_append(facts);

	value_add(row, "label", document_t(e, key));
	value_add(row, "label_lang", NULL);
	return row;
}

void
document_view_fact(cJSON *facts, const struct edition *e, const char *key,
    const char *value)
{
	cJSON *row;

	if (value == NULL || *value == '\0')
		return;
	row = document_view_fact_row(facts, e, key);
	value_add(row, "value", value);
	value_add(row, "value_lang", NULL);
	value_add(row, "value_iso", NULL);
}

void
document_view_fact_text(cJSON *facts, const struct edition *e,
    const char *key, const struct ltext *text)
{
	cJSON *row;

	if (!ltext_given(text))
		return;
	row = document_view_fact_row(facts, e, key);
	edition_add(row, "value", e, text);
	value_add(row, "value_iso", NULL);
}

void
document_view_fact_date(cJSON *facts, const struct edition *e,
    const char *key, struct date date, bool with_weekday)
{
	struct buf text = BUF_INIT, iso = BUF_INIT;
	cJSON *row;

	if (date.year == 0)
		return;
	row = document_view_fact_row(facts, e, key);
	locale_put_date(&text, e->lang, date, with_weekday);
	locale_put_date_iso(&iso, date);
	value_add_buf(row, "value", &text);
	value_add(row, "value_lang", NULL);
	value_add_buf(row, "value_iso", &iso);
}

enum document_state {
	STATE_DONE, STATE_NOW, STATE_NEXT, STATE_LATER, STATE_UNKNOWN
};

/* Class and message of each state. */
static const char *const document_state_words[] = {
	"done", "now", "next", "later", "unknown"
};
static const char *const document_state_keys[] = {
	"state_done", "state_now", "state_next", "state_later",
	"state_unknown"
};

/*
 * A plan that is published and has no date of its approval may not have been
 * approved: that is said, not guessed.
 */
static enum document_state
document_view_state(const struct document *doc, int status)
{
	int now = (int)doc->status;

	if (status >= now)
		return status == now ? STATE_NOW : status == now + 1 ?
		    STATE_NEXT : STATE_LATER;
	return status == STATUS_DRAFT || doc->dates[status].year > 0 ?
	    STATE_DONE : STATE_UNKNOWN;
}

static void
document_view_timeline(const struct edition *e, cJSON *view)
{
	cJSON *list = value_add_list(view, "timeline"), *row;
	enum document_state state;
	int i;

	for (i = 0; i < STATUS__MAX; i++) {
		state = document_view_state(e->doc, i);
		row = value_append(list);
		value_add(row, "title", document_t(e,
		    document_stage_keys[i]));
		value_add(row, "state", document_state_words[state]);
		value_add(row, "state_name", document_t(e,
		    document_state_keys[state]));
		value_add_date(row, "date", e->doc->dates[i], e->lang);
		value_add_flag(row, "is_now", state == STATE_NOW);
	}
}

/* How far a plan has come is in its timeline. */
static void
document_view_facts(const struct edition *e, cJSON *view)
{
	const struct document *doc = e->doc;
	cJSON *facts = value_add_list(view, "facts");
	int i;

	if (doc->kind != DOCUMENT_PLAN)
		document_view_fact(facts, e, "status", document_view_stage(
		    e, e->lang));
	for (i = STATUS_APPROVED; doc->kind != DOCUMENT_PLAN &&
	    i < STATUS__MAX; i++)
		document_view_fact_date(facts, e, document_stage_keys[i],
		    doc->dates[i], false);
	document_view_fact(facts, e, "version", doc->version);
	document_view_fact_text(facts, e, "area", &doc->authority);
	document_view_fact_text(facts, e, "covers", &doc->period);
	page_view_contact(view, "asked", &doc->contact, e->own);
}

cJSON *
document_view_build(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e)
{
	cJSON *view = page_view_build(a, site, page);
	bool is_report = e->doc->report != NULL;

	document_view_add(a, site, page, e, NULL, view);
	document_view_facts(e, view);
	document_view_timeline(e, view);
	value_add_flag(view, "is_report", is_report);
	value_add(view, "facts_title", document_t(e, is_report ?
	    "facts_of_report" : "facts_of_plan"));
	value_add(view, "read_title", document_t(e, is_report ?
	    "read_report" : "read_plan"));
	value_add(view, "read_url", e->doc->section_count == 0 ? NULL :
	    page_url(a, site, page, address_section(a, e->c, e->doc,
	    e->doc->sections, e->lang)));
	return view;
}
