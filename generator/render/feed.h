/*
 * Atom feeds: of the site, and of each committee, in one language.
 * Stage: render.
 * Must not know: HTML.
 */
#ifndef RENDER_FEED_H
#define RENDER_FEED_H

#include <stddef.h>

#include "base/locale.h"

struct arena;
struct buf;
struct context;

struct feed {
	const char	*address;	/* of the feed, from the site's root */
	const char	*name;		/* the committee's; NULL: the site's */
};

/*
 * The feeds of a language: the site's first, then one for each committee
 * that has an agenda or a report, by address.
 * Gives:  *count of them, at least 1.
 * Owns:   the arena.
 */
struct feed *feed_list(struct arena *a, const struct context *c,
	    enum lang lang, size_t *count);

/*
 * Append a feed: its documents, newest first. Dates are those that the
 * documents state; one that states none has the site's.
 * Source: RFC 4287.
 */
void	 feed_put(struct buf *out, struct arena *a, const struct context *c,
	    const struct feed *feed, enum lang lang);

#endif
