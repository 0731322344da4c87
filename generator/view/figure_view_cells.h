/*
 * The columns, rows and cells of a figure's table, as templates see them.
 * Stage: view.
 * Must not know: datasets.
 */
#ifndef VIEW_FIGURE_VIEW_CELLS_H
#define VIEW_FIGURE_VIEW_CELLS_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "base/locale.h"

/*
 * Append a column.
 * Takes:  unit: NULL for none; is_number: its cells are set flush right.
 */
void	 figure_view_column(cJSON *columns, const struct ltext *title,
	    const struct ltext *unit, bool is_number, enum lang lang);

/*
 * Append an empty cell with all its flags; exactly one kind is true.
 * Takes:  kind: "is_header", "is_figure", "is_text", "is_list", "is_status".
 */
cJSON	*figure_view_cell(cJSON *row, const char *kind, bool is_number);

/*
 * Append a row without cells.
 */
cJSON	*figure_view_row(cJSON *rows, bool is_total);

#endif
