#include "view/decision_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "load/strings.h"
#include "model/agenda.h"
#include "model/site.h"
#include "view/address.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/item_view.h"
#include "view/page_view.h"
#include "view/value.h"

/* Newest first; of one day by place in the list of documents. */
static int
decision_compare(const void *x, const void *y)
{
	const struct document *const *a = x, *const *b = y;
	int order = date_compare((*b)->agenda->date, (*a)->agenda->date);

	return order != 0 ? order : strcmp((*a)->id, (*b)->id);
}

static void
decision_view_meeting(struct arena *a, const struct page_site *site,
    const struct page *page, const struct document *doc, cJSON *meetings)
{
	struct edition e = edition_build(a, site->c, doc, page->lang);
	cJSON *meeting = document_view_item(a, site, page, &e), *items, *one;
	const struct agenda *agenda = doc->agenda;
	size_t i;

	items = value_add_list(meeting, "items");
	for (i = 0; i < agenda->item_count; i++) {
		if (agenda->items[i].decision == NULL)
			continue;
		one = value_append(items);
		item_view_label(&e, &agenda->items[i], one);
		value_add(one, "url", page_url(a, site, page, arena_printf(a,
		    "%s#%s", address_document(a, site->c, doc, page->lang),
		    item_view_id(a, agenda, i))));
		item_view_decision(&e, &agenda->items[i], one);
	}
	cJSON_AddItemToArray(meetings, meeting);
}

cJSON *
decision_view_list(struct arena *a, const struct page_site *site,
    const struct page *page)
{
	cJSON *view = page_view_build(a, site, page);
	cJSON *meetings = value_add_list(view, "meetings");
	const struct site *of = site->c->site;
	const struct document **all;
	size_t i, count = 0;

	page_view_crumb(a, site, page, view, strings_get(site->c->strings,
	    page->lang, "home"), page->lang, address_home(a, site->c,
	    page->lang));
	page_view_crumb(a, site, page, view, strings_get(site->c->strings,
	    page->lang, "agendas"), page->lang, address_kind(a, site->c,
	    DOCUMENT_AGENDA, page->lang));
	all = arena_alloc(a, of->document_count,
	    sizeof(const struct document *));
	for (i = 0; i < of->document_count; i++)
		if (agenda_has_decisions(of->documents[i]->agenda))
			all[count++] = of->documents[i];
	if (count > 0)
		qsort(all, count, sizeof(const struct document *),
		    decision_compare);
	for (i = 0; i < count; i++)
		decision_view_meeting(a, site, page, all[i], meetings);
	return view;
}
