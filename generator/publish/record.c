#define _XOPEN_SOURCE 700	/* realpath */

#include "publish/record.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/fs.h"
#include "load/share.h"
#include "publish/cache.h"
#include "publish/fop.h"

#define RECORD_HASH_LEN 64	/* hexadecimal digits of a SHA-256 */
#define RECORD_SETTLED 2	/* seconds: FAT has the coarsest clock */

enum record_time {
	RECORD_CHANGED,			/* for inputs */
	RECORD_WRITTEN			/* for outputs */
};

/* A line for a file; the newest time is kept in *newest. */
static void
record_put_file(struct buf *out, const char *path, enum record_time which,
    time_t *newest)
{
	const struct timespec *when;
	struct stat st;

	if (stat(path, &st) == -1) {
		buf_printf(out, "none %s\n", path);
		return;
	}
	when = which == RECORD_CHANGED ? &st.st_ctim : &st.st_mtim;
	buf_printf(out, "%lld.%09ld %lld %llu %s\n", (long long)when->tv_sec,
	    when->tv_nsec, (long long)st.st_size,
	    (unsigned long long)st.st_ino, path);
	if (when->tv_sec > *newest)
		*newest = when->tv_sec;
}

/* All files below a folder; one that cannot be listed is as good as empty. */
static void
record_put_folder(struct buf *out, const char *folder,
    enum record_time which, time_t *newest)
{
	struct arena a = ARENA_INIT;
	const char **paths;
	size_t i, count;

	if (fs_walk(&a, folder, &paths, &count) == 0)
		for (i = 0; i < count; i++)
			record_put_file(out, arena_printf(&a, "%s/%s", folder,
			    paths[i]), which, newest);
	arena_release(&a);
}

static void
record_put_program(struct buf *out, time_t *newest)
{
	char *program = realpath("/proc/self/exe", NULL);

	record_put_file(out, program != NULL ? program : "yjplan",
	    RECORD_CHANGED, newest);
	record_put_file(out, fop_program(), RECORD_CHANGED, newest);
	free(program);
}

/* Is the site in the folder of installed files, as in the repository? */
static bool
record_is_installed(void)
{
	struct stat here, there;

	return stat(".", &here) == 0 && stat(share_folder(), &there) == 0 &&
	    here.st_dev == there.st_dev && here.st_ino == there.st_ino;
}

void
record_begin(struct record *r, const char *out, const char *options)
{
	static const char *const folders[] = {
		"templates", "themes", "assets"
	};
	struct arena a = ARENA_INIT;
	struct timespec now;
	time_t newest = 0;
	size_t i;

	r->out = out;
	buf_init(&r->inputs);
	buf_printf(&r->inputs, "%s\n", options);
	record_put_program(&r->inputs, &newest);
	record_put_folder(&r->inputs, "content", RECORD_CHANGED, &newest);
	for (i = 0; i < sizeof(folders) / sizeof(folders[0]); i++) {
		record_put_folder(&r->inputs, folders[i], RECORD_CHANGED,
		    &newest);
		if (!record_is_installed())
			record_put_folder(&r->inputs, arena_printf(&a,
			    "%s/%s", share_folder(), folders[i]),
			    RECORD_CHANGED, &newest);
	}
	record_put_folder(&r->inputs, "/usr/share/fonts", RECORD_CHANGED,
	    &newest);
	/* The clock decides what is remembered, never what is built. */
	clock_gettime(CLOCK_REALTIME, &now);
	r->settled = newest + RECORD_SETTLED < now.tv_sec;
	arena_release(&a);
}

/* A hash of all inputs and of the site as it stands. */
static const char *
record_state(struct arena *a, const struct record *r)
{
	struct buf all = BUF_INIT;
	time_t newest = 0;
	const char *hash;

	buf_put(&all, r->inputs.data, r->inputs.len);
	record_put_folder(&all, r->out, RECORD_WRITTEN, &newest);
	hash = fs_hash(a, all.data, all.len);
	buf_release(&all);
	return hash;
}

bool
record_is_same(const struct record *r, struct buf *said)
{
	struct buf last = BUF_INIT;
	struct arena a = ARENA_INIT;
	bool same;

	same = cache_get(cache_key(&a, "record", r->out, strlen(r->out)),
	    &last) && last.len >= RECORD_HASH_LEN &&
	    memcmp(last.data, record_state(&a, r), RECORD_HASH_LEN) == 0;
	if (same)
		buf_puts(said, last.data + RECORD_HASH_LEN);
	buf_release(&last);
	arena_release(&a);
	return same;
}

void
record_keep(const struct record *r, const struct buf *said)
{
	struct arena a = ARENA_INIT;
	struct buf now = BUF_INIT;

	if (r->settled) {
		buf_puts(&now, record_state(&a, r));
		buf_put(&now, said->data, said->len);
		cache_put(cache_key(&a, "record", r->out, strlen(r->out)),
		    now.data, now.len);
	}
	buf_release(&now);
	arena_release(&a);
}

void
record_release(struct record *r)
{
	buf_release(&r->inputs);
}
