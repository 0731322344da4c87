/*
 * The headers with which a site is served, for common web servers.
 * Stage: render.
 * Must not know: what is on a page.
 */
#ifndef RENDER_HEADERS_H
#define RENDER_HEADERS_H

struct buf;

/* How a server wants to be told. */
enum headers_for {
	HEADERS_FOR_STATIC,	/* _headers, of static hosts */
	HEADERS_FOR_APACHE,	/* .htaccess */
	HEADERS_FOR_NGINX,	/* to be included in a server block */
	HEADERS_FOR__MAX
};

/*
 * Append the headers for all pages and files. They allow nothing from other
 * hosts, no inline script or style and no framing; and let browsers keep
 * what they ask about each time, so that a figure that was put right is right
 * at once on the page, in its chart and in its file.
 * Source: Content Security Policy Level 3, Referrer Policy and Permissions
 *         Policy, W3C; Fetch, WHATWG, 3.5 (nosniff); RFC 9111, 5.2.2.4.
 */
void	 headers_put(struct buf *out, enum headers_for server);

/*
 * The name of that file on the site.
 */
const char *headers_file(enum headers_for server);

#endif
