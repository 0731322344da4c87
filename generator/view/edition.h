/*
 * A document as the pages of one language show it.
 * Stage: view.
 * Must not know: HTML, or what is on a page.
 */
#ifndef VIEW_EDITION_H
#define VIEW_EDITION_H

#include <cjson/cJSON.h>
#include <stddef.h>

#include "base/locale.h"

struct arena;
struct context;
struct document;
struct markdown_abbreviation;
struct numbering;

struct edition {
	const struct context	*c;		/* borrowed */
	const struct document	*doc;		/* borrowed */
	enum lang		 lang;		/* of the pages */
	enum lang		 own;		/* the document's: `lang`, or
						 * the one that it has */
	const struct numbering	*numbering;	/* of each section */
	const struct markdown_abbreviation *abbreviations[LANG__MAX];
	size_t			 abbreviation_count[LANG__MAX];
	const char		*picture;	/* address of a chart that
						 * stands for it; may be NULL */
	const char		*picture_alt;	/* its words */
};

/*
 * Prepare a document for the pages of a language.
 * Takes:  c and doc borrowed; the sections have been read.
 * Owns:   the arena.
 */
struct edition edition_build(struct arena *a, const struct context *c,
	    const struct document *doc, enum lang lang);

/*
 * Add a text of the document, as value_add_ltext does. A document that has
 * not the pages' language has its texts marked as its own, also where the
 * author gave one text for both.
 */
void	 edition_add(cJSON *object, const char *name,
	    const struct edition *e, const struct ltext *text);

/*
 * A text of the document, in the language in which it is shown.
 * Gives:  "" where there is none.
 */
const char *edition_text(const struct edition *e, const struct ltext *text);

#endif
