#include "layout_unit.h"

/*
 * Data at the edges, drawn as every kind and for every use: good, or refused
 * with the reason. No value that is not shown leaves a shape behind.
 */

static const char *const labels[] = { "2020", "2021", "2022" };

/* What comes of a kind: NULL where it is drawn. */
struct edge {
	const char		*what;
	struct chart_value	 values[3];
	size_t			 count;
	const char		*refused[CHART__MAX];
};

#define PARTS_BELOW	"cannot be below zero"
#define NO_VALUE	"no value is available to draw"
#define PIE_ALL		"a pie needs all its parts"

#define REFUSED_PARTS(text) [CHART_STACKED] = (text), \
    [CHART_STACKED_100] = (text), [CHART_STACKED_COLUMN] = (text), \
    [CHART_STACKED_COLUMN_100] = (text)
#define REFUSED_ALL(text) [CHART_LINE] = (text), [CHART_COLUMN] = (text), \
    [CHART_BAR] = (text), [CHART_DOT] = (text), [CHART_PIE] = (text), \
    [CHART_PANELS] = (text), REFUSED_PARTS(text)

static const struct edge edges[] = {
	{ "zeros", { V(0), V(0), V(0) }, 3,
	    { [CHART_PIE] = "not all zero" } },
	{ "a zero", { V(5), V(0), V(7) }, 3, { NULL } },
	{ "below zero", { V(-5), V(-1), V(-3) }, 3,
	    { [CHART_PIE] = PARTS_BELOW, REFUSED_PARTS(PARTS_BELOW) } },
	{ "around zero", { V(-5), V(0), V(5) }, 3,
	    { [CHART_PIE] = PARTS_BELOW, REFUSED_PARTS(PARTS_BELOW) } },
	{ "one point", { V(42) }, 1,
	    { [CHART_PIE] = "a pie of 1 parts" } },
	{ "one point that is zero", { V(0) }, 1,
	    { [CHART_PIE] = "a pie of 1 parts" } },
	{ "one of three", { C, V(12), X }, 3, { [CHART_PIE] = PIE_ALL } },
	{ "the first withheld", { C, V(12), V(13) }, 3,
	    { [CHART_PIE] = PIE_ALL } },
	{ "the last withheld", { V(12), V(13), C }, 3,
	    { [CHART_PIE] = PIE_ALL } },
	{ "all withheld", { C, C, C }, 3, { REFUSED_ALL(NO_VALUE) } },
	{ "all not available", { X, X, X }, 3, { REFUSED_ALL(NO_VALUE) } },
	{ "no such points", { NONE, NONE, NONE }, 3,
	    { REFUSED_ALL(NO_VALUE) } },
	{ "all the same", { V(7), V(7), V(7) }, 3, { NULL } },
	{ "huge", { V(1e12), V(999999999999), V(1) }, 3, { NULL } },
	{ "far apart", { V(0.001), V(1), V(1e9) }, 3, { NULL } },
	{ "too huge", { V(1), V(2e12), V(3) }, 3,
	    { REFUSED_ALL("is too large to draw: use a larger unit") } },
};

/* Two series, since panels and parts need them; a pie has one. */
static void
check_edge(const struct edge *edge, enum chart_kind kind)
{
	struct chart_value twice[2][3];
	const struct chart_series series[] = { { "Abermor", true, twice[0] },
	    { "Cymru", false, twice[1] } };
	struct chart_spec spec = unit_spec(kind, labels, edge->count, series,
	    kind == CHART_PIE ? 1 : 2);

	memcpy(twice[0], edge->values, sizeof(twice[0]));
	memcpy(twice[1], edge->values, sizeof(twice[1]));
	spec.over_time = kind == CHART_LINE || kind == CHART_PANELS;
	if (edge->refused[kind] != NULL) {
		assert_refused(&spec, edge->refused[kind]);
		diag_free(diag);
		diag = diag_new();
	} else {
		assert_good(&spec);
	}
}

static void
draws_or_refuses_data_at_the_edges(void **state)
{
	size_t i;
	int kind;

	(void)state;
	for (i = 0; i < UNIT_COUNT(edges); i++)
		for (kind = 0; kind < CHART__MAX; kind++)
			if (kind != CHART_CHAIN)
				check_edge(&edges[i], (enum chart_kind)kind);
}

/* Shapes that stand for values, which are in the colour of a series. */
static size_t
count_shapes(const struct chart_layout *l)
{
	size_t i, count = 0;

	for (i = 0; i < l->count; i++) {
		const struct chart_item *item = &l->items[i];
		bool is_text = item->kind == CHART_ITEM_TEXT;

		count += !is_text && item->ink >= CHART_INK_SERIES_1 &&
		    item->ink <= CHART_INK_SERIES_4;
	}
	return count;
}

/* A chart with a withheld value has no more shapes than one without it. */
static void
leaves_no_shape_of_what_is_withheld(void **state)
{
	static struct chart_value hidden[] = { V(12), C, V(13) };
	static struct chart_value apart[] = { V(12), NONE, V(13) };
	static const struct chart_series with[] = {
		{ "Abermor", true, hidden }, { "Cymru", false, hidden } };
	static const struct chart_series without[] = {
		{ "Abermor", true, apart }, { "Cymru", false, apart } };
	struct chart_spec spec;
	const struct chart_layout *a, *b;
	int kind;

	(void)state;
	for (kind = 0; kind < CHART__MAX; kind++) {
		if (kind == CHART_PIE || kind == CHART_CHAIN)
			continue;
		spec = unit_spec((enum chart_kind)kind, labels, 3, with, 2);
		a = lay_out(&spec, CHART_FOR_WEB);
		spec.series = without;
		b = lay_out(&spec, CHART_FOR_WEB);
		assert_non_null(a);
		assert_non_null(b);
		assert_int_equal(count_shapes(a), count_shapes(b));
		assert_true(count_texts(a, "[c]") > 0);
		assert_int_equal(count_texts(b, "[c]"), 0);
	}
}

/* The axis of a withheld value is that of the others. */
static void
keeps_the_scale_of_what_is_shown(void **state)
{
	static struct chart_value large[] = { V(10),
	    { 0, true, "[c]", 0 }, V(12) };
	static const struct chart_series series[] = {
		{ "Abermor", true, large } };
	struct chart_spec spec = unit_spec(CHART_COLUMN, labels, 3, series,
	    1);

	struct buf without = BUF_INIT, with = BUF_INIT;

	(void)state;
	chart_layout_dump(lay_out(&spec, CHART_FOR_WEB), &without);
	large[1].value = 1000;		/* as if it were not cleared */
	chart_layout_dump(lay_out(&spec, CHART_FOR_WEB), &with);
	assert_string_equal(with.data, without.data);
	buf_release(&with);
	buf_release(&without);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    draws_or_refuses_data_at_the_edges, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    leaves_no_shape_of_what_is_withheld, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    keeps_the_scale_of_what_is_shown, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
