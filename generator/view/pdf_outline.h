/*
 * What a document's PDF must hold, said by the document itself.
 * Stage: view.
 * Must not know: FO, templates, or how a PDF is made.
 *
 * Built from the model only, never from what was rendered, so that it can
 * prove the rendering.
 */
#ifndef VIEW_PDF_OUTLINE_H
#define VIEW_PDF_OUTLINE_H

#include <stddef.h>

#include "base/locale.h"

struct arena;
struct context;
struct document;

struct pdf_heading {
	int		 level;		/* 1 to 6 */
	const char	*text;		/* without its number */
	const char	*path;		/* the file in which it is written */
};

struct pdf_outline {
	struct pdf_heading	*headings;	/* in order */
	size_t			 count;
	size_t			 tables;	/* data tables, from Markdown
						 * and from datasets */
	size_t			 figures;	/* charts and images */
	const char		*path;		/* the document's own file */
};

/*
 * The outline of the PDF of a document in a language.
 * Takes:  a document whose sections have been read; for an agenda, those of
 *         its items too.
 * Owns:   the arena.
 */
const struct pdf_outline *pdf_outline_build(struct arena *a,
	    const struct context *c, const struct document *doc,
	    enum lang lang);

#endif
