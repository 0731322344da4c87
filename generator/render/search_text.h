/*
 * What a built page says, cut at its headings.
 * Stage: render.
 * Must not know: what is looked for in it.
 *
 * Read from the page's own HTML, so that what can be found is what can be
 * read, and no more. Only <main> is read; what stands in nav, footer, form,
 * script, style, in class "hidden" or in lists of downloads is left out.
 */
#ifndef RENDER_SEARCH_TEXT_H
#define RENDER_SEARCH_TEXT_H

#include <stddef.h>

struct arena;

struct search_passage {
	const char	*anchor;	/* id to lead to; "": the start */
	const char	*heading;	/* "" before the first one below h1 */
	const char	*text;		/* each block on a line of its own */
};

/*
 * The passages of a page: one for its start, one for each h2.
 * Takes:  html: a page of our templates, UTF-8, len bytes.
 * Gives:  *count of them, at least 1.
 * Owns:   the arena.
 */
struct search_passage *search_text_read(struct arena *a, const char *html,
	    size_t len, size_t *count);

#endif
