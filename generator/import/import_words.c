#include "import/import_words.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "load/grid_value.h"

#define IMPORT_WORDS_MAX 80	/* bytes of a period, name or mark */

struct import_word {
	const char	*text;
	int		 means;
};

/*
 * Copy in lower case, with plain hyphens, blanks and apostrophes; false where
 * it is too long to mean anything.
 */
static bool
import_plain(char plain[IMPORT_WORDS_MAX], const char *text)
{
	static const struct {
		const char	*text;
		char		 as;
	} marks[] = {
		{ "\xe2\x80\x90", '-' }, { "\xe2\x80\x91", '-' },
		{ "\xe2\x80\x93", '-' }, { "\xe2\x80\x94", '-' },
		{ "\xe2\x88\x92", '-' }, { "\xc2\xa0", ' ' },
		{ "\xe2\x80\x99", '\'' }, { "\xe2\x80\xa6", ':' }, { "\n", ' ' }
	};
	size_t len = 0, i, n;

	while (*text != '\0') {
		n = 0;
		for (i = 0; n == 0 && i < sizeof(marks) / sizeof(marks[0]);
		    i++)
			if (strncmp(text, marks[i].text,
			    strlen(marks[i].text)) == 0) {
				n = strlen(marks[i].text);
				plain[len] = marks[i].as;
			}
		if (n == 0) {
			n = 1;
			plain[len] = (char)tolower((unsigned char)*text);
		}
		text += n;
		if (++len == IMPORT_WORDS_MAX)
			return false;
	}
	plain[len] = '\0';
	return true;
}

/* Where a period is being read. */
struct import_period {
	const char	*at;
	enum {
		LAST_NONE,
		LAST_YEAR,
		LAST_MONTH,
		LAST_QUARTER,
		LAST_HALF,
		LAST_WORD
	}		 last;		/* what came before */
	int		 year;		/* the first of each; 0: none yet */
	int		 part;		/* month, or last month of a quarter */
	int		 day;
};

static bool
import_period_word(struct import_period *p)
{
	static const char *const words[] = {
		"to", "i", "hyd", "at", "until", "and", "a", "ac", "end",
		"ending", "ended", "year", "years", "yn", "blwyddyn", "y",
		"flwyddyn", "month", "months", "mis", "misoedd", "fy", "from",
		"o", "as", "of", "in", "the", "rolling", "calendar",
		"financial", "gorffen", "sy'n", "provisional", "revised",
		"annual", "full", "weeks", "quarters", "ym", "ar"
	};
	size_t len = 0, i;
	int month;

	while (isalpha((unsigned char)p->at[len]) || p->at[len] == '\'')
		len++;
	month = grid_value_month(p->at, len);
	if (month > 0) {
		p->last = LAST_MONTH;
		if (p->part == 0)
			p->part = month;
	} else if ((len == 1 && *p->at == 'q') ||
	    (len == 2 && strncmp(p->at, "ch", 2) == 0) ||
	    (len == 3 && strncmp(p->at, "qtr", 3) == 0) ||
	    (len == 7 && strncmp(p->at, "quarter", 7) == 0) ||
	    (len == 8 && strncmp(p->at, "chwarter", 8) == 0)) {
		p->last = LAST_QUARTER;
	} else if ((len == 1 && *p->at == 'h') ||
	    (len == 4 && strncmp(p->at, "half", 4) == 0)) {
		p->last = LAST_HALF;
	} else {
		for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
			if (strlen(words[i]) == len &&
			    strncmp(words[i], p->at, len) == 0)
				break;
		if (i == sizeof(words) / sizeof(words[0]))
			return false;
		p->last = LAST_WORD;
	}
	p->at += len;
	return true;
}

/* The word behind digits: "31 March", "12 months". */
static bool
import_period_before_word(const struct import_period *p, int value)
{
	const char *word = p->at + strspn(p->at, " ");
	size_t len = strcspn(word, " /-,.()");

	if (grid_value_month(word, len) > 0)
		return value >= 1 && value <= 31;
	return strncmp(word, "month", 5) == 0 || strncmp(word, "mis", 3) == 0 ||
	    strncmp(word, "weeks", 5) == 0 ||
	    strncmp(word, "quarters", 8) == 0;
}

/* A year without its century. */
static int
import_period_year(int value)
{
	return value <= 50 ? 2000 + value : 1900 + value;
}

/* "22/23": two years without their century. */
static bool
import_period_pair(struct import_period *p, int value)
{
	const char *s = p->at;

	if ((*s != '/' && *s != '-') || !isdigit((unsigned char)s[1]) ||
	    !isdigit((unsigned char)s[2]) || isdigit((unsigned char)s[3]) ||
	    (s[1] - '0') * 10 + s[2] - '0' != (value + 1) % 100)
		return false;
	p->at += 3;
	if (p->year == 0)
		p->year = import_period_year(value);
	p->last = LAST_YEAR;
	return true;
}

