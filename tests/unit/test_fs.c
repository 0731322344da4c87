#include "base/fs.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "unit.h"

static struct arena arena = ARENA_INIT;
static char dir[64];		/* a folder of its own for each test */

static int
set_up(void **state)
{
	static const char pattern[] = "/tmp/yjplan-unit-XXXXXX";

	(void)state;
	memcpy(dir, pattern, sizeof(pattern));
	return mkdtemp(dir) == NULL;
}

static int
tear_down(void **state)
{
	(void)state;
	fs_remove(dir);
	arena_release(&arena);
	return access(dir, F_OK) == 0;
}

static const char *
in_dir(const char *name)
{
	return arena_printf(&arena, "%s/%s", dir, name);
}

static void
write_text(const char *name, const char *text)
{
	assert_int_equal(fs_write(in_dir(name), text, strlen(text)), 0);
}

static void
assert_holds(const char *name, const char *wanted)
{
	struct buf b = BUF_INIT;

	assert_int_equal(fs_read(in_dir(name), &b), 0);
	assert_string_equal(b.data, wanted);
	assert_int_equal(b.len, strlen(wanted));
	buf_release(&b);
}

static void
writes_and_reads(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	write_text("a/b/c.md", "hello");
	assert_holds("a/b/c.md", "hello");
	write_text("a/b/c.md", "");
	assert_holds("a/b/c.md", "");
	assert_int_equal(fs_write(in_dir("nul"), "a\0b", 3), 0);
	buf_puts(&b, "kept ");
	assert_int_equal(fs_read(in_dir("nul"), &b), 0);
	assert_int_equal(b.len, 8);
	assert_memory_equal(b.data, "kept a\0b", 9);
	buf_release(&b);
}

static void
read_tells_why_it_failed(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	assert_int_equal(fs_read(in_dir("none"), &b), -1);
	assert_int_equal(errno, ENOENT);
	assert_int_equal(fs_read(dir, &b), -1);
	assert_int_equal(errno, EISDIR);
	write_text("file", "x");
	assert_int_equal(fs_read(in_dir("file/below"), &b), -1);
	assert_int_equal(errno, ENOTDIR);
	assert_int_equal(truncate(in_dir("file"), FS_READ_MAX + 1), 0);
	assert_int_equal(fs_read(in_dir("file"), &b), -1);
	assert_int_equal(errno, EFBIG);
	buf_release(&b);
}

/* A named pipe without a writer must not stop the build. */
static void
read_does_not_wait_for_a_pipe(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	assert_int_equal(mkfifo(in_dir("pipe"), 0600), 0);
	alarm(10);
	assert_int_equal(fs_read(in_dir("pipe"), &b), -1);
	alarm(0);
	assert_int_equal(errno, EINVAL);
	buf_release(&b);
}

static void
write_tells_why_it_failed(void **state)
{
	(void)state;
	write_text("file", "x");
	assert_int_equal(fs_write(in_dir("file/below"), "y", 1), -1);
	assert_int_equal(errno, ENOTDIR);
	assert_int_equal(fs_write(dir, "y", 1), -1);
	assert_int_equal(errno, EISDIR);
	assert_int_equal(fs_write("/dev/full", "y", 1), -1);
	assert_int_equal(errno, ENOSPC);
	assert_holds("file", "x");
}

static void
write_atomic_leaves_old_or_new(void **state)
{
	struct fs_list list;

	(void)state;
	assert_int_equal(fs_write_atomic(in_dir("x/a"), "old", 3), 0);
	assert_int_equal(fs_write_atomic(in_dir("x/a"), "newer", 5), 0);
	assert_holds("x/a", "newer");
	assert_int_equal(fs_mkdirs(in_dir("x/folder")), 0);
	assert_int_equal(fs_write_atomic(in_dir("x/folder"), "y", 1), -1);
	assert_int_equal(fs_list(&arena, in_dir("x"), &list), 0);
	assert_int_equal(list.count, 2);
}

static void
makes_folders(void **state)
{
	(void)state;
	assert_int_equal(fs_mkdirs(in_dir("a/b/c")), 0);
	assert_int_equal(fs_mkdirs(in_dir("a/b/c")), 0);
	assert_int_equal(fs_mkdirs(in_dir("a/b/d/")), 0);
	assert_true(fs_is_dir(in_dir("a/b/c")));
	assert_true(fs_is_dir(in_dir("a/b/d")));
	assert_false(fs_is_file(in_dir("a/b")));
	write_text("a/file", "x");
	assert_int_equal(fs_mkdirs(in_dir("a/file")), -1);
	assert_int_equal(fs_mkdirs(in_dir("a/file/b")), -1);
	assert_int_equal(errno, ENOTDIR);
}

