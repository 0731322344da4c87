/*
 * The data page of a document, and a dataset with its files.
 * Stage: view.
 * Must not know: HTML, or the size of chart pictures.
 *
 * Added to the frame of a document's page, for html/data:
 *   title, count_text   "Data: ...", "12 sets of figures"
 *   zip_url             all data files of the document
 *   datasets            [a figure], the document's own language
 * A figure is figure_view's table and
 *   t                   messages of its language
 *   lang                its language
 *   heading             what stands above it: caption or title
 *   label               "Table 3" with has_label
 *   anchor              id on its page
 *   csv_url, json_url, metadata_url, has_chart
 *   indicator_url       with has_indicator_url
 *   chart               {alt, url, double_url, board_url, width, height}; alt
 *                       and sizes are filled in by the caller
 */
#ifndef VIEW_DATA_VIEW_H
#define VIEW_DATA_VIEW_H

#include <cjson/cJSON.h>

#include "base/locale.h"

struct arena;
struct dataset;
struct edition;
struct page;
struct page_site;
struct rich_view;

/*
 * A dataset as a figure of a page.
 * Takes:  lang: of the text around it; caption: the author's, or NULL; label
 *         and anchor: may be NULL; rich: as for figure_view_build.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*data_view_figure(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct edition *e,
	    const struct dataset *set, enum lang lang, const char *caption,
	    const char *label, const char *anchor,
	    const struct rich_view *rich);

/*
 * A kpi as a card of a page: figure_view's card, t, lang, missing_notes
 * [{text}], url of its place on the data page, and indicator_url.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*data_view_card(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct edition *e,
	    const struct dataset *set, enum lang lang);

/*
 * The data page of a document, but for alternative texts and sizes of charts.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*data_view_build(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct edition *e,
	    const struct rich_view *rich);

#endif
