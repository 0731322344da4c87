/*
 * Lay out a column chart, grouped where there are several series.
 * Stage: render.
 * Must not know: fonts, cairo.
 */
#ifndef RENDER_CHART_COLUMN_H
#define RENDER_CHART_COLUMN_H

#include "render/chart_frame.h"

/*
 * Lay out columns from zero, each with its value where that fits, every
 * category labelled below; several series are named in a legend above, in
 * the order of the data. A missing value has its mark and no column.
 * Takes:  f with spec to diag set, the rest zero; a checked spec.
 * Errors: CHART_DATA where columns or texts do not fit.
 */
bool	 chart_column_layout(struct chart_frame *f);

#endif
