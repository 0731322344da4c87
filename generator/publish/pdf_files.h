/*
 * The PDFs of all documents, put into the staged site.
 * Stage: publish.
 * Must not know: what is on a page of a PDF.
 */
#ifndef PUBLISH_PDF_FILES_H
#define PUBLISH_PDF_FILES_H

#include <stddef.h>

struct context;
struct stage;

/*
 * Make the PDF of each document in each of its languages, an agenda's with
 * all its papers.
 * Takes:  s: its charts and images have been put already; at_once: PDFs that
 *         may be made at the same time, at least 1.
 * Gives:  0 and *count of the PDFs put; or -1 after reporting.
 * Errors: those of fo_document_put, pdf_make_all and stage_put.
 */
int	 pdf_files_put(struct stage *s, const struct context *c, int at_once,
	    size_t *count);

#endif
