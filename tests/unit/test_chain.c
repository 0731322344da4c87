/* Chains of steps: what is read, refused, shown, and bound in prose. */
#include "dataset_unit.h"

#include "base/buf.h"
#include "model/disclosure.h"
#include "model/document.h"
#include "model/figures.h"
#include "render/chart_words.h"
#include "render/data_file.h"
#include "view/card_view.h"
#include "view/chart_view.h"
#include "view/figure_view.h"

#define CHAIN_KPI(counts, unit, steps, values) \
	"{\"kind\": \"kpi\", \"title\": \"Support\", \"measure\": \"M\", " \
	"\"unit\": \"" unit "\", \"decimals\": 1, \"better\": \"higher\", " \
	"\"counts\": \"" counts "\", \"periods\": [\"2023/24\", " \
	"\"2024/25\"], \"steps\": " steps ", \"series\": [{\"of\": \"local\"," \
	" \"name\": \"Here\", \"values\": " values "}]}"

#define CHAIN_STEPS	"[\"Children\", \"In need\", \"Attended\"]"

static void
chains_are_checked(void **state)
{
	(void)state;
	refuses(CHAIN_KPI("meetings", "percent", CHAIN_STEPS,
	    "[[52, 38, 39], null]"));
	refuses(CHAIN_KPI("meetings", "percent", CHAIN_STEPS,
	    "[[52, 38], null]"));
	refuses(CHAIN_KPI("meetings", "percent", CHAIN_STEPS,
	    "[[52, 38.5, 30], null]"));
	refuses(CHAIN_KPI("meetings", "percent", CHAIN_STEPS,
	    "[[52, -1, -1], null]"));
	refuses(CHAIN_KPI("meetings", "percent", CHAIN_STEPS, "[73, null]"));
	refuses(CHAIN_KPI("meetings", "percent", CHAIN_STEPS,
	    "[{\"n\": 7, \"d\": 52}, null]"));
	refuses(CHAIN_KPI("meetings", "percent", "[\"Children\"]",
	    "[[52], null]"));
	refuses(CHAIN_KPI("meetings", "count", CHAIN_STEPS,
	    "[[52, 38, 30], null]"));
}

static void
the_figure_is_the_last_share(void **state)
{
	const struct kpi_series *s;
	struct figure share;
	struct fixture f;

	(void)state;
	fixture_read(&f, CHAIN_KPI("meetings", "percent", CHAIN_STEPS,
	    "[[50, 40, 30], [9, 0, 0]]"));
	assert_non_null(f.set);
	s = &f.set->kpi->series[0];
	assert_false(s->figures[0].missing);
	assert_float_equal(s->figures[0].value, 75, 1e-9);
	share = kpi_step_share(f.set->kpi, s, 0, 1);
	assert_float_equal(share.value, 80, 1e-9);
	assert_true(s->figures[1].missing);	/* of nobody */
	assert_int_equal(s->figures[1].mark, MARK_NOT_APPLICABLE);
	fixture_end(&f);
}

static void
steps_are_bound(void **state)
{
	struct document doc;
	struct fixture f;
	cJSON *names, *kpi, *step;

	(void)state;
	fixture_read(&f, CHAIN_KPI("meetings", "percent", CHAIN_STEPS,
	    "[[1000, 40, 20], [1543, 38, 30]]"));
	assert_non_null(f.set);
	memset(&doc, 0, sizeof(doc));
	doc.datasets = &f.set;
	doc.dataset_count = 1;
	names = figures_build(&doc, LANG_CY);
	kpi = cJSON_GetObjectItem(cJSON_GetObjectItem(names, "kpi"),
	    "k");
	step = cJSON_GetObjectItem(kpi, "step");
	assert_string_equal(cJSON_GetStringValue(cJSON_GetObjectItem(
	    cJSON_GetObjectItem(step, "1"), "latest")), "1,543");
	assert_null(cJSON_GetObjectItem(cJSON_GetObjectItem(step, "1"),
	    "share"));
	step = cJSON_GetObjectItem(step, "3");
	assert_string_equal(cJSON_GetStringValue(cJSON_GetObjectItem(step,
	    "share")), "78.9%");
	assert_string_equal(cJSON_GetStringValue(cJSON_GetObjectItem(step,
	    "previous_share")), "50.0%");
	assert_string_equal(cJSON_GetStringValue(cJSON_GetObjectItem(kpi,
	    "latest")), "78.9%");
	cJSON_Delete(names);
	fixture_end(&f);
}

