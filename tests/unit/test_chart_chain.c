#include "render/chart_chain.h"

#include "layout_unit.h"
#include "words_unit.h"

/* The steps of a chain: bars in their order, each with its share. */

static const char *const names[] = { "Plant", "Ag angen",
    "Cafodd gynnig o gymorth gan y gwasanaeth iechyd meddwl", "Yn mynychu" };
static struct chart_value counts[] = { V(140), V(101), V(64), V(52) };
static struct chart_value shares[] = { NONE, V(72.1), V(63.4), V(81.3) };
static struct chart_value partly[] = { V(140), C, P(64), V(0) };
static struct chart_value partly_shares[] = { NONE, C, C, V(0) };
static struct chart_value none[] = { V(0), V(0), V(0), V(0) };
static struct chart_value none_shares[] = { NONE, C, C, C };
static const struct chart_series whole[] = { { "Conwy", true, counts } };
static const struct chart_series some[] = { { "Conwy", true, partly } };
static const struct chart_series nobody[] = { { "Conwy", true, none } };

static struct chart_spec
make_chain(const struct chart_series *series, const struct chart_value *of,
    size_t count)
{
	struct chart_spec spec = unit_spec(CHART_CHAIN, names, count, series,
	    1);

	spec.over_time = false;
	spec.y_title = "2025/26";
	spec.chain.period = "2025/26";
	spec.chain.names = names;
	spec.chain.counts = series->values;
	spec.chain.shares = of;
	spec.chain.count = count;
	return spec;
}

/* The bars of a chart, in order. */
static size_t
find_bars(const struct chart_layout *l, const struct chart_item *found[4])
{
	size_t i, count = 0;

	for (i = 0; i < l->count; i++)
		if (l->items[i].kind == CHART_ITEM_RECT &&
		    l->items[i].ink == CHART_INK_SERIES_1) {
			assert_true(count < 4);
			found[count++] = &l->items[i];
		}
	return count;
}

static void
draws_a_bar_for_each_step(void **state)
{
	struct chart_spec spec = make_chain(whole, shares, 4);
	const struct chart_layout *l;
	const struct chart_item *bars[4];
	size_t i;

	(void)state;
	assert_good(&spec);
	assert_golden(&spec, CHART_FOR_WEB, "chain");
	l = lay_out(&spec, CHART_FOR_WEB);
	assert_int_equal(find_bars(l, bars), 4);
	for (i = 1; i < 4; i++) {
		assert_true(bars[i]->y > bars[i - 1]->y);
		assert_true(fabs(bars[i]->w / bars[0]->w - counts[i].value /
		    counts[0].value) < 1e-6);
	}
	assert_int_equal(count_texts(l, "140"), 1);
	assert_int_equal(count_texts(l, "101 (72% of those)"), 1);
	spec.lang = LANG_CY;
	spec.chain.decimals = 1;
	assert_golden(&spec, CHART_FOR_PHONE, "chain-phone");
	assert_int_equal(count_texts(lay_out(&spec, CHART_FOR_PHONE),
	    "101 (72.1% o'r rheini)"), 1);
}

static void
shows_why_a_step_is_not_there(void **state)
{
	struct chart_spec spec = make_chain(some, partly_shares, 4);
	const struct chart_layout *l;
	const struct chart_item *bars[4];

	(void)state;
	assert_good(&spec);
	l = lay_out(&spec, CHART_FOR_BOARD);
	assert_int_equal(find_bars(l, bars), 2);	/* zero has none */
	assert_true(bars[1]->hollow);
	assert_int_equal(count_texts(l, "[c]"), 1);
	assert_int_equal(count_texts(l, "64 [p]"), 1);
	assert_int_equal(count_texts(l, "0 (0% of those)"), 1);
	spec = make_chain(nobody, none_shares, 4);
	assert_good(&spec);
	assert_int_equal(count_texts(lay_out(&spec, CHART_FOR_WEB), "0"), 4);
}

static void
refuses_a_chain_without_a_count(void **state)
{
	static struct chart_value hidden[] = { C, C };
	static const struct chart_series series[] = {
		{ "Conwy", true, hidden } };
	struct chart_spec spec = make_chain(series, hidden, 2);

	(void)state;
	assert_refused(&spec, "no value is available to draw");
}

static void
tells_the_steps(void **state)
{
	struct chart_spec spec = make_chain(whole, shares, 4);

	(void)state;
	spec.chain.target = (struct chart_target){ true, 90, NULL };
	spec.chain.names = names + 1;
	spec.chain.counts++;
	spec.chain.shares++;
	spec.chain.count = 2;
	assert_both(&spec, "Step by step (2025/26): Ag angen, 101; Cafodd "
	    "gynnig o gymorth gan y gwasanaeth iechyd meddwl, 64 (63 per cent "
	    "of those). The target for the last step is 90 per cent of the "
	    "step before.", "Gam wrth gam (2025/26): Ag angen, 101; Cafodd "
	    "gynnig o gymorth gan y gwasanaeth iechyd meddwl, 64 (63 y cant "
	    "o'r rheini). Y targed ar gyfer y cam olaf yw 90 y cant o'r cam "
	    "blaenorol.");
}

static void
tells_how_many_reach_the_last_step(void **state)
{
	static const char *const places[] = { "A", "B", "C" };
	struct chart_spec spec = make_chain(whole, shares, 3);

	(void)state;
	spec.categories = spec.chain.names = places;
	assert_both(&spec, "Step by step (2025/26): A, 140; B, 101 (72 per "
	    "cent of those); C, 64 (63 per cent of those). 46 per cent of "
	    "those at the first step reached the last.",
	    "Gam wrth gam (2025/26): A, 140; B, 101 (72 y cant o'r rheini); "
	    "C, 64 (63 y cant o'r rheini). Aeth 46 y cant o'r rhai ar y cam "
	    "cyntaf ymlaen at y cam olaf.");
	spec.series = some;
	spec.chain.counts = partly;
	spec.chain.shares = partly_shares;
	assert_both(&spec, "Step by step (2025/26): A, 140; B, Confidential "
	    "[c]; C, 64. 46 per cent of those at the first step reached the "
	    "last. Provisional [p]: C.",
	    "Gam wrth gam (2025/26): A, 140; B, Cyfrinachol [c]; C, 64. Aeth "
	    "46 y cant o'r rhai ar y cam cyntaf ymlaen at y cam olaf. Dros "
	    "dro [p]: C.");
	spec.series = nobody;
	spec.chain.counts = none;
	spec.chain.shares = none_shares;
	assert_says(&spec, LANG_EN, "Step by step (2025/26): A, 0; B, 0; C, "
	    "0.");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(draws_a_bar_for_each_step,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(shows_why_a_step_is_not_there,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    refuses_a_chain_without_a_count, set_up, tear_down),
		cmocka_unit_test_setup_teardown(tells_the_steps, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(
		    tells_how_many_reach_the_last_step, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
