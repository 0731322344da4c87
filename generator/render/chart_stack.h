/*
 * Lay out stacked bars: the parts of a whole behind each other.
 * Stage: render.
 * Must not know: fonts, cairo.
 */
#ifndef RENDER_CHART_STACK_H
#define RENDER_CHART_STACK_H

#include "render/chart_frame.h"

/*
 * Lay out a bar for each category, cut into a part for each series with white
 * between them, in the order of the data, which is the legend's. A part
 * carries its value where that fits; the whole stands at the end. In
 * CHART_STACKED_100 all bars have one length and parts carry their share. A
 * bar whose whole is not known has the mark of what lacks at its end, and in
 * CHART_STACKED_100 no parts.
 * Takes:  f with spec to diag set, the rest zero; a checked spec.
 * Errors: CHART_DATA: fewer than two series, a value below zero, a target
 *         among shares; texts that do not fit.
 * Source: Analysis Function, charts: gaps between filled areas, since not
 *         every pair of colours contrasts.
 */
bool	 chart_stack_layout(struct chart_frame *f);

/*
 * The sum of a category's parts.
 * Gives:  false where a part lacks; `sum` then holds the others.
 */
bool	 chart_stack_sum(const struct chart_spec *spec, size_t category,
	    double *sum);

#endif
