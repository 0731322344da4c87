#include "layout_unit.h"

#include <math.h>
#include <string.h>

/* Layouts to compare are in tests/golden/layout; UPDATE_LAYOUTS rewrites. */

static const char *const years[] = { "2017/18", "2018/19", "2019/20",
    "2020/21", "2021/22", "2022/23" };

/* One series of values over as many of the years. */
static struct chart_spec
make_single(enum chart_kind kind, struct chart_series *series,
    const struct chart_value *values, size_t count)
{
	series->name = "Cardiff";
	series->focus = true;
	series->values = arena_alloc(&arena, count, sizeof(*values));
	memcpy(series->values, values, count * sizeof(*values));
	return unit_spec(kind, years, count, series, 1);
}

static size_t
count_starts(const struct chart_layout *l, const char *start)
{
	size_t i, count = 0;

	for (i = 0; i < l->count; i++)
		count += l->items[i].kind == CHART_ITEM_TEXT &&
		    strncmp(l->items[i].text, start, strlen(start)) == 0;
	return count;
}

static size_t
count_items(const struct chart_layout *l, enum chart_item_kind kind,
    enum chart_ink ink)
{
	size_t i, count = 0;

	for (i = 0; i < l->count; i++)
		count += l->items[i].kind == kind && l->items[i].ink == ink;
	return count;
}

static void
lays_out_a_single_line(void **state)
{
	static const struct chart_value values[] = { V(180), V(125) };
	struct chart_series series;
	struct chart_spec spec = make_single(CHART_LINE, &series, values, 2);
	const struct chart_layout *l;

	(void)state;
	assert_good(&spec);
	assert_golden(&spec, CHART_FOR_BOARD, "line-single");
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(count_texts(l, "180"), 1);
	assert_int_equal(count_texts(l, "125"), 1);
	assert_int_equal(count_texts(l, "Cardiff"), 0);	/* the page says so */
	assert_int_equal(count_texts(l, "Source: A publication"), 0);
	assert_int_equal(count_texts(lay_out(&spec, CHART_FOR_BOARD),
	    "Source: A publication"), 1);
}

static struct chart_value colliding[4][6] = {
	{ V(91.2), V(93), V(92.1), V(94.4), V(95), V(96.1) },
	{ V(92.2), V(92), V(92.1), V(93.4), V(95.2), V(96.1) },
	{ V(91.0), V(92.5), V(92.0), V(93.6), V(95.4), V(96.1) },
	{ V(91.4), V(92.7), V(92.4), V(93.9), V(95.1), V(96.1) },
};

static const struct chart_series four[] = {
	{ "Swindon and Wiltshire Youth Justice Service", true, colliding[0] },
	{ "Similar services", false, colliding[1] },
	{ "South West", false, colliding[2] },
	{ "England and Wales", false, colliding[3] },
};

static void
parts_labels_that_collide(void **state)
{
	struct chart_spec spec = unit_spec(CHART_LINE, years, 6, four, 4);
	const struct chart_layout *l;
	int ink;

	(void)state;
	spec.unit = UNIT_PERCENT;
	spec.decimals = 1;
	spec.target.has = true;
	spec.target.value = 96;
	assert_good(&spec);
	assert_golden(&spec, CHART_FOR_WEB, "line-colliding");
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(count_texts(l, "96.1%"), 4);
	/* Told apart without colour: each has its own marker and dashes. */
	for (ink = CHART_INK_SERIES_1; ink <= CHART_INK_SERIES_4; ink++)
		assert_int_equal(count_items(l, CHART_ITEM_MARKER,
		    (enum chart_ink)ink), 7);	/* six points and a key */
}

static void
breaks_the_axis_only_of_lines(void **state)
{
	struct chart_spec spec = unit_spec(CHART_LINE, years, 6, four, 2);
	const struct chart_layout *l;

	(void)state;
	spec.unit = UNIT_PERCENT;
	spec.decimals = 1;
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(count_items(l, CHART_ITEM_PATH, CHART_INK_AXIS), 1);
	assert_int_equal(count_texts(l, "0%"), 1);
	assert_int_equal(count_texts(l, "100%"), 1);
	assert_int_equal(count_texts(l, "50%"), 0);
	spec.kind = CHART_COLUMN;
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(count_items(l, CHART_ITEM_PATH, CHART_INK_AXIS), 0);
	assert_int_equal(count_texts(l, "0%"), 1);
	assert_int_equal(count_texts(l, "60%"), 1);
}

