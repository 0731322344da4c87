/*
 * Disclosure control of small datasets, figure by figure.
 */
#include "diag_unit.h"
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "load/json.h"
#include "model/dataset.h"
#include "model/disclosure.h"

static const char *test_dir;

static const struct disclosure_policy suppress = {
	DISCLOSURE_SUPPRESS, 4, 0, false
};
static const struct disclosure_policy suppress_zero = {
	DISCLOSURE_SUPPRESS, 4, 0, true
};
static const struct disclosure_policy rounding = {
	DISCLOSURE_ROUND, 7, 5, false
};
static const struct disclosure_policy none = {
	DISCLOSURE_NONE, 0, 0, false
};

/* What is left of one dataset, and what was said. */
struct result {
	struct arena	 arena;
	struct diag	*diag;
	struct dataset	*set;		/* NULL: not read */
	char		*printed;	/* all figures, row by row */
	char		*said;		/* all messages */
};

static void
put_kpi(struct buf *out, const struct kpi *kpi)
{
	size_t s, i;

	for (s = 0; s < kpi->series_count; s++)
		for (i = 0; i < kpi->series[s].count; i++) {
			figure_put(out, &kpi->series[s].figures[i], kpi->unit,
			    kpi->decimals);
			buf_putc(out, i + 1 < kpi->series[s].count ? ' ' :
			    s + 1 < kpi->series_count ? '/' : '\0');
		}
}

static void
put_table(struct buf *out, const struct table *t)
{
	size_t row, i;
	struct figure figure;

	for (row = 0; row <= t->row_count; row++) {
		const struct table_row *r = row < t->row_count ?
		    &t->rows[row] : &t->total;

		if (r->cells == NULL)
			continue;
		if (row > 0)
			buf_putc(out, '/');
		for (i = 0; i < t->column_count; i++) {
			if (t->columns[i].type == COLUMN_TEXT)
				continue;
			if (out->len > 0 && out->data[out->len - 1] != '/')
				buf_putc(out, ' ');
			figure = table_cell_figure(&r->cells[i]);
			figure_put(out, &figure,
			    table_column_unit(&t->columns[i]),
			    t->columns[i].decimals);
		}
	}
}

static struct result
control(const char *json, const struct disclosure_policy *policy)
{
	struct result r = { ARENA_INIT, diag_new(), NULL, NULL, NULL };
	struct buf printed = BUF_INIT;

	r.set = dataset_parse(&r.arena, "data.json", json, strlen(json),
	    r.diag);
	if (r.set != NULL) {
		disclosure_apply(r.set, policy, r.diag);
		if (r.set->kpi != NULL)
			put_kpi(&printed, r.set->kpi);
		else
			put_table(&printed, r.set->table);
	}
	r.printed = buf_detach(&printed);
	r.said = diag_said(r.diag);
	return r;
}

static void
forget(struct result *r)
{
	dataset_free(r->set);
	diag_free(r->diag);
	free(r->printed);
	free(r->said);
	arena_release(&r->arena);
}

static void
check(const char *json, const struct disclosure_policy *policy,
    const char *want)
{
	struct result r = control(json, policy);

	if (r.set == NULL)
		print_message("%s", r.said);
	assert_non_null(r.set);
	assert_string_equal(r.printed, want);
	forget(&r);
}

#define KPI(unit, counts, series) \
	"{\"kind\": \"kpi\", \"title\": \"T\", \"measure\": \"M\", " \
	"\"better\": \"lower\", \"unit\": \"" unit "\", \"decimals\": 1, " \
	"\"counts\": \"" counts "\", \"periods\": [\"P\"], " \
	"\"series\": [" series "]}"
#define COUNTS(periods, series) \
	"{\"kind\": \"kpi\", \"title\": \"T\", \"measure\": \"M\", " \
	"\"better\": \"lower\", \"unit\": \"count\", " \
	"\"counts\": \"children\", \"periods\": [" periods "], " \
	"\"series\": [" series "]}"
