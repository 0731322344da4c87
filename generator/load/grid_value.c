#include "load/grid_value.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/locale.h"
#include "base/text.h"
#include "load/grid.h"

#define GRID_DIGITS_MAX 15	/* as many as a double holds exactly */

static bool
grid_value_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Bytes of white space that start here, no-break spaces among them. */
static size_t
grid_value_space(const char *s, size_t len)
{
	if (len > 0 && (*s == ' ' || *s == '\t' || *s == '\n' || *s == '\r'))
		return 1;
	if (len > 1 && memcmp(s, "\xc2\xa0", 2) == 0)
		return 2;
	if (len > 2 && (memcmp(s, "\xe2\x80\xaf", 3) == 0 ||
	    memcmp(s, "\xef\xbb\xbf", 3) == 0))
		return 3;
	return 0;
}

/* Blanks around the text go, and line ends become plain newlines. */
static const char *
grid_value_clean(struct arena *a, const char *text, size_t len)
{
	struct buf clean = BUF_INIT;
	const char *copy;
	size_t n, i, end = 0;

	while ((n = grid_value_space(text, len)) > 0) {
		text += n;
		len -= n;
	}
	for (i = 0; i < len; i += n) {
		n = grid_value_space(text + i, len - i);
		if (n == 0) {
			n = 1;
			buf_putc(&clean, text[i]);
			end = clean.len;
		} else if (n > 1) {
			buf_put(&clean, text + i, n);
		} else if (text[i] != '\r') {
			buf_putc(&clean, text[i] == '\t' ? ' ' : text[i]);
		} else if (i + 1 == len || text[i + 1] != '\n') {
			buf_putc(&clean, '\n');
		}
	}
	copy = arena_strndup(a, clean.data, end);
	buf_release(&clean);
	return copy;
}

static bool
grid_value_is_fault(const char *text)
{
	static const char *const faults[] = {
		"#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!",
		"#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
		"#GETTING_DATA"
	};
	size_t i;

	for (i = 0; i < sizeof(faults) / sizeof(faults[0]); i++)
		if (strcmp(text, faults[i]) == 0)
			return true;
	return false;
}

int
grid_value_month(const char *word, size_t len)
{
	static const char *const names[][12] = {
		{ "january", "february", "march", "april", "may", "june",
		    "july", "august", "september", "october", "november",
		    "december" },
		{ "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin",
		    "gorffennaf", "awst", "medi", "hydref", "tachwedd",
		    "rhagfyr" }
	};
	size_t i, lang;

	/* "hyd" is the Welsh for "until". */
	if (len < 3 || (len == 3 && strncasecmp(word, "hyd", 3) == 0))
		return 0;
	for (lang = 0; lang < 2; lang++)
		for (i = 0; i < 12; i++)
			if (len <= strlen(names[lang][i]) &&
			    strncasecmp(word, names[lang][i], len) == 0)
				return (int)i + 1;
	return 0;
}

/* Where the text is being read as a number. */
struct grid_number {
	const char	*at;		/* next byte */
	char		 digits[GRID_DIGITS_MAX + 3];	/* "-", ".", NUL */
	size_t		 len;		/* of digits */
	size_t		 digit_count;
	int		 decimals;
	bool		 has_comma;
	bool		 bad_comma;	/* not between groups of three */
	bool		 is_money;
	bool		 is_percent;
};

static bool
grid_number_take(struct grid_number *n, const char *part)
{
	if (!text_starts(n->at, part))
		return false;
	n->at += strlen(part);
	return true;
}

static bool
grid_number_digit(struct grid_number *n)
{
	if (!grid_value_is_digit(*n->at) ||
	    n->digit_count == GRID_DIGITS_MAX)
		return false;
	n->digits[n->len++] = *n->at++;
	n->digit_count++;
	return true;
}

/* Digits with commas between groups of three: 1,234,567. */
static void
grid_number_whole(struct grid_number *n)
{
	size_t group = 0;
	bool first = true;

	while (true) {
		if (grid_number_digit(n)) {
			group++;
			continue;
		}
		if (*n->at != ',' || !grid_value_is_digit(n->at[1]))
			break;
		n->bad_comma |= first ? group > 3 : group != 3;
		n->has_comma = true;
		first = false;
		group = 0;
		n->at++;
	}
	n->bad_comma |= !first && group != 3;
}

