/* A kpi as a card and as a table: directions, and many series. */
#include "dataset_unit.h"

#include "base/buf.h"
#include "model/disclosure.h"
#include "view/card_view.h"
#include "view/figure_view.h"

#define KPI(unit, counts, rest) \
	"{\"kind\": \"kpi\", \"title\": \"K\", \"measure\": \"M\", " \
	"\"unit\": \"" unit "\", \"better\": \"lower\", \"counts\": \"" \
	counts "\", \"periods\": [\"2022\", \"2023\"], \"series\": [" rest \
	"]}"
#define LOCAL(values) "{\"of\": \"local\", \"name\": \"Here\", " \
	"\"values\": [" values "]}"

/* What a card of a kpi says of its direction, "" for nothing. */
static void
assert_direction(const char *text, const char *want)
{
	struct disclosure_policy round = { DISCLOSURE_ROUND, 7, 5, false };
	struct fixture f;
	cJSON *card;

	fixture_read(&f, text);
	assert_non_null(f.set);
	disclosure_apply(f.set, &round, f.diag);
	card = card_view_build(&f.context, f.set, LANG_EN);
	assert_string_equal(text_of(card, "direction"), want);
	cJSON_Delete(card);
	fixture_end(&f);
}

static void
a_card_has_no_direction_that_rounding_made(void **state)
{
	(void)state;
	assert_direction(KPI("count", "meetings", LOCAL("20, 12")),
	    "Down by 8 from 20 in 2022: an improvement");
	assert_direction(KPI("count", "meetings", LOCAL("12, 12")),
	    "The same as in 2022");
	/* 12.4 and 12.6 are printed as 12 and 13. */
	assert_direction(KPI("count", "meetings", LOCAL("12.4, 12.6")), "");
	assert_direction(KPI("count", "meetings", LOCAL("12.4, 13")),
	    "Up by 1 from 12 in 2022: not an improvement");
	/* 28 and 23 children are published as 30 and 25, like 28 and 27. */
	assert_direction(KPI("count", "children", LOCAL("28, 23")), "");
	assert_direction(KPI("count", "children", LOCAL("38, 23")),
	    "Down by 15 from 40 in 2022: an improvement");
	/* Of 20 and 25, where half a step may be 13 per cent. */
	assert_direction(KPI("percent", "children", LOCAL("{\"n\": 12, "
	    "\"d\": 22}, {\"n\": 11, \"d\": 23}")), "");
}

static void
a_card_has_no_direction_over_a_break(void **state)
{
	(void)state;
	assert_direction(KPI("count", "meetings", LOCAL("20, {\"value\": 12, "
	    "\"mark\": \"b\"}")), "");
	assert_direction(KPI("count", "meetings", LOCAL("{\"value\": 20, "
	    "\"mark\": \"b\"}, 12")),
	    "Down by 8 from 20 [b] in 2022: an improvement");
}

/* The texts of a list's members, or of their cells, in one line. */
static void
assert_texts(const cJSON *list, const char *name, const char *want)
{
	struct buf b = BUF_INIT;
	const cJSON *one;

	cJSON_ArrayForEach(one, list)
		buf_printf(&b, "%s%s", b.len > 0 ? "|" : "", text_of(one,
		    name));
	assert_string_equal(b.data, want);
	buf_release(&b);
}

static const cJSON *
row_cells(const cJSON *view, int row)
{
	return cJSON_GetObjectItem(cJSON_GetArrayItem(cJSON_GetObjectItem(view,
	    "rows"), row), "cells");
}

#define GROUP(name) ", {\"of\": \"group\", \"name\": \"" name "\", " \
	"\"values\": [3, 4]}"
#define SIX LOCAL("1, 2") GROUP("B") GROUP("C") GROUP("D") GROUP("E") \
	GROUP("F")

/* Few series stand beside each other, many below each other. */
static void
a_table_of_many_series_is_turned(void **state)
{
	struct fixture f;
	cJSON *view;

	(void)state;
	fixture_read(&f, KPI("count", "meetings", SIX));
	view = figure_view_build(&f.context, f.set, LANG_EN, NULL, NULL);
	assert_texts(cJSON_GetObjectItem(view, "columns"), "title",
	    "Period|Here|B|C|D|E|F");
	assert_texts(row_cells(view, 1), "text", "2023|2|4|4|4|4|4");
	cJSON_Delete(view);
	fixture_end(&f);
	fixture_read(&f, KPI("count", "meetings", SIX ", {\"of\": \"nation\", "
	    "\"name\": \"Wales\", \"periods\": [\"2023\", \"2024\"], "
	    "\"values\": [8, null]}"));
	view = figure_view_build(&f.context, f.set, LANG_CY, NULL, NULL);
	assert_texts(cJSON_GetObjectItem(view, "columns"), "title",
	    "Ardal neu grŵp|2022|2023|2024");
	assert_texts(row_cells(view, 0), "text", "Here|1|2|[z]");
	assert_texts(row_cells(view, 6), "text", "Wales|[z]|8|[x]");
	cJSON_Delete(view);
	view = figure_view_flat(&f.context, f.set, LANG_EN);
	assert_texts(cJSON_GetObjectItem(view, "columns"), "title",
	    "Period|Here|B|C|D|E|F|Wales");
	cJSON_Delete(view);
	fixture_end(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_card_has_no_direction_that_rounding_made),
		cmocka_unit_test(a_card_has_no_direction_over_a_break),
		cmocka_unit_test(a_table_of_many_series_is_turned),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
