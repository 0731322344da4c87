/*
 * The page of the accessibility statement.
 * Stage: view.
 * Must not know: HTML.
 */
#ifndef VIEW_ACCESSIBILITY_VIEW_H
#define VIEW_ACCESSIBILITY_VIEW_H

#include <cjson/cJSON.h>

struct arena;
struct page;
struct page_site;

/*
 * The statement, in the frame of a page:
 *   committed, applies, compliance   sentences whose words the law gives
 *   grounds      [{title, problems [{what, why, instead}]}] with has_grounds
 *   tests        who tested, and how
 *   dates        [{label, date, date_iso}]
 * Takes:  a site that has a statement.
 * Owns:   the caller frees with cJSON_Delete.
 * Source: SI 2018/952, regulation 8; the model statement of Commission
 *         Implementing Decision (EU) 2018/1523.
 */
cJSON	*accessibility_view_build(struct arena *a,
	    const struct page_site *site, const struct page *page);

#endif