static bool
grid_number_sign(struct grid_number *n)
{
	if (grid_number_take(n, "-") || grid_number_take(n, "\xe2\x88\x92"))
		return true;
	(void)grid_number_take(n, "+");
	return false;
}

/* Signs and pound sign before the digits; gives whether it is negative. */
static bool
grid_number_front(struct grid_number *n)
{
	bool negative = grid_number_sign(n);

	if (grid_number_take(n, "£")) {
		n->is_money = true;
		while (*n->at == ' ')
			n->at++;
		negative |= grid_number_sign(n);
	}
	return negative;
}

/* All of the text must be the number. */
static bool
grid_number_read(struct grid_number *n, const char *text)
{
	bool bracket, negative;
	size_t start;

	n->at = text;
	bracket = grid_number_take(n, "(");
	negative = grid_number_front(n) || bracket;
	if (negative)
		n->digits[n->len++] = '-';
	start = n->len;
	grid_number_whole(n);
	/* "007" is a code; "0.5" and ".5" are numbers. */
	if (n->digit_count > 1 && n->digits[start] == '0')
		return false;
	if (*n->at == '.' && grid_value_is_digit(n->at[1])) {
		n->digits[n->len++] = *n->at++;
		while (grid_number_digit(n))
			n->decimals++;
	}
	n->digits[n->len] = '\0';
	while (*n->at == ' ')
		n->at++;
	n->is_percent = grid_number_take(n, "%");
	return n->digit_count > 0 && (!bracket || grid_number_take(n, ")")) &&
	    *n->at == '\0' && !(n->is_percent && n->is_money);
}

static bool
grid_value_number(struct grid_cell *cell, bool comma_unclear)
{
	struct grid_number n;

	memset(&n, 0, sizeof(n));
	if (!grid_number_read(&n, cell->text))
		return false;
	if (n.has_comma && (n.bad_comma || comma_unclear)) {
		if (comma_unclear)
			cell->kind = GRID_UNCLEAR;
		return comma_unclear;
	}
	cell->kind = n.is_percent ? GRID_PERCENT : n.is_money ? GRID_MONEY :
	    GRID_NUMBER;
	cell->decimals = n.decimals;
	cell->value = strtod(n.digits, NULL);
	if (!(cell->value < 0) && !(cell->value > 0))
		cell->value = 0;	/* not -0 */
	return true;
}

/* Day, month and year as numbers, checked against the calendar. */
static bool
grid_value_set_date(struct grid_cell *cell, int year, int month, int day)
{
	char iso[48];

	snprintf(iso, sizeof(iso), "%04d-%02d-%02d", year, month, day);
	if (!date_read(iso, &cell->date))
		return false;
	cell->kind = GRID_DATE;
	return true;
}

/* One or two digits; -1 where there are none or more. */
static int
grid_value_short(const char **at)
{
	int value = 0, count = 0;

	for (; grid_value_is_digit(**at) && count < 3; count++)
		value = value * 10 + *(*at)++ - '0';
	return count == 1 || count == 2 ? value : -1;
}

/* "1/4/2023" with the day first, or "1 April 2023". */
static bool
grid_value_date(struct grid_cell *cell)
{
	const char *at = cell->text, *word;
	int day = grid_value_short(&at), month, i, year = 0;

	if (day == -1)
		return false;
	if (*at == '/') {
		at++;
		month = grid_value_short(&at);
		if (month == -1 || *at++ != '/')
			return false;
	} else {
		if (*at++ != ' ')
			return false;
		word = at;
		at += strcspn(at, " ");
		month = grid_value_month(word, (size_t)(at - word));
		if (month == 0 || *at++ != ' ')
			return false;
	}
	for (i = 0; i < 4; i++) {
		if (!grid_value_is_digit(at[i]))
			return false;
		year = year * 10 + at[i] - '0';
	}
	return at[4] == '\0' && grid_value_set_date(cell, year, month, day);
}

void
grid_value_read(struct arena *a, struct grid_cell *cell, const char *text,
    size_t len, bool comma_unclear)
{
	memset(cell, 0, sizeof(*cell));
	cell->text = grid_value_clean(a, text, len);
	if (*cell->text == '\0')
		return;
	if (grid_value_is_fault(cell->text))
		cell->kind = GRID_FAULT;
	else if (date_read(cell->text, &cell->date))
		cell->kind = GRID_DATE;
	else if (!grid_value_number(cell, comma_unclear) &&
	    !grid_value_date(cell))
		cell->kind = GRID_TEXT;
}
