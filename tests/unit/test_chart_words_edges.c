/*
 * Sentences at the edges of the data, in both languages: they never say more
 * than the figures show.
 */
#include "words_unit.h"

#define R(number)	{ number, false, NULL, 2.5 }	/* rounded to 5 */

static void
tells_zero(void **state)
{
	static struct chart_value values[] = { V(5), V(0) };
	static const struct chart_series series[] = { { "", true, values } };
	struct chart_spec spec = make_spec(2, series, 1);

	(void)state;
	assert_both(&spec, "The figure fell from 5 in 2016/17 to 0 in "
	    "2017/18.", "Gostyngodd y ffigur o 5 yn 2016/17 i 0 yn 2017/18.");
	values[0].value = 0;
	assert_both(&spec, "The figure stayed the same: 0 in 2016/17, then 0 "
	    "in 2017/18.", "Arhosodd y ffigur yr un fath: 0 yn 2016/17, yna "
	    "0 yn 2017/18.");
	values[0].value = 5;
}

/* "O" and "i" would mutate "minws": Welsh joins such figures with "yna". */
static void
tells_figures_below_zero(void **state)
{
	static struct chart_value values[] = { V(5), V(-1200) };
	static const struct chart_series series[] = { { "", true, values } };
	struct chart_spec spec = make_spec(2, series, 1);

	(void)state;
	spec.unit = UNIT_MONEY;
	assert_both(&spec, "The figure fell from £5 in 2016/17 to minus "
	    "£1,200 in 2017/18.", "Gostyngodd y ffigur: £5 yn 2016/17, yna "
	    "minws £1,200 yn 2017/18.");
	values[0].value = -2000;
	assert_both(&spec, "The figure rose from minus £2,000 in 2016/17 to "
	    "minus £1,200 in 2017/18.", "Cynyddodd y ffigur: minws £2,000 yn "
	    "2016/17, yna minws £1,200 yn 2017/18.");
	values[0].value = -1200;
	assert_both(&spec, "The figure stayed the same: minus £1,200 in "
	    "2016/17, then minus £1,200 in 2017/18.",
	    "Arhosodd y ffigur yr un fath: minws £1,200 yn 2016/17, yna "
	    "minws £1,200 yn 2017/18.");
	values[0].value = 5;
}

static void
tells_huge_numbers(void **state)
{
	static struct chart_value values[] = { V(999999999999), V(1e12) };
	static const struct chart_series series[] = { { "", true, values } };
	struct chart_spec spec = make_spec(2, series, 1);

	(void)state;
	assert_both(&spec, "The figure rose from 999,999,999,999 in 2016/17 "
	    "to 1,000,000,000,000 in 2017/18.",
	    "Cynyddodd y ffigur o 999,999,999,999 yn 2016/17 i "
	    "1,000,000,000,000 yn 2017/18.");
}

static void
tells_that_nothing_is_shown(void **state)
{
	static struct chart_value hidden[] = { C, C };
	static struct chart_value none[] = { NONE, NONE };
	static const struct chart_series all_hidden[] = {
		{ "Powys", true, hidden } };
	static const struct chart_series all_none[] = {
		{ "Powys", true, none } };
	struct chart_spec spec = make_spec(2, all_hidden, 1);

	(void)state;
	assert_both(&spec, "There is no figure to show. Confidential [c] for "
	    "Powys: 2016/17; 2017/18.", "Nid oes ffigur i'w ddangos. "
	    "Cyfrinachol [c] ar gyfer Powys: 2016/17; 2017/18.");
	spec.over_time = false;
	assert_both(&spec, "There is no figure to show. Confidential [c]: "
	    "2016/17; 2017/18.", "Nid oes ffigur i'w ddangos. Cyfrinachol "
	    "[c]: 2016/17; 2017/18.");
	spec.series = all_none;
	assert_both(&spec, "There is no figure to show.",
	    "Nid oes ffigur i'w ddangos.");
	spec.target.has = true;
	spec.target.value = 7;
	spec.better = CHART_BETTER_HIGHER;
	spec.over_time = true;
	assert_both(&spec, "There is no figure to show. The target is 7. A "
	    "higher figure is better.", "Nid oes ffigur i'w ddangos. Y targed "
	    "yw 7. Gorau po uchaf y ffigur.");
}

