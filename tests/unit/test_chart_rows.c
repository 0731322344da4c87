#include "render/chart_rows.h"

#include <math.h>

#include "layout_unit.h"

/*
 * Charts that lie on their side, and what phones get. Layouts to compare are
 * in tests/golden/layout; UPDATE_LAYOUTS rewrites.
 */

static const char *const offences[] = { "Trais yn erbyn y person",
    "Dwyn a thrin nwyddau wedi'u dwyn",
    "Torri gorchymyn statudol, mechnïaeth neu ryddhad amodol" };

static struct chart_value first[] = { V(36), V(0), X };
static struct chart_value second[] = { V(74), V(-2), V(13) };

static const struct chart_series two[] = {
	{ "Y flwyddyn hyd at fis Mawrth 2020", false, first },
	{ "Y flwyddyn hyd at fis Mawrth 2022", false, second },
};

static struct chart_spec
make_spec(enum chart_kind kind, size_t series_count)
{
	struct chart_spec spec = unit_spec(kind, offences, 3, two,
	    series_count);

	spec.over_time = false;
	spec.lang = LANG_CY;
	return spec;
}

static void
lays_out_bars(void **state)
{
	struct chart_spec spec = make_spec(CHART_BAR, 2);
	const struct chart_item *bars[8];
	const struct chart_layout *l;

	(void)state;
	spec.target.has = true;
	spec.target.value = 30;
	assert_golden(&spec, CHART_FOR_WEB, "bar-grouped");
	assert_golden(&spec, CHART_FOR_PHONE, "bar-phone");
	l = lay_out(&spec, CHART_FOR_BOARD);
	assert_true(l->height >= chart_outputs[CHART_FOR_BOARD].page.height);
	/* Zero has no bar; what lacks has its mark. */
	assert_int_equal(find_rects(l, CHART_INK_SERIES_1, bars), 1);
	assert_true(find_text(l, "36")->x > bars[0]->x + bars[0]->w);
	assert_int_equal(find_rects(l, CHART_INK_SERIES_4, bars), 3);
	assert_true(fabs(bars[0]->w / 74 - bars[2]->w / 13) < 1e-6);
	/* A loss hangs to the left of zero, its value further left. */
	assert_true(fabs(bars[1]->x + bars[1]->w - bars[0]->x) < 1e-6);
	assert_true(find_text(l, "-2")->x < bars[1]->x);
	find_text(l, "[x]");
	find_text(l, "Targed 30");
	assert_int_equal(diag_count(diag, DIAG_LEVEL_NOTE), 0);
}

static void
stands_bars_of_any_length(void **state)
{
	static struct chart_value nothing[] = { V(0), V(0), V(0) };
	static struct chart_value huge[] = { V(1e12), V(-1e12), V(1) };
	static struct chart_value loss[] = { V(-3), X, V(-1) };
	struct chart_series series = { "", true, nothing };
	struct chart_spec spec = make_spec(CHART_BAR, 1);
	const struct chart_item *bars[8];
	int use;

	(void)state;
	spec.series = &series;
	for (use = 0; use < CHART_FOR__MAX; use++) {
		series.values = nothing;
		assert_int_equal(find_rects(lay_out(&spec, (enum chart_use)use),
		    CHART_INK_SERIES_1, bars), 0);
		series.values = loss;
		assert_int_equal(find_rects(lay_out(&spec, (enum chart_use)use),
		    CHART_INK_SERIES_1, bars), 2);
		series.values = huge;
		assert_non_null(lay_out(&spec, (enum chart_use)use));
		spec.category_count = 1;
		assert_non_null(lay_out(&spec, (enum chart_use)use));
		spec.category_count = 3;
	}
	assert_int_equal(diag_count(diag, DIAG_LEVEL_NOTE), 0);
}