/* Two of 38 did not attend: one of the two counts must go. */
static void
chains_are_said(void **state)
{
	struct buf words = BUF_INIT;
	const struct chart_spec *spec;
	struct fixture f;
	cJSON *view, *cell;

	(void)state;
	fixture_read(&f, CHAIN_KPI("children", "percent", CHAIN_STEPS,
	    "[[90, 60, 45], {\"steps\": [90, 38, 36], \"mark\": \"p\"}]"));
	assert_non_null(f.set);
	disclosure_apply(f.set, &disclosure_default, f.diag);
	f.set->chart.kind = CHART_WISH_COLUMN;
	spec = chart_view_build(&f.arena, f.set, LANG_CY, f.diag);
	assert_non_null(spec);
	chart_words_put_summary(&words, spec);
	assert_memory_equal(words.data, "Gam wrth gam (2024/25): Children, "
	    "90; In need, 38 (42.2 y cant o'r rheini); Attended, Cyfrinachol "
	    "[c]. ", 95);
	buf_release(&words);
	view = figure_view_build(&f.context, f.set, LANG_EN, NULL, NULL);
	assert_int_equal(cJSON_GetArraySize(cJSON_GetObjectItem(view,
	    "columns")), 4);
	cell = cJSON_GetArrayItem(cJSON_GetObjectItem(cJSON_GetArrayItem(
	    cJSON_GetObjectItem(view, "rows"), 1), "cells"), 2);
	assert_string_equal(cJSON_GetStringValue(cJSON_GetObjectItem(cell,
	    "text")), "38 (42.2%) [p]");
	cJSON_Delete(view);
	fixture_end(&f);
}

static void
losses_are_protected(void **state)
{
	struct buf csv = BUF_INIT;
	struct fixture f;
	cJSON *card;

	(void)state;
	fixture_read(&f, CHAIN_KPI("children", "percent", CHAIN_STEPS,
	    "[[90, 60, 45], [90, 38, 36]]"));
	assert_non_null(f.set);
	disclosure_apply(f.set, &disclosure_default, f.diag);
	data_put_csv(&csv, &f.context, f.set, LANG_EN);
	assert_string_equal(csv.data, "Period,Children,In need,"
	    "In need: percentage of the step before,Attended,"
	    "Attended: percentage of the step before\r\n"
	    "2023/24,90,60,66.7,45,75.0\r\n"
	    "2024/25,90,38,42.2,[c],[c]\r\n");
	card = card_view_build(&f.context, f.set, LANG_CY);
	card_view_notes(card, &f.context, f.set, LANG_CY);
	assert_string_equal(cJSON_GetStringValue(cJSON_GetObjectItem(card,
	    "latest")), "[c]");
	assert_int_equal(cJSON_GetArraySize(cJSON_GetObjectItem(card,
	    "steps")), 3);
	assert_int_equal(cJSON_GetArraySize(cJSON_GetObjectItem(card,
	    "missing_notes")), 1);
	cJSON_Delete(card);
	buf_release(&csv);
	fixture_end(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(chains_are_checked),
		cmocka_unit_test(the_figure_is_the_last_share),
		cmocka_unit_test(steps_are_bound),
		cmocka_unit_test(chains_are_said),
		cmocka_unit_test(losses_are_protected),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
