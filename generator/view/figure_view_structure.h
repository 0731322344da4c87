/*
 * A structure as a table: a row for each body or role.
 * Stage: view.
 * Must not know: how a structure is drawn.
 */
#ifndef VIEW_FIGURE_VIEW_STRUCTURE_H
#define VIEW_FIGURE_VIEW_STRUCTURE_H

#include <cjson/cJSON.h>

#include "base/locale.h"

struct context;
struct structure;

/*
 * Add columns and rows, as figure_view_build has them: name, who fills it,
 * what it stands directly below, and links across.
 */
void	 figure_view_structure(cJSON *view, const struct context *c,
	    const struct structure *s, enum lang lang);

#endif