/* Parts are parted by white, and end where their sum is. */
static void
stacks_parts(void **state)
{
	struct chart_spec spec = make_spec(CHART_STACKED, 2);
	const struct chart_item *a[8], *b[8];
	const struct chart_layout *l;
	double end;

	(void)state;
	second[1] = (struct chart_value)V(2);
	assert_golden(&spec, CHART_FOR_WEB, "stacked");
	l = lay_out(&spec, CHART_FOR_WEB);
	find_text(l, "36");
	find_text(l, "74");
	find_text(l, "110");
	assert_int_equal(find_rects(l, CHART_INK_SERIES_1, a), 1);
	assert_int_equal(find_rects(l, CHART_INK_SERIES_4, b), 3);
	assert_true(fabs(b[0]->x - a[0]->x - a[0]->w - 2) < 1e-6);
	end = b[0]->x + b[0]->w;
	assert_true(fabs((end - a[0]->x) / 110 - b[1]->w / 2) < 1e-6);
	/* The third has a part without the other: no whole, but a mark. */
	assert_true(find_text(l, "[x]")->x > b[2]->x + b[2]->w);
	spec.kind = CHART_STACKED_100;
	assert_golden(&spec, CHART_FOR_PHONE, "stacked-100-phone");
	l = lay_out(&spec, CHART_FOR_WEB);
	find_text(l, "33%");
	find_text(l, "67%");
	find_text(l, "100%");
	find_text(l, "[x]");
	assert_int_equal(find_rects(l, CHART_INK_SERIES_1, a), 1);
	assert_int_equal(find_rects(l, CHART_INK_SERIES_4, b), 2);
	assert_true(fabs(b[0]->x + b[0]->w - b[1]->x - b[1]->w) < 1e-6);
	assert_true(fabs(a[0]->x - b[1]->x) < 1e-6);
	second[1] = (struct chart_value)V(-2);
	assert_int_equal(diag_count(diag, DIAG_LEVEL_NOTE), 0);
}

/* The ends of a row carry their values, and what lacks its mark. */
static void
joins_dots(void **state)
{
	struct chart_spec spec = make_spec(CHART_DOT, 2);
	const struct chart_layout *l;
	size_t i, shapes[2] = { 0, 0 };

	(void)state;
	assert_golden(&spec, CHART_FOR_WEB, "dot");
	assert_golden(&spec, CHART_FOR_PHONE, "dot-phone");
	l = lay_out(&spec, CHART_FOR_BOARD);
	assert_true(find_text(l, "36")->x < find_text(l, "74")->x);
	find_text(l, "-2");
	find_text(l, "0");
	find_text(l, "13 [x]");
	for (i = 0; i < l->count; i++)
		if (l->items[i].kind == CHART_ITEM_MARKER)
			shapes[l->items[i].marker]++;
	assert_int_equal(shapes[0], 3);		/* two rows and a key */
	assert_int_equal(shapes[1], 4);
	spec.series_count = 1;
	spec.target.has = true;
	spec.target.value = 1e6;
	l = lay_out(&spec, CHART_FOR_WEB);
	find_text(l, "[x]");
	find_text(l, "Targed 1,000,000");
	assert_int_equal(diag_count(diag, DIAG_LEVEL_NOTE), 0);
}

static void
refuses_what_is_no_whole(void **state)
{
	static struct chart_value zeros[] = { V(0), V(0), X };
	static const struct chart_series none[] = { { "A", false, zeros },
	    { "B", false, zeros } };
	struct chart_spec spec = make_spec(CHART_STACKED, 1);
	int kind;

	(void)state;
	for (kind = CHART_STACKED; kind <= CHART_STACKED_100; kind++) {
		spec.kind = (enum chart_kind)kind;
		spec.series = two;
		spec.series_count = 1;
		assert_null(lay_out(&spec, CHART_FOR_WEB));
		spec.series_count = 2;	/* one value is below zero */
		assert_null(lay_out(&spec, CHART_FOR_WEB));
		spec.series = none;
		find_text(lay_out(&spec, CHART_FOR_WEB), "0");
	}
	spec.target.has = true;
	assert_null(lay_out(&spec, CHART_FOR_WEB));
	assert_int_equal(diag_count(diag, DIAG_LEVEL_ERROR), 5);
	diag_free(diag);
	diag = diag_new();
}

