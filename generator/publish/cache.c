#include "publish/cache.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"

#define CACHE_HASH_LEN 64	/* hexadecimal digits of a SHA-256 */

const char *
cache_key(struct arena *a, const char *kind, const void *recipe, size_t len)
{
	struct buf all = BUF_INIT;
	const char *key;

	buf_printf(&all, "yjplan %s\n%s\n", YJPLAN_BUILD, kind);
	buf_put(&all, recipe, len);
	key = fs_hash(a, all.data, all.len);
	buf_release(&all);
	return key;
}

/* A file begins with the hash of the rest: half a file is never used. */
bool
cache_get(const char *key, struct buf *out)
{
	struct buf path = BUF_INIT, bytes = BUF_INIT;
	struct arena a = ARENA_INIT;
	bool found = false;

	buf_printf(&path, CACHE_DIR "/%.2s/%s", key, key);
	if (fs_read(path.data, &bytes) == 0 && bytes.len >= CACHE_HASH_LEN) {
		const char *rest = bytes.data + CACHE_HASH_LEN;
		size_t len = bytes.len - CACHE_HASH_LEN;

		found = memcmp(bytes.data, fs_hash(&a, rest, len),
		    CACHE_HASH_LEN) == 0;
		if (found)
			buf_put(out, rest, len);
	}
	arena_release(&a);
	buf_release(&bytes);
	buf_release(&path);
	return found;
}

void
cache_put(const char *key, const void *bytes, size_t len)
{
	struct buf path = BUF_INIT, all = BUF_INIT;
	struct arena a = ARENA_INIT;

	buf_printf(&path, CACHE_DIR "/%.2s/%s", key, key);
	buf_puts(&all, fs_hash(&a, bytes, len));
	buf_put(&all, bytes, len);
	(void)fs_write_atomic(path.data, all.data, all.len);
	arena_release(&a);
	buf_release(&all);
	buf_release(&path);
}
