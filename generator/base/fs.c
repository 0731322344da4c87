#define _GNU_SOURCE		/* renameat2, RENAME_EXCHANGE */

#include "base/fs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <nettle/sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"

/* Close and unlink without losing the errno that tells the first reason. */
static int
fs_fail(int fd)
{
	int saved = errno;

	if (fd != -1)
		close(fd);
	errno = saved;
	return -1;
}

static int
fs_read_all(int fd, struct buf *out)
{
	ssize_t n;

	for (;;) {
		buf_reserve(out, 65536);
		n = read(fd, out->data + out->len, 65536);
		if (n == -1 && errno == EINTR)
			continue;
		if (n <= 0)
			return n == 0 ? 0 : -1;
		out->len += (size_t)n;
		out->data[out->len] = '\0';
		if (out->len > FS_READ_MAX) {
			errno = EFBIG;
			return -1;
		}
	}
}

int
fs_read(const char *path, struct buf *out)
{
	struct stat st;
	int fd;

	/* O_NONBLOCK: opening a named pipe must not wait for a writer. */
	if ((fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)) == -1)
		return -1;
	if (fstat(fd, &st) == -1)
		return fs_fail(fd);
	if (!S_ISREG(st.st_mode)) {
		errno = S_ISDIR(st.st_mode) ? EISDIR : EINVAL;
		return fs_fail(fd);
	}
	buf_reserve(out, st.st_size > 0 && (size_t)st.st_size < FS_READ_MAX ?
	    (size_t)st.st_size + 65536 : 0);
	if (fs_read_all(fd, out) == -1)
		return fs_fail(fd);
	return close(fd);
}

static int
fs_write_all(int fd, const char *bytes, size_t len)
{
	ssize_t n;

	while (len > 0) {
		n = write(fd, bytes, len);
		if (n == -1 && errno == EINTR)
			continue;
		if (n == -1)
			return -1;
		bytes += n;
		len -= (size_t)n;
	}
	return 0;
}

static int
fs_make_parent(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder;
	int result;

	if (slash == NULL || slash == path)
		return 0;
	folder = mem_strdup(path);
	folder[slash - path] = '\0';
	result = fs_mkdirs(folder);
	free(folder);
	return result;
}

static int
fs_open_new(const char *path)
{
	const int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
	int fd;

	fd = open(path, flags, 0644);
	if (fd == -1 && errno == ENOENT && fs_make_parent(path) == 0)
		fd = open(path, flags, 0644);
	return fd;
}

int
fs_write(const char *path, const void *bytes, size_t len)
{
	int fd;

	if ((fd = fs_open_new(path)) == -1)
		return -1;
	if (fs_write_all(fd, bytes, len) == -1)
		return fs_fail(fd);
	return close(fd);
}

int
fs_write_atomic(const char *path, const void *bytes, size_t len)
{
	struct buf beside = BUF_INIT;
	int result;

	buf_printf(&beside, "%s.new", path);
	result = fs_write(beside.data, bytes, len);
	if (result == 0)
		result = rename(beside.data, path);
	if (result == -1) {
		int saved = errno;

		unlink(beside.data);
		errno = saved;
	}
	buf_release(&beside);
	return result;
}

/* The folder itself first: mostly those above it are there. */
int
fs_mkdirs(const char *path)
{
	int result = mkdir(path, 0755);

	if (result == -1 && errno == ENOENT && fs_make_parent(path) == 0)
		result = mkdir(path, 0755);
	if (result == -1 && errno == EEXIST && fs_is_dir(path))
		result = 0;
	else if (result == -1 && errno == EEXIST)
		errno = ENOTDIR;
	return result;
}

static int
fs_entry_compare(const void *a, const void *b)
{
	const struct fs_entry *x = a, *y = b;

	return strcmp(x->name, y->name);
}

