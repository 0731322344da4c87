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
 * Takes:  table: its first status column counts; NULL or a table without one
 *         has no progress.
 */
void	 progress_view_add(cJSON *view, const struct context *c,
	    const struct table *table, enum lang lang);

/*
 * The message that names a status: "status_on_track".
 * Takes:  progress: an enum progress.
 */
const char *progress_view_key(int progress);

#endif
