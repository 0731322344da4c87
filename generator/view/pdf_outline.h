/*
 * What the tags of a PDF must hold, said by the documents themselves.
 * Stage: view.
 * Must not know: FO, templates, or how a PDF is made.
 *
 * Built from the model only, never from what was rendered, so that it can
 * prove the rendering.
 */
#ifndef VIEW_PDF_OUTLINE_H
#define VIEW_PDF_OUTLINE_H

#include <stddef.h>

struct arena;
struct pdf_layout;

struct pdf_heading {
	int		 level;		/* 1 to 6 */
	const char	*text;		/* without its number */
	const char	*path;		/* the file in which it is written */
};

struct pdf_outline {
	const char		*path;		/* the document's own file */
	struct pdf_heading	*headings;	/* in reading order */
	size_t			 count;
	size_t			 cap;		/* allocated */
	size_t			 tables;	/* from Markdown and datasets,
						 * and a report's own */
	size_t			 figures;	/* charts and images */
};

/*
 * The outline of a PDF.
 * Takes:  layout: its documents' sections have been read.
 * Owns:   the arena; texts are those of the model and its messages.
 */
const struct pdf_outline *pdf_outline_build(struct arena *a,
	    const struct pdf_layout *layout);

#endif
