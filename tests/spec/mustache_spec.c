/*
 * Runs the official Mustache specification against load/mustache.
 * Usage: mustache_spec FILE.json|FOLDER ...
 * A folder stands for all its *.json but those of lambdas, which we have not.
 */
#include <cjson/cJSON.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/srcmap.h"
#include "base/text.h"
#include "load/mustache.h"

struct spec {
	struct arena	*a;		/* of one test */
	struct diag	*d;
	const cJSON	*partials;	/* name to text; may be NULL */
	const struct mustache **templates; /* in the order of partials */
};

static const struct mustache *
spec_compile(struct spec *s, const char *path, const char *text)
{
	return mustache_compile(s->a,
	    source_build(s->a, path, text, strlen(text)), s->d);
}

static void
spec_compile_partials(struct spec *s)
{
	const cJSON *item;
	size_t i = 0;

	s->templates = arena_alloc(s->a,
	    (size_t)cJSON_GetArraySize(s->partials), sizeof(*s->templates));
	cJSON_ArrayForEach(item, s->partials)
		s->templates[i++] = spec_compile(s, item->string,
		    item->valuestring);
}

static const struct mustache *
spec_load(void *arg, const char *name, bool *known)
{
	const struct spec *s = arg;
	const cJSON *item;
	size_t i = 0;

	cJSON_ArrayForEach(item, s->partials) {
		if (strcmp(item->string, name) == 0) {
			*known = true;
			return s->templates[i];
		}
		i++;
	}
	*known = false;
	return NULL;
}

static const char *
spec_text(const cJSON *test, const char *key)
{
	const cJSON *item = cJSON_GetObjectItemCaseSensitive(test, key);

	return cJSON_IsString(item) ? item->valuestring : "";
}

/* Render one test into `out`; what is reported goes to standard error. */
static void
spec_render(struct spec *s, const cJSON *test, struct buf *out)
{
	struct mustache_partials partials = { spec_load, NULL, s };
	struct mustache_options options = { .is_lenient = true,
	    .allow_recursion = true, .partials = &partials };
	const struct mustache *t;

	s->partials = cJSON_GetObjectItemCaseSensitive(test, "partials");
	spec_compile_partials(s);
	t = spec_compile(s, "template", spec_text(test, "template"));
	if (t != NULL)
		mustache_render(t,
		    cJSON_GetObjectItemCaseSensitive(test, "data"), &options,
		    out, s->d);
	diag_print(s->d, stderr);
}

static int
spec_run_test(const char *file, const cJSON *test)
{
	const char *expected = spec_text(test, "expected");
	struct arena a = ARENA_INIT;
	struct spec s = { .a = &a };
	struct buf out = BUF_INIT;
	int passed;

	s.d = diag_new();
	spec_render(&s, test, &out);
	passed = strcmp(out.data, expected) == 0 &&
	    diag_count(s.d, DIAG_LEVEL_NOTE) == 0;
	if (!passed)
		printf("%s: %s failed\n--- expected\n%s\n--- got\n%s\n---\n",
		    file, spec_text(test, "name"), expected, out.data);
	buf_release(&out);
	diag_free(s.d);
	arena_release(&a);
	return passed;
}

static int
spec_run_file(const char *path, int *passed, int *count)
{
	struct buf text = BUF_INIT;
	const cJSON *tests, *test;
	cJSON *root = NULL;
	int before = *count;

	if (fs_read(path, &text) == 0)
		root = cJSON_Parse(text.data);
	tests = cJSON_GetObjectItemCaseSensitive(root, "tests");
	cJSON_ArrayForEach(test, tests) {
		*passed += spec_run_test(path, test);
		++*count;
	}
	cJSON_Delete(root);
	buf_release(&text);
	if (*count > before)
		return 0;
	fprintf(stderr, "%s: no tests can be read\n", path);
	return -1;
}

static int
spec_run_folder(const char *path, int *passed, int *count)
{
	struct arena a = ARENA_INIT;
	struct fs_list list;
	int result = 0;
	size_t i;

	if (fs_list(&a, path, &list) == -1) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		return -1;
	}
	for (i = 0; i < list.count; i++) {
		const char *name = list.entries[i].name;

		if (text_ends(name, ".json") &&
		    strstr(name, "lambda") == NULL &&
		    spec_run_file(arena_printf(&a, "%s/%s", path, name),
		    passed, count) == -1)
			result = -1;
	}
	arena_release(&a);
	return result;
}

int
main(int argc, char **argv)
{
	int i, passed = 0, count = 0, result = 0;

	if (argc < 2) {
		fprintf(stderr, "usage: %s FILE.json|FOLDER ...\n", argv[0]);
		return 2;
	}
	for (i = 1; i < argc; i++)
		if ((fs_is_dir(argv[i]) ? spec_run_folder : spec_run_file)
		    (argv[i], &passed, &count) == -1)
			result = 1;
	printf("mustache specification: %d of %d passed\n", passed, count);
	return passed == count && count > 0 ? result : 1;
}
