/*
 * Labels at the right end of what they name: wrapped, and moved apart.
 * Stage: render.
 * Must not know: the kind of the chart, fonts, cairo.
 */
#ifndef RENDER_CHART_LABEL_H
#define RENDER_CHART_LABEL_H

#include "render/chart_frame.h"

struct chart_label {
	const char		*name;	/* NULL or "": the value alone */
	const char		*value;	/* bold after the name; may be NULL */
	double			 at;	/* value at whose height it belongs */
	bool			 keyed;	/* a key says what is labelled: */
	enum chart_ink		 ink;	/* a piece of its line ... */
	enum chart_dash		 dash;
	double			 line;	/* ... as thick as this, and */
	enum chart_marker	 marker;	/* CHART_MARKER__MAX: none */
	struct chart_lines	 lines;	/* set: the name */
	bool			 below;	/* set: value on a line of its own */
	double			 width;	/* set */
	double			 height;	/* set */
};

/*
 * Add the label of the target, if the chart has one.
 * Takes:  labels: room for one more than count.
 * Gives:  how many labels there are then.
 */
size_t	 chart_label_add_target(struct chart_label *labels, size_t count,
	    const struct chart_frame *f);

/*
 * Choose how wide the column of labels is, and take that room on the right.
 * Takes:  count at most CHART_PLACE_MAX; 0 takes no room; f with top and
 *         floor set.
 * Errors: CHART_DATA where the labels do not fit above each other.
 * Owns:   the frame's arena.
 */
bool	 chart_label_fit(struct chart_label *labels, size_t count,
	    struct chart_frame *f);

/*
 * Draw the labels at the height of their values, or as near as they can
 * stand; keys say what they name wherever they stand.
 * Takes:  f with its plot box complete.
 * Errors: CHART_DATA as above.
 */
bool	 chart_label_draw(struct chart_label *labels, size_t count,
	    struct chart_frame *f);

#endif