#define SERIES(of, values) \
	"{\"of\": \"" of "\", \"name\": \"N\", \"values\": [" values "]}"
#define PERCENT(values) KPI("percent", "children", SERIES("local", values))
#define NAME "{\"key\": \"n\", \"title\": \"N\", \"type\": \"text\"}"
#define COLUMN(key, type) \
	", {\"key\": \"" key "\", \"title\": \"C\", \"type\": \"" type "\"}"
#define TABLE(columns, rest) \
	"{\"kind\": \"table\", \"title\": \"T\", \"counts\": \"children\", " \
	"\"columns\": [" NAME columns "], " rest "}"

static void
small_counts_are_withheld(void **state)
{
	(void)state;
	check(COUNTS("\"a\", \"b\", \"c\", \"d\", \"e\"",
	    SERIES("local", "0, 1, 4, 5, null")), &suppress,
	    "0 [c] [c] 5 [x]");
	check(COUNTS("\"a\", \"b\", \"c\", \"d\"",
	    SERIES("local", "0, 4, 7, {\"missing\": \"z\"}")), &suppress_zero,
	    "[c] [c] 7 [z]");
	check(COUNTS("\"a\", \"b\", \"c\", \"d\", \"e\"",
	    SERIES("local", "0, 7, 8, 13, 1052")), &rounding,
	    "0 [c] 10 15 1,050");
}

static void
others_are_left_alone(void **state)
{
	(void)state;
	check(KPI("count", "meetings", SERIES("local", "3")), &suppress,
	    "3.0");
	check(COUNTS("\"a\"", SERIES("local", "3")), &none, "3");
	check(PERCENT("3.4"), &suppress, "3.4%");
	check(KPI("money", "money", SERIES("local", "2")), &rounding,
	    "£2.0");
	check("{\"kind\": \"table\", \"title\": \"T\", \"columns\": [" NAME
	    COLUMN("a", "number") "], \"rows\": [{\"a\": 2}]}", &suppress,
	    "2");
}

static void
means_are_withheld_but_not_added(void **state)
{
	(void)state;
	check(COUNTS("\"a\", \"b\", \"c\"",
	    SERIES("local", "3.5, 4.5, 8")), &suppress, "[c] 5 8");
	check(COUNTS("\"a\", \"b\"", SERIES("local", "3.5, 12.5")),
	    &rounding, "[c] 15");
}

static void
a_group_takes_another_with_it(void **state)
{
	(void)state;
	check(COUNTS("\"a\", \"b\"", SERIES("local", "20, 25") ","
	    SERIES("group", "3, 8") "," SERIES("group", "17, 17")),
	    &suppress, "20 25/[c] 8/[c] 17");
	/* The rest of the local figure follows, though nobody prints it. */
	check(COUNTS("\"a\"", SERIES("local", "20") ","
	    SERIES("group", "17")), &suppress, "20/[c]");
	/* So does the rest of the region: the comparator goes first. */
	check(COUNTS("\"a\"", SERIES("local", "20") ","
	    SERIES("region", "22") "," SERIES("national", "900")), &suppress,
	    "20/[c]/900");
	check(COUNTS("\"a\"", SERIES("local", "20") ","
	    SERIES("family", "22")), &suppress, "20/22");
}

static void
quarters_and_their_year(void **state)
{
	(void)state;
	check(COUNTS("\"Q1\", \"Q2\", \"Q3\", \"Q4\", \"Year\"",
	    SERIES("local", "9, 3, 30, 12, 54")), &suppress,
	    "9 [c] 30 [c] 54");
	/* Two ones would follow from their sum. */
	check(COUNTS("\"Q1\", \"Q2\", \"Q3\", \"Year\"",
	    SERIES("local", "1, 1, 30, 32")), &suppress, "[c] [c] [c] 32");
}

