#include "base/diag.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "unit.h"

struct fixture {
	struct arena	 arena;
	struct diag	*d;
};

static int
set_up(void **state)
{
	static struct fixture f;

	arena_init(&f.arena);
	f.d = diag_new();
	*state = &f;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	diag_free(f->d);
	arena_release(&f->arena);
	return 0;
}

static const struct source *
source_of(struct fixture *f, const char *path, const char *text)
{
	return source_build(&f->arena, path, text, strlen(text));
}

static void
assert_prints(struct fixture *f, void (*print)(struct diag *, FILE *),
    const char *wanted)
{
	char *text = NULL;
	size_t len;
	FILE *out;

	out = open_memstream(&text, &len);
	print(f->d, out);
	fclose(out);
	assert_string_equal(text, wanted);
	free(text);
}

static void
starts_clean(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(diag_count(f->d, DIAG_LEVEL_NOTE), 0);
	assert_int_equal(diag_exit_code(f->d, 1), 0);
	assert_prints(f, diag_print, "");
	assert_prints(f, diag_print_json, "[]\n");
	diag_free(NULL);
}

static void
shows_place_line_and_caret(void **state)
{
	struct fixture *f = *state;
	const char *text = "# Title\n\nSee [this](x.md).\n";

	diag_at(f->d, DIAG_LINK_TARGET, source_of(f, "content/a.md", text),
	    20, "cannot find '%s'", "x.md");
	assert_prints(f, diag_print,
	    "content/a.md:3:12: error: cannot find 'x.md' [link-target]\n"
	    "  See [this](x.md).\n"
	    "             ^\n");
}

static void
caret_stands_under_tabs_and_wide_bytes(void **state)
{
	struct fixture *f = *state;

	diag_at(f->d, DIAG_ENCODING,
	    source_of(f, "a", "\tT\xc5\xb7 \x1b[x"), 5, "bad");
	assert_prints(f, diag_print,
	    "a:1:5: error: bad [encoding]\n"
	    "  \tT\xc5\xb7 ?[x\n"
	    "  \t   ^\n");
}

static void
orders_by_file_and_place(void **state)
{
	struct fixture *f = *state;
	const struct source *b = source_of(f, "b", "1\n22\n");

	diag_at(f->d, DIAG_LINK_TARGET, b, 3, "third");
	diag_at(f->d, DIAG_LINK_TARGET, b, 2, "second");
	diag_at(f->d, DIAG_LINK_ANCHOR, b, 2, "second, reported later");
	diag_file(f->d, DIAG_FILE_NAME, "a", "first");
	assert_prints(f, diag_print,
	    "a:1:1: error: first [file-name]\n"
	    "b:2:1: error: second [link-target]\n  22\n  ^\n"
	    "b:2:1: error: second, reported later [link-anchor]\n  22\n  ^\n"
	    "b:2:2: error: third [link-target]\n  22\n   ^\n");
}

/* Whichever job ends first, what is said at one place is in their order. */
static void
orders_by_turn_at_one_place(void **state)
{
	struct fixture *f = *state;
	const struct source *b = source_of(f, "b", "1\n");

	diag_turn(f->d, 2);
	diag_at(f->d, DIAG_LINK_TARGET, b, 0, "of the second job");
	diag_at(f->d, DIAG_LINK_TARGET, b, 0, "also");
	diag_turn(f->d, 1);
	diag_at(f->d, DIAG_LINK_TARGET, b, 0, "of the first job");
	diag_turn(f->d, 0);
	diag_file(f->d, DIAG_FILE_NAME, "b", "of none");
	assert_prints(f, diag_print,
	    "b:1:1: error: of none [file-name]\n"
	    "b:1:1: error: of the first job [link-target]\n  1\n  ^\n"
	    "b:1:1: error: of the second job [link-target]\n  1\n  ^\n"
	    "b:1:1: error: also [link-target]\n  1\n  ^\n");
}

static void
says_the_same_once(void **state)
{
	struct fixture *f = *state;

	diag_file(f->d, DIAG_FILE_NAME, "a", "twice");
	diag_file(f->d, DIAG_FILE_NAME, "a", "twice");
	diag_file(f->d, DIAG_FILE_NAME, "b", "twice");
	assert_prints(f, diag_print,
	    "a:1:1: error: twice [file-name]\n"
	    "b:1:1: error: twice [file-name]\n");
	assert_int_equal(diag_count(f->d, DIAG_LEVEL_ERROR), 2);
}

static void
says_the_same_once_around_another(void **state)
{
	struct fixture *f = *state;

	diag_file(f->d, DIAG_FILE_NAME, "a", "twice");
	diag_file(f->d, DIAG_FILE_UNUSED, "a", "another");
	diag_file(f->d, DIAG_FILE_NAME, "a", "twice");
	assert_prints(f, diag_print,
	    "a:1:1: error: twice [file-name]\n"
	    "a:1:1: warning: another [file-unused]\n");
}

