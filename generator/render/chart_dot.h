/*
 * Lay out a dot chart: a row for each category, a marker for each series.
 * Stage: render.
 * Must not know: fonts, cairo.
 */
#ifndef RENDER_CHART_DOT_H
#define RENDER_CHART_DOT_H

#include "render/chart_frame.h"

/*
 * Lay out rows from zero whose markers differ by colour and shape, joined by
 * a thin line. The least and the greatest value of a row stand at its ends,
 * and the marks of what lacks after them.
 * Takes:  f with spec to diag set, the rest zero; a checked spec.
 * Errors: CHART_DATA where texts do not fit.
 */
bool	 chart_dot_layout(struct chart_frame *f);

#endif