static void
fractions_hide_with_their_counts(void **state)
{
	(void)state;
	check(PERCENT("{\"n\": 7, \"d\": 52}"), &suppress, "13.5%");
	check(PERCENT("{\"n\": 4, \"d\": 52}"), &suppress, "[c]");
	check(PERCENT("{\"n\": 48, \"d\": 52}"), &suppress, "[c]");
	check(PERCENT("{\"n\": 0, \"d\": 4}"), &suppress, "[c]");
	check(PERCENT("{\"n\": 0, \"d\": 52}"), &suppress, "0.0%");
	check(PERCENT("{\"n\": 52, \"d\": 52}"), &suppress, "100.0%");
	check(PERCENT("{\"n\": 0, \"d\": 52}"), &suppress_zero, "[c]");
	check(PERCENT("{\"n\": 7, \"d\": 52}"), &rounding, "[c]");
	/* 10 of 50, not 8 of 52. */
	check(PERCENT("{\"n\": 8, \"d\": 52}"), &rounding, "20.0%");
	check(PERCENT("{\"n\": 8, \"d\": 52000}"), &suppress, "[low]");
	check(KPI("rate-per-1000", "victims", SERIES("local",
	    "{\"n\": 4, \"d\": 5000}")), &suppress, "[c]");
	check(KPI("rate-per-1000", "victims", SERIES("local",
	    "{\"n\": 9, \"d\": 5000}")), &suppress, "1.8");
	check(KPI("percent", "meetings", SERIES("local",
	    "{\"n\": 3, \"d\": 4}")), &suppress, "75.0%");
	/* Girls are 3 of 10 if all are 20 of 50 and boys 17 of 40. */
	check(KPI("percent", "children", SERIES("local",
	    "{\"n\": 20, \"d\": 50}") "," SERIES("group",
	    "{\"n\": 3, \"d\": 10}") "," SERIES("group",
	    "{\"n\": 17, \"d\": 40}")), &suppress, "40.0%/[c]/[c]");
}

static void
bad_fractions_are_errors(void **state)
{
	static const char *const values[] = {
		"{\"n\": 7, \"d\": 0}", "{\"n\": 7, \"d\": 6}",
		"{\"n\": -1, \"d\": 6}", "{\"n\": 1.5, \"d\": 6}",
		"{\"n\": 1}", "{\"d\": 6}", "{\"n\": 1, \"d\": 6, \"x\": 1}",
		"{\"n\": \"1\", \"d\": 6}"
	};
	char json[600];
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(values); i++) {
		struct result r;

		snprintf(json, sizeof(json), "%s%s%s", "{\"kind\": \"kpi\", "
		    "\"title\": \"T\", \"measure\": \"M\", \"better\": "
		    "\"lower\", \"unit\": \"percent\", \"counts\": "
		    "\"children\", \"periods\": [\"P\"],\n\"series\": "
		    "[{\"of\": \"local\", \"name\": \"N\", \"values\": [",
		    values[i], "]}]}");
		r = control(json, &suppress);
		assert_null(r.set);
		assert_non_null(strstr(r.said, ":2:52: error: in {\"n\": "));
		forget(&r);
	}
}

static void
a_count_is_no_fraction(void **state)
{
	struct result r;

	(void)state;
	r = control(COUNTS("\"P\"", SERIES("local", "{\"n\": 1, \"d\": 2}")),
	    &suppress);
	assert_null(r.set);
	assert_non_null(strstr(r.said, "only a percentage or a rate"));
	forget(&r);
}

static void
rows_and_columns_protect_each_other(void **state)
{
	(void)state;
	check(TABLE(COLUMN("a", "number") COLUMN("b", "number")
	    COLUMN("t", "number"),
	    "\"row_total\": {\"column\": \"t\", \"parts\": [\"a\", \"b\"]}, "
	    "\"rows\": [{\"a\": 12, \"b\": 9, \"t\": 21}, "
	    "{\"a\": 3, \"b\": 17, \"t\": 20}, "
	    "{\"a\": 0, \"b\": 47, \"t\": 47}, "
	    "{\"a\": 8, \"b\": 6, \"t\": 14}], "
	    "\"total\": {\"a\": 23, \"b\": 79, \"t\": 102}"), &suppress,
	    "12 9 21/[c] [c] 20/0 47 47/[c] [c] 14/23 79 102");
	/* A zero stays; where there is nothing else, the total goes. */
	check(TABLE(COLUMN("a", "number") COLUMN("b", "number")
	    COLUMN("t", "number"),
	    "\"row_total\": {\"column\": \"t\", \"parts\": [\"a\", \"b\"]}, "
	    "\"rows\": [{\"a\": 3, \"b\": 0, \"t\": 3}, "
	    "{\"a\": 12, \"b\": 17, \"t\": 29}]"), &suppress,
	    "[c] 0 [c]/12 17 29");
}

