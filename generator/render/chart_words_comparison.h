/*
 * How categories without an order compare: the highest and the lowest.
 * Stage: render.
 * Must not know: how the chart looks.
 */
#ifndef RENDER_CHART_WORDS_COMPARISON_H
#define RENDER_CHART_WORDS_COMPARISON_H

struct words;

/*
 * Say for each series its highest and lowest figures with all that share
 * them, or that all are the same; of those that are shown, where some are
 * not.
 */
void	 chart_words_say_comparison(struct words *w);

#endif
