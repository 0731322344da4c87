/*
 * The two languages: codes, numbers, dates, plurals and sorting.
 * Stage: base.
 * Must not know: any message of the program.
 */
#ifndef BASE_LOCALE_H
#define BASE_LOCALE_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

enum lang {
	LANG_EN,
	LANG_CY,
	LANG__MAX
};

/* A text an author gave once, or once per language. */
struct ltext {
	const char	*by[LANG__MAX];	/* NULL where the author gave none */
};

struct date {
	int	 year;			/* 0: no date given */
	int	 month;			/* 1 to 12 */
	int	 day;			/* 1 to 31 */
};

/* The six plural categories of CLDR, in its order. */
enum plural {
	PLURAL_ZERO,
	PLURAL_ONE,
	PLURAL_TWO,
	PLURAL_FEW,
	PLURAL_MANY,
	PLURAL_OTHER,
	PLURAL__MAX
};

/*
 * The code of a language: "en" or "cy"; and back.
 * Gives:  LANG__MAX for an unknown code.
 */
const char *lang_code(enum lang lang);
enum lang lang_from_code(const char *code);

/*
 * The text in a language, or in the other one where it is missing.
 * Gives:  NULL only if the author gave none at all; *used, if not NULL, says
 *         which language came back.
 */
const char *ltext_get(const struct ltext *t, enum lang lang, enum lang *used);

/*
 * Are two texts the same as shown in one language at least?
 */
bool	 ltext_alike(const struct ltext *x, const struct ltext *y);

/*
 * Was any text given?
 */
bool	 ltext_given(const struct ltext *t);

/*
 * Read "YYYY-MM-DD".
 * Gives:  false, and *date unchanged, if it is no day of the calendar.
 */
bool	 date_read(const char *text, struct date *date);

/*
 * Order of two dates: negative, zero or positive.
 */
int	 date_compare(struct date a, struct date b);

/*
 * Append a date in words: "4 June 2017", "4 Mehefin 2017"; with_weekday:
 * "Thursday 14 September 2023", "Dydd Iau 14 Medi 2023".
 */
void	 locale_put_date(struct buf *out, enum lang lang, struct date date,
	    bool with_weekday);

/*
 * Append "YYYY-MM-DD".
 */
void	 locale_put_date_iso(struct buf *out, struct date date);

/*
 * Append a number with grouped thousands and exactly `decimals` decimals,
 * rounded half away from zero on its decimal form: 1,781.5. Both languages
 * write numbers alike (CLDR: decimal point, comma between groups).
 * Takes:  decimals 0 to 6; value finite.
 */
void	 locale_put_number(struct buf *out, double value, int decimals);

/*
 * The plural category of a count.
 * Source: CLDR plural rules, through ICU.
 */
enum plural locale_plural(enum lang lang, double count);

/*
 * The printed name of a plural category: "zero", "one", ... "other".
 */
const char *plural_name(enum plural plural);

/*
 * Order two texts as a dictionary of the language does: in Welsh ch, dd, ff,
 * ng, ll, ph, rh and th are letters.
 * Gives:  negative, zero or positive.
 * Source: CLDR collation for cy, through ICU.
 */
int	 locale_compare(enum lang lang, const char *a, const char *b);

#endif