static void
lists_in_byte_order_without_hidden(void **state)
{
	struct fs_list list;

	(void)state;
	write_text("b", "");
	write_text("B", "");
	write_text("10", "");
	write_text("9", "");
	write_text(".hidden", "");
	write_text("a/inner", "");
	assert_int_equal(symlink("a", in_dir("link")), 0);
	assert_int_equal(fs_list(&arena, dir, &list), 0);
	assert_int_equal(list.count, 6);
	assert_string_equal(list.entries[0].name, "10");
	assert_string_equal(list.entries[1].name, "9");
	assert_string_equal(list.entries[2].name, "B");
	assert_string_equal(list.entries[3].name, "a");
	assert_true(list.entries[3].is_dir);
	assert_string_equal(list.entries[4].name, "b");
	assert_false(list.entries[4].is_dir);
	assert_true(list.entries[5].is_dir);
	assert_int_equal(fs_list(&arena, in_dir("none"), &list), -1);
	assert_int_equal(errno, ENOENT);
	assert_int_equal(list.count, 0);
}

static void
walks_all_files_below(void **state)
{
	const char **paths;
	size_t count;

	(void)state;
	assert_int_equal(fs_mkdirs(in_dir("empty")), 0);
	assert_int_equal(fs_walk(&arena, dir, &paths, &count), 0);
	assert_int_equal(count, 0);
	write_text("b/1", "");
	write_text("a/z/2", "");
	write_text("a.md", "");
	write_text("a/y", "");
	assert_int_equal(fs_walk(&arena, dir, &paths, &count), 0);
	assert_int_equal(count, 4);
	assert_string_equal(paths[0], "a.md");
	assert_string_equal(paths[1], "a/y");
	assert_string_equal(paths[2], "a/z/2");
	assert_string_equal(paths[3], "b/1");
	assert_int_equal(fs_walk(&arena, in_dir("none"), &paths, &count), -1);
	assert_null(paths);
}

static void
walk_does_not_enter_links(void **state)
{
	const char **paths;
	size_t count;

	(void)state;
	write_text("a/file", "");
	assert_int_equal(symlink("..", in_dir("a/up")), 0);
	assert_int_equal(symlink("a", in_dir("b")), 0);
	assert_int_equal(fs_walk(&arena, dir, &paths, &count), 0);
	assert_int_equal(count, 1);
	assert_string_equal(paths[0], "a/file");
}

static void
finds_links_that_lead_outside(void **state)
{
	(void)state;
	write_text("in/a/file", "");
	write_text("outside", "");
	assert_int_equal(symlink("a/file", in_dir("in/good")), 0);
	assert_int_equal(symlink("..", in_dir("in/a/up")), 0);
	assert_null(fs_find_escape(&arena, in_dir("in"), NULL));
	assert_int_equal(symlink("../../outside", in_dir("in/a/x")), 0);
	assert_string_equal(fs_find_escape(&arena, in_dir("in"), NULL),
	    in_dir("in/a/x"));
	assert_int_equal(fs_remove(in_dir("in/a/x")), 0);
	/* A sibling whose name begins alike is outside, too. */
	write_text("inner/file", "");
	assert_int_equal(symlink("../inner/file", in_dir("in/y")), 0);
	assert_string_equal(fs_find_escape(&arena, in_dir("in"), NULL),
	    in_dir("in/y"));
}

static void
finds_links_into_a_closed_folder(void **state)
{
	static const char *const ways[] = { "../in/shut", "../in/shut/x",
	    "..", "../in" };
	size_t i;

	(void)state;
	write_text("in/shut/x", "");
	write_text("in/open", "");
	assert_int_equal(symlink("x", in_dir("in/shut/y")), 0);
	assert_int_equal(symlink("../open", in_dir("in/shut/z")), 0);
	assert_null(fs_find_escape(&arena, in_dir("in"), in_dir("in/shut")));
	assert_null(fs_find_escape(&arena, in_dir("in"), in_dir("none")));
	for (i = 0; i < UNIT_COUNT(ways); i++) {
		assert_int_equal(symlink(ways[i], in_dir("in/way")), 0);
		assert_string_equal(fs_find_escape(&arena, in_dir("in"),
		    in_dir("in/shut")), in_dir("in/way"));
		assert_int_equal(fs_remove(in_dir("in/way")), 0);
	}
}