/* One or two digits, by what stands before and behind them. */
static bool
import_period_short(struct import_period *p, int value, size_t len,
    char before)
{
	switch (p->last) {
	case LAST_QUARTER:
	case LAST_HALF:
		if (value < 1 || value > (p->last == LAST_HALF ? 2 : 4))
			return false;
		if (p->part == 0)
			p->part = value * (p->last == LAST_HALF ? 6 : 3);
		p->last = LAST_WORD;
		return true;
	case LAST_YEAR:
		if (len == 2 && (before == '/' || before == '-'))
			return true;
		break;
	case LAST_MONTH:
		if (len != 2)
			return false;
		if (p->year == 0)
			p->year = import_period_year(value);
		p->last = LAST_YEAR;
		return true;
	default:
		break;
	}
	if (import_period_before_word(p, value)) {
		if (p->day == 0)
			p->day = value;
		return true;
	}
	return len == 2 && import_period_pair(p, value);
}

static bool
import_period_digits(struct import_period *p, char before)
{
	size_t len = 0;
	int value = 0;

	for (; len < 5 && isdigit((unsigned char)p->at[len]); len++)
		value = value * 10 + p->at[len] - '0';
	p->at += len;
	if (len <= 2)
		return import_period_short(p, value, len, before);
	if (len != 4 || value < 1900 || value > 2100)
		return false;
	if (p->year == 0)
		p->year = value;
	p->last = LAST_YEAR;
	return true;
}

bool
import_period(const char *text, long *key)
{
	struct import_period p = { .last = LAST_NONE };
	char plain[IMPORT_WORDS_MAX], before = ' ';
	bool good;

	if (!import_plain(plain, text))
		return false;
	for (p.at = plain; *p.at != '\0';) {
		if (isalpha((unsigned char)*p.at)) {
			good = import_period_word(&p);
		} else if (isdigit((unsigned char)*p.at)) {
			good = import_period_digits(&p, before);
		} else {
			good = strchr(" /-',.()", *p.at) != NULL;
			p.at++;
		}
		if (!good)
			return false;
		before = p.at[-1];
	}
	*key = ((long)p.year * 13 + p.part) * 32 + p.day;
	return p.year > 0 || p.part > 0;
}

static bool
import_contains(const char *text, const struct import_word *words, int *means)
{
	for (; words->text != NULL; words++)
		if (strstr(text, words->text) != NULL) {
			*means = words->means;
			return true;
		}
	return false;
}

static bool
import_equals(const char *text, const struct import_word *words, int *means)
{
	for (; words->text != NULL; words++)
		if (strcmp(text, words->text) == 0) {
			*means = words->means;
			return true;
		}
	return false;
}

/* "England average" and "Wales (mean)" are England and Wales. */
static void
import_cut_average(char *name)
{
	static const char *const ends[] = {
		" average", " (average)", " mean", " (mean)", " total",
		" (cyfartaledd)", " yot average", " yjs average"
	};
	size_t i, len = strlen(name), end;

	for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		end = strlen(ends[i]);
		if (len > end && strcmp(name + len - end, ends[i]) == 0) {
			name[len - end] = '\0';
			return;
		}
	}
}

enum comparator
import_comparator(const char *name)
{
	static const struct import_word whole[] = {
		{ "england", COMPARATOR_NATION },
		{ "wales", COMPARATOR_NATION },
		{ "cymru", COMPARATOR_NATION },
		{ "lloegr", COMPARATOR_NATION },
		{ "national", COMPARATOR_NATIONAL },
		{ "cenedlaethol", COMPARATOR_NATIONAL },
		{ "e&w", COMPARATOR_NATIONAL },
		{ "east midlands", COMPARATOR_REGION },
		{ "west midlands", COMPARATOR_REGION },
		{ "east of england", COMPARATOR_REGION },
		{ "london", COMPARATOR_REGION },
		{ "north east", COMPARATOR_REGION },
		{ "north west", COMPARATOR_REGION },
		{ "south east", COMPARATOR_REGION },
		{ "south west", COMPARATOR_REGION },
		{ "yorkshire and the humber", COMPARATOR_REGION },
		{ "yorkshire and humber", COMPARATOR_REGION },
		{ "north wales", COMPARATOR_REGION },
		{ "south wales", COMPARATOR_REGION },
		{ "mid wales", COMPARATOR_REGION },
		{ "west wales", COMPARATOR_REGION },
		{ NULL, 0 }
	};
	static const struct import_word parts[] = {
		{ "england and wales", COMPARATOR_NATIONAL },
		{ "england & wales", COMPARATOR_NATIONAL },
		{ "cymru a lloegr", COMPARATOR_NATIONAL },
		{ "lloegr a chymru", COMPARATOR_NATIONAL },
		{ "region", COMPARATOR_REGION },
		{ "rhanbarth", COMPARATOR_REGION },
		{ "police", COMPARATOR_REGION },
		{ "heddlu", COMPARATOR_REGION },
		{ "family", COMPARATOR_FAMILY },
		{ "teulu", COMPARATOR_FAMILY },
		{ "similar", COMPARATOR_FAMILY },
		{ "tebyg", COMPARATOR_FAMILY },
		{ "comparator", COMPARATOR_FAMILY },
		{ "neighbour", COMPARATOR_FAMILY },
		{ NULL, 0 }
	};
	char plain[IMPORT_WORDS_MAX];
	int of = COMPARATOR__MAX;

	if (!import_plain(plain, name))
		return COMPARATOR__MAX;
	import_cut_average(plain);
	if (!import_equals(plain, whole, &of))
		(void)import_contains(plain, parts, &of);
	return (enum comparator)of;
}