static void
sums_nobody_declared_are_seen(void **state)
{
	(void)state;
	/* Rows that make one next to them, and these again. */
	check(TABLE(COLUMN("a", "number") COLUMN("b", "number"),
	    "\"rows\": [{\"a\": 3, \"b\": 10}, {\"a\": 14, \"b\": 20}, "
	    "{\"a\": 17, \"b\": 30}, {\"a\": 11, \"b\": 9}, "
	    "{\"a\": 8, \"b\": 8}, {\"a\": 19, \"b\": 17}, "
	    "{\"a\": 36, \"b\": 47}]"), &suppress,
	    "[c] 10/[c] 20/17 30/11 9/8 8/19 17/36 47");
	/* The third column is the second less the first. */
	check(TABLE(COLUMN("a", "number") COLUMN("b", "number")
	    COLUMN("c", "number"),
	    "\"rows\": [{\"a\": 3, \"b\": 17, \"c\": 14}, "
	    "{\"a\": 30, \"b\": 21, \"c\": -9}]"), &suppress,
	    "[c] 17 [c]/30 21 -9");
}

static void
percentages_go_with_their_counts(void **state)
{
	(void)state;
	/* Shares of a total that is not printed. */
	check(TABLE(COLUMN("a", "number") COLUMN("p", "percent"),
	    "\"rows\": [{\"a\": 20, \"p\": 40}, {\"a\": 27, \"p\": 54}, "
	    "{\"a\": 3, \"p\": 6}]"), &suppress,
	    "[c] [c]/27 54%/[c] [c]");
	/* One column of another: the rest counts, too. */
	check(TABLE(COLUMN("a", "number") COLUMN("b", "number")
	    COLUMN("p", "percent"),
	    "\"rows\": [{\"a\": 50, \"b\": 48, \"p\": 96}, "
	    "{\"a\": 40, \"b\": 30, \"p\": 75}]"), &suppress,
	    "50 [c] [c]/40 30 75%");
	/* Of something else: only in the row. Money tells nothing. */
	check(TABLE(COLUMN("a", "number") COLUMN("p", "percent")
	    COLUMN("m", "number") COLUMN("e", "money"),
	    "\"rows\": [{\"a\": 3, \"p\": 12, \"m\": 2.5, \"e\": 3}, "
	    "{\"a\": 30, \"p\": 90, \"m\": 0.5, \"e\": 4}]"), &suppress,
	    "[c] [c] [c] £3/30 90% 0.5 £4");
	/* Of rounded counts: 10 of 55, not 8 of 53. */
	check(TABLE(COLUMN("a", "number") COLUMN("b", "number")
	    COLUMN("p", "percent"), "\"rows\": [{\"a\": 53, \"b\": 8, "
	    "\"p\": 15.1}, {\"a\": 40, \"b\": 20, \"p\": 50.0}]"), &rounding,
	    "55 10 18.2%/40 20 50.0%");
}

static void
a_column_of_years_is_no_count(void **state)
{
	(void)state;
	check("{\"kind\": \"table\", \"title\": \"T\", \"counts\": "
	    "\"victims\", \"row_header\": \"y\", \"columns\": [{\"key\": "
	    "\"y\", \"title\": \"Y\", \"type\": \"number\"}"
	    COLUMN("a", "number") "], \"rows\": [{\"y\": 2, \"a\": 2}, "
	    "{\"y\": 2022, \"a\": 9}]}", &rounding, "2 [c]/2,022 10");
}

