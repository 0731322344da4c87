/*
 * Values that may still change: hollow shapes, and the key that says so.
 * Stage: render.
 * Must not know: the kind of the chart, fonts, cairo.
 */
#ifndef RENDER_CHART_MARK_H
#define RENDER_CHART_MARK_H

#include "render/chart_item.h"
#include "view/chart.h"

struct arena;

/*
 * Is a value provisional or an estimate, and so drawn hollow? An outline is
 * told from a filled shape without colour.
 */
bool	 chart_mark_is_hollow(const struct chart_value *v);

/*
 * What hollow shapes mean: "Provisional [p]; Estimate [e]".
 * Gives:  NULL where the chart has none.
 * Owns:   the arena.
 */
const char *chart_mark_key(struct arena *a, const struct chart_spec *spec);

/*
 * Is any value of the chart drawn hollow?
 */
bool	 chart_mark_any(const struct chart_spec *spec);

/*
 * Add the rectangle or marker of a value, hollow if need be.
 */
void	 chart_mark_rect(struct chart_layout *l, const struct chart_value *v,
	    enum chart_ink ink, double x, double y, double w, double h);
void	 chart_mark_marker(struct chart_layout *l, const struct chart_value *v,
	    enum chart_ink ink, enum chart_marker marker,
	    struct chart_point at, double radius);

/*
 * The colour of text on the area of a value.
 */
enum chart_ink chart_mark_on(const struct chart_value *v, enum chart_ink ink);

/*
 * Does the series begin anew at a value? Lines stop before it.
 */
bool	 chart_mark_is_break(const struct chart_value *v);

#endif
