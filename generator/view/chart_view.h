/*
 * The chart of a dataset, as plain data in one language.
 * Stage: view.
 * Must not know: sizes, colours, how a chart is drawn.
 */
#ifndef VIEW_CHART_VIEW_H
#define VIEW_CHART_VIEW_H

#include "view/chart.h"

struct arena;
struct dataset;
struct diag;

/*
 * Build the chart that a dataset asks for.
 * Takes:  set: a dataset that asks for a chart, see chart.kind; a text that
 *         is missing in the language stands in the other one.
 * Gives:  NULL after reporting. Series of a kpi with periods of their own
 *         are set against all periods in order, without marks where they
 *         have no such period.
 * Errors: CHART_DATA: the dataset asks for no chart; columns of different
 *         units; a cell that cannot be the label of a category.
 * Owns:   the arena; texts are the dataset's.
 */
struct chart_spec *chart_view_build(struct arena *a,
	    const struct dataset *set, enum lang lang, struct diag *d);

#endif
