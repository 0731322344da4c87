#include "load/template_set.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "load/mustache.h"
#include "diag_unit.h"
#include "unit.h"

/* Two folders of templates, the site's own and the installed ones. */
struct fixture {
	struct arena	 arena;
	struct diag	*d;
	char		 top[64];	/* removed at the end */
	const char	*folders[2];
	struct template_set *set;
};

static void
put(struct fixture *f, const char *path, const char *text, size_t len)
{
	path = arena_printf(&f->arena, "%s/%s", f->top, path);
	assert_int_equal(fs_write(path, text, len > 0 ? len : strlen(text)),
	    0);
}

static int
set_up(void **state)
{
	static struct fixture f;

	arena_init(&f.arena);
	f.d = diag_new();
	strcpy(f.top, "/tmp/test_template_set.XXXXXX");
	if (mkdtemp(f.top) == NULL)
		return -1;
	f.folders[0] = arena_printf(&f.arena, "%s/own", f.top);
	f.folders[1] = arena_printf(&f.arena, "%s/installed", f.top);
	f.set = template_set_build(&f.arena, f.folders, 2, f.d);
	put(&f, "installed/html/page.mustache", "[{{>html/foot}}]", 0);
	put(&f, "installed/html/foot.mustache", "installed", 0);
	put(&f, "installed/readme.txt", "{{", 0);
	*state = &f;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	fs_remove(f->top);
	diag_free(f->d);
	arena_release(&f->arena);
	return 0;
}

/* What was reported, without the folder's name, source line and caret. */
static char *
said(struct fixture *f)
{
	char *all = diag_said(f->d), *line, *end;
	char *out = arena_alloc(&f->arena, 4096, 1);
	size_t top = strlen(f->top) + 1;

	for (line = all; (end = strchr(line, '\n')) != NULL; line = end + 1) {
		*end = '\0';
		if (strncmp(line, f->top, top - 1) == 0)
			line += top;
		if (line[0] != ' ')
			snprintf(out + strlen(out), 4096 - strlen(out),
			    "%s\n", line);
	}
	free(all);
	return out;
}

static void
shows(struct fixture *f, const char *name, const char *want)
{
	struct mustache_options options = {
		.partials = template_set_partials(f->set) };
	const struct mustache *t = template_set_get(f->set, name);
	struct buf out = BUF_INIT;

	assert_non_null(t);
	assert_ptr_equal(template_set_get(f->set, name), t);
	assert_true(mustache_render(t, NULL, &options, &out, f->d));
	assert_string_equal(out.data, want);
	assert_string_equal(said(f), "");
	buf_release(&out);
}

static void
test_installed(void **state)
{
	shows(*state, "html/page", "[installed]");
}

static void
test_override(void **state)
{
	put(*state, "own/html/foot.mustache", "own", 0);
	shows(*state, "html/page", "[own]");
}

static void
test_missing(void **state)
{
	struct fixture *f = *state;

	assert_null(template_set_get(f->set, "html/pgae"));
	assert_null(template_set_get(f->set, "html/pgae"));
	assert_string_equal(said(f), "yjplan:1:1: error: cannot find template "
	    "'html/pgae' (did you mean 'html/page'?) [partial-missing]\n");
	assert_int_equal(diag_count(f->d, DIAG_LEVEL_NOTE), 1);
}

/* Nothing outside the folders, and nothing hidden, can be named. */
static void
test_names(void **state)
{
	static const char *const names[] = {
		"../secret", "html/../../secret", "/etc/passwd", "html//page",
		"html/", "", ".", "./html/page", "html\\page", ".hidden"
	};
	struct fixture *f = *state;
	size_t i;

	put(f, "secret.mustache", "secret", 0);
	put(f, "own/.hidden.mustache", "secret", 0);
	for (i = 0; i < UNIT_COUNT(names); i++)
		assert_null(template_set_get(f->set, names[i]));
	assert_int_equal(diag_count(f->d, DIAG_LEVEL_ERROR),
	    UNIT_COUNT(names));
}

static void
test_check(void **state)
{
	struct fixture *f = *state;

	assert_true(template_set_check(f->set));
	assert_string_equal(said(f), "");
}

static void
test_check_finds(void **state)
{
	struct fixture *f = *state;

	put(f, "own/a.mustache", "{{#never}}{{>b}}{{/never}}", 0);
	put(f, "own/b.mustache", "{{>a}}{{>html/page}}", 0);
	put(f, "own/c.mustache", "ab\xff", 0);
	put(f, "own/d.mustache", "{{>c}}\n{{", 0);
	put(f, "own/html/foot.mustache", "{{>html/fot}}", 0);
	assert_false(template_set_check(f->set));
	assert_string_equal(said(f),
	    "own/a.mustache:1:11: error: partial 'b' includes itself "
	    "[partial-cycle]\n"
	    "own/b.mustache:1:1: error: partial 'a' includes itself "
	    "[partial-cycle]\n"
	    "own/c.mustache:1:3: error: the template is not UTF-8 text here "
	    "[encoding]\n"
	    "own/d.mustache:2:1: error: the tag is not closed with '}}' "
	    "[template-syntax]\n"
	    "own/html/foot.mustache:1:1: error: cannot find partial "
	    "'html/fot' (did you mean 'html/foot'?) [partial-missing]\n");
}

static void
test_unreadable(void **state)
{
	struct fixture *f = *state;
	const char *path = arena_printf(&f->arena, "%s/none.mustache",
	    f->top);

	assert_null(template_set_read(&f->arena, path, f->d));
	assert_string_equal(said(f), "none.mustache:1:1: error: cannot read "
	    "the template: No such file or directory [file-read]\n");
	assert_int_equal(diag_exit_code(f->d, 0), EXIT_WORLD);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_installed, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(test_override, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(test_missing, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(test_names, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(test_check, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(test_check_finds, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(test_unreadable, set_up,
		    tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
