/*
 * What the steps of a chain are, in one sentence, in both languages.
 * Stage: render.
 * Must not know: how the chart looks.
 */
#ifndef RENDER_CHART_WORDS_CHAIN_H
#define RENDER_CHART_WORDS_CHAIN_H

struct words;

/*
 * Say "Step by step (2025/26): Children, 140; In need, 101 (72 per cent of
 * those)."; nothing where the chart is of no chain. A step that is not shown
 * says why. Where the steps are drawn, say also how many of the first step
 * reached the last, and the target.
 */
void	 chart_words_say_chain(struct words *w);

#endif
