/*
 * Fuzzes mustache: the first half of the input is a template and its own
 * partial, the second half JSON. Compiling, checking, and rendering in every
 * mode must end, and what is rendered twice must be the same.
 */
#include <cjson/cJSON.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "load/mustache.h"
#include "load/mustache_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

/* Every name but "x" is the template itself. */
static const struct mustache *
fuzz_load(void *arg, const char *name, bool *known)
{
	*known = strcmp(name, "x") != 0;
	return *known ? arg : NULL;
}

static void
fuzz_map(const struct mustache_map *map, const struct buf *out,
    const struct source *src)
{
	size_t i, last = 0;

	for (i = 0; i < map->count; i++) {
		if (map->segments[i].out < last ||
		    map->segments[i].out > out->len)
			abort();
		last = map->segments[i].out;
	}
	for (i = 0; i <= out->len; i += 1 + out->len / 16)
		if (mustache_map_find(map, i) > src->len)
			abort();
}

static void
fuzz_render(const struct mustache *t, const struct source *src,
    const cJSON *view, struct mustache_options *options)
{
	struct mustache_map map = MUSTACHE_MAP_INIT;
	struct buf out = BUF_INIT, again = BUF_INIT;
	struct diag *d = diag_new();
	bool ok;

	options->output_max = 1 << 20;
	options->map = &map;
	ok = mustache_render(t, view, options, &out, d);
	if (ok != (diag_count(d, DIAG_LEVEL_NOTE) == 0) ||
	    (!ok && out.len > 0) || out.len > options->output_max)
		abort();
	if (ok)
		fuzz_map(&map, &out, src);
	options->map = NULL;
	if (mustache_render(t, view, options, &again, d) != ok ||
	    again.len != out.len ||
	    memcmp(again.data, out.data, out.len) != 0)
		abort();
	mustache_map_release(&map);
	buf_release(&out);
	buf_release(&again);
	diag_free(d);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	const char *text = (const char *)bytes;
	struct arena a = ARENA_INIT;
	struct mustache_partials partials = { fuzz_load, NULL, NULL };
	struct diag *d = diag_new();
	const struct mustache *t;
	const struct source *src;
	cJSON *view;
	int mode;

	src = source_build(&a, "t", arena_strndup(&a, text, len / 2),
	    len / 2);
	view = cJSON_ParseWithLength(text + len / 2, len - len / 2);
	t = mustache_compile(&a, src, d);
	if ((t != NULL) != (diag_count(d, DIAG_LEVEL_NOTE) == 0))
		abort();
	for (mode = 0; t != NULL && mode < 8; mode++) {
		struct mustache_options options = {
			.escape = (enum mustache_escape)(mode / 2),
			.is_lenient = mode & 1,
			.allow_recursion = mode != 0,
			.partials = &partials
		};

		partials.arg = (void *)(uintptr_t)t;
		mustache_check(t, &partials, d);
		fuzz_render(t, src, view, &options);
	}
	cJSON_Delete(view);
	diag_free(d);
	arena_release(&a);
	return 0;
}
