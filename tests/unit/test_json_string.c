#include "load/json_string.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "load/json.h"
#include "unit.h"

static struct arena arena = ARENA_INIT;

static int
tear_down(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

/*
 * Each character of a string, and the end of it, in {"a": "..."}: at which
 * column of the file it is told to stand.
 */
static void
assert_columns(const char *written, const char *value, const size_t *columns)
{
	const char *text = arena_printf(&arena, "{\"a\": \"%s\"}", written);
	struct diag *d = diag_new();
	struct json_doc *doc = json_parse(&arena, "a.json", text,
	    strlen(text), d);
	const struct source *src;
	size_t i, n = 0;

	assert_non_null(doc);
	src = json_string_source(&arena, doc, json_get(doc->root, "a"));
	assert_string_equal(src->text, value);
	assert_string_equal(src->path, "a.json");
	for (i = 0; i <= src->len; i++) {
		if (((unsigned char)value[i] & 0xc0) == 0x80)
			continue;
		assert_int_equal(source_locate(src, i).line, 1);
		assert_int_equal(source_locate(src, i).column, columns[n++]);
	}
	json_free(doc);
	diag_free(d);
}

static void
plain_characters_stand_one_by_one(void **state)
{
	static const size_t columns[] = { 8, 9, 10, 11 };

	(void)state;
	assert_columns("abc", "abc", columns);
	assert_columns("\xc3\xa2\xe2\x80\x93z", "\xc3\xa2\xe2\x80\x93z",
	    columns);
}

static void
an_empty_string_is_where_it_closes(void **state)
{
	static const size_t columns[] = { 8 };

	(void)state;
	assert_columns("", "", columns);
}

static void
escapes_take_their_room(void **state)
{
	static const size_t columns[] = { 8, 10, 12, 14, 16, 17 };

	(void)state;
	assert_columns("\\\"\\\\\\n\\/x", "\"\\\n/x", columns);
}

static void
characters_by_number_take_six(void **state)
{
	static const size_t columns[] = { 8, 14, 20, 26, 27 };
	static const size_t pair[] = { 8, 9, 21, 22 };

	(void)state;
	assert_columns("\\u0041\\u00e2\\u2013z", "A\xc3\xa2\xe2\x80\x93z",
	    columns);
	assert_columns("x\\ud83d\\uDE00y", "x\xf0\x9f\x98\x80y", pair);
}

static void
lines_inside_are_lines_of_the_file(void **state)
{
	const char *text = "{\n  \"a\": \"one\\ntwo\"\n}";
	struct diag *d = diag_new();
	struct json_doc *doc = json_parse(&arena, "a.json", text,
	    strlen(text), d);
	const struct source *src = json_string_source(&arena, doc,
	    json_get(doc->root, "a"));
	struct place at = source_locate(src, source_offset(src, 2, 1));

	(void)state;
	assert_int_equal(at.line, 2);
	assert_int_equal(at.column, 14);
	assert_memory_equal(at.text, "  \"a\": \"one", 11);
	json_free(doc);
	diag_free(d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(plain_characters_stand_one_by_one,
		    tear_down),
		cmocka_unit_test_teardown(an_empty_string_is_where_it_closes,
		    tear_down),
		cmocka_unit_test_teardown(escapes_take_their_room, tear_down),
		cmocka_unit_test_teardown(characters_by_number_take_six,
		    tear_down),
		cmocka_unit_test_teardown(lines_inside_are_lines_of_the_file,
		    tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
