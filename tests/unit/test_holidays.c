/* Working days at the edges: Easter, substitute days, weekends, new year. */
#include "model/holidays.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "unit.h"

#define DAY(y, m, d) ((struct date){ y, m, d })

struct fixture {
	struct arena	 arena;
	struct diag	*diag;
	struct holidays	 h;
};

static int
setup(void **state)
{
	static struct fixture f;

	arena_init(&f.arena);
	f.diag = diag_new();
	assert_true(holidays_read(&f.arena, &f.h, f.diag));
	*state = &f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	diag_free(f->diag);
	arena_release(&f->arena);
	return 0;
}

static void
day_numbers_go_both_ways(void **state)
{
	long day;

	(void)state;
	assert_int_equal(day_number(DAY(1970, 1, 1)), 0);
	assert_int_equal(day_number(DAY(2000, 3, 1)) -
	    day_number(DAY(2000, 2, 28)), 2);
	assert_int_equal(day_number(DAY(1900, 3, 1)) -
	    day_number(DAY(1900, 2, 28)), 1);
	for (day = day_number(DAY(1899, 12, 31)); day <
	    day_number(DAY(2401, 1, 2)); day++)
		assert_int_equal(day_number(day_date(day)), day);
}

static void
weekends(void **state)
{
	(void)state;
	assert_false(day_is_weekend(day_number(DAY(2023, 9, 15))));
	assert_true(day_is_weekend(day_number(DAY(2023, 9, 16))));
	assert_true(day_is_weekend(day_number(DAY(2023, 9, 17))));
	assert_false(day_is_weekend(day_number(DAY(2023, 9, 18))));
	assert_true(day_is_weekend(day_number(DAY(1969, 12, 28))));
}

static int
clear(struct fixture *f, struct date from, struct date to)
{
	return holidays_clear_days(&f->h, from, to, true);
}

static void
both_ends_are_left_out(void **state)
{
	struct fixture *f = *state;

	/* The Wiltshire panel: Wednesday to Thursday of the week after. */
	assert_int_equal(clear(f, DAY(2023, 9, 6), DAY(2023, 9, 14)), 5);
	assert_int_equal(holidays_clear_days(&f->h, DAY(2023, 9, 6),
	    DAY(2023, 9, 14), false), 7);
	assert_int_equal(clear(f, DAY(2023, 9, 6), DAY(2023, 9, 7)), 0);
	assert_int_equal(clear(f, DAY(2023, 9, 6), DAY(2023, 9, 6)), 0);
	assert_int_equal(clear(f, DAY(2023, 9, 6), DAY(2023, 9, 1)), 0);
}

static void
easter_and_christmas(void **state)
{
	struct fixture *f = *state;

	/* Thursday before Good Friday to Tuesday after Easter: none. */
	assert_int_equal(clear(f, DAY(2024, 3, 28), DAY(2024, 4, 2)), 0);
	/* Boxing Day of 2026 is a Saturday: Monday is off. */
	assert_int_equal(clear(f, DAY(2026, 12, 24), DAY(2026, 12, 30)), 1);
	/* Both days of 2027 are at a weekend: Monday and Tuesday are off. */
	assert_int_equal(clear(f, DAY(2027, 12, 24), DAY(2027, 12, 30)), 1);
	/* Christmas Day of 2022 is a Sunday, new year's as well. */
	assert_int_equal(clear(f, DAY(2022, 12, 23), DAY(2023, 1, 4)), 4);
	/* Two bank holidays of one year only. */
	assert_int_equal(clear(f, DAY(2023, 5, 5), DAY(2023, 5, 9)), 0);
	assert_int_equal(clear(f, DAY(2022, 6, 1), DAY(2022, 6, 6)), 0);
}

static void
days_after(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(date_compare(holidays_after(&f->h,
	    DAY(2024, 3, 28), 1), DAY(2024, 4, 2)), 0);
	assert_int_equal(date_compare(holidays_after(&f->h,
	    DAY(2023, 9, 14), 7), DAY(2023, 9, 25)), 0);
}

/* Easter Sunday by the rule of Gauss as corrected, for years of the file. */
static long
easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
	int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;

	return day_number(DAY(year, n / 31, n % 31 + 1));
}

static int
weekday(long day)
{
	return (int)((day + 3) % 7);		/* 0: Monday; 1970 on */
}

/* The first Monday on or after a day. */
static long
monday(int year, int month, int day)
{
	long from = day_number(DAY(year, month, day));

	return from + (7 - weekday(from)) % 7;
}

