#include "base/locale.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"

static const char *const lang_codes[] = { "en", "cy" };
static const char *const lang_locales[] = { "en_GB", "cy_GB" };
static const char *const plural_names[] = {
	"zero", "one", "two", "few", "many", "other"
};

_Static_assert(sizeof(lang_codes) / sizeof(lang_codes[0]) == LANG__MAX,
    "one code for each language");
_Static_assert(sizeof(plural_names) / sizeof(plural_names[0]) == PLURAL__MAX,
    "one name for each plural");

const char *
lang_code(enum lang lang)
{
	return lang_codes[lang];
}

enum lang
lang_from_code(const char *code)
{
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++)
		if (strcmp(code, lang_codes[lang]) == 0)
			break;
	return (enum lang)lang;
}

const char *
ltext_get(const struct ltext *t, enum lang lang, enum lang *used)
{
	int other;

	if (used != NULL)
		*used = lang;
	if (t->by[lang] != NULL)
		return t->by[lang];
	for (other = 0; other < LANG__MAX; other++)
		if (t->by[other] != NULL) {
			if (used != NULL)
				*used = (enum lang)other;
			return t->by[other];
		}
	return NULL;
}

bool
ltext_alike(const struct ltext *x, const struct ltext *y)
{
	const char *a, *b;
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++) {
		a = ltext_get(x, (enum lang)lang, NULL);
		b = ltext_get(y, (enum lang)lang, NULL);
		if (a != NULL && b != NULL && strcmp(a, b) == 0)
			return true;
	}
	return false;
}

bool
ltext_given(const struct ltext *t)
{
	return ltext_get(t, LANG_EN, NULL) != NULL;
}

static int
date_month_days(int year, int month)
{
	static const int days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};
	int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

bool
date_read(const char *text, struct date *date)
{
	static const char form[] = "dddd-dd-dd";
	struct date d = { 0, 0, 0 };
	size_t i;

	for (i = 0; form[i] != '\0'; i++)
		if (form[i] == '-' ? text[i] != '-' :
		    text[i] < '0' || text[i] > '9')
			return false;
	if (text[i] != '\0')
		return false;
	d.year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 +
	    (text[2] - '0') * 10 + (text[3] - '0');
	d.month = (text[5] - '0') * 10 + (text[6] - '0');
	d.day = (text[8] - '0') * 10 + (text[9] - '0');
	if (d.year < 1000 || d.month < 1 || d.month > 12 || d.day < 1 ||
	    d.day > date_month_days(d.year, d.month))
		return false;
	*date = d;
	return true;
}

int
date_compare(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year - b.year;
	if (a.month != b.month)
		return a.month - b.month;
	return a.day - b.day;
}

/*
 * Milliseconds from 1970 to noon of the day, UTC: noon, so that no shift of
 * hours can reach another day.
 */
static UDate
date_to_icu(struct date d)
{
	int y = d.year, m, days = 0;

	days = (y - 1) * 365 + (y - 1) / 4 - (y - 1) / 100 + (y - 1) / 400;
	for (m = 1; m < d.month; m++)
		days += date_month_days(y, m);
	days += d.day - 1;
	return ((double)(days - 719162) + 0.5) * 86400000.0;
}

static void
locale_put_utf16(struct buf *out, const UChar *text, int32_t len)
{
	UErrorCode status = U_ZERO_ERROR;
	char utf8[512];
	int32_t utf8_len;

	u_strToUTF8(utf8, sizeof(utf8), &utf8_len, text, len, &status);
	if (U_FAILURE(status))
		BUG("text from ICU does not fit");
	buf_put(out, utf8, (size_t)utf8_len);
}

void
locale_put_date(struct buf *out, enum lang lang, struct date date,
    bool with_weekday)
{
	/* EEEE d MMMM y: GOV.UK's and the councils' form has no comma. */
	static const UChar pattern[] = u"EEEE d MMMM y";
	static UDateFormat *formats[LANG__MAX][2];
	UDateFormat **format = &formats[lang][with_weekday];
	UErrorCode status = U_ZERO_ERROR;
	UChar text[128];
	int32_t len;

	if (*format == NULL)
		*format = udat_open(UDAT_PATTERN, UDAT_PATTERN,
		    lang_locales[lang], u"UTC", -1,
		    with_weekday ? pattern : pattern + 5, -1, &status);
	len = udat_format(*format, date_to_icu(date), text, 128, NULL,
	    &status);
	if (U_FAILURE(status))
		BUG("ICU cannot format a date");
	locale_put_utf16(out, text, len);
}

void
locale_put_date_iso(struct buf *out, struct date date)
{
	buf_printf(out, "%04d-%02d-%02d", date.year, date.month, date.day);
}

/*
 * Round half away from zero on the shortest decimal form of the value, so
 * that 2.675 gives 2.68 although its binary form lies below.
 */
static double
locale_round(double value, int decimals)
{
	double scale = pow(10, decimals), scaled = fabs(value) * scale;

	scaled = floor(scaled + 0.5 + 1e-9 * (scaled > 1 ? 1 : scaled));
	return value < 0 ? -scaled / scale : scaled / scale;
}

void
locale_put_number(struct buf *out, double value, int decimals)
{
	char digits[400];
	const char *p;
	size_t whole, i;
	double rounded;

	if (!isfinite(value) || decimals < 0 || decimals > 6)
		BUG("number out of range");
	rounded = locale_round(value, decimals);
	if (rounded < 0)
		buf_puts(out, "-");
	snprintf(digits, sizeof(digits), "%.*f", decimals, fabs(rounded));
	p = strchr(digits, '.');
	whole = p != NULL ? (size_t)(p - digits) : strlen(digits);
	for (i = 0; i < whole; i++) {
		if (i > 0 && (whole - i) % 3 == 0)
			buf_putc(out, ',');
		buf_putc(out, digits[i]);
	}
	buf_puts(out, digits + whole);
}

enum plural
locale_plural(enum lang lang, double count)
{
	static UPluralRules *rules[LANG__MAX];
	UErrorCode status = U_ZERO_ERROR;
	UChar keyword[16];
	char name[16];
	int plural;

	if (rules[lang] == NULL)
		rules[lang] = uplrules_open(lang_locales[lang], &status);
	uplrules_select(rules[lang], count, keyword, 16, &status);
	if (U_FAILURE(status))
		BUG("ICU has no plural rules");
	u_austrcpy(name, keyword);
	for (plural = 0; plural < PLURAL_OTHER; plural++)
		if (strcmp(name, plural_names[plural]) == 0)
			break;
	return (enum plural)plural;
}

const char *
plural_name(enum plural plural)
{
	return plural_names[plural];
}

int
locale_compare(enum lang lang, const char *a, const char *b)
{
	static UCollator *collators[LANG__MAX];
	UErrorCode status = U_ZERO_ERROR;
	UCollationResult order;

	if (collators[lang] == NULL)
		collators[lang] = ucol_open(lang_locales[lang], &status);
	order = ucol_strcollUTF8(collators[lang], a, -1, b, -1, &status);
	if (U_FAILURE(status))
		BUG("ICU cannot sort");
	return order == UCOL_LESS ? -1 : order == UCOL_GREATER;
}
