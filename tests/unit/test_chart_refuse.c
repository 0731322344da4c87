#include "layout_unit.h"

#include <math.h>

/* What is no chart is refused; whatever is not, is drawn well. */

static const char *const years[] = { "2017/18", "2018/19", "2019/20" };

static void
refuses_what_makes_no_chart(void **state)
{
	static struct chart_value lacking[] = { X, NONE, X };
	static struct chart_value wrong[] = { V(1), V(2), V(3) };
	static const struct chart_series nothing[] = {
		{ "Local", true, lacking } };
	static const struct chart_series unnamed[] = {
		{ "Local", true, wrong }, { "", false, wrong } };
	struct chart_series five[5] = { { NULL, false, NULL } };
	struct chart_spec spec = unit_spec(CHART_LINE, years, 3, unnamed, 1);
	int i;

	(void)state;
	for (i = 0; i < 5; i++)
		five[i] = unnamed[0];
	assert_non_null(lay_out(&spec, CHART_FOR_WEB));
	spec.series_count = 0;
	assert_refused(&spec, "at least one series");
	spec.series_count = 2;
	assert_refused(&spec, "series 2 needs a name");
	spec.series_count = 5;
	spec.series = five;
	assert_refused(&spec, "5 series are too many to tell apart: draw at "
	    "most 4, or \"panels\", one for each");
	spec.over_time = false;
	assert_refused(&spec, "or a chart for each, or show the figures as a "
	    "table");
	spec.over_time = true;
	spec.series = nothing;
	spec.series_count = 1;
	assert_refused(&spec, "no value is available");
	spec.series = unnamed;
	spec.category_count = 0;
	assert_refused(&spec, "one category");
	spec.category_count = 41;
	assert_refused(&spec, "41 periods are too many for one chart: draw "
	    "the latest 40, or years instead of quarters");
	spec.over_time = false;
	spec.category_count = 25;
	assert_refused(&spec, "25 categories are too many to compare: draw "
	    "the largest, at most 24, and the sum of the others as one, or "
	    "show the figures as a table");
}

static void
refuses_values_beyond_reason(void **state)
{
	static const double values[] = { 1.1e12, -1e300, INFINITY, -INFINITY,
	    NAN };
	struct chart_value one[] = { V(1), V(2) };
	const struct chart_series series[] = { { "Local", true, one } };
	struct chart_spec spec = unit_spec(CHART_COLUMN, years, 2, series, 1);
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(values); i++) {
		one[1].value = values[i];
		assert_refused(&spec, "too large");
	}
	one[1].value = 2;
	spec.target.has = true;
	spec.target.value = INFINITY;
	assert_refused(&spec, "too large");
}

static const char *
repeat(const char *words, int times)
{
	struct buf b = BUF_INIT;
	const char *text;

	while (times-- > 0)
		buf_puts(&b, words);
	text = arena_strdup(&arena, b.data);
	buf_release(&b);
	return text;
}

static void
refuses_words_without_room(void **state)
{
	const char *labels[40] = { NULL };
	struct chart_value values[4][40] = { { V(0) } };
	struct chart_series series[4] = { { NULL, false, NULL } };
	struct chart_spec spec = unit_spec(CHART_COLUMN, labels, 40, series,
	    1);
	size_t s, i;

	(void)state;
	for (s = 0; s < 4; s++) {
		series[s] = (struct chart_series){ "Name", false, values[s] };
		for (i = 0; i < 40; i++)
			values[s][i] = (struct chart_value)V((double)i);
	}
	for (i = 0; i < 40; i++)
		labels[i] = "Theft and handling stolen goods";
	assert_refused(&spec, "labels of 40 categories do not fit");
	spec.series_count = 4;
	assert_refused(&spec, "40 categories of 4 columns");
	spec.kind = CHART_LINE;
	spec.over_time = true;
	spec.category_count = 3;
	for (s = 0; s < 4; s++)
		series[s].name = repeat("long name ", 12);
	assert_refused(&spec, "do not fit beside their lines");
	spec.kind = CHART_COLUMN;
	spec.series_count = 1;
	spec.y_title = repeat("axis title ", 160);
	assert_refused(&spec, "leave no room");
}

/* Numbers that look random and are the same every time. */
static unsigned
next_number(unsigned *seed, unsigned below)
{
	*seed = *seed * 1664525U + 1013904223U;
	return (*seed >> 8) % below;
}