static void
rounding_marks_what_is_low(void **state)
{
	static const struct disclosure_policy wide = {
		DISCLOSURE_ROUND, 2, 10, false
	};

	(void)state;
	check(COUNTS("\"a\", \"b\", \"c\", \"d\"",
	    SERIES("local", "0, 2, 3, 5")), &wide, "0 [c] [low] 10");
	check(TABLE(COLUMN("a", "number"),
	    "\"rows\": [{\"a\": 4}, {\"a\": 14}]"), &wide, "[low]/10");
}

static void
rounding_gives_way_where_it_tells(void **state)
{
	(void)state;
	/* 10, 10 and 15 leave only 8, 8 and 1. */
	check(TABLE(COLUMN("a", "number"), "\"rows\": [{\"a\": 8}, "
	    "{\"a\": 8}, {\"a\": 1}], \"total\": {\"a\": 17}"), &rounding,
	    "[c]/10/[c]/15");
}

static void
nothing_of_the_original_is_left(void **state)
{
	struct result r;
	const struct kpi_series *series;

	(void)state;
	r = control(PERCENT("{\"n\": 3, \"d\": 52}"), &suppress);
	series = &r.set->kpi->series[0];
	assert_null(series->fractions);
	assert_true(series->figures[0].missing);
	assert_true(series->figures[0].value == 0);
	assert_true(json_number(json_get(json_get(json_get(
	    r.set->json->root, "series")->child, "values")->child, "n"),
	    "", 0) == 0);
	assert_true(json_get(json_get(json_get(r.set->json->root,
	    "series")->child, "values")->child, "d")->valuedouble == 0);
	assert_int_equal(r.set->rounded_to, 0);
	assert_non_null(strstr(r.said, "note: withheld: 1 of small counts, "
	    "0 from which"));
	assert_null(strstr(r.said, "52"));
	forget(&r);

	r = control(PERCENT("{\"n\": 30, \"d\": 52}"), &rounding);
	assert_null(r.set->kpi->series[0].fractions);
	assert_int_equal(r.set->rounded_to, 5);
	assert_string_equal(r.said, "");
	forget(&r);
}

static void
a_dataset_may_only_be_stricter(void **state)
{
	static const struct {
		const char	*own;
		const struct disclosure_policy *site;
		const char	*printed;
		const char	*said;	/* "": nothing */
	} cases[] = {
		{ "\"threshold\": 9", &suppress, "0 [c] [c]", "" },
		{ "\"threshold\": 4", &suppress, "0 7 9", "" },
		{ "\"threshold\": 3", &suppress, "0 7 9", "threshold" },
		{ "\"zero\": \"hide\"", &suppress, "[c] 7 9", "" },
		{ "\"zero\": \"show\"", &suppress_zero, "[c] 7 9", "zero" },
		{ "\"threshold\": 8", &rounding, "0 [c] 10", "" },
		{ "\"base\": 20", &rounding, "0 [c] [low]", "" },
		{ "\"base\": 3", &rounding, "0 [c] 10", "base" },
		{ "\"threshold\": 8", &none, "0 [c] 9", "" },
	};
	struct buf json = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(cases); i++) {
		struct result r;

		buf_clear(&json);
		buf_puts(&json, COUNTS("\"a\", \"b\", \"c\"",
		    SERIES("local", "0, 7, 9")));
		buf_cut(&json, json.len - 1);
		buf_printf(&json, ", \"disclosure\": {%s}}", cases[i].own);
		r = control(json.data, cases[i].site);
		assert_non_null(r.set);
		assert_string_equal(r.printed, cases[i].printed);
		if (cases[i].said[0] == '\0')
			assert_null(strstr(r.said, "error"));
		else
			assert_non_null(strstr(strstr(r.said,
			    cases[i].said), "[disclosure-looser]"));
		forget(&r);
	}
	buf_release(&json);
}

