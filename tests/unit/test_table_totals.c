/* Totals of tables: sums, shares of a hundred, what is missing. */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "model/dataset.h"

/* Is a column of three percentages with a total read without complaint? */
static bool
is_good(const char *one, const char *two, const char *three,
    const char *total)
{
	struct arena a = ARENA_INIT;
	struct diag *d = diag_new();
	struct dataset *set;
	char text[1024];
	bool good;

	snprintf(text, sizeof(text), "{\"kind\": \"table\", \"title\": "
	    "\"T\", \"columns\": [{\"key\": \"a\", \"title\": \"A\", "
	    "\"type\": \"text\"}, {\"key\": \"p\", \"title\": \"P\", "
	    "\"type\": \"percent\"}], \"rows\": [{\"a\": \"x\", \"p\": "
	    "%s}, {\"a\": \"y\", \"p\": %s}, {\"a\": \"z\", \"p\": %s}], "
	    "\"total\": {\"p\": %s}}", one, two, three, total);
	set = dataset_parse(&a, "data/t.json", text, strlen(text), d);
	good = set != NULL;
	assert_int_equal(diag_count(d, DIAG_LEVEL_ERROR), good ? 0 : 1);
	dataset_free(set);
	diag_free(d);
	arena_release(&a);
	return good;
}

static void
shares_make_a_hundred(void **state)
{
	(void)state;
	assert_true(is_good("50", "30", "20", "100"));
	assert_false(is_good("50", "30", "10", "100"));
	assert_false(is_good("50", "30", "30", "100"));
}

static void
rounding_is_allowed_for(void **state)
{
	(void)state;
	assert_true(is_good("33", "33", "33", "100"));
	assert_false(is_good("33", "33", "32", "100"));
	assert_true(is_good("33.3", "33.3", "33.3", "100"));
	assert_false(is_good("33.3", "33.3", "33.2", "100"));
}

static void
means_and_gaps_are_left_alone(void **state)
{
	(void)state;
	assert_true(is_good("100", "100", "100", "100"));
	assert_true(is_good("40", "60", "50", "51"));
	assert_true(is_good("40", "30", "null", "100"));
}

/* Is a column of sums of money, with a total, read without complaint? */
static bool
is_sum(const char *more, const char *one, const char *two, const char *total)
{
	struct arena a = ARENA_INIT;
	struct diag *d = diag_new();
	struct dataset *set;
	char text[1024];
	bool good;

	snprintf(text, sizeof(text), "{\"kind\": \"table\", \"title\": "
	    "\"T\", %s \"columns\": [{\"key\": \"a\", \"title\": \"A\", "
	    "\"type\": \"text\"}, {\"key\": \"p\", \"title\": \"P\", "
	    "\"type\": \"number\"}], \"rows\": [{\"a\": \"x\", \"p\": "
	    "%s}, {\"a\": \"y\", \"p\": %s}], \"total\": {\"p\": %s}}",
	    more, one, two, total);
	set = dataset_parse(&a, "data/t.json", text, strlen(text), d);
	good = set != NULL;
	assert_int_equal(diag_count(d, DIAG_LEVEL_ERROR), good ? 0 : 1);
	dataset_free(set);
	diag_free(d);
	arena_release(&a);
	return good;
}

static void
sums_are_exact_at_their_edges(void **state)
{
	(void)state;
	assert_true(is_sum("", "0.1", "0.2", "0.3"));
	assert_false(is_sum("", "0.1", "0.2", "0.31"));
	assert_true(is_sum("", "-5", "5", "0"));
	assert_true(is_sum("", "-5", "-7.25", "-12.25"));
	assert_false(is_sum("", "-5", "-7", "12"));
	assert_true(is_sum("", "999999999999", "1", "1000000000000"));
	assert_false(is_sum("", "999999999999", "1", "1000000000002"));
	assert_true(is_sum("", "0", "0", "0"));
	assert_false(is_sum("", "0", "0", "1"));
	assert_true(is_sum("", "1", "2", "null"));
}

static void
what_is_missing_may_be_anything_but_less_than_nobody(void **state)
{
	(void)state;
	assert_true(is_sum("", "7", "null", "5"));
	assert_true(is_sum("\"counts\": \"money\",", "7", "null", "5"));
	assert_false(is_sum("\"counts\": \"meetings\",", "7", "null", "5"));
	assert_true(is_sum("\"counts\": \"meetings\",", "5", "null", "5"));
	assert_true(is_sum("", "null", "null", "5"));
}

static void
a_total_tells_no_withheld_figure(void **state)
{
	(void)state;
	assert_false(is_sum("", "7", "{\"missing\": \"c\"}", "9"));
	assert_true(is_sum("", "7", "{\"missing\": \"c\"}", "null"));
	assert_true(is_sum("", "7", "{\"missing\": \"c\"}",
	    "{\"missing\": \"c\"}"));
	assert_true(is_sum("", "{\"missing\": \"c\"}",
	    "{\"missing\": \"c\"}", "9"));
	assert_true(is_sum("", "7", "{\"missing\": \"z\"}", "9"));
	assert_true(is_sum("\"rounded\": true,", "7",
	    "{\"missing\": \"c\"}", "9"));
}

static void
rounded_figures_may_miss_by_half_of_each(void **state)
{
	(void)state;
	assert_true(is_sum("\"rounded\": true,", "1.2", "3.4", "4.7"));
	assert_false(is_sum("\"rounded\": true,", "1.2", "3.4", "4.8"));
	assert_true(is_sum("\"rounded\": true,", "1", "3", "5"));
	assert_false(is_sum("\"rounded\": true,", "1", "3", "6"));
	assert_false(is_sum("\"rounded\": true, \"counts\": \"victims\",",
	    "1", "3", "4"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shares_make_a_hundred),
		cmocka_unit_test(rounding_is_allowed_for),
		cmocka_unit_test(means_and_gaps_are_left_alone),
		cmocka_unit_test(sums_are_exact_at_their_edges),
		cmocka_unit_test(
		    what_is_missing_may_be_anything_but_less_than_nobody),
		cmocka_unit_test(a_total_tells_no_withheld_figure),
		cmocka_unit_test(rounded_figures_may_miss_by_half_of_each),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
