#include "base/locale.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "unit.h"

static void
knows_its_languages(void **state)
{
	(void)state;
	assert_string_equal(lang_code(LANG_EN), "en");
	assert_string_equal(lang_code(LANG_CY), "cy");
	assert_int_equal(lang_from_code("cy"), LANG_CY);
	assert_int_equal(lang_from_code("en"), LANG_EN);
	assert_int_equal(lang_from_code("fr"), LANG__MAX);
	assert_int_equal(lang_from_code(""), LANG__MAX);
}

static void
falls_back_to_the_other_language(void **state)
{
	struct ltext both = { { "plan", "cynllun" } };
	struct ltext welsh = { { NULL, "cynllun" } };
	struct ltext none = { { NULL, NULL } };
	enum lang used;

	(void)state;
	assert_string_equal(ltext_get(&both, LANG_CY, &used), "cynllun");
	assert_int_equal(used, LANG_CY);
	assert_string_equal(ltext_get(&welsh, LANG_EN, &used), "cynllun");
	assert_int_equal(used, LANG_CY);
	assert_string_equal(ltext_get(&both, LANG_EN, NULL), "plan");
	assert_null(ltext_get(&none, LANG_EN, &used));
	assert_true(ltext_given(&welsh));
	assert_false(ltext_given(&none));
}

static void
reads_dates(void **state)
{
	static const char *const bad[] = {
		"", "2023", "2023-02-29", "2100-02-29", "2023-13-01",
		"2023-00-10", "2023-04-31", "2023-01-00", "2023-1-1",
		"2023-01-01 ", "2023/01/01", "0000-01-01", "20230101",
		"-023-01-01", "2023-01-1x",
	};
	struct date d = { 7, 7, 7 };
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(bad); i++) {
		assert_false(date_read(bad[i], &d));
		assert_int_equal(d.year, 7);
	}
	assert_true(date_read("2024-02-29", &d));
	assert_int_equal(d.year, 2024);
	assert_int_equal(d.month, 2);
	assert_int_equal(d.day, 29);
	assert_true(date_read("2000-02-29", &d));
	assert_true(date_read("2023-12-31", &d));
}

static void
orders_dates(void **state)
{
	struct date a = { 2023, 3, 31 }, b = { 2023, 4, 1 }, c = { 2024, 1, 1 };

	(void)state;
	assert_true(date_compare(a, b) < 0);
	assert_true(date_compare(c, b) > 0);
	assert_int_equal(date_compare(b, b), 0);
}

static void
assert_date(enum lang lang, const char *iso, bool with_weekday,
    const char *wanted)
{
	struct buf out = BUF_INIT;
	struct date d;

	assert_true(date_read(iso, &d));
	locale_put_date(&out, lang, d, with_weekday);
	assert_string_equal(out.data, wanted);
	buf_clear(&out);
	locale_put_date_iso(&out, d);
	assert_string_equal(out.data, iso);
	buf_release(&out);
}

static void
writes_dates_in_words(void **state)
{
	(void)state;
	assert_date(LANG_EN, "2017-06-04", false, "4 June 2017");
	assert_date(LANG_CY, "2017-06-04", false, "4 Mehefin 2017");
	assert_date(LANG_EN, "2023-09-14", true,
	    "Thursday 14 September 2023");
	assert_date(LANG_CY, "2023-09-14", true, "Dydd Iau 14 Medi 2023");
	assert_date(LANG_EN, "2024-02-29", true, "Thursday 29 February 2024");
	assert_date(LANG_EN, "2024-12-31", true, "Tuesday 31 December 2024");
	assert_date(LANG_EN, "2025-01-01", true, "Wednesday 1 January 2025");
	assert_date(LANG_CY, "1999-12-31", false, "31 Rhagfyr 1999");
}

static void
assert_number(double value, int decimals, const char *wanted)
{
	struct buf out = BUF_INIT;

	locale_put_number(&out, value, decimals);
	assert_string_equal(out.data, wanted);
	buf_release(&out);
}

static void
writes_numbers(void **state)
{
	(void)state;
	assert_number(0, 0, "0");
	assert_number(7, 0, "7");
	assert_number(999, 0, "999");
	assert_number(1000, 0, "1,000");
	assert_number(1781.5, 1, "1,781.5");
	assert_number(1234567, 2, "1,234,567.00");
	assert_number(0.5, 3, "0.500");
	assert_number(-1234.5, 1, "-1,234.5");
	assert_number(-0.0, 0, "0");
}

