/*
 * Agendas and supplements as pages show them.
 * Stage: view.
 * Must not know: HTML, or how a pack is printed.
 *
 * Added to the frame of a document's page, for html/agenda:
 *   facts               [{label, value, value_iso}]: the meeting
 *   website, website_url with has_website
 *   items               [{id, number, label, title, pages and pages_url with
 *                       has_pages, documents [items of lists],
 *                       has_documents, and what the functions below add}]
 */
#ifndef VIEW_AGENDA_VIEW_H
#define VIEW_AGENDA_VIEW_H

#include <cjson/cJSON.h>

struct agenda_item;
struct arena;
struct edition;
struct page;
struct page_site;

/*
 * The page of an agenda.
 * Takes:  e: of an agenda, whose documents are known.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*agenda_view_build(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct edition *e);

/*
 * Add to the view of an item why it came after the agenda: added_label and
 * added_reason, each with has_; both empty for other items.
 */
void	 agenda_view_added(const struct edition *e,
	    const struct agenda_item *item, cJSON *view);

/*
 * Add to the view of an item why its papers, or some of them, are not for
 * publication: exempt_label, exempt_law, exempt_note, public_interest, each
 * with has_, all empty for other items; public_interest_label.
 * Takes:  e: of the agenda, whose nation is known.
 */
void	 agenda_view_exempt(const struct edition *e,
	    const struct agenda_item *item, cJSON *view);

#endif
