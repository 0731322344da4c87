#include "render/chart_text.h"

#include <string.h>

#include "base/arena.h"
#include "chart_unit.h"

static const struct chart_font font = { 10, false };	/* 5 a character */

static void
assert_lines(const char *text, double room, bool force, const char *wanted)
{
	struct arena a = ARENA_INIT;
	struct chart_lines lines;
	char joined[256] = "";
	size_t i, used = 0;

	lines = chart_text_wrap(&a, &unit_measure, text, font, room, force);
	for (i = 0; i < lines.count; i++) {
		if (i > 0)
			joined[used++] = '|';
		memcpy(joined + used, lines.texts[i], strlen(lines.texts[i]));
		used += strlen(lines.texts[i]);
	}
	assert_string_equal(joined, wanted);
	arena_release(&a);
}

static void
wraps_at_spaces_into_even_lines(void **state)
{
	(void)state;
	assert_lines("one two", 100, false, "one two");
	assert_lines("aaaa bbbb cccc dd", 75, false, "aaaa bbbb|cccc dd");
	assert_lines("  two  spaces ", 30, false, "two|spaces");
	assert_lines("", 30, false, "");
	assert_lines("   ", 30, false, "");
}

static void
lets_a_long_word_stick_out_or_cuts_it(void **state)
{
	struct arena a = ARENA_INIT;
	struct chart_lines lines;

	(void)state;
	lines = chart_text_wrap(&a, &unit_measure, "extraordinary", font, 40,
	    false);
	assert_int_equal(lines.count, 1);
	assert_true(lines.width > 64.9 && lines.width < 65.1);
	arena_release(&a);
	assert_lines("extraordinary", 40, true, "extraor-|dinary");
	assert_lines("an extraordinary one", 40, true,
	    "an|extraor-|dinary|one");
}

/* No letter is cut in two, and every line takes at least one. */
static void
cuts_between_letters(void **state)
{
	(void)state;
	assert_lines("ŵŷŵŷŵŷ", 20, true, "ŵŷŵ-|ŷŵŷ");
	assert_lines("ŵŷ", 1, true, "ŵ-|ŷ");
}

/* Running words fill their lines; labels are cut evenly. */
static void
fills_lines_of_running_words(void **state)
{
	struct arena a = ARENA_INIT;
	struct chart_lines lines;

	(void)state;
	lines = chart_text_fill(&a, &unit_measure, "aaaa bbbb cccc dddddd",
	    font, 75);
	assert_int_equal(lines.count, 2);
	assert_string_equal(lines.texts[0], "aaaa bbbb cccc");
	assert_string_equal(lines.texts[1], "dddddd");
	lines = chart_text_fill(&a, &unit_measure, "aaaa bbbb cccc dd", font,
	    75);
	assert_int_equal(lines.count, 2);	/* no word left alone */
	assert_string_equal(lines.texts[1], "cccc dd");
	lines = chart_text_fill(&a, &unit_measure, "extraordinary", font, 40);
	assert_string_equal(lines.texts[0], "extraor-");
	arena_release(&a);
}

static void
tells_how_wide_lines_are(void **state)
{
	struct arena a = ARENA_INIT;
	struct chart_lines lines;

	(void)state;
	lines = chart_text_wrap(&a, &unit_measure, "aaaa bb", font, 25, false);
	assert_int_equal(lines.count, 2);
	assert_true(lines.width > 19.9 && lines.width < 20.1);
	assert_true(lines.last_width > 9.9 && lines.last_width < 10.1);
	arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wraps_at_spaces_into_even_lines),
		cmocka_unit_test(lets_a_long_word_stick_out_or_cuts_it),
		cmocka_unit_test(cuts_between_letters),
		cmocka_unit_test(fills_lines_of_running_words),
		cmocka_unit_test(tells_how_wide_lines_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
