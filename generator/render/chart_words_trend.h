/*
 * What figures over time did: from the first to the last, against others at
 * that time, peaks between.
 * Stage: render.
 * Must not know: how the chart looks.
 */
#ifndef RENDER_CHART_WORDS_TREND_H
#define RENDER_CHART_WORDS_TREND_H

struct words;

/*
 * Say the trend of the place itself and where it stood among the others; with
 * no such place, or none of its figures, that of each series, or of many
 * series how many fell and rose.
 *
 * A direction is said only of figures that can be compared: not across a
 * break in the series, and not of a change that rounding could make.
 */
void	 chart_words_say_trend(struct words *w);

#endif
