/*
 * Datasets as templates see them: tables, and the tables of charts.
 * Stage: view.
 * Must not know: HTML, FO, or how a chart is drawn.
 */
#ifndef VIEW_FIGURE_VIEW_H
#define VIEW_FIGURE_VIEW_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"

struct buf;
struct context;
struct dataset;
struct kpi;
struct kpi_series;
struct rich_view;

/*
 * A dataset as a table with its words, for pages and PDFs:
 *   id, title, title_lang with has_title_lang (where the text is not in the
 *   language), caption with has_caption, measure with has_measure,
 *   source_title with has_source, source_url with has_source_url, caveat with
 *   has_caveat, definition with has_definition, missing_notes [{text}] with
 *   has_missing: what marks mean and how figures were rounded,
 *   progress [{status, text}] with has_progress: see progress_view.h,
 *   columns [{title, unit, has_unit, is_number, is_first}],
 *   rows [{is_total, is_action, progress, cells [...]}]; a cell has exactly
 *   one of is_header, is_figure, is_text, is_list and is_status, and text,
 *   items [{text}],
 *   has_rich with rich (markup of Markdown, also of items; text is then its
 *   words), mark ("[p]") with has_mark,
 *   status ("on-track"); is_number says that it is set flush right;
 *   lang with has_lang where it is not in the page's language.
 * A kpi's rows are its periods, oldest first, and its columns the series; where
 * series have periods of their own, a row is every period that one of them has.
 * A chain has a column for each step, with its share of the step before.
 * Takes:  caption: the author's, or NULL: has_caption is then false; rich: for
 *         cells that hold Markdown; NULL: only their words are there.
 * Owns:   the caller, who may add to it, frees with cJSON_Delete.
 */
cJSON	*figure_view_build(const struct context *c, const struct dataset *set,
	    enum lang lang, const char *caption,
	    const struct rich_view *rich);

/*
 * The same for data files: one number to a cell, so that a chain has a column
 * for each share, too.
 */
cJSON	*figure_view_flat(const struct context *c, const struct dataset *set,
	    enum lang lang);

/*
 * Add source_title with has_source, source_url and caveat of a dataset, and
 * since when its definition holds.
 */
void	 figure_view_source(cJSON *view, const struct dataset *set,
	    enum lang lang);

/*
 * Append "98 (64%) [p]": a count of a chain and its share of the step before;
 * and to `marks` the letters of the marks met.
 */
void	 figure_view_put_step(struct buf *text, struct buf *marks,
	    const struct kpi *kpi, const struct kpi_series *series,
	    size_t period, size_t step);

/*
 * Add missing_notes [{text}]: what marks mean, and how figures were rounded.
 * Takes:  set: whose figures; NULL: of several, only marks; met: the letters
 *         of the marks met, each once or more.
 * Gives:  whether there are any.
 */
bool	 figure_view_notes(cJSON *view, const struct context *c,
	    const struct dataset *set, enum lang lang, const char *met);

#endif
