/* Which paragraphs each nation has, and which are tested. */
#include "model/exemption.h"

#include "model/agenda.h"
#include "unit.h"

/* Source: Local Government Act 1972, Schedule 12A, parts 1 and 4. */
static void
knows_the_paragraphs_of_each_nation(void **state)
{
	(void)state;
	assert_int_equal(exemption_kind(NATION_ENGLAND, 1), 1);
	assert_int_equal(exemption_kind(NATION_ENGLAND, 7), 7);
	assert_int_equal(exemption_kind(NATION_WALES, 12), 1);
	assert_int_equal(exemption_kind(NATION_WALES, 18), 7);
	assert_int_equal(exemption_kind(NATION_ENGLAND, 0), 0);
	assert_int_equal(exemption_kind(NATION_ENGLAND, 8), 0);
	assert_int_equal(exemption_kind(NATION_WALES, 11), 0);
	assert_int_equal(exemption_kind(NATION_WALES, 19), 0);
}

static void
tests_the_public_interest_of_all_but_one(void **state)
{
	int privilege[] = { 16 }, both[] = { 16, 14 }, five[] = { 5 };
	struct exemption e = { .paragraphs = privilege, .paragraph_count = 1 };

	(void)state;
	assert_false(exemption_is_tested(NATION_WALES, &e));
	e.paragraphs = five;
	assert_true(exemption_is_tested(NATION_ENGLAND, &e));
	e.paragraphs = both;
	e.paragraph_count = 2;
	assert_true(exemption_is_tested(NATION_WALES, &e));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_the_paragraphs_of_each_nation),
		cmocka_unit_test(tests_the_public_interest_of_all_but_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
