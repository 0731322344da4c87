/*
 * Agendas and supplements as pages show them.
 * Stage: view.
 * Must not know: HTML, or how a pack is printed.
 *
 * Added to the frame of a document's page, for html/agenda:
 *   facts               [{label, value, value_iso}]: the meeting
 *   website, website_url with has_website
 *   items               [{id, number, label, title, pages and pages_url with
 *                       has_pages, documents [item_paper_view's],
 *                       has_documents, text with has_text, and what item_view
 *                       adds}]
 *   pack_not_ua         with has_, of item_paper_view
 *   decisions_url       with has_: the page of all decisions, where there is
 *                       one here
 */
#ifndef VIEW_AGENDA_VIEW_H
#define VIEW_AGENDA_VIEW_H

#include <cjson/cJSON.h>

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

#endif
