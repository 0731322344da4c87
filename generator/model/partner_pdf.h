/*
 * A PDF that others made, as a paper of an item.
 * Stage: model.
 * Must not know: how it is joined into a pack.
 */
#ifndef MODEL_PARTNER_PDF_H
#define MODEL_PARTNER_PDF_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "base/locale.h"

struct arena;
struct diag;
struct document;
struct json_doc;
struct site;

struct partner_pdf {
	const char		*path;		/* from the site root */
	struct ltext		 title;
	enum lang		 lang;
	int			 pages;
	bool			 has_tags;
	bool			 is_readable;	/* its tags were looked at, and
						 * nothing is missing */
	bool			 is_ua;		/* and it says it is PDF/UA */
	/* A version that can be read aloud; at most one of the two. */
	const char		*accessible_url;
	const struct document	*accessible;
};

/*
 * Read what a file says of a PDF, and the PDF.
 * Takes:  node: object of the JSON that has passed json_check; dir: the
 *         folder below which the PDF must be.
 * Gives:  NULL after reporting.
 * Errors: those of pdf_paper_open; PATH_OUTSIDE, DOCUMENT_UNKNOWN;
 *         PAPER_ACCESSIBLE where it cannot be read aloud and no other
 *         version is named; PAPER_TAGS, PAPER_NOT_UA.
 * Owns:   the arena; texts are borrowed from the JSON tree.
 */
const struct partner_pdf *partner_pdf_read(struct arena *a,
	    const struct site *site, const struct json_doc *json,
	    const char *dir, const cJSON *node, struct diag *d);

#endif
