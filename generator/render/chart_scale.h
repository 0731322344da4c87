/*
 * A value axis: its range and its round ticks, as numbers.
 * Stage: render.
 * Must not know: pixels, text.
 */
#ifndef RENDER_CHART_SCALE_H
#define RENDER_CHART_SCALE_H

#include <stdbool.h>
#include <stddef.h>

struct chart_scale {
	double	 low;		/* value of the lowest tick */
	double	 high;		/* value of the highest tick */
	double	 step;		/* between ticks: 1, 2 or 5 x 10^n */
	int	 decimals;	/* that tick labels need, 0 to 3 */
	bool	 broken;	/* `low` is far above the zero line */
};

/*
 * Choose the axis for values from `low` to `high`.
 * Takes:  finite values, low <= high <= ceiling; ceiling: what no value can
 *         exceed, 100 for shares, or INFINITY; decimals 0 to 3: no tick is
 *         finer than that; may_break: the axis may leave out a far-off zero,
 *         which only lines may, since bars show a value by their length.
 * Gives:  2 to 8 ticks whose range holds all values and, unless broken, zero.
 *         A broken axis still spans a seventh of the largest value, so that
 *         a small change looks small.
 * Source: domain practice of the Analysis Function: bars from zero, a break
 *         only on lines, with a visible mark.
 */
struct chart_scale chart_scale_build(double low, double high, double ceiling,
	    int decimals, bool may_break);

/*
 * Count the ticks from `low` to `high`, both included.
 */
size_t	 chart_scale_count(const struct chart_scale *scale);

/*
 * The value of a tick.
 * Takes:  i from 0, below the count.
 */
double	 chart_scale_tick(const struct chart_scale *scale, size_t i);

#endif
