#include "words_unit.h"

#include "render/chart_sentence.h"

static void
assert_value(double value, enum unit unit, int decimals, enum lang lang,
    const char *wanted)
{
	struct chart_spec spec = { .lang = lang, .unit = unit,
	    .decimals = decimals };
	struct words w = { ARENA_INIT, NULL, &spec, false };

	assert_string_equal(words_value(&w, value), wanted);
	arena_release(&w.arena);
}

static void
writes_values_for_sentences(void **state)
{
	(void)state;
	assert_value(1781.5, UNIT_COUNT, 1, LANG_EN, "1,781.5");
	assert_value(32.5, UNIT_PERCENT, 1, LANG_EN, "32.5 per cent");
	assert_value(32.5, UNIT_PERCENT, 1, LANG_CY, "32.5 y cant");
	assert_value(1200, UNIT_MONEY, 0, LANG_CY, "£1,200");
	assert_value(-1200, UNIT_MONEY, 0, LANG_EN, "minus £1,200");
	assert_value(-3.5, UNIT_PERCENT, 1, LANG_CY, "minws 3.5 y cant");
	assert_value(-0.2, UNIT_COUNT, 0, LANG_EN, "0");
	assert_value(4.9, UNIT_DAYS, 2, LANG_EN, "4.90");
}

static void
tells_the_direction(void **state)
{
	static struct chart_value values[] = { V(180), V(125) };
	static const struct chart_series series[] = {
		{ "Warwickshire", true, values } };
	struct chart_spec spec = make_spec(2, series, 1);

	(void)state;
	assert_both(&spec, "The figure for Warwickshire fell from 180 in "
	    "2016/17 to 125 in 2017/18.",
	    "Gostyngodd y ffigur ar gyfer Warwickshire o 180 yn 2016/17 i 125 "
	    "yn 2017/18.");
	values[1].value = 240;
	assert_both(&spec, "The figure for Warwickshire rose from 180 in "
	    "2016/17 to 240 in 2017/18.",
	    "Cynyddodd y ffigur ar gyfer Warwickshire o 180 yn 2016/17 i 240 "
	    "yn 2017/18.");
	values[1].value = 125;
}

/* What rounding made equal, or made differ, has no direction. */
static void
gives_no_direction_to_rounding(void **state)
{
	static struct chart_value values[] = { V(12.1), V(12.4) };
	static const struct chart_series series[] = { { "", true, values } };
	struct chart_spec spec = make_spec(2, series, 1);

	(void)state;
	assert_both(&spec, "The figure was 12 in 2016/17, then 12 in 2017/18.",
	    "Y ffigur oedd 12 yn 2016/17, yna 12 yn 2017/18.");
	values[1].value = 12.1;
	assert_both(&spec,
	    "The figure stayed the same: 12 in 2016/17, then 12 in 2017/18.",
	    "Arhosodd y ffigur yr un fath: 12 yn 2016/17, yna 12 yn "
	    "2017/18.");
	values[1].value = 12.55;
	assert_both(&spec, "The figure was 12 in 2016/17, then 13 in 2017/18.",
	    "Y ffigur oedd 12 yn 2016/17, yna 13 yn 2017/18.");
	values[1].value = 12.6;
	assert_both(&spec,
	    "The figure rose from 12 in 2016/17 to 13 in 2017/18.",
	    "Cynyddodd y ffigur o 12 yn 2016/17 i 13 yn 2017/18.");
	values[0].value = 32.5;
	values[1].value = 32.2;
	spec.decimals = 1;
	spec.unit = UNIT_PERCENT;
	assert_both(&spec, "The figure fell from 32.5 per cent in 2016/17 to "
	    "32.2 per cent in 2017/18.",
	    "Gostyngodd y ffigur o 32.5 y cant yn 2016/17 i 32.2 y cant yn "
	    "2017/18.");
}

static void
tells_a_single_period(void **state)
{
	static struct chart_value one[] = { V(125) };
	static struct chart_value late[] = { NONE, V(125), X };
	static struct chart_series series[] = { { "Powys", true, one } };
	struct chart_spec spec = make_spec(1, series, 1);

	(void)state;
	assert_both(&spec, "The figure for Powys was 125 in 2016/17.",
	    "Y ffigur ar gyfer Powys oedd 125 yn 2016/17.");
	series[0].values = late;
	spec.category_count = 3;
	assert_both(&spec, "The figure for Powys was 125 in 2017/18. "
	    "Not available [x] for Powys: 2018/19.",
	    "Y ffigur ar gyfer Powys oedd 125 yn 2017/18. "
	    "Ddim ar gael [x] ar gyfer Powys: 2018/19.");
}

