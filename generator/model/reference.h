/*
 * What a link or an image written in a section means.
 * Stage: model.
 * Must not know: addresses of built pages.
 *
 * Links are judged when all targets are known: the check stage reports the
 * dead ones, the pages and PDFs only meet live ones.
 */
#ifndef MODEL_REFERENCE_H
#define MODEL_REFERENCE_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/locale.h"

struct arena;
struct dataset;
struct document;
struct section;
struct section_text;
struct site;

enum reference_kind {
	REFERENCE_DEAD,		/* problem and message say why */
	REFERENCE_EXTERNAL,	/* another site, mail or telephone */
	REFERENCE_SECTION,	/* a section of this or another document */
	REFERENCE_DOCUMENT,	/* the first page of a document */
	REFERENCE_DATASET	/* a dataset of a document */
};

struct reference {
	enum reference_kind	 kind;
	const struct document	*document;	/* all but EXTERNAL, DEAD */
	const struct section	*section;	/* SECTION */
	const struct dataset	*dataset;	/* DATASET */
	const char		*anchor;	/* SECTION: id of a heading in
						 * the text shown; NULL: top */
	enum diag_id		 problem;	/* DEAD */
	const char		*message;	/* DEAD; the arena's */
};

/*
 * Find out where a link leads.
 * Takes:  text: the section in which it stands; lang: the language of the
 *         page; an anchor written for the other language's text is carried
 *         over by the order of headings; url as written.
 * Owns:   the arena.
 */
struct reference reference_resolve(struct arena *a, const struct site *site,
	    const struct document *doc, const struct section_text *text,
	    enum lang lang, const char *url);

/*
 * Find the file of an image.
 * Gives:  its path from the site root, below the document's images/ folder;
 *         or NULL, with *problem and *message set, if it is not there, not a
 *         PNG or JPEG, or outside that folder.
 * Owns:   the arena.
 */
const char *reference_image(struct arena *a, const struct document *doc,
	    const struct section_text *text, const char *url,
	    enum diag_id *problem, const char **message);

#endif
