/*
 * Lay out a line chart.
 * Stage: render.
 * Must not know: fonts, cairo.
 */
#ifndef RENDER_CHART_LINE_H
#define RENDER_CHART_LINE_H

#include "render/chart_frame.h"

/*
 * Lay out lines over periods, each named at its right end; lines differ by
 * colour, dashes and the shape of their markers. A line is broken where a
 * value is missing, and the mark of the missing value stands there. A single
 * line carries its values.
 * Takes:  f with spec to diag set, the rest zero; a checked spec.
 * Errors: CHART_DATA where texts do not fit.
 */
bool	 chart_line_layout(struct chart_frame *f);

#endif