/* "<5", "fewer than 5": a number that is not told. */
static bool
import_is_below(const char *plain)
{
	static const char *const starts[] = {
		"<", "\xe2\x89\xa4", "fewer than", "less than", "under",
		"llai na"
	};
	size_t i, len;

	for (i = 0; i < sizeof(starts) / sizeof(starts[0]); i++) {
		len = strlen(starts[i]);
		if (strncmp(plain, starts[i], len) != 0)
			continue;
		plain += len;
		plain += strspn(plain, " =");
		len = strspn(plain, "0123456789");
		return len > 0 && plain[len] == '\0';
	}
	return false;
}

enum import_mark
import_mark_of(const char *text)
{
	static const struct import_word words[] = {
		{ "", IMPORT_MARK_NOT_AVAILABLE },
		{ "x", IMPORT_MARK_NOT_AVAILABLE },
		{ ".", IMPORT_MARK_NOT_AVAILABLE },
		{ "..", IMPORT_MARK_NOT_AVAILABLE },
		{ "...", IMPORT_MARK_NOT_AVAILABLE },
		{ ":", IMPORT_MARK_NOT_AVAILABLE },
		{ "-", IMPORT_MARK_NOT_AVAILABLE },
		{ "--", IMPORT_MARK_NOT_AVAILABLE },
		{ "not available", IMPORT_MARK_NOT_AVAILABLE },
		{ "no data", IMPORT_MARK_NOT_AVAILABLE },
		{ "ddim ar gael", IMPORT_MARK_NOT_AVAILABLE },
		{ "z", IMPORT_MARK_NOT_APPLICABLE },
		{ "n/a", IMPORT_MARK_NOT_APPLICABLE },
		{ "na", IMPORT_MARK_NOT_APPLICABLE },
		{ "not applicable", IMPORT_MARK_NOT_APPLICABLE },
		{ "amherthnasol", IMPORT_MARK_NOT_APPLICABLE },
		{ "c", IMPORT_MARK_KEPT_BACK },
		{ "*", IMPORT_MARK_KEPT_BACK },
		{ "**", IMPORT_MARK_KEPT_BACK },
		{ "suppressed", IMPORT_MARK_KEPT_BACK },
		{ "confidential", IMPORT_MARK_KEPT_BACK },
		{ "low", IMPORT_MARK_LOW },
		{ "k", IMPORT_MARK_LOW },
		{ "~", IMPORT_MARK_LOW },
		{ NULL, 0 }
	};
	char plain[IMPORT_WORDS_MAX], *start = plain;
	int mark = IMPORT_MARK_NONE;
	size_t len;

	if (!import_plain(plain, text))
		return IMPORT_MARK_NONE;
	len = strlen(plain);
	if (len > 2 && ((plain[0] == '[' && plain[len - 1] == ']') ||
	    (plain[0] == '(' && plain[len - 1] == ')'))) {
		plain[len - 1] = '\0';
		start++;
	}
	if (!import_equals(start, words, &mark) && import_is_below(start))
		mark = IMPORT_MARK_KEPT_BACK;
	return (enum import_mark)mark;
}

const char *
import_mark_words(enum import_mark mark)
{
	static const char *const words[] = {
		"a figure", "not available", "not applicable",
		"kept back for few people", "above zero but rounded to it"
	};

	_Static_assert(sizeof(words) / sizeof(words[0]) == IMPORT_MARK__MAX,
	    "words for each mark");
	return words[mark];
}

const char *
import_missing_word(enum import_mark mark)
{
	static const char *const words[] = { NULL, NULL, "z", "c", "low" };

	_Static_assert(sizeof(words) / sizeof(words[0]) == IMPORT_MARK__MAX,
	    "a word for each mark");
	return words[mark];
}

bool
import_is_total(const char *text)
{
	static const struct import_word words[] = {
		{ "total", 1 }, { "total:", 1 }, { "totals", 1 },
		{ "grand total", 1 }, { "overall total", 1 },
		{ "cyfanswm", 1 }, { "cyfanswm:", 1 }, { "cyfansymiau", 1 },
		{ NULL, 0 }
	};
	char plain[IMPORT_WORDS_MAX];
	int means;

	return import_plain(plain, text) &&
	    import_equals(plain, words, &means);
}

bool
import_is_note(const char *text)
{
	static const char *const starts[] = {
		"source", "note", "ffynhonnell", "nodyn", "nodiad", "*", "["
	};
	size_t i;

	for (i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (strncasecmp(text, starts[i], strlen(starts[i])) == 0)
			return true;
	return false;
}
