/* Percentages of a table that are printed with a total of 100. */
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shares_make_a_hundred),
		cmocka_unit_test(rounding_is_allowed_for),
		cmocka_unit_test(means_and_gaps_are_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
