#include "load/xlsx_style.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/locale.h"
#include "base/text.h"
#include "load/grid.h"

#define XLSX_DECIMALS_MAX 6	/* shown; what the locale can write */
#define XLSX_DAYS_END 2957004	/* the first of the year 9996 */

/*
 * Go over a part of a code that is shown as it is, "text", \x, _x or *x, and
 * over conditions and colours, [Red]; symbols of currencies are noticed in
 * all of them, as [$€-2] too. Gives how many bytes that is, or 0.
 */
static size_t
xlsx_style_literal(const char *code, struct xlsx_style *style)
{
	const char *end;
	size_t len = 0;

	if (*code == '"' || *code == '[') {
		end = strchr(code + 1, *code == '"' ? '"' : ']');
		len = end != NULL ? (size_t)(end - code) + 1 : strlen(code);
	} else if (strchr("\\_*", *code) != NULL && code[1] != '\0') {
		len = 2;
		/* A character may have more bytes than one. */
		while (((unsigned char)code[len] & 0xc0) == 0x80)
			len++;
	}
	if (*code == '[' && (code[1] == 'h' || code[1] == 'H' ||
	    code[1] == 'm' || code[1] == 's')) {
		style->has_time = true;
	} else if (len > 0 && *code != '_' && *code != '*') {
		char part[32];

		snprintf(part, sizeof(part), "%.*s", len < 31 ? (int)len : 31,
		    code);
		if (strstr(part, "£") != NULL)
			style->class = XLSX_MONEY;
		else if (strstr(part, "€") != NULL)
			style->symbol = "€";
		else if (text_starts(part, "[$$") || text_starts(part, "\"$"))
			style->symbol = "$";
	}
	return len;
}

/* One character of a code that means something. */
static void
xlsx_style_letter(const char *code, struct xlsx_style *style, bool *point,
    bool *digits)
{
	switch (tolower((unsigned char)*code)) {
	case '%':
		style->class = XLSX_PERCENT;
		break;
	case '$':
		style->symbol = "$";
		break;
	case '.':
		*point = *digits;
		break;
	case '0':
	case '#':
	case '?':
		/* Behind seconds they are parts of a second. */
		*digits |= !style->has_time;
		style->decimals += *point;
		break;
	case 'e':
		*point = false;
		break;
	case ',':
		style->is_grouped = true;
		break;
	case 'y':
		style->has_year = true;
		break;
	case 'm':
		style->has_month = true;
		break;
	case 'd':
		style->has_day = true;
		break;
	case 'h':
	case 's':
		style->has_time = true;
		break;
	default:
		break;
	}
}

static void
xlsx_style_finish(struct xlsx_style *style, bool digits)
{
	/* Beside hours and seconds, m is for minutes. */
	if (style->has_time && !style->has_day && !style->has_year)
		style->has_month = false;
	if (!digits && (style->has_day || style->has_month ||
	    style->has_year || style->has_time))
		style->class = XLSX_DATE;
	else if (style->symbol != NULL && style->class == XLSX_NUMBER)
		style->class = XLSX_FOREIGN;
	if (style->decimals > XLSX_DECIMALS_MAX)
		style->decimals = XLSX_DECIMALS_MAX;
}

struct xlsx_style
xlsx_style_of_code(const char *code)
{
	struct xlsx_style style = { .class = XLSX_NUMBER };
	bool point = false, digits = false;
	size_t len;

	/* Only the first section: it is for positive numbers. */
	while (*code != '\0' && *code != ';') {
		if (text_starts(code, "General")) {
			style.class = XLSX_GENERAL;
			return style;
		}
		len = xlsx_style_literal(code, &style);
		if (len == 0 && text_starts(code, "£")) {
			style.class = XLSX_MONEY;
			len = strlen("£");
		} else if (len == 0 && text_starts(code, "€")) {
			style.symbol = "€";
			len = strlen("€");
		} else if (len == 0) {
			xlsx_style_letter(code, &style, &point, &digits);
			len = 1;
		}
		code += len;
	}
	if (!digits && style.class != XLSX_PERCENT && !style.has_time &&
	    !style.has_day && !style.has_month && !style.has_year)
		style.class = XLSX_GENERAL;	/* "@", or words alone */
	xlsx_style_finish(&style, digits);
	return style;
}

