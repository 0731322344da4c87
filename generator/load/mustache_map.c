#include "load/mustache_map.h"

#include <stdlib.h>

#include "base/mem.h"


void
mustache_map_add(struct mustache_map *map, size_t out, size_t src,
    bool is_text)
{
	struct mustache_segment *last;

	last = map->count > 0 ? &map->segments[map->count - 1] : NULL;
	if (last != NULL && !is_text && !last->is_text && last->src == src)
		return;
	if (last == NULL || last->out != out) {
		map->segments = mem_room(map->segments, map->count, &map->cap,
		    sizeof(*map->segments));
		last = &map->segments[map->count++];
	}
	last->out = out;
	last->src = src;
	last->is_text = is_text;
}

size_t
mustache_map_find(const struct mustache_map *map, size_t out_offset)
{
	const struct mustache_segment *segment;
	size_t low = 0, high = map->count, middle;

	if (map->count == 0)
		return 0;
	while (high - low > 1) {
		middle = low + (high - low) / 2;
		if (map->segments[middle].out <= out_offset)
			low = middle;
		else
			high = middle;
	}
	segment = &map->segments[low];
	if (!segment->is_text || out_offset < segment->out)
		return segment->src;
	return segment->src + (out_offset - segment->out);
}

void
mustache_map_release(struct mustache_map *map)
{
	free(map->segments);
	map->segments = NULL;
	map->count = map->cap = 0;
}
