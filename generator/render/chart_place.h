/*
 * Labels beside each other on one line: moved apart as little as can be.
 * Stage: render.
 * Must not know: what is labelled.
 */
#ifndef RENDER_CHART_PLACE_H
#define RENDER_CHART_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#define CHART_PLACE_MAX	8	/* labels in one column */

struct chart_place {
	double	 wish;		/* where its middle should be */
	double	 extent;	/* its height, gap included */
	double	 at;		/* set: where its middle comes to be */
};

/*
 * Move labels so that none overlaps and all stay between `low` and `high`.
 * Takes:  at most CHART_PLACE_MAX labels in any order; of equal wishes the
 *         earlier one comes first.
 * Gives:  false, and all labels at their wishes, if they need more room than
 *         there is.
 * Source: pooling of adjacent violators: the sum of squared moves is least.
 */
bool	 chart_place_spread(struct chart_place *places, size_t count,
	    double low, double high);

#endif
