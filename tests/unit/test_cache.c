#include "publish/cache.h"

#include <string.h>

#include "base/arena.h"
#include "unit.h"

static struct arena arena = ARENA_INIT;

static int
tear_down(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static void
tells_kinds_and_recipes_apart(void **state)
{
	const char *key = cache_key(&arena, "png", "abc", 3);

	(void)state;
	assert_int_equal(strlen(key), 64);
	assert_string_equal(key, cache_key(&arena, "png", "abc", 3));
	assert_string_not_equal(key, cache_key(&arena, "pdf", "abc", 3));
	assert_string_not_equal(key, cache_key(&arena, "png", "abd", 3));
	assert_string_not_equal(key, cache_key(&arena, "png", "ab", 2));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(tells_kinds_and_recipes_apart,
		    tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
