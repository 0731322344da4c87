/*
 * Tables of a PDF: what view/figure_view says, made ready for FO.
 * Stage: render.
 * Must not know: templates, or where in the text a table stands.
 */
#ifndef RENDER_FO_FIGURE_H
#define RENDER_FO_FIGURE_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "base/locale.h"

struct context;
struct dataset;
struct rich_view;

/*
 * A dataset as a table. Added to what view/figure_view says:
 *   t, colour           messages and colours
 *   anchor, label with has_label
 *   heading             the caption, else the dataset's title; heading_lang
 *   column_count        and of each column its share of the width, and
 *                       is_header: its cells head their rows
 *   is_short, is_kept   the table, each row: it is not to be broken
 *   is_first            of each item of a list
 *   status_sign, status_colour   of each state
 * Takes:  lang: of the text around it; caption, label, anchor: "" for none;
 *         rich: as for figure_view_build.
 * Owns:   the caller frees with cJSON_Delete before strings_free.
 */
cJSON	*fo_figure_table(const struct context *c, const struct dataset *set,
	    enum lang lang, const char *caption, const char *label,
	    const char *anchor, const struct rich_view *rich);

/*
 * Has a table so much to show side by side that it needs a landscape page?
 * Takes:  view of fo_figure_table.
 */
bool	 fo_figure_is_wide(const cJSON *view);

#endif