static void
tells_peaks_beyond_both_ends(void **state)
{
	static struct chart_value values[] = { V(20), V(35), V(5), V(15) };
	static const struct chart_series series[] = { { "", true, values } };
	struct chart_spec spec = make_spec(4, series, 1);

	(void)state;
	assert_both(&spec, "The figure fell from 20 in 2016/17 to 15 in "
	    "2019/20. The highest figure was 35 in 2017/18. The lowest was 5 "
	    "in 2018/19.",
	    "Gostyngodd y ffigur o 20 yn 2016/17 i 15 yn 2019/20. "
	    "Y ffigur uchaf oedd 35 yn 2017/18. Yr isaf oedd 5 yn 2018/19.");
	values[1].value = 20;	/* no higher than an end */
	assert_says(&spec, LANG_EN, "The figure fell from 20 in 2016/17 to 15 "
	    "in 2019/20. The lowest was 5 in 2018/19.");
	values[1].value = 35;
}

/* Only digits can follow "in" and "yn": other periods stand in brackets. */
static void
brackets_periods_in_words(void **state)
{
	static const char *const quarters[] = { "Gorffennaf 2021",
	    "2021 to 2022" };
	static struct chart_value values[] = { V(7), V(9) };
	static const struct chart_series series[] = {
		{ "Conwy", true, values } };
	struct chart_spec spec = make_spec(2, series, 1);

	(void)state;
	spec.categories = quarters;
	assert_both(&spec, "The figure for Conwy rose from 7 (Gorffennaf "
	    "2021) to 9 (2021 to 2022).",
	    "Cynyddodd y ffigur ar gyfer Conwy o 7 (Gorffennaf 2021) i 9 "
	    "(2021 to 2022).");
}

static void
compares_at_the_last_period(void **state)
{
	static struct chart_value local[] = { V(180), V(125) };
	static struct chart_value family[] = { V(200), V(291) };
	static struct chart_value region[] = { V(90), V(110) };
	static struct chart_value nation[] = { V(247), V(125.3) };
	static const struct chart_series series[] = {
		{ "Cymru", false, family }, { "Caerdydd", true, local },
		{ "Gwent", false, region }, { "Lloegr", false, nation } };
	struct chart_spec spec = make_spec(2, series, 4);

	(void)state;
	assert_both(&spec, "The figure for Caerdydd fell from 180 in 2016/17 "
	    "to 125 in 2017/18. At that time it was lower than Cymru (291). "
	    "At that time it was the same as Lloegr (125). At that time it "
	    "was higher than Gwent (110).",
	    "Gostyngodd y ffigur ar gyfer Caerdydd o 180 yn 2016/17 i 125 yn "
	    "2017/18. Bryd hynny roedd yn is na'r ffigur ar gyfer Cymru "
	    "(291). Bryd hynny roedd yr un fath â'r ffigur ar gyfer Lloegr "
	    "(125). Bryd hynny roedd yn uwch na'r ffigur ar gyfer Gwent "
	    "(110).");
	local[1].value = 50;
	assert_both(&spec, "The figure for Caerdydd fell from 180 in 2016/17 "
	    "to 50 in 2017/18. At that time it was lower than: Cymru (291); "
	    "Gwent (110); Lloegr (125).",
	    "Gostyngodd y ffigur ar gyfer Caerdydd o 180 yn 2016/17 i 50 yn "
	    "2017/18. Bryd hynny roedd yn is na'r ffigurau ar gyfer: Cymru "
	    "(291); Gwent (110); Lloegr (125).");
	local[1].value = 125;
}

