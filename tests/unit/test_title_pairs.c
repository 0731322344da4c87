/* Which titles of two texts belong together. */
#include "view/title_pairs.h"

#include "base/arena.h"
#include "unit.h"

#define MOST 8

static void
pairs(const char *const *now, const char *const *before,
    const size_t *wanted)
{
	struct arena a = ARENA_INIT;
	const char *texts[2][MOST];
	struct titles titles[2] = { { texts[0], 0 }, { texts[1], 0 } };
	size_t *found, *turned, i;

	for (; now[titles[0].count] != NULL; titles[0].count++)
		texts[0][titles[0].count] = now[titles[0].count];
	for (; before[titles[1].count] != NULL; titles[1].count++)
		texts[1][titles[1].count] = before[titles[1].count];
	found = title_pairs_find(&a, &titles[0], &titles[1]);
	turned = title_pairs_turn(&a, found, titles[0].count,
	    titles[1].count);
	for (i = 0; i < titles[0].count; i++) {
		assert_int_equal(found[i], wanted[i]);
		if (found[i] != TITLE_ALONE)
			assert_int_equal(turned[found[i]], i);
	}
	for (i = 0; i < titles[1].count; i++)
		if (turned[i] != TITLE_ALONE)
			assert_int_equal(found[turned[i]], i);
	arena_release(&a);
}

#define PAIRS(now, before, ...) pairs((const char *const[]){ now, NULL }, \
	(const char *const[]){ before, NULL }, (const size_t[]){ __VA_ARGS__ })
#define LIST(...) __VA_ARGS__

static void
pairs_equal_titles_first(void **state)
{
	(void)state;
	PAIRS(LIST("A", "B"), LIST("B", "C", "A"), 2, 0);
	/* The same title twice has two pairs, in order. */
	PAIRS(LIST("A", "A", "A"), LIST("A", "A"), 0, 1, TITLE_ALONE);
	/* One that shares words does not take what another is equal to. */
	PAIRS(LIST("The Voice", "Voice"), LIST("Voice"), TITLE_ALONE, 0);
}

static void
pairs_two_thirds_of_the_words(void **state)
{
	(void)state;
	PAIRS(LIST("The voice of a child"), LIST("Voice of the child"), 0);
	PAIRS(LIST("Performance in 2023"), LIST("Performance in 2022"), 0);
	PAIRS(LIST("Tŷ a theulu"), LIST("Ty a theulu."), 0);
	PAIRS(LIST("First time entrants"), LIST("First time in custody"),
	    TITLE_ALONE);
	PAIRS(LIST("Our people"), LIST("Our priorities"), TITLE_ALONE);
	PAIRS(LIST("Governance"), LIST("Governance and leadership"),
	    TITLE_ALONE);
	/* A word that stands twice is shared once. */
	PAIRS(LIST("Child to child"), LIST("Child and adult"), TITLE_ALONE);
}

static void
takes_the_pair_that_shares_most(void **state)
{
	(void)state;
	PAIRS(LIST("Keeping all children safe"),
	    LIST("Keeping children safe", "Keeping all our children safe"), 1);
	PAIRS(LIST("Keeping all children safe", "Keep children very safe"),
	    LIST("Keeping children safe"), 0, TITLE_ALONE);
	PAIRS(LIST("A"), LIST(NULL), TITLE_ALONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs_equal_titles_first),
		cmocka_unit_test(pairs_two_thirds_of_the_words),
		cmocka_unit_test(takes_the_pair_that_shares_most)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
