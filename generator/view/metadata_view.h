/*
 * What machines read of a page: schema.org data for search engines, and the
 * card that stands for a link to it elsewhere.
 * Stage: view.
 * Must not know: HTML, or how a chart is drawn.
 *
 * Added to the frame of every page, for html/metadata:
 *   linked_data         JSON-LD, safe inside a script element; with has_
 *   share_title, share_type ("article"), share_locale ("cy_GB")
 *   share_locales       [{locale}]: of the page's pairs
 *   share_picture, share_picture_alt   with has_: a chart
 * All texts and figures are such as the page itself shows: nothing here is
 * taken from behind disclosure control or from what the page leaves out.
 * Source: schema.org 28.1; JSON-LD 1.1 (W3C, 2020); ogp.me.
 */
#ifndef VIEW_METADATA_VIEW_H
#define VIEW_METADATA_VIEW_H

#include <cjson/cJSON.h>

struct arena;
struct edition;
struct page;
struct page_site;

/*
 * Add what machines read to the finished view of a page.
 * Takes:  e: the document that the page is of; NULL: none.
 */
void	 metadata_view_add(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct edition *e, cJSON *view);

#endif
