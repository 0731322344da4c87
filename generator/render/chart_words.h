/*
 * What a chart says, in sentences, from its data, in both languages.
 * Stage: render.
 * Must not know: how the chart looks.
 *
 * Sentences have at most 25 words unless the names in them are longer. Welsh
 * is built so that no name and no figure comes where it would mutate.
 */
#ifndef RENDER_CHART_WORDS_H
#define RENDER_CHART_WORDS_H

#include "view/chart.h"

struct buf;

/*
 * Append a value as it is written in a sentence: "32.5 per cent",
 * "32.5 y cant", "minus £1,200".
 */
void	 chart_words_put_value(struct buf *out, const struct chart_spec *spec,
	    double value);

/*
 * Append the sentences that the data make: for periods the first and last
 * value and the direction, the comparators at that time, a peak between; for
 * other categories the highest and the lowest; for stacked bars the wholes
 * and their largest parts; then the target and whether the latest figure
 * meets it, which direction is better, and what is missing or marked. A change
 * that rounding to the shown decimals could make has no direction.
 * Takes:  a spec that chart_layout_build accepts.
 */
void	 chart_words_put_summary(struct buf *out,
	    const struct chart_spec *spec);

/*
 * Append the text alternative: kind, measure and summary.
 */
void	 chart_words_put_alt(struct buf *out, const struct chart_spec *spec);

#endif
