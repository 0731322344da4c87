/*
 * A document as the FO of its PDF.
 * Stage: render.
 * Must not know: the program that makes the PDF, or where files lie.
 */
#ifndef RENDER_FO_DOCUMENT_H
#define RENDER_FO_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct buf;
struct pdf_layout;
struct template_set;

/* Files that the FO names, as addresses from the root of the site. */
struct fo_images {
	const char	**paths;
	size_t		  count;
};

/*
 * Append the FO of a document. Charts are the double pictures of the site,
 * images those of the document, both by their addresses from its root.
 * Takes:  layout: its documents' sections have been read and checked.
 * Gives:  false after reporting.
 * Errors: those of templates, of chart_view_build and of markdown_parse for
 *         recommendations.
 * Owns:   the arena owns *images.
 */
bool	 fo_document_put(struct arena *a, const struct pdf_layout *layout,
	    struct template_set *templates, struct fo_images *images,
	    struct buf *out);

#endif
