/*
 * Draw the picture of a structure.
 * Stage: render.
 * Must not know: where the picture is put.
 */
#ifndef RENDER_STRUCTURE_DRAW_H
#define RENDER_STRUCTURE_DRAW_H

#include "base/locale.h"
#include "render/chart_draw.h"

struct buf;
struct context;
struct dataset;

/*
 * Append the picture of a structure as PNG, with all its words.
 * Takes:  c: strings, diag and theme; without a theme in the house colours.
 * Errors: as chart_draw_layout; -1.
 */
int	 structure_draw_png(struct chart_draw *draw, const struct context *c,
	    const struct dataset *set, enum lang lang, enum chart_use use,
	    struct buf *png);

#endif
