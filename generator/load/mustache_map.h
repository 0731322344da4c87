/*
 * From a place in what a template wrote to the place it comes from.
 * Stage: load.
 * Must not know: tags, data.
 */
#ifndef LOAD_MUSTACHE_MAP_H
#define LOAD_MUSTACHE_MAP_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A place in the output and where it comes from. A run of template text is
 * mapped byte by byte, a value as a whole to its tag.
 */
struct mustache_segment {
	size_t	 out;			/* offset in what was rendered */
	size_t	 src;			/* offset in the template */
	bool	 is_text;		/* template text, not a value */
};

struct mustache_map {
	struct mustache_segment	*segments;	/* by rising out */
	size_t			 count;
	size_t			 cap;		/* allocated */
};

#define MUSTACHE_MAP_INIT { NULL, 0, 0 }

/*
 * Add a place behind those added before, or in place of the last one if that
 * maps nothing.
 * Takes:  out: not less than any before.
 */
void	 mustache_map_add(struct mustache_map *map, size_t out, size_t src,
	    bool is_text);

/*
 * Find where a byte of the output comes from.
 * Takes:  out_offset from the place where the render began to append.
 * Gives:  an offset in the rendered template; text of partials counts as the
 *         tag that included them. 0 for an empty map.
 */
size_t	 mustache_map_find(const struct mustache_map *map,
	    size_t out_offset);

/*
 * Free the segments; the map is empty and usable again.
 */
void	 mustache_map_release(struct mustache_map *map);

#endif
