/*
 * The search page, and the index from A to Z that serves without a script.
 * Stage: view.
 * Must not know: HTML, or how words are looked for.
 *
 * Added to the frame of the search page, for html/search:
 *   langs               "cy en": whose index is asked, the page's first
 *   root                the way to the site's root
 *   words               messages for the script, as JSON
 *   index_url, script
 * Of the index, for html/index:
 *   letters             [{letter, id, entries [{title, url, places [{title,
 *                       url}], has_places}]}]
 *   search_url
 */
#ifndef VIEW_SEARCH_VIEW_H
#define VIEW_SEARCH_VIEW_H

#include <cjson/cJSON.h>

struct arena;
struct page;
struct page_site;

/*
 * The search page.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*search_view_build(struct arena *a, const struct page_site *site,
	    const struct page *page);

/*
 * The index: documents, sections and their headings, sets of figures,
 * indicators and terms, in the order of the language's alphabet.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*search_view_index(struct arena *a, const struct page_site *site,
	    const struct page *page);

#endif
