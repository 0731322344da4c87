/*
 * On which pages of its pack each item of an agenda stands, known once the
 * packs are made.
 * Stage: view.
 * Must not know: how a PDF is read.
 */
#ifndef VIEW_PACK_PAGES_H
#define VIEW_PACK_PAGES_H

#include <stddef.h>

#include "base/locale.h"

struct context;
struct document;

/* Page numbers as they are printed. */
struct pack_range {
	int	 first;		/* 0: the item has no papers in the pack */
	int	 last;		/* counts the blank page that may end it */
};

struct pack {
	const struct document	*doc;		/* an agenda */
	enum lang		 lang;
	int			 first_page;	/* number of its cover */
	int			 last_page;
	struct pack_range	*items;		/* one for each item */
};

struct packs {
	struct pack	*all;
	size_t		 count;
};

/*
 * The pack that the pages of a language lead to.
 * Gives:  NULL where none is made.
 */
const struct pack *pack_find(const struct context *c,
	    const struct document *doc, enum lang lang);

/*
 * How many packs must be made before that of an agenda, each of which goes on
 * from the one before.
 * Gives:  0 for another document.
 */
size_t	 pack_depth(const struct document *doc);

/*
 * The number of the first page of a pack.
 * Takes:  doc: an agenda; of one that continues another, the pack of that
 *         must have been made.
 * Gives:  1 where it has not: packs are checked without being made.
 */
int	 pack_first_page(const struct context *c, const struct document *doc,
	    enum lang lang);

#endif