struct xlsx_style
xlsx_style_of_number(long number)
{
	static const struct {
		long		 number;
		const char	*code;
	} codes[] = {
		{ 1, "0" }, { 2, "0.00" }, { 3, "#,##0" }, { 4, "#,##0.00" },
		{ 5, "£#,##0" }, { 6, "£#,##0" }, { 7, "£#,##0.00" },
		{ 8, "£#,##0.00" }, { 9, "0%" }, { 10, "0.00%" },
		{ 11, "0.00" }, { 14, "dd/mm/yyyy" }, { 15, "d-mmm-yy" },
		{ 16, "d-mmm" }, { 17, "mmm-yy" }, { 18, "h:mm" },
		{ 19, "h:mm:ss" }, { 20, "h:mm" }, { 21, "h:mm:ss" },
		{ 22, "dd/mm/yyyy h:mm" }, { 37, "#,##0" }, { 38, "#,##0" },
		{ 39, "#,##0.00" }, { 40, "#,##0.00" }, { 41, "#,##0" },
		{ 42, "£#,##0" }, { 43, "#,##0.00" }, { 44, "£#,##0.00" },
		{ 45, "[m]:ss" }, { 46, "[h]:mm:ss" }, { 47, "[m]:ss" },
		{ 48, "0.0" }
	};
	size_t i;

	for (i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (codes[i].number == number)
			return xlsx_style_of_code(codes[i].code);
	return xlsx_style_of_code("General");
}

/* The value with the 15 digits that programs show; 0.07 × 100 is then 7. */
static double
xlsx_style_round(double value)
{
	char digits[32];

	snprintf(digits, sizeof(digits), "%.15g", value);
	value = strtod(digits, NULL);
	return value < 0 || value > 0 ? value : 0;
}

/* The decimals that a number needs, up to those that can be shown. */
static int
xlsx_style_decimals(double value)
{
	char digits[32];
	const char *point;
	size_t len;

	snprintf(digits, sizeof(digits), "%.15g", value);
	point = strchr(digits, '.');
	if (point == NULL || strchr(digits, 'e') != NULL)
		return 0;
	len = strlen(point + 1);
	return len > XLSX_DECIMALS_MAX ? XLSX_DECIMALS_MAX : (int)len;
}

static void
xlsx_style_figure(struct arena *a, const struct xlsx_style *style,
    double value, struct grid_cell *cell)
{
	struct buf text = BUF_INIT;

	cell->kind = style->class == XLSX_PERCENT ? GRID_PERCENT :
	    style->class == XLSX_MONEY ? GRID_MONEY :
	    style->class == XLSX_FOREIGN ? GRID_TEXT : GRID_NUMBER;
	cell->value = xlsx_style_round(style->class == XLSX_PERCENT ?
	    value * 100 : value);
	cell->decimals = style->class == XLSX_GENERAL ?
	    xlsx_style_decimals(cell->value) : style->decimals;
	if (style->class == XLSX_MONEY || style->class == XLSX_FOREIGN) {
		buf_puts(&text, cell->value < 0 ? "-" : "");
		buf_puts(&text, style->class == XLSX_MONEY ? "£" :
		    style->symbol);
		value = fabs(cell->value);
	} else {
		value = cell->value;
	}
	if (style->class == XLSX_GENERAL || fabs(value) > 1e15)
		buf_printf(&text, "%.15g", value);
	else if (style->is_grouped)
		locale_put_number(&text, value, cell->decimals);
	else
		buf_printf(&text, "%.*f", cell->decimals, value);
	if (style->class == XLSX_PERCENT)
		buf_putc(&text, '%');
	cell->text = arena_strdup(a, text.data);
	buf_release(&text);
}

static int
xlsx_style_year_days(int year)
{
	return 365 + ((year % 4 == 0 && year % 100 != 0) || year % 400 == 0);
}

/*
 * Days are counted from 1 January 1900 as 1, and there was a 29 February 1900
 * that never was; or from 1 January 1904 as 0.
 */
static bool
xlsx_style_date(double days, bool from_1904, struct date *date)
{
	static const int month_days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};
	int year = from_1904 ? 1904 : 1900, month, left, length;

	if (!(days >= (from_1904 ? 0 : 1)) || days >= XLSX_DAYS_END)
		return false;
	left = (int)floor(days);
	if (!from_1904) {
		if (left == 60)
			return false;
		left -= left > 60 ? 2 : 1;
	}
	for (; left >= xlsx_style_year_days(year); year++)
		left -= xlsx_style_year_days(year);
	for (month = 0; month < 11; month++) {
		length = month_days[month] +
		    (month == 1 && xlsx_style_year_days(year) == 366);
		if (left < length)
			break;
		left -= length;
	}
	*date = (struct date){ year, month + 1, left + 1 };
	return true;
}

static void
xlsx_style_put_time(struct buf *out, double days, bool is_span)
{
	/* Seconds that rounding makes 60 belong to the next minute. */
	double minutes = floor(days * 1440 + 1e-6);

	buf_printf(out, is_span ? "%.0f:%02.0f" : "%02.0f:%02.0f",
	    floor(minutes / 60), fmod(minutes, 60));
}

/* The words of a date without its day, "April 2023", or month, "2023". */
static void
xlsx_style_put_date(struct buf *out, const struct xlsx_style *style,
    struct date date)
{
	struct buf words = BUF_INIT;
	const char *part = NULL;

	locale_put_date(&words, LANG_EN, date, false);
	if (!style->has_day)
		part = strchr(words.data, ' ');
	if (part != NULL && !style->has_month)
		part = strrchr(words.data, ' ');
	buf_puts(out, part != NULL ? part + 1 : words.data);
	buf_release(&words);
}

void
xlsx_style_apply(struct arena *a, const struct xlsx_style *style,
    double value, bool from_1904, struct grid_cell *cell)
{
	static const struct xlsx_style general = { .class = XLSX_GENERAL };
	struct buf text = BUF_INIT;
	bool only_time = !style->has_day && !style->has_month &&
	    !style->has_year;

	memset(cell, 0, sizeof(*cell));
	if (style->class != XLSX_DATE) {
		xlsx_style_figure(a, style, value, cell);
		return;
	}
	if (only_time && value >= 0 && value < XLSX_DAYS_END) {
		cell->kind = GRID_TEXT;
		xlsx_style_put_time(&text, value, value >= 1);
	} else if (only_time ||
	    !xlsx_style_date(value, from_1904, &cell->date)) {
		xlsx_style_figure(a, &general, value, cell);
		return;
	} else if (style->has_time && value > floor(value)) {
		cell->kind = GRID_TEXT;
		locale_put_date_iso(&text, cell->date);
		buf_putc(&text, ' ');
		xlsx_style_put_time(&text, value - floor(value), false);
	} else {
		cell->kind = GRID_DATE;
		xlsx_style_put_date(&text, style, cell->date);
	}
	cell->text = arena_strdup(a, text.data);
	buf_release(&text);
}