static void
rounds_half_away_from_zero(void **state)
{
	(void)state;
	assert_number(0.5, 0, "1");
	assert_number(1.5, 0, "2");
	assert_number(2.5, 0, "3");
	assert_number(-2.5, 0, "-3");
	assert_number(2.675, 2, "2.68");
	assert_number(1.005, 2, "1.01");
	assert_number(8.345, 2, "8.35");
	assert_number(0.285, 2, "0.29");
	assert_number(2.4999, 0, "2");
	assert_number(-0.4, 0, "0");
	assert_number(999.95, 1, "1,000.0");
	assert_number(0.0000005, 6, "0.000001");
	assert_number(0.00000049, 6, "0.000000");
}

/* Money is large and has pence. */
static void
keeps_large_numbers_exact(void **state)
{
	(void)state;
	assert_number(600000000, 0, "600,000,000");
	assert_number(12345678.9, 2, "12,345,678.90");
	assert_number(9876543210.12, 2, "9,876,543,210.12");
	assert_number(1000000000000.0, 0, "1,000,000,000,000");
	assert_number(999999999.4, 0, "999,999,999");
	assert_number(-750000001, 0, "-750,000,001");
}

/* Every number of three decimals keeps its own digits. */
static void
writes_back_what_was_read(void **state)
{
	char text[32], *end;
	struct buf out = BUF_INIT;
	int i;

	(void)state;
	for (i = 0; i < 1000000; i += 7) {
		snprintf(text, sizeof(text), "%d.%03d", i / 1000, i % 1000);
		buf_clear(&out);
		locale_put_number(&out, strtod(text, &end), 3);
		assert_string_equal(out.data, text);
	}
	buf_release(&out);
}

static void
finds_plurals(void **state)
{
	static const struct {
		enum lang	 lang;
		double		 count;
		enum plural	 plural;
	} wanted[] = {
		{ LANG_EN, 0, PLURAL_OTHER }, { LANG_EN, 1, PLURAL_ONE },
		{ LANG_EN, 2, PLURAL_OTHER }, { LANG_EN, 1.5, PLURAL_OTHER },
		{ LANG_CY, 0, PLURAL_ZERO }, { LANG_CY, 1, PLURAL_ONE },
		{ LANG_CY, 2, PLURAL_TWO }, { LANG_CY, 3, PLURAL_FEW },
		{ LANG_CY, 4, PLURAL_OTHER }, { LANG_CY, 5, PLURAL_OTHER },
		{ LANG_CY, 6, PLURAL_MANY }, { LANG_CY, 7, PLURAL_OTHER },
		{ LANG_CY, 16, PLURAL_OTHER },
	};
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(wanted); i++)
		assert_int_equal(locale_plural(wanted[i].lang,
		    wanted[i].count), wanted[i].plural);
	assert_string_equal(plural_name(PLURAL_ZERO), "zero");
	assert_string_equal(plural_name(PLURAL_OTHER), "other");
}

static void
sorts_as_the_dictionary_does(void **state)
{
	(void)state;
	assert_true(locale_compare(LANG_EN, "apple", "Banana") < 0);
	assert_true(locale_compare(LANG_EN, "zebra", "\xc3\xa9lan") > 0);
	assert_int_equal(locale_compare(LANG_EN, "same", "same"), 0);
	/* In Welsh ch follows every c, dd every d, ng stands after g. */
	assert_true(locale_compare(LANG_CY, "chwarae", "cyngor") > 0);
	assert_true(locale_compare(LANG_EN, "chwarae", "cyngor") < 0);
	assert_true(locale_compare(LANG_CY, "ddoe", "dydd") > 0);
	assert_true(locale_compare(LANG_CY, "llan", "lwc") > 0);
	assert_true(locale_compare(LANG_CY, "ngair", "haf") < 0);
	assert_true(locale_compare(LANG_CY, "thema", "twf") > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_its_languages),
		cmocka_unit_test(falls_back_to_the_other_language),
		cmocka_unit_test(reads_dates),
		cmocka_unit_test(orders_dates),
		cmocka_unit_test(writes_dates_in_words),
		cmocka_unit_test(writes_numbers),
		cmocka_unit_test(rounds_half_away_from_zero),
		cmocka_unit_test(keeps_large_numbers_exact),
		cmocka_unit_test(writes_back_what_was_read),
		cmocka_unit_test(finds_plurals),
		cmocka_unit_test(sorts_as_the_dictionary_does),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
