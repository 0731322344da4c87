/*
 * Atom feeds: of the site, and of each committee, in one language.
 * Stage: render.
 * Must not know: HTML.
 */
#ifndef RENDER_FEED_H
#define RENDER_FEED_H

#include "base/locale.h"

struct arena;
struct buf;
struct context;
struct feed;

/*
 * Append a feed: its documents, newest first. Dates are those that the
 * documents state; one that states none has the site's.
 * Source: RFC 4287.
 */
void	 feed_put(struct buf *out, struct arena *a, const struct context *c,
	    const struct feed *feed, enum lang lang);

#endif
