#include "view/spark_view.h"

#include "model/dataset.h"
#include "unit.h"

/* A line from its figures, as JSON: where they lie and what is left out. */

#define F(value)	{ false, 0, value }
#define M(value, mark)	{ false, mark, value }
#define HIDDEN		{ true, MARK_CONFIDENTIAL, 0 }
#define LACKING		{ true, MARK_NOT_AVAILABLE, 0 }
#define HEAD "{\"has_spark\":true,\"spark\":{\"width\":96,\"height\":36,"
#define DOT(x, y, hollow) "{\"x\":\"" x "\",\"has_x\":true,\"y\":\"" y \
    "\",\"has_y\":true,\"is_hollow\":" hollow "}"
#define LINE(points) "{\"points\":\"" points "\",\"has_points\":true}"
#define ZERO(y) "\"zero\":\"" y "\",\"has_zero\":true,"
#define NO_LINE "{\"has_spark\":false}"

static void
assert_spark(struct figure *figures, size_t count, const char *want)
{
	struct kpi_series series = { .figures = figures, .count = count };
	cJSON *view = cJSON_CreateObject();
	char *came;

	spark_view_add(view, &series);
	came = cJSON_PrintUnformatted(view);
	assert_string_equal(came, want);
	cJSON_free(came);
	cJSON_Delete(view);
}

static void
draws_from_zero(void **state)
{
	struct figure up[] = { F(50), F(75), F(100) };
	struct figure below[] = { F(-50), F(50) };
	struct figure none[] = { F(0), F(0) };

	(void)state;
	assert_spark(up, 3, HEAD ZERO("32.0") "\"lines\":["
	    LINE("4.0,18.0 48.0,11.0 92.0,4.0") "],\"dots\":["
	    DOT("92.0", "4.0", "false") "]}}");
	assert_spark(below, 2, HEAD ZERO("18.0") "\"lines\":["
	    LINE("4.0,32.0 92.0,4.0") "],\"dots\":["
	    DOT("92.0", "4.0", "false") "]}}");
	assert_spark(none, 2, HEAD ZERO("32.0") "\"lines\":["
	    LINE("4.0,32.0 92.0,32.0") "],\"dots\":["
	    DOT("92.0", "32.0", "false") "]}}");
}

/* What is withheld leaves no trace, and nothing is drawn across it. */
static void
leaves_gaps(void **state)
{
	struct figure gap[] = { F(100), F(50), HIDDEN, F(50), LACKING };
	struct figure broken[] = { F(100), F(50), M(25, MARK_BREAK), F(0) };

	(void)state;
	assert_spark(gap, 5, HEAD ZERO("32.0") "\"lines\":["
	    LINE("4.0,4.0 26.0,18.0") "],\"dots\":["
	    DOT("70.0", "18.0", "false") "]}}");
	assert_spark(broken, 4, HEAD ZERO("32.0") "\"lines\":["
	    LINE("4.0,4.0 33.3,18.0") "," LINE("62.7,25.0 92.0,32.0")
	    "],\"dots\":[" DOT("92.0", "32.0", "false") "]}}");
}

static void
is_hollow_where_figures_may_change(void **state)
{
	struct figure last[] = { F(100), M(50, MARK_PROVISIONAL) };
	struct figure revised[] = { F(100), M(50, MARK_REVISED) };

	(void)state;
	assert_spark(last, 2, HEAD ZERO("32.0") "\"lines\":["
	    LINE("4.0,4.0 92.0,18.0") "],\"dots\":["
	    DOT("92.0", "18.0", "true") "]}}");
	assert_spark(revised, 2, HEAD ZERO("32.0") "\"lines\":["
	    LINE("4.0,4.0 92.0,18.0") "],\"dots\":["
	    DOT("92.0", "18.0", "false") "]}}");
}

static void
needs_two_neighbours(void **state)
{
	struct figure one[] = { F(5) };
	struct figure apart[] = { F(5), HIDDEN, F(6) };
	struct figure hidden[] = { HIDDEN, HIDDEN };

	(void)state;
	assert_spark(one, 1, NO_LINE);
	assert_spark(apart, 3, NO_LINE);
	assert_spark(hidden, 2, NO_LINE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(draws_from_zero),
		cmocka_unit_test(leaves_gaps),
		cmocka_unit_test(is_hollow_where_figures_may_change),
		cmocka_unit_test(needs_two_neighbours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
