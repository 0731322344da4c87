#include "model/bound.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/srcmap.h"
#include "load/mustache.h"

size_t
bound_place(void *map, size_t offset)
{
	return mustache_map_find(map, offset);
}

/* The parsed tree asks the map for places: it is kept as long as the text. */
static struct mustache_map *
bound_keep_map(struct arena *a, struct mustache_map *map)
{
	struct mustache_map *kept = arena_alloc(a, 1, sizeof(*kept));

	kept->segments = arena_alloc(a, map->count, sizeof(*kept->segments));
	kept->count = kept->cap = map->count;
	if (map->count > 0)
		memcpy(kept->segments, map->segments, map->count *
		    sizeof(*kept->segments));
	return kept;
}

bool
bound_put(struct arena *a, const struct source *source, const cJSON *figures,
    bool is_lenient, struct bound *bound, struct diag *d)
{
	struct mustache_options options = { 0 };
	struct mustache_map map = MUSTACHE_MAP_INIT;
	const struct mustache *template;
	struct buf text = BUF_INIT;
	bool good = false;

	bound->text = source->text;
	bound->len = source->len;
	bound->map = NULL;
	if (strstr(source->text, "{{") == NULL)
		return true;
	if ((template = mustache_compile(a, source, d)) == NULL)
		return false;
	options.escape = MUSTACHE_MARKDOWN;
	options.is_lenient = is_lenient;
	options.map = &map;
	if (!mustache_render(template, figures, &options, &text, d)) {
		/* Read on without what is missing, for what else is wrong. */
		buf_clear(&text);
		mustache_map_release(&map);
		options.is_lenient = true;
		if (is_lenient ||
		    !mustache_render(template, figures, &options, &text, d))
			goto out;
	}
	bound->text = arena_strndup(a, text.data, text.len);
	bound->len = text.len;
	bound->map = bound_keep_map(a, &map);
	good = true;
out:
	buf_release(&text);
	mustache_map_release(&map);
	return good;
}