static const char *
next_words(unsigned *seed)
{
	static const char *const words[] = { "Cardiff", "a", "of", "Powys",
	    "children", "Gwasanaeth", "cyfiawnder", "2019/20", "ieuenctid",
	    "anghydfodau", "per", "England" };
	struct buf b = BUF_INIT;
	unsigned count = 1 + next_number(seed, 6);
	const char *text;

	while (count-- > 0)
		buf_printf(&b, "%s%s", b.len > 0 ? " " : "",
		    words[next_number(seed, UNIT_COUNT(words))]);
	text = arena_strdup(&arena, b.data);
	buf_release(&b);
	return text;
}

static struct chart_value
next_value(unsigned *seed)
{
	static const char *const marks[] = { "[x]", "[c]", "[low]", NULL };
	static const char *const of_values[] = { "[p]", "[e]", "[r]", "[b]" };
	struct chart_value v = NONE;
	double scale = pow(10, next_number(seed, 8));

	if (next_number(seed, 5) == 0) {
		v.missing_text = marks[next_number(seed, UNIT_COUNT(marks))];
		return v;
	}
	v.missing = false;
	if (next_number(seed, 8) == 0)
		v.missing_text = of_values[next_number(seed,
		    UNIT_COUNT(of_values))];
	v.value = ((double)next_number(seed, 2000) - 300) / scale;
	return v;
}

static struct chart_spec
next_spec(unsigned *seed)
{
	struct chart_series *series = arena_alloc(&arena, 4, sizeof(*series));
	const char **labels = arena_alloc(&arena, 40, sizeof(*labels));
	struct chart_spec spec = unit_spec((enum chart_kind)
	    next_number(seed, CHART__MAX), labels, 1 + next_number(seed, 20),
	    series, 1 + next_number(seed, 4));
	size_t s, i;

	spec.over_time = next_number(seed, 2) == 0;
	spec.unit = (enum unit)next_number(seed, UNIT__MAX);
	spec.decimals = (int)next_number(seed, 4);
	spec.target.has = next_number(seed, 3) == 0;
	spec.target.value = next_number(seed, 100);
	if (spec.kind == CHART_STACKED_100 ||
	    spec.kind == CHART_STACKED_COLUMN_100)
		spec.target.has = false;
	for (i = 0; i < spec.category_count; i++)
		labels[i] = next_words(seed);
	for (s = 0; s < spec.series_count; s++) {
		series[s].name = next_words(seed);
		series[s].focus = s == 0;
		series[s].values = arena_alloc(&arena, spec.category_count,
		    sizeof(*series[s].values));
		for (i = 0; i < spec.category_count; i++)
			series[s].values[i] = next_value(seed);
		if (spec.kind < CHART_STACKED || spec.kind == CHART_PANELS)
			continue;
		for (i = 0; i < spec.category_count; i++) /* of a whole */
			series[s].values[i].value =
			    fabs(series[s].values[i].value);
	}
	return spec;
}

static void
draws_any_chart_well_or_refuses_it(void **state)
{
	const struct chart_layout *l, *web;
	struct chart_spec spec;
	size_t drawn = 0, refused = 0;
	size_t before = diag_count(diag, DIAG_LEVEL_ERROR);
	unsigned seed = 1;
	int i, use;

	(void)state;
	for (i = 0; i < 1000; i++) {
		spec = next_spec(&seed);
		web = NULL;
		for (use = 0; use < CHART_FOR__MAX; use++) {
			l = lay_out(&spec, (enum chart_use)use);
			if (l == NULL) {
				/* A phone gets what a wide page gets. */
				assert_true(use != CHART_FOR_PHONE ||
				    web == NULL);
				refused++;
				continue;
			}
			if (use == CHART_FOR_WEB)
				web = l;
			drawn++;
			assert_texts_apart(l);
			assert_inside(l);
		}
		arena_release(&arena);
	}
	assert_int_equal(diag_count(diag, DIAG_LEVEL_ERROR) - before, refused);
	assert_true(drawn > refused);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refuses_what_makes_no_chart),
		cmocka_unit_test(refuses_values_beyond_reason),
		cmocka_unit_test(refuses_words_without_room),
		cmocka_unit_test(draws_any_chart_well_or_refuses_it),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
