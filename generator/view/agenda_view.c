#include "view/agenda_view.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "load/strings.h"
#include "model/agenda.h"
#include "model/document.h"
#include "view/address.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/item_paper_view.h"
#include "view/item_view.h"
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
	if (agenda->continues != NULL)
		document_view_fact_text(facts, e, "continues",
		    &agenda->continues->title);
	document_view_fact_date(facts, e, "decisions_published",
	    agenda->decisions_published, false);
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
	size_t i;

	item_view_label(e, item, view);
	value_add(view, "id", item_view_id(a, e->doc->agenda, index));
	agenda_view_pages(a, site, page, e, index, view);
	edition_add(view, "text", e, &item->text);
	item_view_decision(e, item, view);
	item_view_added(e, item, view);
	item_view_exempt(e, item, view);
	for (i = 0; i < item->paper_count; i++)
		cJSON_AddItemToArray(documents, item_paper_view_build(a,
		    site, page, e, &item->papers[i]));
	value_add_flag(view, "has_documents", item->paper_count > 0);
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
	item_paper_view_standard(e, view);
	agenda_view_website(a, agenda->website, view);
	items = value_add_list(view, "items");
	for (i = 0; i < agenda->item_count; i++)
		agenda_view_item(a, site, page, e, i, items);
	value_add_flag(view, "has_items", agenda->item_count > 0);
	value_add(view, "decisions_url", agenda_has_decisions(agenda) ?
	    page_url(a, site, page, address_page(a, e->c,
	    "address_decisions", page->lang)) : NULL);
	return view;
}
