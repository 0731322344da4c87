#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "unit.h"

static int
set_up(void **state)
{
	static struct arena a = ARENA_INIT;

	arena_init(&a);
	*state = &a;
	return 0;
}

static int
tear_down(void **state)
{
	arena_release(*state);
	return 0;
}

static int
is_zero(const char *bytes, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (bytes[i] != 0)
			return 0;
	return 1;
}

static void
gives_zeroed_memory_aligned_for_any_type(void **state)
{
	char *p;
	size_t size;

	for (size = 0; size < 300; size++) {
		p = arena_alloc(*state, 1, size);
		assert_non_null(p);
		assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
		assert_true(is_zero(p, size));
		memset(p, 0xff, size);
	}
}

/* Reused bytes are zeroed again. */
static void
zeroes_after_a_reset(void **state)
{
	struct arena_mark start;
	char *p;

	arena_alloc(*state, 1, 16);
	start = arena_get_mark(*state);
	memset(arena_alloc(*state, 1, 1000), 0xff, 1000);
	arena_reset(*state, start);
	p = arena_alloc(*state, 1, 1000);
	assert_true(is_zero(p, 1000));
}

static void
takes_objects_larger_than_a_block(void **state)
{
	char *small, *large, *after;

	small = arena_strdup(*state, "before");
	large = arena_alloc(*state, 1000, 1000);
	after = arena_strdup(*state, "after");
	assert_true(is_zero(large, 1000000));
	memset(large, 'x', 1000000);
	assert_string_equal(small, "before");
	assert_string_equal(after, "after");
}

static void
keeps_many_objects_apart(void **state)
{
	size_t *items[5000], i;

	for (i = 0; i < 5000; i++) {
		items[i] = arena_alloc(*state, 5, sizeof(size_t));
		items[i][0] = items[i][4] = i;
	}
	for (i = 0; i < 5000; i++) {
		assert_int_equal(items[i][0], i);
		assert_int_equal(items[i][4], i);
	}
}

static void
reset_keeps_what_is_older_than_the_mark(void **state)
{
	struct arena_mark mark;
	char *kept;
	int i;

	kept = arena_strdup(*state, "kept");
	mark = arena_get_mark(*state);
	for (i = 0; i < 100; i++)
		memset(arena_alloc(*state, 1, 5000), 'x', 5000);
	arena_reset(*state, mark);
	assert_string_equal(kept, "kept");
	assert_ptr_equal(((struct arena *)*state)->last, mark.block);
	assert_ptr_not_equal(arena_strdup(*state, "new"), kept);
	assert_string_equal(kept, "kept");
}

static void
reset_to_an_empty_mark_frees_all(void **state)
{
	struct arena_mark empty = arena_get_mark(*state);

	arena_alloc(*state, 3, 100000);
	arena_reset(*state, empty);
	assert_null(((struct arena *)*state)->last);
}

static void
copies_strings(void **state)
{
	assert_string_equal(arena_strdup(*state, ""), "");
	assert_string_equal(arena_strdup(*state, "Tŷ"), "Tŷ");
	assert_string_equal(arena_strndup(*state, "foreword", 4), "fore");
	assert_string_equal(arena_strndup(*state, "x", 0), "");
	assert_memory_equal(arena_strndup(*state, "a\0b", 3), "a\0b\0", 4);
}

static void
formats_strings_of_any_length(void **state)
{
	char wide[70001];

	memset(wide, 'w', 70000);
	wide[70000] = '\0';
	assert_string_equal(arena_printf(*state, "%s/%d", "plans", 7),
	    "plans/7");
	assert_string_equal(arena_printf(*state, "%s", ""), "");
	assert_int_equal(strlen(arena_printf(*state, "%s.", wide)), 70001);
}

static void
is_usable_after_release(void **state)
{
	arena_strdup(*state, "x");
	arena_release(*state);
	arena_release(*state);
	assert_string_equal(arena_strdup(*state, "again"), "again");
}

static void
lists_grow(void **state)
{
	unsigned *in_arena = NULL, *on_heap = NULL, i;
	size_t cap = 0, heap_cap = 0;

	for (i = 0; i < 1000; i++) {
		in_arena = arena_room(*state, in_arena, i, &cap,
		    sizeof(*in_arena));
		on_heap = mem_room(on_heap, i, &heap_cap, sizeof(*on_heap));
		assert_true(cap > i && heap_cap > i);
		in_arena[i] = on_heap[i] = i * 7;
	}
	for (i = 0; i < 1000; i++)
		assert_true(in_arena[i] == i * 7 && on_heap[i] == i * 7);
	assert_int_equal(in_arena[cap - 1], 0);
	free(on_heap);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    gives_zeroed_memory_aligned_for_any_type, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(zeroes_after_a_reset, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(
		    takes_objects_larger_than_a_block, set_up, tear_down),
		cmocka_unit_test_setup_teardown(keeps_many_objects_apart,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    reset_keeps_what_is_older_than_the_mark, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(
		    reset_to_an_empty_mark_frees_all, set_up, tear_down),
		cmocka_unit_test_setup_teardown(copies_strings, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(formats_strings_of_any_length,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(is_usable_after_release,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(lists_grow, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
