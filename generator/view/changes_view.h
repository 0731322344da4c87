/*
 * What changed from one plan to the one that follows it.
 * Stage: view.
 * Must not know: HTML.
 *
 * For html/changes, beside what all pages of a document have:
 *   older               {title, url, period}: the plan before
 *   has_headings        the two have a language in common; then
 *   added, removed, renamed
 *                       [{title, url, is_itself, has_was, was {title}, parts
 *                       [{title, url, has_was, was}], has_parts}], with has_:
 *                       sections that only one has or that have another title
 *                       than before, or, where is_itself is false, those that
 *                       hold such headings; see title_view.h for titles and
 *                       title_pairs.h for which are the same
 *   kept                [{title, url}]: sections that both have; with has_
 *   tables              [{title, url, new_rows, old_rows {rows [{text}],
 *                       has_rows, more}, cells [{row, column, before, now}],
 *                       has_cells, cells_more, words (as new_rows: cells whose
 *                       texts are long), text_lang}] with has_tables: the
 *                       tables of one id that differ, in columns that mean
 *                       the same; long lists end in a count
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
