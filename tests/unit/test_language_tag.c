/* Codes of languages: known, guessed, and which way they are written. */
#include "base/language_tag.h"

#include "unit.h"

static void
knows_shortest_codes(void **state)
{
	(void)state;
	assert_true(language_tag_known("cy"));
	assert_true(language_tag_known("en"));
	assert_true(language_tag_known("pl"));
	assert_true(language_tag_known("so"));
	assert_true(language_tag_known("rom"));	/* Romany: no shorter one */
	assert_false(language_tag_known("cym"));
	assert_false(language_tag_known("CY"));
	assert_false(language_tag_known("cy-GB"));
	assert_false(language_tag_known("iw"));	/* withdrawn for he */
	assert_false(language_tag_known("xq"));
	assert_false(language_tag_known(""));
	assert_false(language_tag_known("\" onclick=\""));
}

static void
knows_what_is_written_from_right_to_left(void **state)
{
	(void)state;
	assert_true(language_tag_is_rtl("ar"));
	assert_true(language_tag_is_rtl("ur"));
	assert_true(language_tag_is_rtl("fa"));
	assert_true(language_tag_is_rtl("ckb"));
	assert_false(language_tag_is_rtl("cy"));
	assert_false(language_tag_is_rtl("so"));
	assert_false(language_tag_is_rtl("ku"));
}

static void
guesses_what_is_meant(void **state)
{
	(void)state;
	assert_string_equal(language_tag_guess("CY"), "cy");
	assert_string_equal(language_tag_guess("cym"), "cy");
	assert_string_equal(language_tag_guess("cy-GB"), "cy");
	assert_string_equal(language_tag_guess("en_GB"), "en");
	assert_string_equal(language_tag_guess("Welsh"), "cy");
	assert_string_equal(language_tag_guess("cymraeg"), "cy");
	assert_string_equal(language_tag_guess("Pwyleg"), "pl");
	assert_string_equal(language_tag_guess("polski"), "pl");
	assert_null(language_tag_guess("xq"));
	assert_null(language_tag_guess(""));
	assert_null(language_tag_guess("the language of the moon, which has "
	    "a name so long that no buffer for names of languages holds it, "
	    "nor will any"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_shortest_codes),
		cmocka_unit_test(knows_what_is_written_from_right_to_left),
		cmocka_unit_test(guesses_what_is_meant)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
