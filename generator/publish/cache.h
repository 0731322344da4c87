/*
 * Made files kept by the hash of what they are made from.
 * Stage: publish.
 * Must not know: what the files are.
 */
#ifndef PUBLISH_CACHE_H
#define PUBLISH_CACHE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct buf;

#define CACHE_DIR "build/cache"

/*
 * The key of a file: a hash of the bytes that decide it and of yjplan's own
 * source, since the same recipe may come out differently after a change of
 * the code.
 * Takes:  kind: what is made, such as "png"; recipe: all that it depends on.
 * Owns:   the arena.
 */
const char *cache_key(struct arena *a, const char *kind, const void *recipe,
	    size_t len);

/*
 * Append the file of a key.
 * Gives:  false if there is none, or it is damaged.
 */
bool	 cache_get(const char *key, struct buf *out);

/*
 * Keep a file. The cache is only a saving, so a failure is no error.
 */
void	 cache_put(const char *key, const void *bytes, size_t len);

#endif
