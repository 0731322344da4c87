/*
 * The list of indicators, and an indicator with the figures of all documents.
 * Stage: view.
 * Must not know: HTML.
 *
 * html/indicators:
 *   count_text, items   [{name, question, number_text, url}], those with
 *                       figures; others, the same without url, has_others
 * html/indicator:
 *   name, question, number_text
 *   definitions         newest first: [{from, text, confirmed, note, steps
 *                       [{text}] with has_steps, numerator, denominator}]
 *   facts               [{label, value}] as of a document
 *   source_title with has_source, source_url
 *   groups              one for each unit, so that no table mixes units:
 *                       [{anchor, caption, comparators [{title}], entries,
 *                       missing_notes}]
 *   entries             [data_view's card and label, doc_title, doc_url,
 *                       now {value, period}, before {value, period},
 *                       cells [{value, period}], sections [{title, url}]
 *                       with has_sections]; a period with has_period only
 *                       where it is not that of its row
 */
#ifndef VIEW_INDICATOR_VIEW_H
#define VIEW_INDICATOR_VIEW_H

#include <cjson/cJSON.h>

struct arena;
struct indicator;
struct page;
struct page_site;

/*
 * The list of indicators.
 * Owns:   the caller frees with cJSON_Delete, as with both.
 */
cJSON	*indicator_view_list(struct arena *a, const struct page_site *site,
	    const struct page *page);

/*
 * The page of an indicator that a dataset of the site uses.
 */
cJSON	*indicator_view_build(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct indicator *indicator);

#endif
