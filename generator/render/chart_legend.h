/*
 * The legend of a chart: keys and names above the plot, in data order.
 * Stage: render.
 * Must not know: the kind of the chart, fonts, cairo.
 */
#ifndef RENDER_CHART_LEGEND_H
#define RENDER_CHART_LEGEND_H

#include "render/chart_frame.h"

/*
 * Draw the names of all series in rows from f->top down, each behind a
 * square in its colour, or its marker, and take that room. A name too long
 * for a row is wrapped.
 * Owns:   the frame's arena.
 */
void	 chart_legend_put(struct chart_frame *f, bool markers);

#endif
