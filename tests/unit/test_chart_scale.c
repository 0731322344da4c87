#include "render/chart_scale.h"

#include <math.h>

#include "unit.h"

static void
assert_near(double came, double wanted)
{
	assert_true(fabs(came - wanted) <= 1e-9 * fmax(1, fabs(wanted)));
}

static void
chooses_round_ticks_from_zero(void **state)
{
	static const struct {
		double	 low;
		double	 high;
		int	 decimals;
		double	 bottom;
		double	 top;
		double	 step;
		int	 shown;
	} cases[] = {
		{ 125, 180, 0, 0, 200, 50, 0 },
		{ 0, 100, 0, 0, 100, 20, 0 },
		{ 1, 12, 0, 0, 12, 2, 0 },
		{ 1, 6, 0, 0, 6, 1, 0 },
		{ 0, 7, 0, 0, 8, 2, 0 },
		{ 0.1, 0.6, 1, 0, 0.6, 0.1, 1 },
		{ 0.5, 3.2, 2, 0, 4, 1, 0 },
		{ -120, 230, 0, -200, 300, 100, 0 },
		{ -50, -10, 0, -50, 0, 10, 0 },
		{ 3e11, 9e11, 0, 0, 1e12, 2e11, 0 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(cases); i++) {
		struct chart_scale s = chart_scale_build(cases[i].low,
		    cases[i].high, INFINITY, cases[i].decimals, false);

		assert_near(s.low, cases[i].bottom);
		assert_near(s.high, cases[i].top);
		assert_near(s.step, cases[i].step);
		assert_int_equal(s.decimals, cases[i].shown);
		assert_false(s.broken);
	}
}

/* A count has no half children, so its axis has no half ticks. */
static void
keeps_ticks_no_finer_than_values(void **state)
{
	struct chart_scale s = chart_scale_build(0, 1, INFINITY, 0, true);

	(void)state;
	assert_near(s.step, 1);
	assert_int_equal(chart_scale_count(&s), 2);
	s = chart_scale_build(0.0001, 0.0004, INFINITY, 3, false);
	assert_near(s.step, 0.001);
	assert_near(s.high, 0.001);
	assert_int_equal(s.decimals, 3);
}

static void
has_an_axis_where_all_is_zero(void **state)
{
	struct chart_scale s = chart_scale_build(0, 0, INFINITY, 0, true);

	(void)state;
	assert_near(s.low, 0);
	assert_near(s.high, 1);
	assert_false(s.broken);
}

static void
breaks_only_where_allowed_and_far_from_zero(void **state)
{
	(void)state;
	assert_true(chart_scale_build(91, 96, 100, 1, true).broken);
	assert_false(chart_scale_build(91, 96, 100, 1, false).broken);
	assert_false(chart_scale_build(60, 96, 100, 1, true).broken);
	assert_false(chart_scale_build(96, 96, 100, 1, true).broken);
	assert_false(chart_scale_build(-96, -91, 100, 1, true).broken);
}

static void
keeps_a_small_change_small_on_a_broken_axis(void **state)
{
	struct chart_scale s = chart_scale_build(32.2, 32.5, 100, 1, true);

	(void)state;
	assert_true(s.broken);
	assert_true(s.low <= 32.2 && s.high >= 32.5);
	assert_true(s.high - s.low >= 0.15 * 32.5);
}

static void
stops_shares_at_the_ceiling(void **state)
{
	struct chart_scale s = chart_scale_build(95, 99.5, 100, 1, true);

	(void)state;
	assert_true(s.broken);
	assert_near(s.high, 100);
	assert_true(s.low < 95);
}

/* Whatever the values, few ticks hold them, evenly, with zero exact. */
static void
holds_for_any_values(void **state)
{
	double high, low;
	int decimals;
	size_t i, count;

	(void)state;
	for (high = 1e-4; high < 1e12; high *= 1.37)
		for (low = -high; low <= high; low += high / 7)
			for (decimals = 0; decimals <= 3; decimals++) {
				struct chart_scale s = chart_scale_build(low,
				    high, INFINITY, decimals, true);
				double slack = 1e-8 * (s.high - s.low);

				count = chart_scale_count(&s);
				assert_in_range(count, 2, 8);
				assert_true(s.low <= low + slack);
				assert_true(s.high >= high - slack);
				assert_true(s.broken || s.low <= 0);
				for (i = 0; i < count; i++)
					if (fabs(chart_scale_tick(&s, i)) <
					    s.step / 2)
						assert_true(chart_scale_tick(
						    &s, i) == 0 || s.broken);
			}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(chooses_round_ticks_from_zero),
		cmocka_unit_test(keeps_ticks_no_finer_than_values),
		cmocka_unit_test(has_an_axis_where_all_is_zero),
		cmocka_unit_test(breaks_only_where_allowed_and_far_from_zero),
		cmocka_unit_test(keeps_a_small_change_small_on_a_broken_axis),
		cmocka_unit_test(stops_shares_at_the_ceiling),
		cmocka_unit_test(holds_for_any_values),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
