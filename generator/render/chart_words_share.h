/*
 * What wholes consist of: stacked bars and columns, their shares, pies.
 * Stage: render.
 * Must not know: how the chart looks.
 */
#ifndef RENDER_CHART_WORDS_SHARE_H
#define RENDER_CHART_WORDS_SHARE_H

struct words;

/*
 * Say of each whole that is fully known how much it is and its largest part,
 * of more than a few wholes only of the greatest and the least; of a pie all
 * its parts with their shares.
 */
void	 chart_words_say_share(struct words *w);

#endif
