/* Marks of values: provisional, revised, estimate, break, low reliability. */
#include "dataset_unit.h"

#include "base/buf.h"
#include "model/disclosure.h"
#include "render/chart_words.h"
#include "render/data_file.h"
#include "view/card_view.h"
#include "view/chart_view.h"
#include "view/figure_view.h"

#define MARKS_KPI(unit, marks, values) \
	"{\"kind\": \"kpi\", \"title\": \"K\", \"measure\": \"M\", " \
	"\"unit\": \"" unit "\", \"better\": \"lower\", \"counts\": " \
	"\"children\", \"periods\": [\"2022\", \"2023\", \"2024\"], " \
	"\"marks\": " marks ", \"chart\": {\"kind\": \"line\"}, " \
	"\"series\": [{\"of\": \"local\", \"name\": \"Here\", " \
	"\"values\": " values "}, {\"of\": \"nation\", \"name\": \"Wales\", " \
	"\"periods\": [\"2023\", \"2024\"], \"values\": [900, 800]}]}"

#define MARKS_TABLE(cell) \
	"{\"kind\": \"table\", \"title\": \"T\", \"columns\": [{\"key\": " \
	"\"a\", \"title\": \"A\", \"type\": \"text\"}, {\"key\": \"n\", " \
	"\"title\": \"N\", \"type\": \"number\"}], \"rows\": [{\"a\": \"x\", " \
	"\"n\": " cell "}], \"total\": {\"n\": 12}}"

static void
assert_csv(struct fixture *f, const char *wanted)
{
	struct buf csv = BUF_INIT;

	data_put_csv(&csv, &f->context, f->set, LANG_EN);
	assert_string_equal(csv.data, wanted);
	buf_release(&csv);
}

static void
strange_marks_are_refused(void **state)
{
	(void)state;
	refuses(MARKS_KPI("count", "[]",
	    "[12, 13, {\"value\": 14, \"mark\": \"q\"}]"));
	refuses(MARKS_KPI("count", "[]",
	    "[12, 13, {\"value\": 14, \"marks\": \"p\"}]"));
	refuses(MARKS_KPI("percent", "[]",
	    "[12, 13, {\"n\": 7, \"d\": 52, \"mark\": 1}]"));
	refuses(MARKS_KPI("count",
	    "[{\"period\": \"2025\", \"mark\": \"p\"}]", "[12, 13, 14]"));
	refuses(MARKS_TABLE("{\"value\": 12, \"mark\": \"x\"}"));
	refuses(MARKS_TABLE("{\"value\": \"12\", \"mark\": \"p\"}"));
}

static void
a_period_marks_what_has_no_mark(void **state)
{
	struct fixture f;

	(void)state;
	fixture_read(&f, MARKS_KPI("count",
	    "[{\"period\": \"2024\", \"mark\": \"p\"}]",
	    "[null, {\"value\": 13, \"mark\": \"r\"}, "
	    "{\"value\": 14, \"mark\": \"e\"}]"));
	assert_non_null(f.set);
	assert_csv(&f, "Period,Here,Wales,Notes\r\n2022,[x],[z],\r\n"
	    "2023,13,900,Here [r]\r\n2024,14,800,Here [e]; Wales [p]\r\n");
	fixture_end(&f);
}

static void
no_mark_no_column(void **state)
{
	struct fixture f;

	(void)state;
	fixture_read(&f, MARKS_KPI("count", "[]", "[11, 13, 14]"));
	assert_csv(&f, "Period,Here,Wales\r\n2022,11,[z]\r\n2023,13,900\r\n"
	    "2024,14,800\r\n");
	fixture_end(&f);
}

/* What is withheld says nothing of how good it was. */
static void
withheld_figures_have_one_mark(void **state)
{
	struct fixture f;

	(void)state;
	fixture_read(&f, MARKS_KPI("count",
	    "[{\"period\": \"2024\", \"mark\": \"p\"}]", "[20, 30, 2]"));
	disclosure_apply(f.set, &disclosure_default, f.diag);
	assert_csv(&f, "Period,Here,Wales,Notes\r\n2022,20,[z],\r\n"
	    "2023,30,900,\r\n2024,[c],800,Wales [p]\r\n");
	fixture_end(&f);
}

static void
fractions_and_cells_have_marks(void **state)
{
	struct fixture f;

	(void)state;
	fixture_read(&f, MARKS_KPI("percent", "[]",
	    "[50, 60, {\"n\": 30, \"d\": 40, \"mark\": \"u\"}]"));
	assert_non_null(f.set);
	assert_int_equal(f.set->kpi->series[0].figures[2].mark,
	    MARK_UNRELIABLE);
	assert_float_equal(f.set->kpi->series[0].figures[2].value, 75, 1e-9);
	fixture_end(&f);
	fixture_read(&f, MARKS_TABLE("{\"value\": 12, \"mark\": \"b\"}"));
	assert_non_null(f.set);
	assert_csv(&f, "A,N,Notes\r\nx,12,N [b]\r\n[x],12,\r\n");
	fixture_end(&f);
}

static void
marks_are_said(void **state)
{
	struct buf words = BUF_INIT;
	const struct chart_spec *spec;
	struct fixture f;
	cJSON *card;

	(void)state;
	fixture_read(&f, MARKS_KPI("count",
	    "[{\"period\": \"2024\", \"mark\": \"p\"}]", "[20, 30, 40]"));
	card = card_view_build(&f.context, f.set, LANG_CY);
	card_view_notes(card, &f.context, f.set, LANG_CY);
	assert_string_equal(cJSON_GetStringValue(cJSON_GetObjectItem(card,
	    "latest")), "40 [p]");
	assert_string_equal(cJSON_GetStringValue(cJSON_GetObjectItem(
	    cJSON_GetArrayItem(cJSON_GetObjectItem(card, "missing_notes"), 0),
	    "text")), "Ystyr [p] yw bod y ffigur yn un dros dro.");
	cJSON_Delete(card);
	spec = chart_view_build(&f.arena, f.set, LANG_CY, f.diag);
	assert_non_null(spec);
	chart_words_put_summary(&words, spec);
	assert_non_null(strstr(words.data,
	    "Dros dro [p] ar gyfer Here: 2024."));
	buf_release(&words);
	fixture_end(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strange_marks_are_refused),
		cmocka_unit_test(a_period_marks_what_has_no_mark),
		cmocka_unit_test(no_mark_no_column),
		cmocka_unit_test(withheld_figures_have_one_mark),
		cmocka_unit_test(fractions_and_cells_have_marks),
		cmocka_unit_test(marks_are_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
