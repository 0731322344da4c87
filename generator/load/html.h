/*
 * The tags of an HTML page, one after another.
 * Stage: load.
 * Must not know: what a tag means, but for script and style, whose text is
 * no HTML.
 *
 * Made for pages that yjplan has written and for templates of a site: tags
 * in any case, attributes in either quotation mark or none. A tree is not
 * built and mistakes are not mended: the work is one walk over the bytes.
 * Source: HTML Living Standard, 13.2.5, as far as it bears on tags.
 */
#ifndef LOAD_HTML_H
#define LOAD_HTML_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct buf;

struct html_tag {
	const char	*start;		/* its "<" */
	const char	*name;
	size_t		 name_len;
	const char	*attributes;	/* behind the name */
	size_t		 attributes_len;
	bool		 is_end;
};

/*
 * Find the next tag from *at on; comments and declarations are passed over.
 * Takes:  end: of the bytes.
 * Gives:  false if there is none, *at then being end; else *at is behind the
 *         tag, or at the end tag of a script or style that begins.
 */
bool	 html_next(const char **at, const char *end, struct html_tag *tag);

/*
 * Is the tag one of these?
 * Takes:  names: lower case, with blanks between.
 */
bool	 html_is(const struct html_tag *tag, const char *names);

/*
 * The value of an attribute, its character references resolved.
 * Gives:  NULL where there is none, "" where it has no value.
 * Owns:   the arena.
 */
const char *html_attribute(struct arena *a, const struct html_tag *tag,
	    const char *name);

/*
 * The same for several attributes in one walk.
 * Takes:  names: count of them.
 * Gives:  values: one for each name.
 */
void	 html_attributes(struct arena *a, const struct html_tag *tag,
	    const char *const *names, const char **values, size_t count);

/*
 * Append text with its character references resolved: numbers, and the names
 * amp, lt, gt, quot, apos and nbsp. Others stay as they are.
 */
void	 html_put_text(struct buf *out, const char *text, size_t len);

#endif
