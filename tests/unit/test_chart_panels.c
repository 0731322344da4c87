#include "render/chart_panels.h"

#include <string.h>

#include "layout_unit.h"
#include "render/chart_stack_column.h"

/*
 * Small multiples and stacked columns. Layouts to compare are in
 * tests/golden/layout; UPDATE_LAYOUTS rewrites.
 */

static const char *const years[] = { "2020/21", "2021/22", "2022/23" };
static struct chart_value fell[] = { V(180), V(150), V(110) };
static struct chart_value broken[] = { V(40), X, V(30) };
static struct chart_value ended[] = { V(90), V(95), C };
static const struct chart_series services[] = {
	{ "Service A", true, fell }, { "Gwasanaeth B ag enw hir", false,
	broken }, { "Service C", false, ended }, { "D", false, fell },
	{ "E", false, fell }, { "F", false, fell }, { "G", false, fell },
	{ "H", false, fell }, { "I", false, fell }, { "J", false, fell },
	{ "K", false, fell }, { "L", false, fell }, { "M", false, fell },
	{ "N", false, fell }, { "O", false, fell }, { "P", false, fell },
	{ "Q", false, fell }
};

/* From two series to as many as there may be, all on one scale. */
static void
gives_each_series_a_panel(void **state)
{
	struct chart_spec spec = unit_spec(CHART_PANELS, years, 3, services,
	    3);
	const struct chart_layout *l;
	size_t i, tops = 0;

	(void)state;
	assert_golden(&spec, CHART_FOR_WEB, "panels");
	spec.target.has = true;
	spec.target.value = 100;
	assert_golden(&spec, CHART_FOR_PHONE, "panels-phone");
	for (spec.series_count = 2; spec.series_count <= CHART_PANELS_MAX;
	    spec.series_count++)
		assert_good(&spec);
	spec.series_count = CHART_PANELS_MAX;
	l = lay_out(&spec, CHART_FOR_WEB);
	for (i = 0; i < l->count; i++)
		tops += l->items[i].kind == CHART_ITEM_TEXT &&
		    strcmp(l->items[i].text, "200") == 0;
	assert_int_equal(tops, CHART_PANELS_MAX);
	find_text(l, "[x]");
	find_text(l, "[c]");
	spec.series_count = 3;
	spec.category_count = 1;
	assert_good(&spec);
}

static void
refuses_too_many_or_too_few(void **state)
{
	struct chart_spec spec = unit_spec(CHART_PANELS, years, 3, services,
	    CHART_PANELS_MAX + 1);

	(void)state;
	assert_null(lay_out(&spec, CHART_FOR_WEB));
	spec.series_count = 1;
	assert_null(lay_out(&spec, CHART_FOR_WEB));
	spec.kind = CHART_LINE;
	spec.series_count = 12;
	assert_null(lay_out(&spec, CHART_FOR_WEB));
	spec.kind = CHART_STACKED_COLUMN;
	spec.series_count = 5;
	assert_null(lay_out(&spec, CHART_FOR_WEB));
	spec.series_count = 1;
	assert_null(lay_out(&spec, CHART_FOR_WEB));
	assert_int_equal(diag_count(diag, DIAG_LEVEL_ERROR), 5);
}

/* Wholes stand above; a part that lacks leaves its mark; shares end level. */
static void
stacks_columns(void **state)
{
	struct chart_spec spec = unit_spec(CHART_STACKED_COLUMN, years, 3,
	    services, 3);
	const struct chart_layout *l;
	double tops[2] = { 0, 0 };
	size_t i, count = 0;

	(void)state;
	assert_good(&spec);
	assert_golden(&spec, CHART_FOR_WEB, "stacked-column");
	l = lay_out(&spec, CHART_FOR_WEB);
	find_text(l, "310");
	assert_true(find_text(l, "[x]")->x < find_text(l, "[c]")->x);
	spec.series_count = 2;
	spec.kind = CHART_STACKED_COLUMN_100;
	assert_good(&spec);
	l = lay_out(&spec, CHART_FOR_WEB);
	find_text(l, "82%");
	find_text(l, "100%");
	for (i = 0; i < l->count; i++)
		if (l->items[i].kind == CHART_ITEM_RECT && l->items[i].ink ==
		    CHART_INK_SERIES_4 && l->items[i].w > 20 && count < 2)
			tops[count++] = l->items[i].y;
	assert_int_equal(count, 2);
	assert_true(fabs(tops[0] - tops[1]) < 1e-6);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(gives_each_series_a_panel,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(refuses_too_many_or_too_few,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(stacks_columns, set_up,
		    tear_down),
	};

	return cmocka_run_group_tests_name("panels", tests, NULL, NULL);
}
