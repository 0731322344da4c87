/*
 * Lay out a pie chart of two or three parts.
 * Stage: render.
 * Must not know: fonts, cairo.
 */
#ifndef RENDER_CHART_PIE_H
#define RENDER_CHART_PIE_H

#include "render/chart_frame.h"

/*
 * Lay out a pie, clockwise from the top in the order of the data, with white
 * between its parts. Each carries its share where that fits; names and values
 * stand beside the pie, on a narrow page below it.
 * Takes:  f with spec to diag set, the rest zero; a checked spec.
 * Errors: CHART_DATA: not one series; fewer than two categories or more than
 *         three; a value that lacks or is below zero; nothing above zero; a
 *         target; names that leave no room.
 * Source: Analysis Function, charts: a pie only for two or three items.
 */
bool	 chart_pie_layout(struct chart_frame *f);

#endif
