/*
 * Which titles of two texts are the same, or the same in other words.
 * Stage: view.
 * Must not know: what the titles are of.
 *
 * Titles that are not equal make a pair if they share at least two thirds of
 * the words of the longer one: "Voice of the child" and "The voice of a child".
 */
#ifndef VIEW_TITLE_PAIRS_H
#define VIEW_TITLE_PAIRS_H

#include <stddef.h>

struct arena;

#define TITLE_ALONE ((size_t)-1)	/* has no pair */

/* Titles in their order. */
struct titles {
	const char	**text;
	size_t		  count;
};

/*
 * Pair equal titles, in their order. A title is in one pair at most.
 * Gives:  for each of `now` the index in `before`, or TITLE_ALONE.
 * Owns:   the arena.
 */
size_t	*title_pairs_equal(struct arena *a, const struct titles *now,
	    const struct titles *before);

/*
 * Pair titles: equal ones first, in their order, then what is left by how many
 * words it shares. A title is in one pair at most.
 * Gives:  for each of `now` the index in `before`, or TITLE_ALONE.
 * Owns:   the arena.
 */
size_t	*title_pairs_find(struct arena *a, const struct titles *now,
	    const struct titles *before);

/*
 * The same seen from the other side.
 * Takes:  pairs: count of them, as the functions above gave; others: how many
 *         titles the other side has.
 */
size_t	*title_pairs_turn(struct arena *a, const size_t *pairs, size_t count,
	    size_t others);

#endif
