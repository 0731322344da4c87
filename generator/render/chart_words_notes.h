/*
 * What is said of any chart after its figures: the target and whether it is
 * met, which direction is better, what is missing or marked.
 * Stage: render.
 * Must not know: how the chart looks.
 */
#ifndef RENDER_CHART_WORDS_NOTES_H
#define RENDER_CHART_WORDS_NOTES_H

struct words;

/*
 * Say the target, if there is one, and whether the latest figure of the place
 * itself meets it, where that figure and the direction are known and rounding
 * does not decide.
 */
void	 chart_words_say_target(struct words *w);

void	 chart_words_say_better(struct words *w);

/*
 * Say that there is no figure at all, if so and there is no chain.
 */
void	 chart_words_say_nothing(struct words *w);

/*
 * Name the points of each series that lack or are marked, by mark.
 */
void	 chart_words_say_marks(struct words *w);

#endif
