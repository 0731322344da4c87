/*
 * Rows of a chart that lies on its side: a row for each category, values from
 * left to right, from zero.
 * Stage: render.
 * Must not know: what is drawn in the rows, fonts, cairo.
 */
#ifndef RENDER_CHART_ROWS_H
#define RENDER_CHART_ROWS_H

#include "render/chart_frame.h"

#define CHART_ROWS_CLEAR	5.0	/* from a bar to its value */

struct chart_rows {
	struct chart_frame	*f;
	struct chart_lines	*labels;	/* one per category */
	double			*tops;		/* of a category's first lane */
	double			*middles;	/* of its label, beside it */
	size_t			 lanes;		/* in each category */
	double			 lane;		/* from one to the next */
	double			 low;		/* at f->left: <= 0 */
	double			 zero;		/* x of zero */
	double			 unit;		/* pixels for one */
};

/*
 * Take room for labels and rows, and set the scale.
 * Takes:  rows with f and lanes set, f with header, legend and axis title
 *         taken; low, high: the values that are drawn, or zero; before,
 *         after: room for texts left of the least and right of the greatest.
 * Errors: CHART_DATA where there is no room.
 * Owns:   the frame's arena.
 */
bool	 chart_rows_fit(struct chart_rows *rows, double low, double high,
	    double before, double after);

/*
 * Where a value lies from the left, and the middle of a lane from the top.
 */
double	 chart_rows_x(const struct chart_rows *rows, double value);
double	 chart_rows_y(const struct chart_rows *rows, size_t category,
	    size_t lane);

/*
 * Draw the labels of the categories.
 */
void	 chart_rows_draw_labels(const struct chart_rows *rows);

/*
 * Draw the zero line.
 */
void	 chart_rows_draw_base(const struct chart_rows *rows);

/*
 * Draw the target, if there is one: a line across all rows, named above.
 */
void	 chart_rows_draw_target(const struct chart_rows *rows);

/*
 * Put a text beside the end of a bar: right of `x`, or left of it.
 */
void	 chart_rows_put_text(const struct chart_rows *rows, const char *text,
	    double x, double y, bool left);

/*
 * The width of the widest value or mark of the chart.
 */
double	 chart_rows_widest(const struct chart_frame *f);

#endif
