/*
 * Lay out a chart: from data to shapes and texts at places.
 * Stage: render.
 * Must not know: fonts, cairo, PNG.
 */
#ifndef RENDER_CHART_LAYOUT_H
#define RENDER_CHART_LAYOUT_H

#include "render/chart_frame.h"

struct buf;

/*
 * Check that a chart can be drawn, and lay it out.
 * Takes:  spec: its texts are borrowed and must live as long as the layout;
 *         page: made as high as the chart needs, see chart_page_fit.
 * Gives:  NULL after reporting.
 * Errors: CHART_DATA: no category, no series or too many of them, a series
 *         among several without a name, no value at all, a value that is not
 *         a number up to a million million, texts that do not fit.
 * Owns:   the arena.
 * Source: Analysis Function, charts: at most four series; horizontal text;
 *         direct labels; columns from zero; gaps where values are missing.
 */
struct chart_layout *chart_layout_build(struct arena *a,
	    const struct chart_spec *spec, const struct chart_page *page,
	    const struct chart_measure *measure, struct diag *diag);

/*
 * Append a layout as text, one item a line, for tests.
 */
void	 chart_layout_dump(const struct chart_layout *layout, struct buf *out);

#endif
