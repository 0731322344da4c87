#include "view/chart_view.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/fs.h"
#include "model/dataset.h"
#include "unit.h"

static struct arena arena = ARENA_INIT;
static struct diag *diag;
static struct dataset *set;
static char dir[64];		/* a folder of its own for each test */

static int
set_up(void **state)
{
	static const char pattern[] = "/tmp/yjplan-unit-XXXXXX";

	(void)state;
	memcpy(dir, pattern, sizeof(pattern));
	diag = diag_new();
	set = NULL;
	return mkdtemp(dir) == NULL;
}

static int
tear_down(void **state)
{
	(void)state;
	dataset_free(set);
	diag_free(diag);
	fs_remove(dir);
	arena_release(&arena);
	return access(dir, F_OK) == 0;
}

static const struct chart_spec *
view(const char *json, enum lang lang)
{
	const char *path = arena_printf(&arena, "%s/numbers.json", dir);

	assert_int_equal(fs_write(path, json, strlen(json)), 0);
	dataset_free(set);
	set = dataset_read(&arena, path, diag);
	if (set == NULL)
		diag_print(diag, stdout);
	assert_non_null(set);
	return chart_view_build(&arena, set, lang, diag);
}

#define KPI_HEAD "{\"kind\": \"kpi\", \"title\": {\"en\": \"Entrants\", " \
    "\"cy\": \"Newydd-ddyfodiaid\"}, \"measure\": {\"en\": " \
    "\"Rate per 100,000\", \"cy\": \"Cyfradd fesul 100,000\"}, " \
    "\"unit\": \"rate-per-100000\", \"better\": \"lower\", " \
    "\"counts\": \"children\", \"source\": {\"title\": \"A plan\", " \
    "\"url\": \"https://example.org/\"}, "

static void
shows_a_kpi_in_its_language(void **state)
{
	static const char json[] = KPI_HEAD
	    "\"decimals\": 1, \"periods\": [\"2016/17\", \"2017/18\"], "
	    "\"series\": [{\"of\": \"local\", \"name\": {\"en\": \"Cardiff\", "
	    "\"cy\": \"Caerdydd\"}, \"values\": [180, null]}, "
	    "{\"of\": \"nation\", \"name\": \"Cymru\", "
	    "\"values\": [{\"missing\": \"z\"}, 99]}], "
	    "\"target\": {\"value\": 100, \"period\": \"2019\"}, "
	    "\"chart\": {\"kind\": \"line\", \"headline\": {\"en\": "
	    "\"It fell\", \"cy\": \"Gostyngodd\"}, \"y\": \"Y\"}}";
	const struct chart_spec *spec = view(json, LANG_CY);

	(void)state;
	assert_non_null(spec);
	assert_int_equal(spec->kind, CHART_LINE);
	assert_int_equal(spec->lang, LANG_CY);
	assert_string_equal(spec->title, "Gostyngodd");
	assert_string_equal(spec->subtitle,
	    "Newydd-ddyfodiaid. Cyfradd fesul 100,000");
	assert_string_equal(spec->y_title, "Y");
	assert_string_equal(spec->source, "A plan");
	assert_true(spec->over_time);
	assert_int_equal(spec->decimals, 1);
	assert_int_equal(spec->unit, UNIT_RATE_PER_100000);
	assert_int_equal(spec->better, CHART_BETTER_LOWER);
	assert_true(spec->target.has);
	assert_string_equal(spec->target.period, "2019");
	assert_int_equal(spec->category_count, 2);
	assert_int_equal(spec->series_count, 2);
	assert_string_equal(spec->series[0].name, "Caerdydd");
	assert_true(spec->series[0].focus);
	assert_false(spec->series[1].focus);
	assert_true(spec->series[0].values[0].value > 179.9);
	assert_string_equal(spec->series[0].values[1].missing_text, "[x]");
	assert_string_equal(spec->series[1].values[0].missing_text, "[z]");
}

/* Without a finding the title is the dataset's; a measure is not repeated. */
static void
finds_a_title(void **state)
{
	static const char plain[] = KPI_HEAD
	    "\"periods\": [\"2017\"], \"series\": [{\"of\": \"local\", "
	    "\"name\": \"A\", \"values\": [1]}], "
	    "\"chart\": {\"kind\": \"column\"}}";
	static const char repeated[] = "{\"kind\": \"kpi\", \"title\": "
	    "\"Entrants\", \"measure\": \"Entrants per 100,000\", \"unit\": "
	    "\"count\", \"better\": \"higher\", \"counts\": \"children\", "
	    "\"source\": {\"title\": \"A plan\"}, \"periods\": [\"2017\"], "
	    "\"series\": [{\"of\": \"local\", \"name\": \"A\", "
	    "\"values\": [1]}], \"chart\": {\"kind\": \"column\", "
	    "\"headline\": \"Few\"}}";
	const struct chart_spec *spec = view(plain, LANG_EN);

	(void)state;
	assert_string_equal(spec->title, "Entrants");
	assert_string_equal(spec->subtitle, "Rate per 100,000");
	assert_null(spec->y_title);
	spec = view(repeated, LANG_EN);
	assert_string_equal(spec->title, "Few");
	assert_string_equal(spec->subtitle, "Entrants per 100,000");
	assert_int_equal(spec->better, CHART_BETTER_HIGHER);
}

static void
assert_categories(const struct chart_spec *spec, const char *wanted)
{
	char joined[256] = "";
	size_t i;

	assert_non_null(spec);
	for (i = 0; i < spec->category_count; i++) {
		strcat(joined, i > 0 ? " " : "");
		strcat(joined, spec->categories[i]);
	}
	assert_string_equal(joined, wanted);
}