/* A comparator that lacks the period is named with what it has. */
static void
names_the_latest_of_a_late_comparator(void **state)
{
	static struct chart_value local[] = { V(5), V(6), X };
	static struct chart_value nation[] = { V(8), X, X };
	static const struct chart_series series[] = {
		{ "Ynys Môn", true, local }, { "Cymru", false, nation } };
	struct chart_spec spec = make_spec(3, series, 2);

	(void)state;
	assert_both(&spec, "The figure for Ynys Môn rose from 5 in 2016/17 to "
	    "6 in 2017/18. The latest figure for Cymru was 8 in 2016/17. "
	    "Not available [x] for Ynys Môn: 2018/19. "
	    "Not available [x] for Cymru: 2017/18; 2018/19.",
	    "Cynyddodd y ffigur ar gyfer Ynys Môn o 5 yn 2016/17 i 6 yn "
	    "2017/18. Y ffigur diweddaraf ar gyfer Cymru oedd 8 yn 2016/17. "
	    "Ddim ar gael [x] ar gyfer Ynys Môn: 2018/19. "
	    "Ddim ar gael [x] ar gyfer Cymru: 2017/18; 2018/19.");
}

static void
tells_each_group_where_none_is_local(void **state)
{
	static struct chart_value boys[] = { V(60), V(50) };
	static struct chart_value girls[] = { V(10), V(12) };
	static const struct chart_series series[] = {
		{ "Bechgyn", false, boys }, { "Merched", false, girls } };
	struct chart_spec spec = make_spec(2, series, 2);

	(void)state;
	assert_both(&spec, "The figure for Bechgyn fell from 60 in 2016/17 to "
	    "50 in 2017/18. The figure for Merched rose from 10 in 2016/17 to "
	    "12 in 2017/18.",
	    "Gostyngodd y ffigur ar gyfer Bechgyn o 60 yn 2016/17 i 50 yn "
	    "2017/18. Cynyddodd y ffigur ar gyfer Merched o 10 yn 2016/17 i "
	    "12 yn 2017/18.");
}

static void
adds_target_and_polarity(void **state)
{
	static struct chart_value values[] = { V(40), V(30) };
	static const struct chart_series series[] = { { "", true, values } };
	struct chart_spec spec = make_spec(2, series, 1);

	(void)state;
	spec.unit = UNIT_PERCENT;
	spec.target.has = true;
	spec.target.value = 25;
	spec.better = CHART_BETTER_LOWER;
	assert_both(&spec, "The figure fell from 40 per cent in 2016/17 to 30 "
	    "per cent in 2017/18. The target is 25 per cent. The latest "
	    "figure does not meet it. A lower figure is better.",
	    "Gostyngodd y ffigur o 40 y cant yn 2016/17 i 30 y cant yn "
	    "2017/18. Y targed yw 25 y cant. Nid yw'r ffigur diweddaraf "
	    "yn ei gyrraedd. Gorau po isaf y ffigur.");
	spec.target.period = "2018/19";
	spec.better = CHART_BETTER_HIGHER;
	assert_both(&spec, "The figure fell from 40 per cent in 2016/17 to 30 "
	    "per cent in 2017/18. The target is 25 per cent (2018/19). The "
	    "latest figure meets it. A higher figure is better.",
	    "Gostyngodd y ffigur o 40 y cant yn 2016/17 i 30 y cant yn "
	    "2017/18. Y targed yw 25 y cant (2018/19). Mae'r ffigur "
	    "diweddaraf yn ei gyrraedd. Gorau po uchaf y ffigur.");
}

/* A target is met by the latest figure only, and before rounding. */
static void
says_no_more_of_a_target_than_is_known(void **state)
{
	static struct chart_value near[] = { V(40), V(25.4) };
	static struct chart_value hidden[] = { V(20), C };
	static const struct chart_series met[] = { { "", true, near } };
	static const struct chart_series unknown[] = { { "", true, hidden } };
	struct chart_spec spec = make_spec(2, met, 1);

	(void)state;
	spec.target.has = true;
	spec.target.value = 25;
	spec.better = CHART_BETTER_LOWER;
	assert_both(&spec, "The figure fell from 40 in 2016/17 to 25 in "
	    "2017/18. The target is 25. The latest figure rounds to it. A "
	    "lower figure is better.",
	    "Gostyngodd y ffigur o 40 yn 2016/17 i 25 yn 2017/18. Y targed yw "
	    "25. Mae'r ffigur diweddaraf yn talgrynnu iddo. Gorau po isaf y "
	    "ffigur.");
	spec.series = unknown;
	assert_both(&spec, "The figure was 20 in 2016/17. The target is 25. A "
	    "lower figure is better. Confidential [c]: 2017/18.",
	    "Y ffigur oedd 20 yn 2016/17. Y targed yw 25. Gorau po isaf y "
	    "ffigur. Cyfrinachol [c]: 2017/18.");
}

