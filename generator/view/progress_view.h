/*
 * How many rows of a table of actions have come how far.
 * Stage: view.
 * Must not know: HTML, FO.
 */
#ifndef VIEW_PROGRESS_VIEW_H
#define VIEW_PROGRESS_VIEW_H

#include <cjson/cJSON.h>

#include "base/locale.h"

struct context;
struct table;

/*
 * Add progress [{status ("on-track"), text ("On track: 3 of 12")}] with
 * has_progress: completed rows first, then the other statuses that occur, of
 * the rows that have one.
 * Also progress_all: "All: 12".
 * Takes:  table: its first status column counts; NULL or a table without one
 *         has no progress.
 */
void	 progress_view_add(cJSON *view, const struct context *c,
	    const struct table *table, enum lang lang);

/*
 * Add to a row of a table how far it has come: is_action, progress
 * ("on-track"; "" where its cell is empty).
 * Takes:  table: NULL or one without a status column has no actions; index:
 *         past its rows for that of totals.
 */
void	 progress_view_row(cJSON *row, const struct table *table,
	    size_t index);

/*
 * The message that names a status: "status_on_track".
 * Takes:  progress: an enum progress.
 */
const char *progress_view_key(int progress);

#endif