static void
shows_a_window_of_a_long_line(void **state)
{
	struct fixture *f = *state;
	char line[2001], *text = NULL, *caret;
	size_t len;
	FILE *out;

	memset(line, '-', 2000);
	line[2000] = '\0';
	line[1000] = 'X';
	diag_at(f->d, DIAG_ENCODING, source_of(f, "a", line), 1000, "here");
	out = open_memstream(&text, &len);
	diag_print(f->d, out);
	fclose(out);
	assert_true(len < 400);
	assert_non_null(strstr(text, "a:1:1001: error"));
	caret = strchr(text, '^');
	assert_non_null(caret);
	assert_int_equal(strchr(text, 'X') - strstr(text, "\n  -"),
	    caret - strstr(text, "\n   "));
	free(text);
}

static void
writes_json(void **state)
{
	struct fixture *f = *state;

	diag_file(f->d, DIAG_FILE_NAME, "b", "a \"quote\" \\ \t");
	diag_at(f->d, DIAG_FILE_UNUSED, source_of(f, "a", "x\ny"), 2, "n");
	assert_prints(f, diag_print_json,
	    "[\n"
	    "  {\"path\": \"a\", \"line\": 2, \"column\": 1, "
	    "\"level\": \"warning\", \"id\": \"file-unused\", "
	    "\"message\": \"n\"},\n"
	    "  {\"path\": \"b\", \"line\": 1, \"column\": 1, "
	    "\"level\": \"error\", \"id\": \"file-name\", "
	    "\"message\": \"a \\\"quote\\\" \\\\ \\u0009\"}\n"
	    "]\n");
}

static void
counts_stay_after_printing(void **state)
{
	struct fixture *f = *state;

	diag_file(f->d, DIAG_FILE_UNUSED, "a", "w");
	diag_file(f->d, DIAG_FILE_NAME, "a", "e");
	assert_prints(f, diag_print,
	    "a:1:1: warning: w [file-unused]\n"
	    "a:1:1: error: e [file-name]\n");
	assert_prints(f, diag_print, "");
	assert_int_equal(diag_count(f->d, DIAG_LEVEL_NOTE), 2);
	assert_int_equal(diag_count(f->d, DIAG_LEVEL_WARNING), 2);
	assert_int_equal(diag_count(f->d, DIAG_LEVEL_ERROR), 1);
	assert_int_equal(diag_count(f->d, DIAG_LEVEL_WORLD), 0);
}

static void
exit_code_follows_the_worst(void **state)
{
	struct fixture *f = *state;

	diag_file(f->d, DIAG_FILE_UNUSED, "a", "w");
	assert_int_equal(diag_exit_code(f->d, 0), 0);
	assert_int_equal(diag_exit_code(f->d, 1), EXIT_CONTENT);
	diag_file(f->d, DIAG_FILE_NAME, "a", "e");
	assert_int_equal(diag_exit_code(f->d, 0), EXIT_CONTENT);
	diag_file(f->d, DIAG_FILE_WRITE, "a", "full");
	assert_int_equal(diag_exit_code(f->d, 0), EXIT_WORLD);
}

/* Ids are printed and documented: lower case and hyphens, each once. */
static void
ids_are_well_formed_and_unique(void **state)
{
	int i, j;

	(void)state;
	for (i = 0; i < DIAG__MAX; i++) {
		const char *text = diag_id_text((enum diag_id)i);

		assert_true(strlen(text) > 3);
		assert_int_equal(strspn(text, "abcdefghijklmnopqrstuvwxyz-"),
		    strlen(text));
		assert_true(diag_id_level((enum diag_id)i) <
		    DIAG_LEVEL__MAX);
		for (j = 0; j < i; j++)
			assert_string_not_equal(text,
			    diag_id_text((enum diag_id)j));
	}
}

#define WITH_DIAG(test) \
	cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_DIAG(starts_clean),
		WITH_DIAG(shows_place_line_and_caret),
		WITH_DIAG(caret_stands_under_tabs_and_wide_bytes),
		WITH_DIAG(orders_by_file_and_place),
		WITH_DIAG(orders_by_turn_at_one_place),
		WITH_DIAG(says_the_same_once),
		WITH_DIAG(says_the_same_once_around_another),
		WITH_DIAG(shows_a_window_of_a_long_line),
		WITH_DIAG(writes_json),
		WITH_DIAG(counts_stay_after_printing),
		WITH_DIAG(exit_code_follows_the_worst),
		WITH_DIAG(ids_are_well_formed_and_unique),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
