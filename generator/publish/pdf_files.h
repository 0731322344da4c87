/*
 * The PDFs of all documents, put into the staged site.
 * Stage: publish.
 * Must not know: what is in a PDF, or how FOP is run.
 */
#ifndef PUBLISH_PDF_FILES_H
#define PUBLISH_PDF_FILES_H

#include <stddef.h>

struct arena;
struct context;
struct packs;
struct stage;

struct pdf_counts {
	size_t	 all;
	size_t	 not_ua;	/* packs with papers that are not PDF/UA */
};

/*
 * Make the PDF of every document in each of its languages; of a restricted
 * context only packs with exempt papers, under their file names.
 * Takes:  s: the charts and pictures are staged already; at_once: PDFs made
 *         at the same time; a restricted context has the public packs.
 * Gives:  on which pages the items of all agendas stand, and *counts of more
 *         PDFs; or NULL after reporting.
 * Errors: those of fo_document_put, pdf_make_all and stage_put.
 * Owns:   the arena.
 */
const struct packs *pdf_files_put(struct arena *a, struct stage *s,
	    const struct context *c, int at_once,
	    struct pdf_counts *counts);

/*
 * Make the FO of every document for its messages only.
 */
void	 pdf_files_check(const struct context *c);

#endif
