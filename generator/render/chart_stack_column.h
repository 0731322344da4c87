/*
 * Lay out stacked columns: the parts of wholes, upright.
 * Stage: render.
 * Must not know: fonts, cairo, PNG.
 */
#ifndef RENDER_CHART_STACK_COLUMN_H
#define RENDER_CHART_STACK_COLUMN_H

#include "render/chart_frame.h"

/*
 * Fill the frame's layout: in each column the parts from the first series up,
 * with white gaps, each with its value where that fits; the whole stands
 * above. In CHART_STACKED_COLUMN_100 all columns are of one height and parts
 * carry their share. Where a part lacks, its mark stands in place of the
 * whole, and of shares nothing is drawn.
 * Takes:  f as for chart_frame_begin, not yet begun.
 * Errors: CHART_DATA as for stacked bars, and where columns do not fit.
 */
bool	 chart_stack_column_layout(struct chart_frame *f);

#endif