/* What site.json's key comes to. */
static void
check_policy(const char *text, const struct disclosure_policy *want,
    const char *said)
{
	struct arena a = ARENA_INIT;
	const char *path = arena_printf(&a, "%s/site.json", test_dir);
	struct disclosure_policy policy;
	struct diag *d = diag_new();
	struct json_doc *json;
	char *messages_text;

	assert_int_equal(fs_write(path, text, strlen(text)), 0);
	json = json_read(&a, path, d);
	assert_non_null(json);
	disclosure_policy_read(json, &policy, d);
	assert_int_equal(policy.method, want->method);
	assert_int_equal(policy.threshold, want->threshold);
	assert_int_equal(policy.base, want->base);
	assert_int_equal(policy.hide_zero, want->hide_zero);
	messages_text = diag_said(d);
	if (*said == '\0')
		assert_string_equal(messages_text, "");
	else
		assert_non_null(strstr(messages_text, said));
	free(messages_text);
	json_free(json);
	diag_free(d);
	arena_release(&a);
}

static void
the_site_says_what_holds(void **state)
{
	const struct disclosure_policy wide = {
		DISCLOSURE_ROUND, 9, 10, true
	};
	const struct disclosure_policy controlled = {
		DISCLOSURE_NONE, 4, 0, false
	};

	(void)state;
	check_policy("{}", &suppress, "");
	check_policy("{\"disclosure\": {\"method\": \"suppress\"}}",
	    &suppress, "");
	check_policy("{\"disclosure\": {\"method\": \"round\"}}", &rounding,
	    "");
	check_policy("{\"disclosure\": {\"method\": \"round\", "
	    "\"threshold\": 9, \"base\": 10, \"zero\": \"hide\"}}", &wide,
	    "");
	check_policy("{\"disclosure\": {\"method\": \"none\", \"reason\": "
	    "\"published by the Youth Justice Board\"}}", &controlled, "");
	check_policy("{\"disclosure\": {\"method\": \"none\"}}",
	    &controlled, ":1:16: error: missing key 'disclosure.reason'");
	check_policy("{\"disclosure\": {\"method\": \"suppress\", "
	    "\"threshold\": 1}}", &suppress, "must be 2 to 99");
	check_policy("{\"disclosure\": {\"method\": \"round\", "
	    "\"base\": 1}}", &rounding, "must be 2 to 1000");
}

static void
a_base_needs_rounding(void **state)
{
	struct disclosure_policy odd = suppress;

	(void)state;
	odd.base = 5;
	check_policy("{\"disclosure\": {\"method\": \"suppress\", "
	    "\"base\": 5}}", &odd, "belongs to the method \"round\"");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(small_counts_are_withheld),
		cmocka_unit_test(others_are_left_alone),
		cmocka_unit_test(means_are_withheld_but_not_added),
		cmocka_unit_test(a_group_takes_another_with_it),
		cmocka_unit_test(quarters_and_their_year),
		cmocka_unit_test(fractions_hide_with_their_counts),
		cmocka_unit_test(bad_fractions_are_errors),
		cmocka_unit_test(a_count_is_no_fraction),
		cmocka_unit_test(rows_and_columns_protect_each_other),
		cmocka_unit_test(sums_nobody_declared_are_seen),
		cmocka_unit_test(percentages_go_with_their_counts),
		cmocka_unit_test(a_column_of_years_is_no_count),
		cmocka_unit_test(rounding_marks_what_is_low),
		cmocka_unit_test(rounding_gives_way_where_it_tells),
		cmocka_unit_test(nothing_of_the_original_is_left),
		cmocka_unit_test(a_dataset_may_only_be_stricter),
		cmocka_unit_test(the_site_says_what_holds),
		cmocka_unit_test(a_base_needs_rounding),
	};
	char dir[] = "/tmp/disclosure.XXXXXX";
	int failed;

	if ((test_dir = mkdtemp(dir)) == NULL)
		return 1;
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	fs_remove(dir);
	return failed;
}