static long
working_day(long day)
{
	while (day_is_weekend(day))
		day++;
	return day;
}

static int
compare_days(const void *x, const void *y)
{
	const long *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

/* Days that were moved, or held once, by royal proclamation. */
static const struct {
	struct date	 date;
	struct date	 instead_of;	/* year 0: of none */
} proclaimed[] = {
	{ { 2020, 5, 8 }, { 2020, 5, 4 } },	/* VE Day, 75 years */
	{ { 2022, 6, 2 }, { 2022, 5, 30 } },	/* for the next one */
	{ { 2022, 6, 3 }, { 0, 0, 0 } },	/* Platinum Jubilee */
	{ { 2022, 9, 19 }, { 0, 0, 0 } },	/* State Funeral */
	{ { 2023, 5, 8 }, { 0, 0, 0 } }		/* Coronation */
};

/*
 * The holidays of a year, in order, by schedule 1 to the Banking and Financial
 * Dealings Act 1971, common law (Good Friday, Christmas Day) and proclamation
 * (New Year's Day, the first Monday in May, days in place of weekends).
 */
static size_t
holidays_of(int year, long days[16])
{
	long christmas = working_day(day_number(DAY(year, 12, 25)));
	long boxing = working_day(day_number(DAY(year, 12, 26)));
	size_t i, j, count = 0;

	days[count++] = working_day(day_number(DAY(year, 1, 1)));
	days[count++] = easter(year) - 2;
	days[count++] = easter(year) + 1;
	days[count++] = monday(year, 5, 1);
	days[count++] = monday(year, 5, 25);
	days[count++] = monday(year, 8, 25);
	days[count++] = christmas;
	/* Boxing Day keeps its day; Christmas Day goes past it. */
	days[count++] = boxing == christmas ? boxing + 1 : boxing;
	for (i = 0; i < UNIT_COUNT(proclaimed); i++) {
		if (proclaimed[i].date.year != year)
			continue;
		for (j = 0; j < count; j++)
			if (proclaimed[i].instead_of.year != 0 && days[j] ==
			    day_number(proclaimed[i].instead_of))
				break;
		days[j] = day_number(proclaimed[i].date);
		count += j == count;
	}
	qsort(days, count, sizeof(*days), compare_days);
	return count;
}

static void
each_year_is_as_the_law_has_it(void **state)
{
	struct fixture *f = *state;
	size_t i, j, count, at = 0;
	long days[16];
	int year;

	for (year = 2018; year <= 2027; year++) {
		count = holidays_of(year, days);
		for (i = 0; i < count; i++, at++) {
			assert_true(at < f->h.count);
			assert_int_equal(f->h.days[at], days[i]);
		}
	}
	assert_int_equal(at, f->h.count);
	/* What was moved is a working day where it was. */
	for (j = 0; j < UNIT_COUNT(proclaimed); j++)
		if (proclaimed[j].instead_of.year != 0)
			assert_true(holidays_is_working(&f->h, day_number(
			    proclaimed[j].instead_of)));
}

static void
the_file_holds_whole_years(void **state)
{
	struct fixture *f = *state;
	int year;
	size_t i;

	for (year = 2018; year <= 2027; year++) {
		long day = easter(year);

		assert_true(holidays_know(&f->h, year));
		assert_false(holidays_is_working(&f->h, day - 2));
		assert_false(holidays_is_working(&f->h, day + 1));
		assert_true(holidays_is_working(&f->h, day + 2));
	}
	assert_false(holidays_know(&f->h, 2017));
	assert_false(holidays_know(&f->h, 2028));
	/* No holiday is at a weekend or stands twice; all are in order. */
	for (i = 0; i < f->h.count; i++) {
		assert_false(day_is_weekend(f->h.days[i]));
		assert_true(i == 0 || f->h.days[i - 1] < f->h.days[i]);
	}
	/* Eight a year, with two more in 2022 and one more in 2023. */
	assert_int_equal(f->h.count, 10 * 8 + 2 + 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(day_numbers_go_both_ways),
		cmocka_unit_test(weekends),
		cmocka_unit_test(both_ends_are_left_out),
		cmocka_unit_test(easter_and_christmas),
		cmocka_unit_test(days_after),
		cmocka_unit_test(each_year_is_as_the_law_has_it),
		cmocka_unit_test(the_file_holds_whole_years),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
