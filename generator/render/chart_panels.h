/*
 * Lay out small multiples: a panel for each series, all on one scale.
 * Stage: render.
 * Must not know: fonts, cairo, PNG.
 */
#ifndef RENDER_CHART_PANELS_H
#define RENDER_CHART_PANELS_H

#include "render/chart_frame.h"

/*
 * Fill the frame's layout: panels in rows, in the order of the data, each
 * with its name above, a line from zero up, its last value, the ends of its
 * scale, and its first and last period. A line is broken where a value is
 * missing, and the mark of the missing value stands there.
 * Takes:  f as for chart_frame_begin, not yet begun; periods in order.
 * Errors: CHART_DATA where a mark finds no place.
 */
bool	 chart_panels_layout(struct chart_frame *f);

#endif