static void
cuts_pies(void **state)
{
	static struct chart_value parts[] = { V(75), V(20), V(5), V(1) };
	static struct chart_value whole[] = { V(7), V(0), V(0) };
	static const char *const four[] = { "A", "B", "C", "D" };
	struct chart_series series = { "", true, parts };
	struct chart_spec spec = make_spec(CHART_PIE, 1);
	const struct chart_layout *l;
	double turn = 0;
	size_t i;
	int use;

	(void)state;
	spec.series = &series;
	assert_golden(&spec, CHART_FOR_WEB, "pie");
	assert_golden(&spec, CHART_FOR_PHONE, "pie-phone");
	l = lay_out(&spec, CHART_FOR_BOARD);
	for (i = 0; i < l->count; i++)
		if (l->items[i].kind == CHART_ITEM_SECTOR)
			turn += l->items[i].h;
	assert_true(fabs(turn - 2 * acos(-1)) < 1e-9);
	find_text(l, "75%");
	find_text(l, "Trais yn erbyn y person: 75 (75%)");
	series.values = whole;
	for (use = 0; use < CHART_FOR__MAX; use++)
		find_text(lay_out(&spec, (enum chart_use)use), "100%");
	assert_int_equal(diag_count(diag, DIAG_LEVEL_NOTE), 0);
	series.values = parts;
	spec.categories = four;
	spec.category_count = 4;
	assert_null(lay_out(&spec, CHART_FOR_WEB));
	spec.category_count = 1;
	assert_null(lay_out(&spec, CHART_FOR_WEB));
	spec.category_count = 3;
	series.values = first;		/* one lacks */
	assert_null(lay_out(&spec, CHART_FOR_WEB));
	series.values = second;		/* one is below zero */
	assert_null(lay_out(&spec, CHART_FOR_WEB));
	spec.series = two;
	spec.series_count = 2;
	assert_null(lay_out(&spec, CHART_FOR_WEB));
	assert_int_equal(diag_count(diag, DIAG_LEVEL_ERROR), 5);
	diag_free(diag);
	diag = diag_new();
}

/* Columns that would be too narrow lie down on a phone; type stays large. */
static void
suits_phones(void **state)
{
	static const char *const years[] = { "2018/19", "2019/20", "2020/21",
	    "2021/22", "2022/23", "2023/24", "2024/25" };
	static struct chart_value values[] = { V(30), V(31), V(29), V(28.5),
	    V(27), V(28), V(25) };
	static const struct chart_series four[] = { { "Cardiff", true, values },
	    { "Similar youth justice services in Wales", false, values },
	    { "Wales", false, values }, { "England", false, values } };
	const struct chart_page *page = &chart_outputs[CHART_FOR_PHONE].page;
	struct chart_spec spec = unit_spec(CHART_COLUMN, years, 7, four, 1);
	const struct chart_layout *l;
	size_t i;

	(void)state;
	assert_int_equal(chart_page_kind(page, &spec), CHART_COLUMN);
	spec.series_count = 4;
	assert_int_equal(chart_page_kind(page, &spec), CHART_BAR);
	assert_int_equal(chart_page_kind(&chart_outputs[CHART_FOR_WEB].page,
	    &spec), CHART_COLUMN);
	spec.series_count = 1;
	spec.over_time = false;
	assert_int_equal(chart_page_kind(page, &spec), CHART_BAR);
	spec.over_time = true;
	spec.kind = CHART_LINE;
	spec.series_count = 4;
	spec.target.has = true;
	spec.target.value = 20;
	assert_golden(&spec, CHART_FOR_PHONE, "line-phone");
	l = lay_out(&spec, CHART_FOR_PHONE);
	assert_true(fabs(l->height - chart_page_fit(page, &spec).height) <
	    1e-9);
	for (i = 0; i < l->count; i++)
		assert_true(l->items[i].kind != CHART_ITEM_TEXT ||
		    l->items[i].size >= 13);
	assert_true(find_text(l, "Wales")->y > find_text(l, "2024/25")->y);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lays_out_bars),
		cmocka_unit_test(stands_bars_of_any_length),
		cmocka_unit_test(stacks_parts),
		cmocka_unit_test(joins_dots),
		cmocka_unit_test(cuts_pies),
		cmocka_unit_test(refuses_what_is_no_whole),
		cmocka_unit_test(suits_phones),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