static void
breaks_lines_at_missing_points(void **state)
{
	static struct chart_value local[] = { V(33.1), V(35.4), X, V(29.9),
	    V(31.2), V(32.5) };
	static struct chart_value wales[] = { X, V(38.1), V(36.5), V(34), X,
	    X };
	static const struct chart_series series[] = {
		{ "Caerdydd", true, local }, { "Cymru", false, wales } };
	struct chart_spec spec = unit_spec(CHART_LINE, years, 6, series, 2);
	const struct chart_layout *l;

	(void)state;
	spec.lang = LANG_CY;
	spec.unit = UNIT_PERCENT;
	spec.decimals = 1;
	assert_good(&spec);
	assert_golden(&spec, CHART_FOR_BOARD, "line-missing");
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(count_items(l, CHART_ITEM_PATH, CHART_INK_SERIES_1),
	    2);
	assert_int_equal(count_items(l, CHART_ITEM_PATH, CHART_INK_SERIES_4),
	    1);
	/* Once for each stretch, not for each point. */
	assert_int_equal(count_texts(l, "[x]"), 3);
}

/* Periods that a series never had are a gap without a mark. */
static void
marks_only_what_lacks(void **state)
{
	static struct chart_value local[] = { V(5), V(6), V(7) };
	static struct chart_value other[] = { NONE, V(3), NONE };
	static const struct chart_series series[] = {
		{ "Local", true, local }, { "Other", false, other } };
	struct chart_spec spec = unit_spec(CHART_LINE, years, 3, series, 2);
	const struct chart_layout *l;
	int kind;

	(void)state;
	for (kind = 0; kind < CHART_STACKED; kind++) {
		spec.kind = (enum chart_kind)kind;
		assert_good(&spec);
		l = lay_out(&spec, CHART_FOR_WEB);
		assert_int_equal(count_texts(l, "[x]"), 0);
		assert_int_equal(count_texts(l, "Other"), 1);
	}
}

static const char *const welsh[] = { "Trais yn erbyn y person",
    "Dwyn a thrin nwyddau wedi'u dwyn", "Difrod troseddol", "Cyffuriau",
    "Trefn gyhoeddus", "Troseddau moduro",
    "Torri gorchymyn statudol neu gymunedol" };

static struct chart_value grouped[2][7] = {
	{ V(61), V(24), V(33), V(28), V(17), V(9), V(0) },
	{ V(72), V(18), V(25), V(31), V(14), C, C },
};

static const struct chart_series groups[] = {
	{ "2020/21", false, grouped[0] }, { "2021/22", false, grouped[1] } };

static void
groups_columns_with_long_labels(void **state)
{
	struct chart_spec spec = unit_spec(CHART_COLUMN, welsh, 7, groups, 2);
	const struct chart_item *found[8];
	const struct chart_layout *l;
	double base;
	size_t i;

	(void)state;
	spec.over_time = false;
	spec.lang = LANG_CY;
	assert_good(&spec);
	assert_golden(&spec, CHART_FOR_WEB, "column-grouped");
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(count_texts(l, "[c]"), 2);
	assert_int_equal(count_texts(l, "2020/21"), 1);
	assert_int_equal(find_rects(l, CHART_INK_SERIES_4, found), 5);
	assert_int_equal(find_rects(l, CHART_INK_SERIES_1, found), 6);
	/* All stand on zero, and are as high as their values. */
	base = found[0]->y + found[0]->h;
	for (i = 0; i < 6; i++) {
		assert_true(fabs(found[i]->y + found[i]->h - base) < 1e-6);
		assert_true(fabs(found[i]->h / found[0]->h -
		    grouped[0][i].value / 61) < 1e-6);
	}
}

static void
leaves_white_between_columns(void **state)
{
	struct chart_spec spec = unit_spec(CHART_COLUMN, years, 6, four, 4);
	const struct chart_item *one[8], *two[8];
	const struct chart_layout *l;
	size_t i;

	(void)state;
	spec.unit = UNIT_PERCENT;
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(find_rects(l, CHART_INK_SERIES_1, one), 6);
	assert_int_equal(find_rects(l, CHART_INK_SERIES_2, two), 6);
	for (i = 0; i < 6; i++)
		assert_true(two[i]->x - one[i]->x - one[i]->w > 1.5);
}

