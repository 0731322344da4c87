/*
 * Units of figures and how a figure is written with its unit.
 * Stage: model.
 * Must not know: where the figure comes from or goes to.
 */
#ifndef MODEL_UNIT_H
#define MODEL_UNIT_H

#include <stdbool.h>

#include "base/locale.h"

struct buf;

enum unit {
	UNIT_COUNT,
	UNIT_PERCENT,		/* 0 to 100 */
	UNIT_RATE_PER_1000,
	UNIT_RATE_PER_100000,
	UNIT_MONEY,		/* pounds */
	UNIT_DAYS,
	UNIT__MAX
};

extern const char *const unit_words[UNIT__MAX + 1];	/* NULL-ended */

/* Who or what is counted; only people need disclosure control. */
enum counted {
	COUNTED_CHILDREN,
	COUNTED_VICTIMS,
	COUNTED_MEETINGS,
	COUNTED_MONEY,
	COUNTED_UNSAID		/* tables only */
};

extern const char *const counted_words[];	/* NULL-ended */

/*
 * Of how many a percentage or a rate is: 100, 1,000 or 100,000.
 * Gives:  1 for all other units.
 */
double	 unit_scale(enum unit unit);

/* Why there is no value. */
enum {
	MARK_NOT_AVAILABLE = 'x',
	MARK_NOT_APPLICABLE = 'z',
	MARK_CONFIDENTIAL = 'c',	/* withheld, here or by its source */
	MARK_LOW = 'l'			/* above zero, but rounds to it */
};

/* What must be known of a value. */
enum {
	MARK_BREAK = 'b',		/* in the series */
	MARK_ESTIMATE = 'e',
	MARK_PROVISIONAL = 'p',
	MARK_REVISED = 'r',
	MARK_UNRELIABLE = 'u'
};

/* Those for why there is none, as a file may have them; NULL-ended. */
extern const char *const missing_words[];		/* x, z, c, low */

/* Those of a value, as a file may have them: "b", "e" and so on; NULL-ended. */
extern const char *const value_mark_words[];

/*
 * A figure as it may be published: a value, perhaps with a mark, or a mark for
 * why there is none.
 */
struct figure {
	bool		 missing;
	char		 mark;		/* one of the above; of a value, or 0 */
	double		 value;		/* 0 where missing */
};

/*
 * The mark of a word such as "z", with which a file says why there is no
 * value.
 * Gives:  0 for another word, and for NULL.
 */
char	 missing_mark(const char *word);

/*
 * A mark as it is printed: "[x]", "[z]", "[c]", "[low]", "[p]".
 * Source: Government Analysis Function, symbols in tables.
 */
const char *figure_mark_text(char mark);

/*
 * Append a figure with its sign of unit: "33.2%", "£12.85", "1,543", "[x]".
 * Rates and days are bare numbers: their unit stands in a title.
 * Takes:  decimals 0 to 3.
 */
void	 figure_put(struct buf *out, const struct figure *figure,
	    enum unit unit, int decimals);

/*
 * The same with the mark of a value behind it: "33.2% [p]".
 */
void	 figure_put_marked(struct buf *out, const struct figure *figure,
	    enum unit unit, int decimals);

/*
 * Compare two figures as they are printed: differences that rounding hides
 * do not count.
 * Gives:  -1, 0 or 1; 0 if one is missing.
 */
int	 figure_compare(const struct figure *a, const struct figure *b,
	    int decimals);

#endif
