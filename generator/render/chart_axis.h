/*
 * The labels of the categories below the plot: wrapped, thinned if need be.
 * Stage: render.
 * Must not know: the kind of the chart, fonts, cairo.
 */
#ifndef RENDER_CHART_AXIS_H
#define RENDER_CHART_AXIS_H

#include "render/chart_frame.h"

struct chart_axis {
	struct chart_lines	*labels;	/* one per category; those */
						/* not shown have no lines */
	double			 size;		/* height of the font */
	size_t			 line_count;	/* of the longest label */
};

/*
 * Choose how the categories are labelled, and take the room for it below.
 * Takes:  f with left, right, x_first and x_step set. Periods may be thinned:
 *         then every second, third, ... is labelled, counted from the last.
 *         Other categories are all labelled: on more lines, in smaller type,
 *         at last with hyphens.
 * Gives:  true, and f->bottom set.
 * Errors: CHART_DATA where a label does not fit below its column.
 * Owns:   the frame's arena.
 */
bool	 chart_axis_fit(struct chart_axis *axis, struct chart_frame *f);

/*
 * Draw the labels.
 * Takes:  ticks: short marks at every category, longer where labelled.
 */
void	 chart_axis_draw(const struct chart_axis *axis, struct chart_frame *f,
	    bool ticks);

#endif
