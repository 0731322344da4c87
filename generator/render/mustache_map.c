#include <stdlib.h>

#include "render/mustache.h"

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