static void
fs_entry_read_type(DIR *dir, const struct dirent *entry, struct fs_entry *e)
{
	struct stat st;

	e->is_dir = entry->d_type == DT_DIR;
	e->is_link = entry->d_type == DT_LNK;
	if (entry->d_type == DT_UNKNOWN)
		e->is_link = fstatat(dirfd(dir), entry->d_name, &st,
		    AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(st.st_mode);
	if (entry->d_type == DT_UNKNOWN || e->is_link)
		e->is_dir = fstatat(dirfd(dir), entry->d_name, &st, 0) == 0 &&
		    S_ISDIR(st.st_mode);
}

int
fs_list(struct arena *a, const char *path, struct fs_list *list)
{
	struct fs_entry *entries = NULL;
	struct dirent *entry;
	size_t count = 0, cap = 0;
	int error;
	DIR *dir;

	memset(list, 0, sizeof(*list));
	if ((dir = opendir(path)) == NULL)
		return -1;
	while ((errno = 0, entry = readdir(dir)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		entries = mem_room(entries, count, &cap, sizeof(*entries));
		entries[count].name = arena_strdup(a, entry->d_name);
		fs_entry_read_type(dir, entry, &entries[count++]);
	}
	error = errno;
	if (error == 0 && count > 0) {
		qsort(entries, count, sizeof(*entries), fs_entry_compare);
		list->entries = arena_alloc(a, count, sizeof(*entries));
		memcpy(list->entries, entries, count * sizeof(*entries));
		list->count = count;
	}
	free(entries);
	closedir(dir);
	errno = error;
	return error == 0 ? 0 : -1;
}

struct fs_paths {
	struct arena	*arena;
	const char	**paths;	/* allocated by mem_resize */
	size_t		 count;
	size_t		 cap;
};

static void
fs_paths_add(struct fs_paths *all, const char *path)
{
	all->paths = mem_room(all->paths, all->count, &all->cap,
	    sizeof(*all->paths));
	all->paths[all->count++] = path;
}

#define FS_DEPTH_MAX 64		/* folders in folders: stops link circles */

static int
fs_walk_into(struct fs_paths *all, const char *root, const char *under,
    int depth)
{
	struct fs_list list;
	const char *path;
	size_t i;

	if (depth > FS_DEPTH_MAX) {
		errno = ELOOP;
		return -1;
	}
	path = *under == '\0' ? root :
	    arena_printf(all->arena, "%s/%s", root, under);
	if (fs_list(all->arena, path, &list) == -1)
		return -1;
	for (i = 0; i < list.count; i++) {
		path = *under == '\0' ? list.entries[i].name :
		    arena_printf(all->arena, "%s/%s", under,
		    list.entries[i].name);
		if (!list.entries[i].is_dir)
			fs_paths_add(all, path);
		else if (!list.entries[i].is_link &&
		    fs_walk_into(all, root, path, depth + 1) == -1)
			return -1;
	}
	return 0;
}

/* Takes two real paths. */
static bool
fs_is_at_or_below(const char *root, const char *path)
{
	size_t len = strlen(root);

	return strncmp(path, root, len) == 0 && (path[len] == '/' ||
	    path[len] == '\0' || strcmp(root, "/") == 0);
}

/* What a link may lead to. */
struct fs_fence {
	const char	*root;		/* real path: only below it */
	const char	*closed;	/* real path: neither it, nor below it,
					 * nor above it; NULL: no such place */
};

static bool
fs_is_fenced(const struct fs_fence *fence, const char *link)
{
	char *real = realpath(link, NULL);
	bool fenced;

	fenced = real != NULL && fs_is_at_or_below(fence->root, real) &&
	    (fence->closed == NULL ||
	    (!fs_is_at_or_below(fence->closed, real) &&
	    !fs_is_at_or_below(real, fence->closed)));
	free(real);
	return fenced;
}

/*
 * The path without links, "." and "..", also of what is not there yet; NULL
 * where it cannot be told.
 */
static const char *
fs_real(struct arena *a, const char *path)
{
	char *real = realpath(path, NULL);
	const char *slash = strrchr(path, '/'), *name, *parent, *result;

	if (real != NULL || errno != ENOENT) {
		result = real != NULL ? arena_strdup(a, real) : NULL;
		free(real);
		return result;
	}
	name = slash != NULL ? slash + 1 : path;
	if (strcmp(name, "..") == 0)
		return NULL;
	parent = fs_real(a, slash == NULL ? "." : slash == path ? "/" :
	    arena_strndup(a, path, (size_t)(slash - path)));
	if (parent == NULL)
		return NULL;
	return *name == '\0' ? parent : arena_printf(a, "%s/%s", parent,
	    name);
}

static const char *
fs_find_escape_below(struct arena *a, const struct fs_fence *fence,
    const char *path, int depth)
{
	const struct fs_fence open = { fence->root, NULL };
	const char *found = NULL, *one;
	struct fs_list list;
	size_t i;

	if (depth > FS_DEPTH_MAX || fs_list(a, path, &list) == -1)
		return NULL;
	/* Within the closed folder, links may lead to it. */
	if (fence->closed != NULL && fs_is_at_or_below(fence->closed,
	    fs_real(a, path)))
		fence = &open;
	for (i = 0; found == NULL && i < list.count; i++) {
		one = arena_printf(a, "%s/%s", path, list.entries[i].name);
		if (list.entries[i].is_link)
			found = fs_is_fenced(fence, one) ? NULL : one;
		else if (list.entries[i].is_dir)
			found = fs_find_escape_below(a, fence, one,
			    depth + 1);
	}
	return found;
}

const char *
fs_find_escape(struct arena *a, const char *path, const char *closed)
{
	char *root = realpath(path, NULL), *kept;
	const char *found = NULL;

	kept = closed != NULL ? realpath(closed, NULL) : NULL;
	if (root != NULL)
		found = fs_find_escape_below(a, &(struct fs_fence){ root,
		    kept }, path, 0);
	free(kept);
	free(root);
	return found;
}

static int
fs_path_compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

int
fs_walk(struct arena *a, const char *path, const char ***paths,
    size_t *count)
{
	struct fs_paths all = { a, NULL, 0, 0 };
	int result;

	*paths = NULL;
	*count = 0;
	result = fs_walk_into(&all, path, "", 0);
	if (result == 0 && all.count > 0) {
		qsort(all.paths, all.count, sizeof(*all.paths),
		    fs_path_compare);
		*paths = arena_alloc(a, all.count, sizeof(**paths));
		memcpy(*paths, all.paths, all.count * sizeof(**paths));
		*count = all.count;
	}
	free(all.paths);
	return result;
}

static int
fs_remove_below(const char *path)
{
	struct buf below = BUF_INIT;
	struct dirent *entry;
	int result = 0;
	DIR *dir;

	if ((dir = opendir(path)) == NULL)
		return -1;
	while (result == 0 && (entry = readdir(dir)) != NULL) {
		if (strcmp(entry->d_name, ".") == 0 ||
		    strcmp(entry->d_name, "..") == 0)
			continue;
		buf_clear(&below);
		buf_printf(&below, "%s/%s", path, entry->d_name);
		result = fs_remove(below.data);
	}
	closedir(dir);
	buf_release(&below);
	return result == 0 ? rmdir(path) : -1;
}

int
fs_remove(const char *path)
{
	struct stat st;

	if (lstat(path, &st) == -1)
		return errno == ENOENT ? 0 : -1;
	return S_ISDIR(st.st_mode) ? fs_remove_below(path) : unlink(path);
}

bool
fs_is_file(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

bool
fs_is_dir(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

int
fs_exchange(const char *a, const char *b)
{
	return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE);
}

bool
fs_meet(struct arena *a, const char *x, const char *y)
{
	const char *real_x = fs_real(a, x), *real_y = fs_real(a, y);

	return real_x == NULL || real_y == NULL ||
	    fs_is_at_or_below(real_x, real_y) ||
	    fs_is_at_or_below(real_y, real_x);
}

/* Append one part of a path to the list of parts, or step up for "..". */
static bool
fs_resolve_part(struct buf *path, const char *part, size_t len)
{
	char *slash;

	if (len == 0 || (len == 1 && part[0] == '.'))
		return true;
	if (len == 2 && part[0] == '.' && part[1] == '.') {
		if (path->len == 0)
			return false;
		slash = strrchr(path->data, '/');
		buf_cut(path, slash != NULL ? (size_t)(slash - path->data) : 0);
		return true;
	}
	if (path->len > 0)
		buf_putc(path, '/');
	buf_put(path, part, len);
	return true;
}

const char *
fs_resolve(struct arena *a, const char *from, const char *to)
{
	struct buf path = BUF_INIT;
	const char *slash, *result = NULL;
	size_t len;
	bool inside;

	if (*to == '/')
		return NULL;
	if ((slash = strrchr(from, '/')) != NULL)
		buf_put(&path, from, (size_t)(slash - from));
	do {
		len = strcspn(to, "/");
		inside = fs_resolve_part(&path, to, len);
		to += len;
	} while (inside && *to++ == '/');
	if (inside)
		result = arena_strdup(a, path.data);
	buf_release(&path);
	return result;
}

const char *
fs_hash(struct arena *a, const void *bytes, size_t len)
{
	static const char hex[] = "0123456789abcdef";
	char *digits = arena_alloc(a, 2 * SHA256_DIGEST_SIZE + 1, 1);
	uint8_t digest[SHA256_DIGEST_SIZE];
	struct sha256_ctx sha;
	size_t i;

	sha256_init(&sha);
	sha256_update(&sha, len, bytes);
	sha256_digest(&sha, sizeof(digest), digest);
	for (i = 0; i < sizeof(digest); i++) {
		digits[2 * i] = hex[digest[i] >> 4];
		digits[2 * i + 1] = hex[digest[i] & 15];
	}
	return digits;
}
