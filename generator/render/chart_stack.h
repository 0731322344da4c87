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

/*
 * Is a chart one of wholes and their parts? Of their shares?
 */
bool	 chart_stack_is_stack(const struct chart_spec *spec);
bool	 chart_stack_is_share(const struct chart_spec *spec);

/*
 * Are the data such that parts can be stacked?
 * Errors: CHART_DATA as above.
 */
bool	 chart_stack_check(const struct chart_frame *f);

/*
 * What stands at the end of a stack: the whole, with a mark if a part has one,
 * or the mark of what lacks; NULL for nothing. And the width of the widest of
 * them in type of a size.
 * Owns:   the arena.
 */
const char *chart_stack_end(const struct chart_frame *f, size_t category);
double	 chart_stack_widest_end(const struct chart_frame *f, double size);

/*
 * The greatest sum of all, or the target if that is greater; 1 for shares.
 */
double	 chart_stack_high(const struct chart_frame *f);

/*
 * What stands on a part: its value, or its share of the sum.
 * Owns:   the arena.
 */
const char *chart_stack_value(const struct chart_frame *f, double value,
	    double sum);

#endif