/* Reoffending is older than entrants: each series has periods of its own. */
static void
sets_series_against_all_periods(void **state)
{
	static const char json[] = KPI_HEAD
	    "\"periods\": [\"2016\", \"2018\"], \"series\": ["
	    "{\"of\": \"local\", \"name\": \"A\", \"values\": [1, 2]}, "
	    "{\"of\": \"family\", \"name\": \"B\", \"periods\": [\"2014\", "
	    "\"2016\", \"2017\"], \"values\": [3, 4, null]}, "
	    "{\"of\": \"nation\", \"name\": \"C\", \"periods\": [\"2015\"], "
	    "\"values\": [5]}, "
	    "{\"of\": \"national\", \"name\": \"D\", \"periods\": [\"2020\", "
	    "\"later\"], \"values\": [6, 7]}], "
	    "\"chart\": {\"kind\": \"line\"}}";
	const struct chart_spec *spec = view(json, LANG_EN);
	const struct chart_value *b;

	(void)state;
	assert_categories(spec, "2014 2015 2016 2017 2018 2020 later");
	b = spec->series[1].values;
	assert_true(b[0].value > 2.9 && b[2].value > 3.9);
	assert_true(b[1].missing);
	assert_null(b[1].missing_text);
	assert_string_equal(b[3].missing_text, "[x]");
	assert_null(b[6].missing_text);
	assert_true(spec->series[3].values[6].value > 6.9);
}

#define TABLE_HEAD "{\"kind\": \"table\", \"title\": \"Budget\", " \
    "\"source\": {\"title\": \"Accounts\"}, \"columns\": [" \
    "{\"key\": \"who\", \"title\": \"Who\", \"type\": \"text\"}, " \
    "{\"key\": \"cash\", \"title\": \"Cash\", \"type\": \"money\", " \
    "\"unit\": \"£000\"}, " \
    "{\"key\": \"kind\", \"title\": \"In kind\", \"type\": \"money\", " \
    "\"unit\": \"£000\", \"decimals\": 2}, " \
    "{\"key\": \"share\", \"title\": \"Share\", \"type\": \"percent\"}, " \
    "{\"key\": \"due\", \"title\": \"Due\", \"type\": \"date\"}], "

static void
shows_columns_of_a_table(void **state)
{
	static const char json[] = TABLE_HEAD
	    "\"rows\": [{\"who\": {\"en\": \"Police\", \"cy\": \"Heddlu\"}, "
	    "\"cash\": 12.5, \"kind\": 3}, {\"who\": \"Council\", "
	    "\"cash\": 7, \"kind\": null}], \"chart\": {\"kind\": \"column\", "
	    "\"label\": \"who\", \"values\": [\"cash\", \"kind\"]}}";
	const struct chart_spec *spec = view(json, LANG_CY);

	(void)state;
	assert_categories(spec, "Heddlu Council");
	assert_false(spec->over_time);
	assert_int_equal(spec->kind, CHART_COLUMN);
	assert_int_equal(spec->unit, UNIT_COUNT);
	assert_int_equal(spec->decimals, 2);
	assert_string_equal(spec->y_title, "£000");
	assert_string_equal(spec->title, "Budget");
	assert_null(spec->subtitle);
	assert_int_equal(spec->better, CHART_BETTER_NONE);
	assert_string_equal(spec->series[1].name, "In kind");
	assert_false(spec->series[0].focus);
	assert_true(spec->series[0].values[0].value > 12.4);
	assert_string_equal(spec->series[1].values[1].missing_text, "[x]");
}

static void
labels_with_dates_and_figures(void **state)
{
	static const char dates[] = TABLE_HEAD
	    "\"rows\": [{\"due\": \"2024-06-04\", \"cash\": 1}], "
	    "\"chart\": {\"kind\": \"column\", \"label\": \"due\", "
	    "\"values\": [\"cash\"]}}";
	static const char figures[] = TABLE_HEAD
	    "\"rows\": [{\"share\": 12.5, \"cash\": 1}], "
	    "\"chart\": {\"kind\": \"column\", \"label\": \"share\", "
	    "\"values\": [\"cash\"]}}";

	(void)state;
	assert_categories(view(dates, LANG_CY), "4 Mehefin 2024");
	assert_categories(view(figures, LANG_EN), "12.5%");
}

static void
assert_refused(const char *json)
{
	size_t before = diag_count(diag, DIAG_LEVEL_ERROR);

	assert_null(view(json, LANG_EN));
	assert_int_equal(diag_count(diag, DIAG_LEVEL_ERROR), before + 1);
}

static void
refuses_what_has_no_chart(void **state)
{
	static const char none[] = KPI_HEAD
	    "\"periods\": [\"2017\"], \"series\": [{\"of\": \"local\", "
	    "\"name\": \"A\", \"values\": [1]}]}";
	static const char mixed[] = TABLE_HEAD
	    "\"rows\": [{\"who\": \"Police\", \"share\": 12.5, \"cash\": 1}], "
	    "\"chart\": {\"kind\": \"column\", \"label\": \"who\", "
	    "\"values\": [\"cash\", \"share\"]}}";
	static const char unlabelled[] = TABLE_HEAD
	    "\"rows\": [{\"cash\": 1}], \"chart\": {\"kind\": \"column\", "
	    "\"label\": \"who\", \"values\": [\"cash\"]}}";

	(void)state;
	assert_refused(none);
	assert_refused(mixed);
	assert_refused(unlabelled);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(shows_a_kpi_in_its_language,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(finds_a_title, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(
		    sets_series_against_all_periods, set_up, tear_down),
		cmocka_unit_test_setup_teardown(shows_columns_of_a_table,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(labels_with_dates_and_figures,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(refuses_what_has_no_chart,
		    set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
