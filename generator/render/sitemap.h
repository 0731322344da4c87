/*
 * The sitemap with the languages of each page, and robots.txt.
 * Stage: render.
 * Must not know: what is on a page.
 */
#ifndef RENDER_SITEMAP_H
#define RENDER_SITEMAP_H

#include "base/buf.h"
#include "base/locale.h"

struct page;
struct site;

struct sitemap {
	const struct site	*site;		/* borrowed */
	struct buf		 urls;		/* <url> elements so far */
};

/*
 * Start an empty sitemap.
 * Owns:   the caller ends it with sitemap_release.
 */
void	 sitemap_init(struct sitemap *map, const struct site *site);

/*
 * Add a page with its pairs in other languages.
 * Takes:  changed: year 0: not known.
 */
void	 sitemap_add(struct sitemap *map, const struct page *page,
	    struct date changed);

/*
 * Append sitemap.xml.
 * Source: sitemaps.org, protocol 0.9; xhtml:link with hreflang as search
 *         engines read it.
 */
void	 sitemap_put(struct buf *out, const struct sitemap *map);

/*
 * Append robots.txt, which names the sitemap.
 * Source: RFC 9309.
 */
void	 sitemap_put_robots(struct buf *out, const struct site *site);

/*
 * Free the elements.
 */
void	 sitemap_release(struct sitemap *map);

#endif
