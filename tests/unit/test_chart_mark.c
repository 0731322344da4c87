#include "render/chart_mark.h"

#include "layout_unit.h"

/*
 * Provisional values and estimates are hollow in every kind of chart, in every
 * series and at every period, and the chart says what that means.
 */

#define E(number)	{ number, false, "[e]", 0 }	/* estimate */
#define B(number)	{ number, false, "[b]", 0 }	/* break */

static const char *const years[] = { "2017/18", "2018/19", "2019/20",
    "2020/21" };

static struct chart_value local[] = { V(40), P(35), V(32), P(25) };
static struct chart_value nation[] = { P(60), V(58), E(57), P(51) };
static const struct chart_series both[] = { { "Abermor", true, local },
    { "Cymru", false, nation } };

/* Hollow shapes without the one in the key. */
static size_t
count_hollow(const struct chart_layout *l)
{
	size_t i, count = 0;

	for (i = 0; i < l->count; i++)
		count += l->items[i].hollow && l->items[i].ink !=
		    CHART_INK_TEXT;
	return count;
}

static size_t
count_keys(const struct chart_layout *l)
{
	size_t i, count = 0;

	for (i = 0; i < l->count; i++)
		count += l->items[i].hollow && l->items[i].ink ==
		    CHART_INK_TEXT;
	return count;
}

static void
draws_every_provisional_value_hollow(void **state)
{
	struct chart_spec spec = unit_spec(CHART_LINE, years, 4, both, 2);
	const struct chart_layout *l;
	int kind, use;

	(void)state;
	for (kind = 0; kind < CHART__MAX; kind++) {
		if (kind == CHART_PIE || kind == CHART_CHAIN)
			continue;	/* not of such data */
		spec.kind = (enum chart_kind)kind;
		for (use = 0; use < CHART_FOR__MAX; use++) {
			l = lay_out(&spec, (enum chart_use)use);
			assert_non_null(l);
			assert_int_equal(count_hollow(l), 5);
			assert_int_equal(count_keys(l), 1);
			assert_int_equal(count_texts(l,
			    "Provisional [p]; Estimate [e]"), 1);
		}
	}
	assert_int_equal(diag_count(diag, DIAG_LEVEL_NOTE), 0);
}

static void
explains_in_welsh(void **state)
{
	struct chart_spec spec = unit_spec(CHART_COLUMN, years, 4, both, 1);

	(void)state;
	spec.lang = LANG_CY;
	assert_good(&spec);
	assert_int_equal(count_texts(lay_out(&spec, CHART_FOR_PHONE),
	    "Dros dro [p]"), 1);
	assert_golden(&spec, CHART_FOR_BOARD, "column-provisional");
	spec.kind = CHART_LINE;
	spec.series_count = 2;
	assert_golden(&spec, CHART_FOR_WEB, "line-provisional");
}

/* Where nothing may change there is no key. */
static void
has_no_key_without_need(void **state)
{
	static struct chart_value final[] = { V(40),
	    { 35, false, "[r]", 0 }, V(32), C };
	static const struct chart_series series[] = {
		{ "Abermor", true, final } };
	struct chart_spec spec = unit_spec(CHART_BAR, years, 4, series, 1);
	const struct chart_layout *l;

	(void)state;
	assert_good(&spec);
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(count_hollow(l) + count_keys(l), 0);
	assert_int_equal(count_texts(l, "35 [r]"), 1);
}

/* Text on a hollow part is not in the colour for filled ones. */
static void
keeps_text_on_parts_readable(void **state)
{
	static struct chart_value parts[] = { P(410), V(310) };
	static const struct chart_series series[] = { { "Pay", false, parts },
	    { "Rent", false, parts } };
	struct chart_spec spec = unit_spec(CHART_STACKED, years, 2, series,
	    2);
	const struct chart_layout *l;

	(void)state;
	assert_good(&spec);
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(find_text(l, "410")->ink, CHART_INK_TEXT);
	assert_int_equal(find_text(l, "310")->ink, CHART_INK_ON_1);
	assert_int_equal(count_texts(l, "820 [p]"), 1);
	spec.kind = CHART_STACKED_COLUMN;
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(find_text(l, "410")->ink, CHART_INK_TEXT);
	assert_int_equal(count_texts(l, "820 [p]"), 1);
}

static size_t
count_points(const struct chart_layout *l, enum chart_ink ink)
{
	size_t i, count = 0;

	for (i = 0; i < l->count; i++)
		if (l->items[i].kind == CHART_ITEM_PATH &&
		    l->items[i].ink == ink)
			count += l->items[i].point_count;
	return count;
}

/* No line joins figures from before a break in the series to later ones. */
static void
stops_lines_at_a_break(void **state)
{
	static struct chart_value broken[] = { V(90), V(80), B(40), V(30) };
	static struct chart_value alone[] = { V(90), B(40), B(50), V(30) };
	static const struct chart_series series[] = {
		{ "Abermor", true, broken }, { "Cymru", false, alone } };
	struct chart_spec spec = unit_spec(CHART_LINE, years, 4, series, 2);
	const struct chart_layout *l;

	(void)state;
	assert_good(&spec);
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(count_points(l, CHART_INK_SERIES_1), 4);
	assert_int_equal(count_points(l, CHART_INK_SERIES_4), 2);
	spec.kind = CHART_PANELS;
	assert_good(&spec);
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(count_points(l, CHART_INK_SERIES_1), 6);
}

/* A mark stands at any point of any line; the last one is in its label. */
static void
marks_points_of_several_lines(void **state)
{
	static struct chart_value revised[] = { V(90),
	    { 80, false, "[r]", 0 }, { 70, false, "[u]", 0 }, V(60) };
	static struct chart_value other[] = { { 30, false, "[r]", 0 }, V(20),
	    V(10), { 5, false, "[r]", 0 } };
	static const struct chart_series series[] = {
		{ "Abermor", true, revised }, { "Cymru", false, other } };
	struct chart_spec spec = unit_spec(CHART_LINE, years, 4, series, 2);
	const struct chart_layout *l;

	(void)state;
	assert_good(&spec);
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(count_texts(l, "[r]"), 2);
	assert_int_equal(count_texts(l, "[u]"), 1);
	assert_int_equal(count_texts(l, "5 [r]"), 1);
	spec.series_count = 1;
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(count_texts(l, "[r]"), 0);
	assert_int_equal(count_texts(l, "80 [r]"), 1);
}

static void
marks_the_last_value_of_panels(void **state)
{
	struct chart_spec spec = unit_spec(CHART_PANELS, years, 4, both, 2);

	(void)state;
	assert_int_equal(count_texts(lay_out(&spec, CHART_FOR_WEB),
	    "25 [p]"), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    draws_every_provisional_value_hollow, set_up, tear_down),
		cmocka_unit_test_setup_teardown(explains_in_welsh, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(has_no_key_without_need,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(keeps_text_on_parts_readable,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(stops_lines_at_a_break, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(
		    marks_points_of_several_lines, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    marks_the_last_value_of_panels, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
