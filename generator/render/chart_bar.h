/*
 * Lay out a bar chart: bars from zero to the right, grouped by category.
 * Stage: render.
 * Must not know: fonts, cairo, PNG.
 */
#ifndef RENDER_CHART_BAR_H
#define RENDER_CHART_BAR_H

#include "render/chart_frame.h"

/*
 * Fill the frame's layout: every bar carries its value at its end, and
 * "[x]" stands where one lacks; several series share a legend.
 * Takes:  f as for chart_frame_begin, not yet begun.
 * Gives:  true; categories in the order given, from the top.
 * Errors: CHART_DATA where the labels leave no room.
 */
bool	 chart_bar_layout(struct chart_frame *f);

#endif