/* Two series take the colours that differ most, three the first three. */
static void
chooses_colours_by_count(void **state)
{
	struct chart_spec spec = unit_spec(CHART_LINE, years, 6, four, 2);

	(void)state;
	assert_int_equal(chart_frame_ink(&spec, 0), CHART_INK_SERIES_1);
	assert_int_equal(chart_frame_ink(&spec, 1), CHART_INK_SERIES_4);
	spec.series_count = 3;
	assert_int_equal(chart_frame_ink(&spec, 1), CHART_INK_SERIES_2);
	assert_int_equal(chart_frame_ink(&spec, 2), CHART_INK_SERIES_3);
}

/* Values of any kind, in both kinds of chart. */
static void
stands_values_of_any_kind(void **state)
{
	static const struct {
		struct chart_value	 values[6];
		size_t			 count;
		enum unit		 unit;
		int			 decimals;
	} cases[] = {
		{ { V(0), V(0), V(0) }, 3, UNIT_COUNT, 0 },
		{ { V(0) }, 1, UNIT_PERCENT, 1 },
		{ { V(7) }, 1, UNIT_COUNT, 0 },
		{ { V(-120000), V(45000), V(0), V(230500) }, 4, UNIT_MONEY,
		    0 },
		{ { V(-5), V(-5), V(-5) }, 3, UNIT_COUNT, 0 },
		{ { V(5), V(5), V(5), V(5) }, 4, UNIT_DAYS, 2 },
		{ { V(1e12), V(3), V(5e11) }, 3, UNIT_COUNT, 0 },
		{ { V(-1e12), V(1e12) }, 2, UNIT_COUNT, 0 },
		{ { V(0.001), V(0.0004), V(0) }, 3, UNIT_RATE_PER_1000, 3 },
		{ { V(1e-9), V(2e-9) }, 2, UNIT_COUNT, 0 },
		{ { X, V(4), V(6), X }, 4, UNIT_COUNT, 0 },
		{ { X, X, V(4) }, 3, UNIT_COUNT, 0 },
		{ { V(4), X, X, X }, 4, UNIT_COUNT, 0 },
		{ { V(99.9), V(100), V(100) }, 3, UNIT_PERCENT, 1 },
		{ { V(10), V(200), V(10), V(200), V(10), V(200) }, 6,
		    UNIT_COUNT, 0 },
	};
	struct chart_series series;
	struct chart_spec spec;
	size_t i;
	int kind;

	(void)state;
	for (i = 0; i < UNIT_COUNT(cases); i++)
		for (kind = 0; kind < CHART_STACKED; kind++) {
			spec = make_single((enum chart_kind)kind, &series,
			    cases[i].values, cases[i].count);
			spec.unit = cases[i].unit;
			spec.decimals = cases[i].decimals;
			assert_good(&spec);
			spec.target.has = true;
			spec.target.value = 6;
			assert_good(&spec);
		}
}

/* A column below zero hangs from the zero line, its value below it. */
static void
hangs_negative_columns(void **state)
{
	static const struct chart_value values[] = { V(-10), V(10) };
	struct chart_series series;
	struct chart_spec spec = make_single(CHART_COLUMN, &series, values,
	    2);
	const struct chart_item *found[2];
	const struct chart_layout *l;
	size_t i;

	(void)state;
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(find_rects(l, CHART_INK_SERIES_1, found), 2);
	assert_true(fabs(found[0]->y - found[1]->y - found[1]->h) < 1e-6);
	assert_true(fabs(found[0]->h - found[1]->h) < 1e-6);
	for (i = 0; i < l->count; i++)
		if (l->items[i].kind == CHART_ITEM_TEXT &&
		    strcmp(l->items[i].text, "-10") == 0 &&
		    l->items[i].anchor == CHART_ANCHOR_MIDDLE)
			break;
	assert_true(i < l->count);
	assert_true(l->items[i].y > found[0]->y + found[0]->h);
}

