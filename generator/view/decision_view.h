/*
 * Decisions of committees, item by item, as pages show them.
 * Stage: view.
 * Must not know: HTML, or the rest of an agenda.
 *
 * html/decisions: meetings [{kind_name, committee, date, title, url, items
 *                 [{label, title, url, and item_view_decision's}]}], newest
 *                 first
 */
#ifndef VIEW_DECISION_VIEW_H
#define VIEW_DECISION_VIEW_H

#include <cjson/cJSON.h>

struct arena;
struct page;
struct page_site;

/*
 * The page of all decisions.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*decision_view_list(struct arena *a, const struct page_site *site,
	    const struct page *page);

#endif
