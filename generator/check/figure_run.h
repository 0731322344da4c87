/*
 * Figures in prose: runs of digits, and whether one tells anything.
 * Stage: check.
 * Must not know: which figures are known.
 */
#ifndef CHECK_FIGURE_RUN_H
#define CHECK_FIGURE_RUN_H

#include <stdbool.h>
#include <stddef.h>

#define FIGURE_RUN_DIGITS 24

enum figure_sign {
	FIGURE_BARE,
	FIGURE_PERCENT,		/* "%", "per cent" or "y cant" behind */
	FIGURE_MONEY		/* "£" before */
};

/* A run of digits in a text, such as "1,543", "33.2" or "2017/18". */
struct figure_run {
	const char		*at;
	size_t			 len;		/* bytes, as written */
	char			 digits[FIGURE_RUN_DIGITS];	/* without
						 * commas; "" if it is longer */
	size_t			 digit_count;
	bool			 has_point;
	bool			 has_slash;	/* a period, no figure */
	enum figure_sign	 sign;
};

/*
 * Find the next run that is not part of a word, from *p on, and step behind
 * it.
 * Takes:  start: of the text, not after *p.
 * Gives:  false at its end.
 */
bool	 figure_run_next(const char *start, const char **p,
	    struct figure_run *run);

/*
 * Could the run be a figure of the document, and not there by chance? Years,
 * dates and times, numbers of sections, pages, notes and telephones, items of
 * lists, and the 100 of "100%" could not; small whole numbers are everywhere.
 */
bool	 figure_run_is_telling(const char *start,
	    const struct figure_run *run);

/*
 * Do two runs say the same number? Commas do not count.
 */
bool	 figure_run_same(const struct figure_run *x,
	    const struct figure_run *y);

#endif
