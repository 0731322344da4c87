/*
 * The committee before which a document comes, and the address of its feed.
 * Stage: view.
 * Must not know: what is in a feed.
 */
#ifndef VIEW_COMMITTEE_H
#define VIEW_COMMITTEE_H

#include <stddef.h>

#include "base/locale.h"

struct arena;
struct context;
struct document;

struct feed {
	const char	*address;	/* of the feed, from the site's root */
	const char	*name;		/* the committee's; NULL: the site's */
};

/*
 * The name by which a committee is known among several councils:
 * "Warwickshire: Cabinet", but "Wiltshire Police and Crime Panel", which
 * begins with the name of its authority.
 * Gives:  NULL for a plan.
 * Owns:   the arena.
 */
const char *committee_name(struct arena *a, const struct document *doc,
	    enum lang lang);

/*
 * The feed of a document's committee: "en/feeds/warwickshire-cabinet.xml".
 * Gives:  NULL for a plan.
 * Owns:   the arena.
 */
const char *committee_feed(struct arena *a, const struct context *c,
	    const struct document *doc, enum lang lang);

/*
 * The feed of the site in a language: "en/feeds/all.xml".
 * Owns:   the arena.
 */
const char *committee_feed_of_all(struct arena *a, const struct context *c,
	    enum lang lang);

/*
 * The feeds of a language: the site's first, then one for each committee
 * that has an agenda or a report, by address.
 * Gives:  *count of them, at least 1.
 * Owns:   the arena.
 */
struct feed *committee_feeds(struct arena *a, const struct context *c,
	    enum lang lang, size_t *count);

#endif
