/*
 * The frame of a chart: words above and below, value axis, grid, plot box.
 * Stage: render.
 * Must not know: the kind of the chart, fonts, cairo.
 *
 * A kind's layout function takes room from the page in order: header, left
 * side, right side, foot; then draws the grid and its data.
 */
#ifndef RENDER_CHART_FRAME_H
#define RENDER_CHART_FRAME_H

#include <stdbool.h>
#include <stddef.h>

#include "render/chart_item.h"
#include "render/chart_page.h"
#include "render/chart_scale.h"
#include "render/chart_text.h"
#include "view/chart.h"

struct diag;

#define CHART_FRAME_TARGET	1.75	/* width of the target's line */

struct chart_frame {
	const struct chart_spec		*spec;
	const struct chart_page		*page;
	const struct chart_measure	*measure;
	struct arena			*arena;
	struct chart_layout		*layout;
	struct diag			*diag;
	struct chart_scale		 scale;
	double				 low;	/* least value or target */
	double				 high;	/* greatest */
	double				 left;	/* plot box */
	double				 right;
	double				 top;
	double				 bottom;
	double				 head;	/* end of all words above */
	double				 floor;	/* end of room for the foot */
	double				 x_first;	/* first category */
	double				 x_step;	/* to the next one */
};

/*
 * Begin with what needs no value: background, header and source line.
 * Takes:  f with spec to diag set, the rest zero.
 * Gives:  left, right, top and floor as the room that is left.
 */
void	 chart_frame_begin_page(struct chart_frame *f);

/*
 * Begin: background, scale, header and source line.
 * Takes:  f with spec to diag set, the rest zero; the spec holds at least one
 *         value; may_break as for chart_scale_build.
 * Gives:  left, right, top and floor as the room that is left.
 */
void	 chart_frame_begin(struct chart_frame *f, bool may_break);

/*
 * Draw the title of the value axis, if there is one, and take its room.
 */
void	 chart_frame_take_title(struct chart_frame *f);

/*
 * Take room for the title of the value axis above the plot and for its ticks
 * on the left.
 * Takes:  above: height of what stands above the highest value; room for it
 *         is taken where the scale leaves too little.
 */
void	 chart_frame_take_axis(struct chart_frame *f, double above);

/*
 * Draw grid lines, tick labels, the title of the value axis and, where zero
 * is left out, the mark of the break.
 * Takes:  f with its plot box complete.
 */
void	 chart_frame_draw_grid(struct chart_frame *f);

/*
 * Draw the zero line, or the foot of a broken axis.
 */
void	 chart_frame_draw_base(struct chart_frame *f);

/*
 * Draw the line of the target, if there is one.
 * Takes:  over: it crosses filled areas, and needs an edge to be seen there.
 */
void	 chart_frame_draw_target(struct chart_frame *f, bool over);

/*
 * Where a value lies, downwards from the top.
 */
double	 chart_frame_y(const struct chart_frame *f, double value);

/*
 * Where a category lies.
 */
double	 chart_frame_x(const struct chart_frame *f, size_t category);

/*
 * The middle nearest to `x` at which a text of a width stays clear of tick
 * labels on the left and of names on the right.
 */
double	 chart_frame_clear(const struct chart_frame *f, double x,
	    double width);

/*
 * The text of a value that is there, with its unit and mark: "12% [p]".
 * Owns:   the arena.
 */
const char *chart_frame_figure(const struct chart_frame *f,
	    const struct chart_value *v);

/*
 * The text of a value with its unit.
 * Owns:   the arena.
 */
const char *chart_frame_value(const struct chart_frame *f, double value,
	    int decimals);

/*
 * The colour of a series: for two the first and last of the theme's four,
 * which differ most, else the first ones in order.
 */
enum chart_ink chart_frame_ink(const struct chart_spec *spec, size_t series);

/*
 * Report CHART_DATA for the chart's dataset.
 * Gives:  false, for returning.
 */
bool	 chart_frame_refuse(const struct chart_frame *f, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));

#endif
