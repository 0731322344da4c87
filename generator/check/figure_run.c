#include "check/figure_run.h"

#include <string.h>
#include <strings.h>

#define FIGURE_DIGITS "0123456789"

static bool
figure_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
figure_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Does a text begin with these words, and not with a longer one? */
static bool
figure_begins(const char *text, const char *words)
{
	size_t len = strlen(words);

	return strncasecmp(text, words, len) == 0 &&
	    !figure_is_letter(text[len]);
}

static enum figure_sign
figure_sign_of(const char *start, const char *p, size_t len)
{
	const char *behind = p + len;

	if (p - start >= 2 && memcmp(p - 2, "£", 2) == 0)
		return FIGURE_MONEY;
	if (*behind == '%')
		return FIGURE_PERCENT;
	behind += strspn(behind, " ");
	return figure_begins(behind, "per cent") ||
	    figure_begins(behind, "percent") ||
	    figure_begins(behind, "y cant") ? FIGURE_PERCENT : FIGURE_BARE;
}

/* Read the run that starts at a digit; a point at its end is a full stop. */
static struct figure_run
figure_read(const char *start, const char *p)
{
	struct figure_run run = { .at = p };
	size_t i, kept = 0;

	for (i = 0; figure_is_digit(p[i]) || (p[i] != '\0' &&
	    strchr(".,/", p[i]) != NULL && figure_is_digit(p[i + 1])); i++) {
		run.digit_count += figure_is_digit(p[i]);
		run.has_point |= p[i] == '.';
		run.has_slash |= p[i] == '/';
		if (p[i] != ',' && kept < FIGURE_RUN_DIGITS)
			run.digits[kept++] = p[i];
	}
	run.len = i;
	run.digits[kept < FIGURE_RUN_DIGITS ? kept : 0] = '\0';
	run.sign = figure_sign_of(start, p, i);
	return run;
}

bool
figure_run_next(const char *start, const char **p, struct figure_run *run)
{
	while (*(*p += strcspn(*p, FIGURE_DIGITS)) != '\0') {
		*run = figure_read(start, *p);
		*p += run->len;
		if ((run->at == start || !figure_is_letter(run->at[-1])) &&
		    !figure_is_letter(**p))
			return true;
	}
	return false;
}

/* The word before a run, on its line, and its length. */
static size_t
figure_word_before(const char *start, const char *at, const char **word)
{
	const char *end = at;

	while (end > start && end[-1] == ' ')
		end--;
	*word = end;
	while (*word > start && figure_is_letter((*word)[-1]))
		(*word)--;
	return (size_t)(end - *word);
}

/* "section 2.1", "tudalen 125": what a number may be that of. */
static bool
figure_is_reference(const char *start, const struct figure_run *run)
{
	static const char *const words[] = {
		"section", "sections", "paragraph", "paragraphs", "para",
		"chapter", "appendix", "annex", "table", "page", "pages",
		"regulation", "regulations", "rule", "article", "clause",
		"schedule", "version", "item", "items", "adran", "adrannau",
		"paragraff", "paragraffau", "baragraff", "pennod", "bennod",
		"atodiad", "tabl", "dabl", "tudalen", "tudalennau",
		"dudalen", "dudalennau", "rheoliad", "rheoliadau", "rheol",
		"erthygl", "cymal", "gymal", "atodlen", "fersiwn", "eitem",
		"eitemau"
	};
	static const char *const with_point[] = {
		"figure", "figures", "ffigur", "ffigurau", "step", "cam",
		"gam", "part", "rhan", "ran"
	};
	const char *word;
	size_t len = figure_word_before(start, run->at, &word), i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strlen(words[i]) == len &&
		    strncasecmp(words[i], word, len) == 0)
			return true;
	for (i = 0; run->has_point && i < sizeof(with_point) /
	    sizeof(with_point[0]); i++)
		if (strlen(with_point[i]) == len &&
		    strncasecmp(with_point[i], word, len) == 0)
			return true;
	return false;
}

/* "0300 123 4567": the first of the runs that stand in one row begins it. */
static bool
figure_is_telephone(const char *start, const char *at)
{
	const char *p = at;

	while (p - start >= 2 && strchr(" -)", p[-1]) != NULL &&
	    (figure_is_digit(p[-2]) || (p[-2] == ')' && p - start >= 3))) {
		p--;
		while (p > start && (figure_is_digit(p[-1]) || p[-1] == ')' ||
		    p[-1] == '('))
			p--;
	}
	p += *p == '(';
	return *p == '0' || (p > start && p[-1] == '+');
}

/* At the start of a line: "## 2.1 Title", "125. Item", "125) Item". */
static bool
figure_is_label(const char *start, const struct figure_run *run)
{
	const char *p = run->at, *behind = run->at + run->len;

	while (p > start && strchr(" #>", p[-1]) != NULL)
		p--;
	if (p > start && p[-1] != '\n')
		return false;
	return memchr(p, '#', (size_t)(run->at - p)) != NULL ||
	    ((*behind == '.' || *behind == ')') && behind[1] == ' ');
}

static bool
figure_is_time(const struct figure_run *run)
{
	static const char *const words[] = {
		"am", "pm", "a.m", "p.m", "yb", "yh", "o'r gloch"
	};
	const char *behind = run->at + run->len;
	size_t i;

	behind += strspn(behind, " ");
	for (i = 0; run->has_point && i < sizeof(words) / sizeof(words[0]);
	    i++)
		if (figure_begins(behind, words[i]))
			return true;
	return false;
}

bool
figure_run_is_telling(const char *start, const struct figure_run *run)
{
	char before = run->at > start ? run->at[-1] : ' ';

	if (run->has_slash || run->digits[0] == '\0' ||
	    strcmp(run->digits, "100") == 0 || strchr("^/#=_", before) != NULL)
		return false;
	if (run->digit_count == 4 && run->len == 4 &&
	    run->sign == FIGURE_BARE && (run->at[0] == '1' ||
	    run->at[0] == '2'))
		return false;		/* a year */
	if (run->digit_count < 3 && !run->has_point &&
	    run->sign == FIGURE_BARE)
		return false;
	if (run->sign != FIGURE_BARE)
		return true;
	return !figure_is_reference(start, run) &&
	    (run->has_point || !figure_is_telephone(start, run->at)) &&
	    !figure_is_label(start, run) && !figure_is_time(run);
}

bool
figure_run_same(const struct figure_run *x, const struct figure_run *y)
{
	return x->digits[0] != '\0' && strcmp(x->digits, y->digits) == 0;
}