/* Forty quarters: fewer labels, but always the last, and all have ticks. */
static void
thins_the_labels_of_many_periods(void **state)
{
	const char *labels[40] = { NULL };
	struct chart_value values[40] = { V(0) };
	const struct chart_series series[] = { { "Local", true, values } };
	struct chart_spec spec = unit_spec(CHART_LINE, labels, 40, series, 1);
	const struct chart_layout *l;
	int i, kind;

	(void)state;
	for (i = 0; i < 40; i++) {
		labels[i] = arena_printf(&arena, "Q%d %d", i % 4 + 1,
		    2013 + i / 4);
		values[i] = (struct chart_value)V(30 + i % 7);
	}
	for (kind = 0; kind < CHART_STACKED; kind++) {
		spec.kind = (enum chart_kind)kind;
		assert_good(&spec);
		l = lay_out(&spec, CHART_FOR_WEB);
		assert_int_equal(count_texts(l, "Q4 2022") +
		    count_texts(l, "Q4"), count_texts(l, "Q4") > 0 ?
		    count_texts(l, "2022") : 1);
	}
	spec.kind = CHART_LINE;
	l = lay_out(&spec, CHART_FOR_WEB);
	/* A base line and forty ticks. */
	assert_int_equal(count_items(l, CHART_ITEM_RULE, CHART_INK_AXIS), 41);
}

static void
gives_values_of_few_points_only(void **state)
{
	static const struct chart_value values[] = { V(11), V(22), V(33),
	    V(44), V(35), V(26) };
	const char *labels[20] = { NULL };
	struct chart_value many[20] = { V(0) };
	struct chart_series series;
	struct chart_spec spec = make_single(CHART_LINE, &series, values, 6);
	const struct chart_layout *l = lay_out(&spec, CHART_FOR_WEB);
	int i;

	(void)state;
	assert_int_equal(count_texts(l, "22"), 1);
	assert_int_equal(count_texts(l, "44"), 1);
	for (i = 0; i < 20; i++) {
		labels[i] = arena_printf(&arena, "%d", 2001 + i);
		many[i] = (struct chart_value)V(i == 0 ? 73 : 62 + i / 2);
	}
	series.values = many;
	spec.categories = labels;
	spec.category_count = 20;
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(count_texts(l, "73"), 1);
	assert_int_equal(count_texts(l, "71"), 1);
	assert_int_equal(count_texts(l, "65"), 0);
}

static void
names_the_target(void **state)
{
	static const struct chart_value values[] = { V(180), V(125) };
	struct chart_series series;
	struct chart_spec spec = make_single(CHART_COLUMN, &series, values,
	    2);
	int kind;

	(void)state;
	spec.target.has = true;
	spec.target.value = 390;
	for (kind = 0; kind < CHART_STACKED; kind++) {
		spec.kind = (enum chart_kind)kind;
		spec.lang = LANG_EN;
		assert_good(&spec);
		assert_int_equal(count_starts(lay_out(&spec, CHART_FOR_WEB),
		    "Target"), 1);
		spec.lang = LANG_CY;
		assert_int_equal(count_starts(lay_out(&spec, CHART_FOR_WEB),
		    "Targed"), 1);
	}
}

/* Long names of everything still leave a chart. */
static void
stands_long_words(void **state)
{
	static const char *const labels[] = { "April 2020 to March 2021",
	    "April 2021 to March 2022", "April 2022 to March 2023" };
	struct chart_spec spec = unit_spec(CHART_LINE, labels, 3, four, 4);
	int kind;

	(void)state;
	spec.title = "Children who live in suitable homes at the end of their "
	    "order are as many as elsewhere";
	spec.subtitle = "Children in suitable accommodation at the end of an "
	    "intervention or order, per cent of all children whose "
	    "intervention or order ended in the year";
	spec.source = "Youth Justice Board, quality and methodology "
	    "information, 12 June 2025, and own records";
	spec.unit = UNIT_PERCENT;
	spec.decimals = 1;
	for (kind = 0; kind < CHART_PIE; kind++) {
		spec.kind = (enum chart_kind)kind;
		assert_good(&spec);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lays_out_a_single_line),
		cmocka_unit_test(parts_labels_that_collide),
		cmocka_unit_test(breaks_the_axis_only_of_lines),
		cmocka_unit_test(breaks_lines_at_missing_points),
		cmocka_unit_test(marks_only_what_lacks),
		cmocka_unit_test(groups_columns_with_long_labels),
		cmocka_unit_test(leaves_white_between_columns),
		cmocka_unit_test(chooses_colours_by_count),
		cmocka_unit_test(stands_values_of_any_kind),
		cmocka_unit_test(hangs_negative_columns),
		cmocka_unit_test(thins_the_labels_of_many_periods),
		cmocka_unit_test(gives_values_of_few_points_only),
		cmocka_unit_test(names_the_target),
		cmocka_unit_test(stands_long_words),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
