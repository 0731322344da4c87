/*
 * A name of its own for each link into a PDF.
 * Stage: render.
 * Must not know: what is linked.
 *
 * FOP ties all links on a page that lead to one id, or to one point of a page
 * before, to the last of them in the tags. So only the first link to a place
 * uses its id; further ones use "ID~2", "ID~3", which stand as spaces that
 * nobody sees beside it.
 */
#ifndef RENDER_FO_ALIASES_H
#define RENDER_FO_ALIASES_H

#include <stddef.h>

struct arena;
struct buf;

struct fo_alias {
	const char	*id;		/* of the place */
	unsigned	 count;		/* of the links that lead there */
};

struct fo_aliases {
	struct fo_alias	*all;		/* the arena's */
	size_t		 count;
	size_t		 cap;		/* allocated */
};

/*
 * The name that the next link to a place uses.
 * Owns:   the arena.
 */
const char *fo_aliases_next(struct fo_aliases *aliases, struct arena *a,
	    const char *id);

/*
 * Append FO with the names put in, each in the block that has the id.
 * Takes:  fo: NUL-ended.
 */
void	 fo_aliases_put(struct buf *out, const char *fo,
	    const struct fo_aliases *aliases);

#endif
