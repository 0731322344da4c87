#include "view/agenda_view.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "load/strings.h"
#include "model/agenda.h"
#include "model/document.h"
#include "model/exemption.h"
#include "view/address.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/pack_pages.h"
#include "view/page_view.h"
#include "view/value.h"

static void
agenda_view_facts(const struct edition *e, cJSON *view)
{
	const struct agenda *agenda = e->doc->agenda;
	cJSON *facts = value_add_list(view, "facts");

	document_view_fact_text(facts, e, "committee", &agenda->committee);
	document_view_fact_date(facts, e, "date", agenda->date, true);
	document_view_fact(facts, e, "time", agenda->time);
	document_view_fact_text(facts, e, "place", &agenda->place);
	document_view_fact_date(facts, e, "agenda_published",
	    agenda->agenda_published, false);
	document_view_fact_date(facts, e, agenda->supplement ?
	    "supplement_published" : "date_published", agenda->published,
	    false);
	document_view_fact_text(facts, e, "enquiries", &agenda->enquiries);
	document_view_fact_text(facts, e, "press", &agenda->press);
}

/* Cover sheets print "www.wiltshire.gov.uk"; a link needs its scheme. */
static void
agenda_view_website(struct arena *a, const char *website, cJSON *view)
{
	bool is_whole = website == NULL || text_starts(website, "https://") ||
	    text_starts(website, "http://");

	value_add(view, "website", website);
	value_add(view, "website_url", is_whole ? website :
	    arena_printf(a, "https://%s", website));
}

void
agenda_view_added(const struct edition *e, const struct agenda_item *item,
    cJSON *view)
{
	static const char *const keys[] = { "added_late", "added_urgent" };

	value_add(view, "added_label", item->added == ITEM_NOT_ADDED ? NULL :
	    strings_get(e->c->strings, e->lang, keys[item->added]));
	edition_add(view, "added_reason", e, &item->added_reason);
}

/* "paragraph 1 (information about an individual); paragraph 3 (...)" */
static void
agenda_view_paragraphs(const struct edition *e,
    const struct exemption *exemption, struct buf *out)
{
	char number[16], key[16];
	size_t i;

	for (i = 0; i < exemption->paragraph_count; i++) {
		snprintf(number, sizeof(number), "%d",
		    exemption->paragraphs[i]);
		snprintf(key, sizeof(key), "exempt_%d", exemption_kind(
		    e->doc->nation, exemption->paragraphs[i]));
		buf_puts(out, i > 0 ? "; " : "");
		strings_put(out, e->c->strings, e->lang, "exempt_paragraph",
		    "n", number, "what", strings_get(e->c->strings, e->lang,
		    key), NULL);
	}
}

void
agenda_view_exempt(const struct edition *e, const struct agenda_item *item,
    cJSON *view)
{
	const struct exemption *exemption = item->exemption;
	const struct ltext none = { 0 };
	struct buf law = BUF_INIT, paragraphs = BUF_INIT;
	char part[16];

	value_add(view, "exempt_label", exemption == NULL ? NULL :
	    strings_get(e->c->strings, e->lang, item->document_count > 0 ?
	    "exempt_part" : "exempt_whole"));
	if (exemption != NULL) {
		agenda_view_paragraphs(e, exemption, &paragraphs);
		snprintf(part, sizeof(part), "%d",
		    exemption_laws[e->doc->nation].part);
		strings_put(&law, e->c->strings, e->lang, "exempt_law",
		    "part", part, "paragraphs", paragraphs.data, NULL);
	}
	value_add_buf(view, "exempt_law", &law);
	value_add(view, "public_interest_label", strings_get(e->c->strings,
	    e->lang, "public_interest"));
	edition_add(view, "public_interest", e, exemption != NULL ?
	    &exemption->public_interest : &none);
	edition_add(view, "exempt_note", e, exemption != NULL ?
	    &exemption->note : &none);
	buf_release(&paragraphs);
}

/* "item-3a"; where two items have one number, the later has its place too. */
static const char *
agenda_view_id(struct arena *a, const struct agenda *agenda, size_t index)
{
	struct buf id = BUF_INIT;
	const char *result;
	size_t i;

	buf_puts(&id, "item-");
	text_put_slug(&id, agenda->items[index].number);
	for (i = 0; i < index; i++)
		if (strcmp(agenda->items[i].number,
		    agenda->items[index].number) == 0)
			break;
	if (i < index)
		buf_printf(&id, "_%zu", index + 1);
	result = arena_strdup(a, id.data);
	buf_release(&id);
	return result;
}

/* Where the item is in the pack, once that is made. */
static void
agenda_view_pages(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e, size_t index,
    cJSON *view)
{
	const struct pack *pack = pack_find(e->c, e->doc, e->lang);
	const struct pack_range *range;
	struct buf pages = BUF_INIT;
	char first[16], last[16];

	if (pack == NULL || pack->items[index].first == 0) {
		value_add(view, "pages", NULL);
		return;
	}
	range = &pack->items[index];
	snprintf(first, sizeof(first), "%d", range->first);
	snprintf(last, sizeof(last), "%d", range->last);
	strings_put(&pages, e->c->strings, e->lang, "item_pages", "first",
	    first, "last", last, NULL);
	value_add_buf(view, "pages", &pages);
	value_add(view, "pages_url", arena_printf(a, "%s#page=%d", page_url(a,
	    site, page, address_pdf(a, e->c, e->doc, e->lang)),
	    range->first - pack->first_page + 1));
}

static void
agenda_view_item(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e,
    size_t index, cJSON *items)
{
	const struct agenda_item *item = &e->doc->agenda->items[index];
	cJSON *view = value_append(items);
	cJSON *documents = value_add_list(view, "documents");
	struct buf label = BUF_INIT;
	struct edition one;
	size_t i;

	strings_put(&label, e->c->strings, e->lang, "item", "n",
	    item->number, NULL);
	value_add_buf(view, "label", &label);
	value_add(view, "id", agenda_view_id(a, e->doc->agenda, index));
	agenda_view_pages(a, site, page, e, index, view);
	value_add(view, "number", item->number);
	edition_add(view, "title", e, &item->title);
	agenda_view_added(e, item, view);
	agenda_view_exempt(e, item, view);
	for (i = 0; i < item->document_count; i++) {
		one = edition_build(a, e->c, item->documents[i], e->lang);
		cJSON_AddItemToArray(documents, document_view_item(a, site,
		    page, &one));
	}
	value_add_flag(view, "has_documents", item->document_count > 0);
}

cJSON *
agenda_view_build(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e)
{
	const struct agenda *agenda = e->doc->agenda;
	cJSON *view = page_view_build(a, site, page);
	cJSON *items;
	size_t i;

	document_view_add(a, site, page, e, NULL, view);
	agenda_view_facts(e, view);
	agenda_view_website(a, agenda->website, view);
	items = value_add_list(view, "items");
	for (i = 0; i < agenda->item_count; i++)
		agenda_view_item(a, site, page, e, i, items);
	value_add_flag(view, "has_items", agenda->item_count > 0);
	return view;
}
