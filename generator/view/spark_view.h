/*
 * A small line of a kpi's figures, beside the words of its card.
 * Stage: view.
 * Must not know: HTML, colours.
 *
 *   spark  {width, height, zero, lines [{points}], dots [{x, y, is_hollow}]}
 *          with has_spark: the height of zero, lines through neighbouring
 *          figures, and dots for the latest figure and for those that stand
 *          alone; hollow where they are provisional or estimates
 */
#ifndef VIEW_SPARK_VIEW_H
#define VIEW_SPARK_VIEW_H

#include <cjson/cJSON.h>

struct kpi_series;

/*
 * Add the line of a series to a view: from zero, or from the least figure
 * below it, so that no small change looks great. Nothing is drawn where a
 * figure lacks or is withheld, nor over a break in the series.
 * Gives:  no line where no two figures are neighbours.
 */
void	 spark_view_add(cJSON *view, const struct kpi_series *series);

#endif