static const char *const offences[] = { "Trais", "Dwyn", "Cyffuriau",
    "Difrod" };

static void
tells_highest_and_lowest_without_order(void **state)
{
	static struct chart_value first[] = { V(30), V(12), V(2), C };
	static struct chart_value second[] = { V(30), V(30), V(4), V(30) };
	static const struct chart_series series[] = {
		{ "2021", false, first }, { "2022", false, second } };
	struct chart_spec spec = make_spec(4, series, 1);

	(void)state;
	spec.kind = CHART_COLUMN;
	spec.over_time = false;
	spec.categories = offences;
	spec.series_count = 2;
	assert_both(&spec, "For 2021 the highest figure shown was 30 (Trais). "
	    "The lowest shown was 2 (Cyffuriau). For 2022 the highest figure "
	    "was 30 (Trais; Dwyn; 1 more). The lowest was 4 (Cyffuriau). "
	    "Confidential [c] for 2021: Difrod.",
	    "Ar gyfer 2021, y ffigur uchaf a ddangosir oedd 30 (Trais). Yr "
	    "isaf a ddangosir oedd 2 (Cyffuriau). Ar gyfer 2022, y ffigur "
	    "uchaf oedd 30 (Trais; Dwyn; 1 arall). Yr isaf oedd 4 (Cyffuriau). "
	    "Cyfrinachol [c] ar gyfer 2021: Difrod.");
}

static void
says_where_all_are_equal_or_alone(void **state)
{
	static struct chart_value values[] = { V(3), V(3.2), V(3), V(3) };
	static const struct chart_series series[] = {
		{ "Merched", false, values }, { "Bechgyn", false, values } };
	struct chart_spec spec = make_spec(4, series, 1);

	(void)state;
	spec.over_time = false;
	spec.categories = offences;
	assert_both(&spec, "All figures were 3.", "3 oedd pob ffigur.");
	spec.series_count = 2;
	assert_both(&spec, "All figures for Merched were 3. All figures for "
	    "Bechgyn were 3.", "3 oedd pob ffigur ar gyfer Merched. 3 oedd "
	    "pob ffigur ar gyfer Bechgyn.");
	spec.category_count = 1;
	assert_both(&spec, "The figure for Merched was 3 (Trais). The figure "
	    "for Bechgyn was 3 (Trais).", "Y ffigur ar gyfer Merched oedd 3 "
	    "(Trais). Y ffigur ar gyfer Bechgyn oedd 3 (Trais).");
}

/* Of wholes: how much in all, and which part is the largest. */
static void
tells_wholes_and_largest_parts(void **state)
{
	static const char *const agencies[] = { "Local authority", "Police",
	    "Health", "Probation", "Grants" };
	static struct chart_value pay[] = { V(60), V(20), V(0), V(5), V(9) };
	static struct chart_value rent[] = { V(30), V(40), V(0), C, V(0) };
	static const struct chart_series parts[] = { { "Pay", false, pay },
	    { "Rent", false, rent } };
	struct chart_spec spec = unit_spec(CHART_STACKED, agencies, 4, parts,
	    2);

	(void)state;
	spec.over_time = false;
	spec.unit = UNIT_MONEY;
	assert_both(&spec, "Local authority: £90 in all; the largest part was "
	    "£60 (Pay). Police: £60 in all; the largest part was £40 (Rent). "
	    "Health: £0 in all. Confidential [c] for Rent: Probation.",
	    "Local authority: £90 i gyd; y rhan fwyaf oedd £60 (Pay). "
	    "Police: £60 i gyd; y rhan fwyaf oedd £40 (Rent). "
	    "Health: £0 i gyd. Cyfrinachol [c] ar gyfer Rent: Probation.");
	spec.kind = CHART_STACKED_100;
	assert_both(&spec, "Local authority: the largest part was 67 per cent "
	    "(Pay). Police: the largest part was 67 per cent (Rent). "
	    "Health: £0 in all. Confidential [c] for Rent: Probation.",
	    "Local authority: y rhan fwyaf oedd 67 y cant (Pay). "
	    "Police: y rhan fwyaf oedd 67 y cant (Rent). "
	    "Health: £0 i gyd. Cyfrinachol [c] ar gyfer Rent: Probation.");
	/* Of many only the greatest and the least. */
	spec.kind = CHART_STACKED;
	pay[2] = (struct chart_value)V(1);
	spec.category_count = 5;
	assert_says(&spec, LANG_EN, "Local authority: £90 in all; the largest "
	    "part was £60 (Pay). Health: £1 in all; the largest part was £1 "
	    "(Pay). Confidential [c] for Rent: Probation.");
}

