#include "base/srcmap.h"

#include <string.h>

#include "base/arena.h"
#include "unit.h"

static struct arena arena = ARENA_INIT;

static int
tear_down(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static const struct source *
source_of(const char *text)
{
	return source_build(&arena, "a.md", text, strlen(text));
}

static void
assert_place(const char *text, size_t offset, size_t line, size_t column,
    const char *line_text)
{
	struct place at = source_locate(source_of(text), offset);

	assert_int_equal(at.line, line);
	assert_int_equal(at.column, column);
	assert_int_equal(at.text_len, strlen(line_text));
	assert_memory_equal(at.text, line_text, at.text_len);
}

static void
empty_text_has_one_line(void **state)
{
	const struct source *src = source_of("");

	(void)state;
	assert_string_equal(src->path, "a.md");
	assert_int_equal(src->line_count, 1);
	assert_place("", 0, 1, 1, "");
	assert_place("", 9, 1, 1, "");
}

static void
finds_every_offset_of_lines(void **state)
{
	const char *text = "one\n\nthree\n";

	(void)state;
	assert_place(text, 0, 1, 1, "one");
	assert_place(text, 2, 1, 3, "one");
	assert_place(text, 3, 1, 4, "one");
	assert_place(text, 4, 2, 1, "");
	assert_place(text, 5, 3, 1, "three");
	assert_place(text, 10, 3, 6, "three");
	assert_place(text, 11, 4, 1, "");
	assert_place(text, 99, 4, 1, "");
}

static void
last_line_needs_no_newline(void **state)
{
	(void)state;
	assert_place("a\nbc", 3, 2, 2, "bc");
	assert_place("a\nbc", 4, 2, 3, "bc");
}

static void
columns_count_characters(void **state)
{
	const char *text = "T\xc5\xb7 Hafan";	/* Tŷ Hafan */

	(void)state;
	assert_place(text, 1, 1, 2, text);
	assert_place(text, 3, 1, 3, text);
	assert_place(text, 4, 1, 4, text);
}

static void
carriage_returns_are_not_shown(void **state)
{
	(void)state;
	assert_place("one\r\ntwo\r\n", 1, 1, 2, "one");
	assert_place("one\r\ntwo\r\n", 5, 2, 1, "two");
}

static void
offset_is_the_way_back(void **state)
{
	const struct source *src = source_of("one\n\nthree");

	(void)state;
	assert_int_equal(source_offset(src, 1, 1), 0);
	assert_int_equal(source_offset(src, 1, 3), 2);
	assert_int_equal(source_offset(src, 2, 1), 4);
	assert_int_equal(source_offset(src, 3, 5), 9);
	assert_int_equal(source_offset(src, 3, 99), 10);
	assert_int_equal(source_offset(src, 4, 1), 10);
	assert_int_equal(source_offset(src, 0, 0), 0);
	assert_int_equal(source_offset(src, 3, SIZE_MAX), 10);
}

static void
finds_lines_of_a_long_text(void **state)
{
	char text[30000];
	const struct source *src;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(text); i++)
		text[i] = i % 3 == 2 ? '\n' : 'x';
	src = source_build(&arena, "long", text, sizeof(text));
	assert_int_equal(src->line_count, 10001);
	for (i = 0; i < sizeof(text); i++) {
		struct place at = source_locate(src, i);

		assert_int_equal(at.line, i / 3 + 1);
		assert_int_equal(at.column, i % 3 + 1);
		assert_int_equal(source_offset(src, at.line, at.column), i);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(empty_text_has_one_line, tear_down),
		cmocka_unit_test_teardown(finds_every_offset_of_lines,
		    tear_down),
		cmocka_unit_test_teardown(last_line_needs_no_newline,
		    tear_down),
		cmocka_unit_test_teardown(columns_count_characters, tear_down),
		cmocka_unit_test_teardown(carriage_returns_are_not_shown,
		    tear_down),
		cmocka_unit_test_teardown(offset_is_the_way_back, tear_down),
		cmocka_unit_test_teardown(finds_lines_of_a_long_text,
		    tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
