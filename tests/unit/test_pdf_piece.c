/* Titles on covers: where their lines may not break. */
#include "view/pdf_piece_view.h"

#include "load/json.h"
#include "unit.h"

#define TIE "\xc2\xa0"

static void
is_shown(const char *title, const char *wanted)
{
	cJSON *view = cJSON_CreateObject();

	pdf_piece_title(view, title);
	assert_string_equal(json_string(view, "cover_title"), wanted);
	cJSON_Delete(view);
}

static void
a_short_last_word_is_not_alone(void **state)
{
	(void)state;
	is_shown("Report 2", "Report" TIE "2");
	is_shown("A plan to go by", "A plan to go" TIE "by");
	is_shown("Youth justice", "Youth justice");
	is_shown("Plan", "Plan");
	is_shown("", "");
}

static void
a_day_stays_with_its_month(void **state)
{
	(void)state;
	is_shown("Panel, 14 September 2023",
	    "Panel, 14" TIE "September" TIE "2023");
	is_shown("14 September: a meeting", "14" TIE "September: a meeting");
	is_shown("Cabinet, 2 March 2024, late papers",
	    "Cabinet, 2" TIE "March 2024, late papers");
	/* What is no day, or no month. */
	is_shown("Plan 2018 Cardiff council", "Plan 2018 Cardiff council");
	is_shown("Priority 1 children", "Priority 1 children");
	is_shown("Form A12 Housing", "Form A12 Housing");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_short_last_word_is_not_alone),
		cmocka_unit_test(a_day_stays_with_its_month)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