/* Equal ends do not tell what was between them. */
static void
says_the_same_of_the_ends_only(void **state)
{
	static struct chart_value values[] = { V(20), V(35), V(35), V(20) };
	static const struct chart_series series[] = { { "", true, values } };
	struct chart_spec spec = make_spec(4, series, 1);

	(void)state;
	assert_both(&spec, "The figure was the same at the start and at the "
	    "end: 20 in 2016/17, then 20 in 2019/20. The highest figure was "
	    "35 (2017/18; 2018/19).", "Roedd y ffigur yr un fath ar y "
	    "dechrau ac ar y diwedd: 20 yn 2016/17, yna 20 yn 2019/20. Y "
	    "ffigur uchaf oedd 35 (2017/18; 2018/19).");
	values[1] = (struct chart_value)C;
	values[2] = (struct chart_value)V(20);
	assert_both(&spec, "The figure was the same at the start and at the "
	    "end: 20 in 2016/17, then 20 in 2019/20. Confidential [c]: "
	    "2017/18.", "Roedd y ffigur yr un fath ar y dechrau ac ar y "
	    "diwedd: 20 yn 2016/17, yna 20 yn 2019/20. Cyfrinachol [c]: "
	    "2017/18.");
}

static void
passes_over_a_previous_figure_withheld(void **state)
{
	static struct chart_value values[] = { V(20), V(30), C, V(15) };
	static const struct chart_series series[] = {
		{ "Conwy", true, values } };
	struct chart_spec spec = make_spec(4, series, 1);

	(void)state;
	assert_both(&spec, "The figure for Conwy fell from 20 in 2016/17 to "
	    "15 in 2019/20. For Conwy the highest figure shown was 30 in "
	    "2017/18. Confidential [c] for Conwy: 2018/19.",
	    "Gostyngodd y ffigur ar gyfer Conwy o 20 yn 2016/17 i 15 yn "
	    "2019/20. Ar gyfer Conwy, y ffigur uchaf a ddangosir oedd 30 yn "
	    "2017/18. Cyfrinachol [c] ar gyfer Conwy: 2018/19.");
}

/* Counts rounded to 5 that differ by 5 may be 12 and 13. */
static void
gives_no_direction_to_rounded_counts(void **state)
{
	static struct chart_value local[] = { R(15), R(10) };
	static struct chart_value nation[] = { R(20), R(15) };
	static const struct chart_series series[] = {
		{ "Conwy", true, local }, { "Gwent", false, nation } };
	struct chart_spec spec = make_spec(2, series, 1);

	(void)state;
	assert_both(&spec, "The figure for Conwy was 15 in 2016/17, then 10 "
	    "in 2017/18.", "Y ffigur ar gyfer Conwy oedd 15 yn 2016/17, yna "
	    "10 yn 2017/18.");
	local[1].value = 15;
	assert_both(&spec, "The figure for Conwy was 15 in 2016/17, then 15 "
	    "in 2017/18.", "Y ffigur ar gyfer Conwy oedd 15 yn 2016/17, yna "
	    "15 yn 2017/18.");
	local[1].value = 5;
	assert_both(&spec, "The figure for Conwy fell from 15 in 2016/17 to 5 "
	    "in 2017/18.", "Gostyngodd y ffigur ar gyfer Conwy o 15 yn "
	    "2016/17 i 5 yn 2017/18.");
	local[1].value = 10;
	spec.series_count = 2;
	assert_both(&spec, "The figure for Conwy was 15 in 2016/17, then 10 "
	    "in 2017/18. At that time: Gwent (15).",
	    "Y ffigur ar gyfer Conwy oedd 15 yn 2016/17, yna 10 yn 2017/18. "
	    "Bryd hynny: Gwent (15).");
	spec.series_count = 1;
	spec.target.has = true;
	spec.target.value = 12;
	spec.better = CHART_BETTER_LOWER;
	assert_both(&spec, "The figure for Conwy was 15 in 2016/17, then 10 "
	    "in 2017/18. The target is 12. A lower figure is better.",
	    "Y ffigur ar gyfer Conwy oedd 15 yn 2016/17, yna 10 yn 2017/18. "
	    "Y targed yw 12. Gorau po isaf y ffigur.");
}

/* After a break the figures count something else. */
static void
gives_no_direction_over_a_break(void **state)
{
	static struct chart_value values[] = { V(90), V(99),
	    { 40, false, "[b]", 0 }, V(30) };
	static const struct chart_series series[] = { { "", true, values } };
	struct chart_spec spec = make_spec(4, series, 1);

	(void)state;
	assert_both(&spec, "The figure was 90 in 2016/17, then 30 in 2019/20. "
	    "Break in the series [b]: 2018/19.",
	    "Y ffigur oedd 90 yn 2016/17, yna 30 yn 2019/20. Toriad yn y "
	    "gyfres [b]: 2018/19.");
	values[0].missing_text = "[b]";		/* what was before is not */
	values[2].missing_text = NULL;		/* shown */
	assert_says(&spec, LANG_EN, "The figure fell from 90 in 2016/17 to 30 "
	    "in 2019/20. The highest figure was 99 in 2017/18. Break in the "
	    "series [b]: 2016/17.");
	values[0].missing_text = NULL;
}

