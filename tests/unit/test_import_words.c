#include "import/import_words.h"

#include <stdio.h>
#include <string.h>

#include "unit.h"

/* The words of a list, each in its own message. */
static void
assert_periods(const char *const *texts, size_t count, bool wanted)
{
	size_t i;
	long key;

	for (i = 0; i < count; i++)
		if (import_period(texts[i], &key) != wanted)
			fail_msg("'%s' is %s period", texts[i],
			    wanted ? "no" : "a");
}

static void
knows_periods(void **state)
{
	static const char *const texts[] = {
		"2022", "2022/23", "2022-23", "2022–23", "2022/2023",
		"2022 to 2023", "22/23", "99/00", "FY 2022/23", "Q1",
		"Q1 2023/24", "2023/24 Q4", "Qtr 2 2022", "Quarter 3 2022/23",
		"Apr 2022 to Mar 2023", "April 2022 - March 2023", "Apr-22",
		"Oct 17 - Sep 18", "Year ending March 2023", "Sept 2021",
		"12 months to Mar 2023", "As at 31 March 2023", "March",
		"1 April 2022 to 31 March 2023", "H2 2021", "2022 (revised)",
		"Ebrill 2022 i Mawrth 2023", "Chwarter 1 2023/24",
		"Blwyddyn hyd at Mawrth 2023", "Apr '22", "2022/23\nprovisional"
	};

	(void)state;
	assert_periods(texts, UNIT_COUNT(texts), true);
}

static void
knows_what_is_no_period(void **state)
{
	static const char too_long[] = "January February March April May June "
	    "July August September October November December 2022";
	static const char *const texts[] = {
		"", "Change", "Target", "2022 target", "Abermor", "A", "22",
		"1899", "2101", "20222", "22/24", "Q5", "Q0 2022", "12", "%",
		"Year", "rate 2022", "E06000001", "2022 23", "Area 51",
		"32 March 2022", "Average", "1", "2022?",
		too_long
	};

	(void)state;
	assert_periods(texts, UNIT_COUNT(texts), false);
}

static void
orders_periods(void **state)
{
	static const char *const rows[][3] = {
		{ "2021", "2022", "2023" },
		{ "98/99", "99/00", "2000/01" },
		{ "2021/22", "2022/23", "2023/24" },
		{ "Q4 2022/23", "Q1 2023/24", "Q2 2023/24" },
		{ "Apr to Jun 2022", "Jul to Sep 2022", "Jan to Mar 2023" },
		{ "Apr 2021 to Mar 2022", "Jul 2021 to Jun 2022",
		    "Oct 2021 to Sep 2022" },
		{ "31 March 2022", "30 June 2022", "1 July 2022" },
		{ "H1 2022", "H2 2022", "H1 2023" },
		{ "Ionawr 2022", "Chwefror 2022", "Mawrth 2022" }
	};
	size_t i, j;
	long key, before;

	(void)state;
	for (i = 0; i < UNIT_COUNT(rows); i++) {
		before = 0;
		for (j = 0; j < 3; j++) {
			assert_true(import_period(rows[i][j], &key));
			if (key <= before)
				fail_msg("'%s' does not come later",
				    rows[i][j]);
			before = key;
		}
	}
}

static void
assert_of(const char *name, enum comparator wanted)
{
	if (import_comparator(name) != wanted)
		fail_msg("'%s' is %d", name, import_comparator(name));
}

static void
knows_comparators(void **state)
{
	(void)state;
	assert_of("England and Wales", COMPARATOR_NATIONAL);
	assert_of("ENGLAND & WALES average", COMPARATOR_NATIONAL);
	assert_of("Cymru a Lloegr", COMPARATOR_NATIONAL);
	assert_of("National", COMPARATOR_NATIONAL);
	assert_of("England", COMPARATOR_NATION);
	assert_of("Wales average", COMPARATOR_NATION);
	assert_of("Cymru", COMPARATOR_NATION);
	assert_of("West Midlands", COMPARATOR_REGION);
	assert_of("South West region", COMPARATOR_REGION);
	assert_of("South Wales Police area", COMPARATOR_REGION);
	assert_of("London", COMPARATOR_REGION);
	assert_of("YOT family average", COMPARATOR_FAMILY);
	assert_of("Gwasanaethau tebyg", COMPARATOR_FAMILY);
	assert_of("Statistical neighbours", COMPARATOR_FAMILY);
	assert_of("Abermor", COMPARATOR__MAX);
	assert_of("North East Lincolnshire", COMPARATOR__MAX);
	assert_of("New England House", COMPARATOR__MAX);
	assert_of("", COMPARATOR__MAX);
}

static void
assert_mark(const char *text, enum import_mark wanted)
{
	if (import_mark_of(text) != wanted)
		fail_msg("'%s' is %s", text,
		    import_mark_words(import_mark_of(text)));
}

static void
knows_marks(void **state)
{
	(void)state;
	assert_mark("", IMPORT_MARK_NOT_AVAILABLE);
	assert_mark("x", IMPORT_MARK_NOT_AVAILABLE);
	assert_mark("[X]", IMPORT_MARK_NOT_AVAILABLE);
	assert_mark("..", IMPORT_MARK_NOT_AVAILABLE);
	assert_mark("…", IMPORT_MARK_NOT_AVAILABLE);
	assert_mark("–", IMPORT_MARK_NOT_AVAILABLE);
	assert_mark("Ddim ar gael", IMPORT_MARK_NOT_AVAILABLE);
	assert_mark("N/A", IMPORT_MARK_NOT_APPLICABLE);
	assert_mark("[z]", IMPORT_MARK_NOT_APPLICABLE);
	assert_mark("*", IMPORT_MARK_KEPT_BACK);
	assert_mark("[c]", IMPORT_MARK_KEPT_BACK);
	assert_mark("(c)", IMPORT_MARK_KEPT_BACK);
	assert_mark("<5", IMPORT_MARK_KEPT_BACK);
	assert_mark("≤ 7", IMPORT_MARK_KEPT_BACK);
	assert_mark("[<5]", IMPORT_MARK_KEPT_BACK);
	assert_mark("Fewer than 10", IMPORT_MARK_KEPT_BACK);
	assert_mark("llai na 5", IMPORT_MARK_KEPT_BACK);
	assert_mark("[low]", IMPORT_MARK_LOW);
	assert_mark("<", IMPORT_MARK_NONE);
	assert_mark("<5%", IMPORT_MARK_NONE);
	assert_mark("fewer than half", IMPORT_MARK_NONE);
	assert_mark("xx", IMPORT_MARK_NONE);
	assert_mark("5", IMPORT_MARK_NONE);
	assert_mark("TBC", IMPORT_MARK_NONE);
	assert_mark("[]", IMPORT_MARK_NONE);
}

static void
knows_totals_and_notes(void **state)
{
	(void)state;
	assert_true(import_is_total("Total"));
	assert_true(import_is_total("TOTAL:"));
	assert_true(import_is_total("Cyfanswm"));
	assert_false(import_is_total("Total staff"));
	assert_false(import_is_total(""));
	assert_true(import_is_note("Source: a report"));
	assert_true(import_is_note("Nodyn 1"));
	assert_true(import_is_note("[c] kept back"));
	assert_false(import_is_note("Abermor"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_periods),
		cmocka_unit_test(knows_what_is_no_period),
		cmocka_unit_test(orders_periods),
		cmocka_unit_test(knows_comparators),
		cmocka_unit_test(knows_marks),
		cmocka_unit_test(knows_totals_and_notes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
