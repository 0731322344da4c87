/*
 * The papers of an item as the page of its agenda shows them.
 * Stage: view.
 * Must not know: HTML, or how a pack is printed.
 */
#ifndef VIEW_ITEM_PAPER_VIEW_H
#define VIEW_ITEM_PAPER_VIEW_H

#include <cjson/cJSON.h>

struct arena;
struct edition;
struct item_paper;
struct page;
struct page_site;

/*
 * One paper: an item of lists (document_view_item) for a document; a section
 * has its own title and page. A PDF of others, which stands in the pack only,
 * has title, kind_name, url (of the pack) and accessible, each with has_.
 * Takes:  e: of the agenda.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*item_paper_view_build(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct edition *e,
	    const struct item_paper *paper);

/*
 * Add pack_not_ua, with has_: that the pack is not PDF/UA because of its
 * papers "One; Two"; empty where it is.
 */
void	 item_paper_view_standard(const struct edition *e, cJSON *view);

#endif
