/*
 * Ids of the headings of one section: made from their text, each once.
 * Stage: load.
 * Must not know: Markdown.
 */
#ifndef LOAD_ANCHORS_H
#define LOAD_ANCHORS_H

#include <stddef.h>

struct arena;
struct anchor;

struct anchors {
	struct anchor	**slots;	/* hash table; NULL: free slot */
	size_t		  slot_count;	/* 0 or a power of two */
	size_t		  used;
};

#define ANCHORS_INIT { NULL, 0, 0 }

/*
 * Make the id of a heading: its slug, then "-2", "-3" for further headings
 * of the same text. An id that the back ends make themselves ("p1-2",
 * "fn-1", "fnref-1", "table-3") becomes "p1-2-section".
 * Takes:  text: plain text, may be empty.
 * Owns:   the arena.
 */
const char *anchors_add(struct anchors *set, struct arena *a,
	    const char *text);

/*
 * Free the table; the ids stay the arena's.
 */
void	 anchors_release(struct anchors *set);

#endif
