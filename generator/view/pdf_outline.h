/*
 * What the tags of a PDF must hold, said by the documents themselves.
 * Stage: view.
 * Must not know: FO, templates, or how a PDF is made.
 *
 * Built from the Markdown, the datasets and what templates are given to show,
 * never from what was rendered, so that it can prove the rendering.
 */
#ifndef VIEW_PDF_OUTLINE_H
#define VIEW_PDF_OUTLINE_H

struct arena;
struct outline;
struct pdf_layout;

/*
 * The outline of a PDF.
 * Takes:  layout: its documents' sections have been read.
 * Owns:   the arena; texts are also those of the model and its messages,
 *         which must outlive it.
 */
const struct outline *pdf_outline_build(struct arena *a,
	    const struct pdf_layout *layout);

#endif