/* One sentence for each reason, long lists cut short. */
static void
says_what_is_missing_and_why(void **state)
{
	static const char *const labels[] = { "2011", "2012", "2013", "2014",
	    "2015", "2016", "2017", "2018" };
	static struct chart_value values[] = { V(1), X, X, X, X, X,
	    { 0, true, "[low]", 0 }, { 0, true, "[q]", 0 } };
	static const struct chart_series series[] = { { "", true, values } };
	struct chart_spec spec = make_spec(4, series, 1);

	(void)state;
	spec.categories = labels;
	spec.category_count = 8;
	assert_both(&spec, "The figure was 1 in 2011. Not available [x]: "
	    "2012; 2013; 2014; 2 more. Rounds to zero [low]: 2017. "
	    "No figure: 2018.",
	    "Y ffigur oedd 1 yn 2011. Ddim ar gael [x]: 2012; 2013; 2014; 2 "
	    "arall. Yn talgrynnu i sero [low]: 2017. Dim ffigur: 2018.");
}

/* A series without any value is missing, and no more is said of it. */
static void
tells_the_rest_where_the_focus_lacks(void **state)
{
	static struct chart_value local[] = { X, X };
	static struct chart_value nation[] = { V(8), V(7) };
	static const struct chart_series series[] = {
		{ "Torfaen", true, local }, { "Cymru", false, nation } };
	struct chart_spec spec = make_spec(2, series, 2);

	(void)state;
	assert_both(&spec, "The figure for Cymru fell from 8 in 2016/17 to 7 "
	    "in 2017/18. Not available [x] for Torfaen: 2016/17; 2017/18.",
	    "Gostyngodd y ffigur ar gyfer Cymru o 8 yn 2016/17 i 7 yn "
	    "2017/18. Ddim ar gael [x] ar gyfer Torfaen: 2016/17; 2017/18.");
}

static void
puts_kind_and_measure_before_it(void **state)
{
	static struct chart_value values[] = { V(125) };
	static const struct chart_series series[] = { { "", true, values } };
	struct chart_spec spec = make_spec(1, series, 1);
	struct buf b = BUF_INIT;

	(void)state;
	chart_words_put_alt(&b, &spec);
	assert_string_equal(b.data, "Line chart. First time entrants, rate "
	    "per 100,000. The figure was 125 in 2016/17.");
	buf_clear(&b);
	spec.lang = LANG_CY;
	spec.kind = CHART_COLUMN;
	spec.subtitle = NULL;
	spec.title = "Canfyddiad";
	chart_words_put_alt(&b, &spec);
	assert_string_equal(b.data, "Siart golofn. Canfyddiad. Y ffigur oedd "
	    "125 yn 2016/17.");
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_values_for_sentences),
		cmocka_unit_test(tells_the_direction),
		cmocka_unit_test(gives_no_direction_to_rounding),
		cmocka_unit_test(tells_a_single_period),
		cmocka_unit_test(tells_peaks_beyond_both_ends),
		cmocka_unit_test(brackets_periods_in_words),
		cmocka_unit_test(compares_at_the_last_period),
		cmocka_unit_test(names_the_latest_of_a_late_comparator),
		cmocka_unit_test(tells_each_group_where_none_is_local),
		cmocka_unit_test(adds_target_and_polarity),
		cmocka_unit_test(says_no_more_of_a_target_than_is_known),
		cmocka_unit_test(tells_highest_and_lowest_without_order),
		cmocka_unit_test(says_where_all_are_equal_or_alone),
		cmocka_unit_test(tells_wholes_and_largest_parts),
		cmocka_unit_test(says_what_is_missing_and_why),
		cmocka_unit_test(tells_the_rest_where_the_focus_lacks),
		cmocka_unit_test(puts_kind_and_measure_before_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