static void
tells_whether_folders_meet(void **state)
{
	(void)state;
	write_text("a/b/file", "");
	write_text("ab/file", "");
	assert_int_equal(symlink("a", in_dir("link")), 0);
	assert_true(fs_meet(&arena, in_dir("a"), in_dir("a/b")));
	assert_true(fs_meet(&arena, in_dir("a/b/new/er"), in_dir("a")));
	assert_true(fs_meet(&arena, in_dir("link/new"), in_dir("a")));
	assert_true(fs_meet(&arena, in_dir("none/../a"), in_dir("a")));
	assert_true(fs_meet(&arena, "/", in_dir("a")));
	assert_false(fs_meet(&arena, in_dir("a"), in_dir("ab")));
	assert_false(fs_meet(&arena, in_dir("new"), in_dir("newer")));
}

static void
removes_without_following_links(void **state)
{
	(void)state;
	write_text("kept/file", "x");
	write_text("gone/a/b", "x");
	write_text("gone/.hidden", "x");
	assert_int_equal(symlink("../kept", in_dir("gone/link")), 0);
	assert_int_equal(fs_remove(in_dir("gone")), 0);
	assert_false(fs_is_dir(in_dir("gone")));
	assert_holds("kept/file", "x");
	assert_int_equal(fs_remove(in_dir("gone")), 0);
	assert_int_equal(fs_remove(in_dir("kept/file")), 0);
	assert_false(fs_is_file(in_dir("kept/file")));
}

static void
exchanges_folders(void **state)
{
	(void)state;
	write_text("live/page", "old");
	write_text("staged/page", "new");
	assert_int_equal(fs_exchange(in_dir("live"), in_dir("staged")), 0);
	assert_holds("live/page", "new");
	assert_holds("staged/page", "old");
	assert_int_equal(fs_exchange(in_dir("live"), in_dir("none")), -1);
	assert_int_equal(errno, ENOENT);
	assert_holds("live/page", "new");
}

static void
assert_resolves(const char *from, const char *to, const char *wanted)
{
	const char *path = fs_resolve(&arena, from, to);

	if (wanted == NULL)
		assert_null(path);
	else
		assert_string_equal(path, wanted);
}

static void
resolves_paths_inside_the_root(void **state)
{
	(void)state;
	assert_resolves("content/plans/x/01-a.md", "02-b.md",
	    "content/plans/x/02-b.md");
	assert_resolves("content/plans/x/01-a.md", "images/map.png",
	    "content/plans/x/images/map.png");
	assert_resolves("content/plans/x/01-a.md", "../y/./01-a.md",
	    "content/plans/y/01-a.md");
	assert_resolves("content/a.md", "x//y", "content/x/y");
	assert_resolves("a.md", "b.md", "b.md");
	assert_resolves("content/a.md", "../b", "b");
	assert_resolves("content/a.md", "..b", "content/..b");
}

static void
refuses_paths_outside_the_root(void **state)
{
	(void)state;
	assert_resolves("content/a.md", "/etc/passwd", NULL);
	assert_resolves("content/a.md", "../../x", NULL);
	assert_resolves("a.md", "..", NULL);
	assert_resolves("content/a.md", "x/../../../y", NULL);
	assert_resolves("content/a.md", "../../content/b.md", NULL);
}

/* Source: FIPS 180-4, the examples for SHA-256. */
static void
hashes(void **state)
{
	(void)state;
	assert_string_equal(fs_hash(&arena, "", 0),
	    "e3b0c44298fc1c149afbf4c8996fb924"
	    "27ae41e4649b934ca495991b7852b855");
	assert_string_equal(fs_hash(&arena, "abc", 3),
	    "ba7816bf8f01cfea414140de5dae2223"
	    "b00361a396177a9cb410ff61f20015ad");
}

#define IN_DIR(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_DIR(writes_and_reads),
		IN_DIR(read_tells_why_it_failed),
		IN_DIR(read_does_not_wait_for_a_pipe),
		IN_DIR(write_tells_why_it_failed),
		IN_DIR(write_atomic_leaves_old_or_new),
		IN_DIR(makes_folders),
		IN_DIR(lists_in_byte_order_without_hidden),
		IN_DIR(walks_all_files_below),
		IN_DIR(walk_does_not_enter_links),
		IN_DIR(finds_links_that_lead_outside),
		IN_DIR(finds_links_into_a_closed_folder),
		IN_DIR(tells_whether_folders_meet),
		IN_DIR(removes_without_following_links),
		IN_DIR(exchanges_folders),
		IN_DIR(resolves_paths_inside_the_root),
		IN_DIR(refuses_paths_outside_the_root),
		IN_DIR(hashes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
