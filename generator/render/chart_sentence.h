/*
 * What sentences about a chart are put together from: subjects, values with
 * their categories, lists, comparisons of values as they are printed.
 * Stage: render.
 * Must not know: which sentences are said, how the chart looks.
 */
#ifndef RENDER_CHART_SENTENCE_H
#define RENDER_CHART_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "render/chart_phrase.h"
#include "view/chart.h"

/* One run: sentences go to `out`, their parts live in the arena. */
struct words {
	struct arena		 arena;
	struct buf		*out;
	const struct chart_spec	*spec;
	bool			 partial;	/* figures lack: "the highest */
						/* shown", not "the highest" */
};

/* "A; B; 3 more": all are counted, `most` are named. */
struct words_list {
	struct buf	 text;
	size_t		 count;
	size_t		 most;
};

/*
 * A phrase with its values put in.
 * Takes:  n, a, b: what stands for {n}, {a} and {b}; one that the phrase does
 *         not use may be NULL.
 * Owns:   the arena.
 */
const char *words_fill(struct words *w, enum chart_phrase phrase,
	    const char *n, const char *a, const char *b);

/*
 * Say a phrase, as above, after a space where there are words before.
 */
void	 words_say(struct words *w, enum chart_phrase phrase, const char *n,
	    const char *a, const char *b);

/*
 * A value as it is written in a sentence, "32.5 per cent", "minus £1,200", and
 * a percentage.
 * Owns:   the arena.
 */
const char *words_value(struct words *w, double value);
const char *words_percent(struct words *w, double value, int decimals);

/*
 * A value with its category: "180 in 2016/17", "30 (Violence)".
 * Owns:   the arena.
 */
const char *words_at(struct words *w, const struct chart_series *s,
	    size_t category);

/*
 * The same with all categories that share a value as it is printed: "30
 * (Violence; Theft; 2 more)".
 */
const char *words_shared(struct words *w, const struct chart_series *s,
	    double value);

/*
 * "the figure", or "the figure for Conwy" where the series has a name that
 * says something.
 * Owns:   the arena.
 */
bool	 words_has_name(const struct words *w, const struct chart_series *s);
const char *words_subject(struct words *w, const struct chart_series *s);

/*
 * The series about the place itself, or the only one.
 * Gives:  NULL where there is none.
 */
const struct chart_series *words_focus(const struct words *w);

/*
 * Compare two values as they are printed: -1, 0 or 1.
 */
int	 words_compare(const struct words *w, double a, double b);

/*
 * May the difference of two values be the work of rounding: to the decimals
 * that are printed, or of counts by disclosure control?
 */
bool	 words_is_rounding(const struct words *w, const struct chart_value *a,
	    const struct chart_value *b);

/*
 * The first and last categories with a value.
 * Gives:  false if there is none.
 */
bool	 words_ends(const struct words *w, const struct chart_series *s,
	    size_t *first, size_t *last);

/*
 * The first category of the highest (order 1) or lowest (order -1) value.
 * Takes:  a series with a value.
 */
size_t	 words_extreme(const struct words *w, const struct chart_series *s,
	    int order);

/*
 * Does a series lack a figure that exists, but is withheld or not known?
 */
bool	 words_lacks_any(const struct words *w, const struct chart_series *s);

/*
 * Has a category this mark, for a value or in its place?
 */
bool	 words_has_mark(const struct chart_value *v, const char *mark);

/*
 * Add to a list; end it.
 * Takes:  a list with `most` set, the rest zero, its text BUF_INIT.
 * Owns:   the arena owns the result; the list's text is released.
 */
void	 words_list_add(struct words_list *list, const char *text);
const char *words_list_end(struct words *w, struct words_list *list);

#endif
