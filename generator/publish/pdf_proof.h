/*
 * Proof: the tags of a PDF hold what the documents say.
 * Stage: publish.
 * Must not know: FO, or how the PDF was made.
 */
#ifndef PUBLISH_PDF_PROOF_H
#define PUBLISH_PDF_PROOF_H

struct diag;
struct pdf_outline;
struct pdf_tag;

/*
 * Hold tags against the documents: each heading with its level and text in
 * order, the number of tables and of figures, a description for each figure.
 * White space does not count, nor a number before a heading's text.
 * Takes:  root: of pdf_tags_read.
 * Gives:  0 if all is there, else -1 after reporting the first heading that
 *         differs and each count that does.
 * Errors: PDF_OUTLINE, on the Markdown or JSON file that is not kept.
 */
int	 pdf_proof(const struct pdf_tag *root,
	    const struct pdf_outline *outline, struct diag *d);

#endif