static void
meets_a_target_that_it_equals(void **state)
{
	static struct chart_value values[] = { V(40), V(25) };
	static const struct chart_series series[] = { { "", true, values } };
	struct chart_spec spec = make_spec(2, series, 1);
	enum chart_better better;

	(void)state;
	spec.target.has = true;
	spec.target.value = 25;
	for (better = CHART_BETTER_LOWER; better <= CHART_BETTER_HIGHER;
	    better++) {
		spec.better = better;
		assert_both(&spec, better == CHART_BETTER_LOWER ?
		    "The figure fell from 40 in 2016/17 to 25 in 2017/18. The "
		    "target is 25. The latest figure meets it. A lower figure "
		    "is better." : "The figure fell from 40 in 2016/17 to 25 "
		    "in 2017/18. The target is 25. The latest figure meets "
		    "it. A higher figure is better.",
		    better == CHART_BETTER_LOWER ?
		    "Gostyngodd y ffigur o 40 yn 2016/17 i 25 yn 2017/18. Y "
		    "targed yw 25. Mae'r ffigur diweddaraf yn ei gyrraedd. "
		    "Gorau po isaf y ffigur." : "Gostyngodd y ffigur o 40 yn "
		    "2016/17 i 25 yn 2017/18. Y targed yw 25. Mae'r ffigur "
		    "diweddaraf yn ei gyrraedd. Gorau po uchaf y ffigur.");
	}
}

static void
says_which_points_are_provisional(void **state)
{
	static struct chart_value local[] = { V(40), V(30), P(25) };
	static struct chart_value nation[] = { V(50), P(45), P(44) };
	static const struct chart_series series[] = {
		{ "Conwy", true, local }, { "Cymru", false, nation } };
	struct chart_spec spec = make_spec(3, series, 2);

	(void)state;
	assert_both(&spec, "The figure for Conwy fell from 40 in 2016/17 to "
	    "25 in 2018/19. At that time it was lower than Cymru (44). "
	    "Provisional [p] for Conwy: 2018/19. Provisional [p] for Cymru: "
	    "2017/18; 2018/19.",
	    "Gostyngodd y ffigur ar gyfer Conwy o 40 yn 2016/17 i 25 yn "
	    "2018/19. Bryd hynny roedd yn is na'r ffigur ar gyfer Cymru (44). "
	    "Dros dro [p] ar gyfer Conwy: 2018/19. Dros dro [p] ar gyfer "
	    "Cymru: 2017/18; 2018/19.");
}

/* Of many series without a place of its own: how they went, in one sentence. */
static void
counts_many_series(void **state)
{
	static struct chart_value fell[] = { V(9), V(2) };
	static struct chart_value rose[] = { V(2), V(9) };
	static struct chart_value same[] = { V(4), V(4) };
	static struct chart_value hidden[] = { V(7), C };
	static const struct chart_series series[] = {
		{ "A", false, fell }, { "B", false, fell },
		{ "C", false, rose }, { "D", false, same },
		{ "E", false, hidden } };
	struct chart_spec spec = make_spec(2, series, 5);

	(void)state;
	spec.kind = CHART_PANELS;
	assert_both(&spec, "Of 5 series: 2 fell; 1 rose; 1 with no clear "
	    "change; 1 with fewer than two figures. Confidential [c] for E: "
	    "2017/18.", "O blith 5 cyfres: gostyngodd 2; cynyddodd 1; 1 heb "
	    "newid clir; 1 heb ddau ffigur. Cyfrinachol [c] ar gyfer E: "
	    "2017/18.");
}

/* Of many comparators the first are named, the others counted. */
static void
names_few_comparators(void **state)
{
	static struct chart_value local[] = { V(9), V(2) };
	static struct chart_value other[] = { V(9), V(5) };
	static const struct chart_series series[] = {
		{ "A", true, local }, { "B", false, other },
		{ "C", false, other }, { "D", false, other },
		{ "E", false, other }, { "F", false, other },
		{ "G", false, other } };
	struct chart_spec spec = make_spec(2, series, 7);

	(void)state;
	spec.kind = CHART_PANELS;
	assert_both(&spec, "The figure for A fell from 9 in 2016/17 to 2 in "
	    "2017/18. At that time it was lower than: B (5); C (5); D (5); E "
	    "(5); 2 more.", "Gostyngodd y ffigur ar gyfer A o 9 yn 2016/17 i "
	    "2 yn 2017/18. Bryd hynny roedd yn is na'r ffigurau ar gyfer: B "
	    "(5); C (5); D (5); E (5); 2 arall.");
}

