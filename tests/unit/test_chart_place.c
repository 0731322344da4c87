#include "render/chart_place.h"

#include <math.h>

#include "unit.h"

static void
assert_at(const struct chart_place *p, double wanted)
{
	assert_true(fabs(p->at - wanted) < 1e-9);
}

static void
leaves_labels_that_do_not_meet(void **state)
{
	struct chart_place p[] = { { 80, 20, 0 }, { 20, 20, 0 },
	    { 50, 20, 0 } };

	(void)state;
	assert_true(chart_place_spread(p, 3, 0, 100));
	assert_at(&p[0], 80);
	assert_at(&p[1], 20);
	assert_at(&p[2], 50);
}

static void
moves_neighbours_apart_by_the_same(void **state)
{
	struct chart_place p[] = { { 50, 20, 0 }, { 54, 20, 0 } };

	(void)state;
	assert_true(chart_place_spread(p, 2, 0, 100));
	assert_at(&p[0], 42);
	assert_at(&p[1], 62);
}

static void
keeps_order_and_limits_where_all_are_equal(void **state)
{
	struct chart_place p[] = { { 98, 20, 0 }, { 98, 20, 0 },
	    { 98, 30, 0 }, { 98, 20, 0 } };

	(void)state;
	assert_true(chart_place_spread(p, 4, 0, 100));
	assert_at(&p[0], 20);
	assert_at(&p[1], 40);
	assert_at(&p[2], 65);
	assert_at(&p[3], 90);
}

/* Moving one pair apart pushes it into the next: all move as one. */
static void
joins_blocks_that_meet_by_moving(void **state)
{
	struct chart_place p[] = { { 10, 20, 0 }, { 30, 20, 0 },
	    { 31, 20, 0 } };

	(void)state;
	assert_true(chart_place_spread(p, 3, 0, 200));
	assert_true(p[0].at >= 10);
	assert_true(p[1].at - p[0].at >= 20 - 1e-9);
	assert_true(p[2].at - p[1].at >= 20 - 1e-9);
}

static void
says_where_there_is_no_room(void **state)
{
	struct chart_place p[] = { { 5, 60, 0 }, { 6, 60, 0 } };

	(void)state;
	assert_false(chart_place_spread(p, 2, 0, 100));
	assert_at(&p[0], 5);
	assert_at(&p[1], 6);
	assert_true(chart_place_spread(p, 0, 0, 100));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leaves_labels_that_do_not_meet),
		cmocka_unit_test(moves_neighbours_apart_by_the_same),
		cmocka_unit_test(keeps_order_and_limits_where_all_are_equal),
		cmocka_unit_test(joins_blocks_that_meet_by_moving),
		cmocka_unit_test(says_where_there_is_no_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
