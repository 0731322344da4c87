/*
 * What changed from one plan to the one that follows it.
 * Stage: view.
 * Must not know: HTML.
 *
 * For html/changes, beside what all pages of a document have:
 *   older               {title, url, period}: the plan before
 *   has_headings        the two have a language in common; then
 *   added, removed      [{title, url, is_new, parts [{title, url}],
 *                       has_parts}], with has_: sections that only one has,
 *                       or, where is_new is false, those of both whose
 *                       headings differ
 *   kept                [{title, url}]: sections that both have; with has_
 *   figures             [{title, url, before, now}] with has_figures: the
 *                       latest figures of what either measures; before and now
 *                       are {value, period}, with has_value
 *   missing_notes       [{text}]: what their marks mean
 * Figures are such as the pages of the two plans show: check_follows sees to
 * it that nothing withheld follows from both.
 */
#ifndef VIEW_CHANGES_VIEW_H
#define VIEW_CHANGES_VIEW_H

#include <cjson/cJSON.h>

struct arena;
struct edition;
struct page;
struct page_site;

/*
 * The page of what changed.
 * Takes:  e: of a plan that follows another.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*changes_view_build(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct edition *e);

#endif