static const char *const parts_of[] = { "Court", "Police", "School" };

static void
tells_all_parts_of_a_pie(void **state)
{
	static struct chart_value values[] = { V(60), V(30), V(0) };
	static const struct chart_series series[] = { { "", false, values } };
	struct chart_spec spec = unit_spec(CHART_PIE, parts_of, 3, series, 1);

	(void)state;
	spec.over_time = false;
	assert_both(&spec, "90 in all: Court, 60 (67 per cent); Police, 30 "
	    "(33 per cent); School, 0 (0 per cent).", "90 i gyd: Court, 60 "
	    "(67 y cant); Police, 30 (33 y cant); School, 0 (0 y cant).");
	values[0].value = values[1].value = 0;	/* refused, but has words */
	assert_both(&spec, "All figures were 0.", "0 oedd pob ffigur.");
	values[0] = (struct chart_value)C;
	values[1].value = 30;
	assert_both(&spec, "The highest figure shown was 30 (Police). The "
	    "lowest shown was 0 (School). Confidential [c]: Court.",
	    "Y ffigur uchaf a ddangosir oedd 30 (Police). Yr isaf a ddangosir "
	    "oedd 0 (School). Cyfrinachol [c]: Court.");
	values[0] = (struct chart_value)V(60);
}

static void
names_all_largest_parts(void **state)
{
	static struct chart_value a[] = { V(40), V(10), V(1) };
	static struct chart_value b[] = { V(40), V(5), V(1) };
	static struct chart_value c[] = { V(20), V(5), V(1) };
	static const struct chart_series series[] = { { "Pay", false, a },
	    { "Rent", false, b }, { "Travel", false, c } };
	struct chart_spec spec = unit_spec(CHART_STACKED, parts_of, 3, series,
	    3);

	(void)state;
	spec.over_time = false;
	assert_both(&spec, "Court: 100 in all; the largest parts were 40 "
	    "(Pay; Rent). Police: 20 in all; the largest part was 10 (Pay). "
	    "School: 3 in all; the largest parts were 1 (Pay; Rent; 1 more).",
	    "Court: 100 i gyd; y rhannau mwyaf oedd 40 (Pay; Rent). Police: "
	    "20 i gyd; y rhan fwyaf oedd 10 (Pay). School: 3 i gyd; y rhannau "
	    "mwyaf oedd 1 (Pay; Rent; 1 arall).");
	spec.kind = CHART_STACKED_100;
	spec.category_count = 1;
	assert_both(&spec, "Court: the largest parts were 40 per cent (Pay; "
	    "Rent).", "Court: y rhannau mwyaf oedd 40 y cant (Pay; Rent).");
}

static void
tells_a_chain_with_steps_withheld(void **state)
{
	static const char *const names[] = { "Plant", "Angen", "Cynnig" };
	static struct chart_value counts[] = { V(140), V(101), C };
	static struct chart_value shares[] = { NONE, V(72), C };
	static struct chart_value values[] = { C };
	static const struct chart_series series[] = {
		{ "Conwy", true, values } };
	struct chart_spec spec = make_spec(1, series, 1);

	(void)state;
	spec.unit = UNIT_PERCENT;
	spec.chain = (struct chart_chain){ "2016/17", names, counts, shares,
	    0, { false, 0, NULL }, 3 };
	assert_both(&spec, "Step by step (2016/17): Plant, 140; Angen, 101 (72 "
	    "per cent of those); Cynnig, Confidential [c]. Confidential [c] "
	    "for Conwy: 2016/17.",
	    "Gam wrth gam (2016/17): Plant, 140; Angen, 101 (72 y cant o'r "
	    "rheini); Cynnig, Cyfrinachol [c]. Cyfrinachol [c] ar gyfer Conwy: "
	    "2016/17.");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_zero),
		cmocka_unit_test(tells_figures_below_zero),
		cmocka_unit_test(tells_huge_numbers),
		cmocka_unit_test(tells_that_nothing_is_shown),
		cmocka_unit_test(says_the_same_of_the_ends_only),
		cmocka_unit_test(passes_over_a_previous_figure_withheld),
		cmocka_unit_test(gives_no_direction_to_rounded_counts),
		cmocka_unit_test(gives_no_direction_over_a_break),
		cmocka_unit_test(meets_a_target_that_it_equals),
		cmocka_unit_test(says_which_points_are_provisional),
		cmocka_unit_test(counts_many_series),
		cmocka_unit_test(names_few_comparators),
		cmocka_unit_test(tells_all_parts_of_a_pie),
		cmocka_unit_test(names_all_largest_parts),
		cmocka_unit_test(tells_a_chain_with_steps_withheld),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
