/*
 * Files and folders: read, list, write, exchange.
 * Stage: base.
 * Must not know: what the files hold.
 *
 * Functions that fail return -1 and leave the reason in errno; callers report
 * it with the path, because only they know whether it matters.
 */
#ifndef BASE_FS_H
#define BASE_FS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct buf;

#define FS_READ_MAX ((size_t)64 * 1024 * 1024)	/* bytes of one file */

struct fs_entry {
	const char	*name;		/* without folder */
	bool		 is_dir;	/* also a link to a folder */
	bool		 is_link;	/* a symbolic link */
};

struct fs_list {
	struct fs_entry	*entries;	/* in byte order of name */
	size_t		 count;
};

/*
 * Append a whole file to a buf.
 * Errors: -1 with errno; EFBIG beyond FS_READ_MAX, EISDIR for a folder.
 */
int	 fs_read(const char *path, struct buf *out);

/*
 * Write a file, making its folders.
 * Errors: -1 with errno, after checking write and close; a partial file may
 *         be left.
 */
int	 fs_write(const char *path, const void *bytes, size_t len);

/*
 * Write a file beside its place and rename it there: readers see the old
 * bytes or the new ones, never a part.
 */
int	 fs_write_atomic(const char *path, const void *bytes, size_t len);

/*
 * Make a folder and those above it; existing ones are fine.
 */
int	 fs_mkdirs(const char *path);

/*
 * List a folder in byte order of names, without hidden entries.
 * Errors: -1 with errno; *list is then empty.
 * Owns:   the arena.
 */
int	 fs_list(struct arena *a, const char *path, struct fs_list *list);

/*
 * List all files below a folder, as paths relative to it, in byte order.
 * Folders that are symbolic links are not entered.
 * Errors: -1 with errno; *paths is then NULL.
 * Owns:   the arena.
 */
int	 fs_walk(struct arena *a, const char *path, const char ***paths,
	    size_t *count);

/*
 * Remove a folder and all below it, or a file; missing is fine. Symbolic links
 * are removed, never followed.
 */
int	 fs_remove(const char *path);

/*
 * Do all symbolic links below a folder lead to places below it?
 * Takes:  closed: a folder below it that links from elsewhere may not lead
 *         to, nor to what holds it; NULL or missing: none.
 * Gives:  NULL if so, else the path of the first that does not, or that leads
 *         nowhere.
 * Owns:   the arena.
 */
const char *fs_find_escape(struct arena *a, const char *path,
	    const char *closed);

/*
 * Is there a file, or a folder, at the path?
 */
bool	 fs_is_file(const char *path);
bool	 fs_is_dir(const char *path);

/*
 * Is one of two paths the other, or below it, all links followed? What cannot
 * be told counts as yes.
 */
bool	 fs_meet(struct arena *a, const char *x, const char *y);

/*
 * Exchange two folders in one step, so that no reader finds neither.
 * Takes:  two existing paths of one file system.
 * Errors: -1 with errno.
 */
int	 fs_exchange(const char *a, const char *b);

/*
 * Resolve a path that stands in a file against that file's folder.
 * Takes:  from: path of the file, relative to the site root; to: relative
 *         path as written, with "/" between parts.
 * Gives:  a path without "." and "..", or NULL if it is absolute or leads
 *         above the root.
 * Owns:   the arena.
 */
const char *fs_resolve(struct arena *a, const char *from, const char *to);

/*
 * The SHA-256 of bytes in 64 hexadecimal digits.
 * Owns:   the arena.
 */
const char *fs_hash(struct arena *a, const void *bytes, size_t len);

#endif
