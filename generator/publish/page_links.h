/*
 * The links and anchors of the pages of a group, such as those of a document.
 * Stage: publish.
 * Must not know: how pages are made, or which other pages there are.
 *
 * What leads to a page of the group is judged at once and forgotten; only
 * links that lead out of it are kept, each target once, and a hash of each
 * anchor: of a million anchors and as many dead links, one would pass for
 * alive in ten million sites.
 */
#ifndef PUBLISH_PAGE_LINKS_H
#define PUBLISH_PAGE_LINKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct buf;
struct diag;

struct page_link {
	const char	*to;		/* "path" or "path#id" */
	const char	*page;		/* where it stands; the first of them */
	size_t		 count;		/* links like this */
};

/* Zero at first. */
struct page_links {
	struct arena		 arena;
	const char		*page;		/* being read */
	const char		**ids;		/* pages, and "path#id" */
	size_t			 id_count;
	size_t			 id_cap;
	struct page_link	*links;
	size_t			 count;
	size_t			 cap;
	uint64_t		*anchors;	/* taken: hashes of "path#id" */
	size_t			 anchor_count;
	size_t			 anchor_cap;
	bool			 is_sorted;	/* they are */
};

/*
 * Read a page of the group.
 * Takes:  path: from the root of the site; html: len bytes.
 */
void	 page_links_read(struct page_links *l, const char *path,
	    const char *html, size_t len);

/*
 * Report ids that stand twice on a page, send the links that lead out of the
 * group as lines of base/wire, and forget the group.
 * Errors: OUTPUT_LINK.
 */
void	 page_links_send(struct page_links *l, struct diag *d,
	    struct buf *out);

/*
 * Sort the links by target and make those to the same target one.
 */
void	 page_links_unite(struct page_links *l);

/*
 * Take a line that was sent.
 * Gives:  false if the line is another.
 */
bool	 page_links_take(struct page_links *l, const char *const *fields);

/*
 * Is an anchor, "path#id", among those that were taken?
 */
bool	 page_links_has(struct page_links *l, const char *to);

/*
 * Free it.
 */
void	 page_links_release(struct page_links *l);

#endif
