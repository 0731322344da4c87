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
 * Append the sentences that the data make, by kind of chart:
 * chart_words_trend.h (periods), chart_words_comparison.h (other categories),
 * chart_words_share.h (wholes and parts), chart_words_chain.h (steps); then
 * the notes of chart_words_notes.h: target, better direction, what is missing
 * or marked. They never say more than the figures show.
 * Takes:  any spec, also one that chart_layout_build refuses.
 */
void	 chart_words_put_summary(struct buf *out,
	    const struct chart_spec *spec);

/*
 * Append the text alternative: kind, measure and summary.
 */
void	 chart_words_put_alt(struct buf *out, const struct chart_spec *spec);

#endif
