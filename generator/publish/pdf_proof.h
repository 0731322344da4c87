/*
 * Proof: the tags of a PDF hold what the documents say.
 * Stage: publish.
 * Must not know: FO, or how the PDF was made.
 */
#ifndef PUBLISH_PDF_PROOF_H
#define PUBLISH_PDF_PROOF_H

struct diag;
struct outline;
struct pdf_tag;

/*
 * Hold tags against the documents: all marks of the outline stand in the
 * tags in its order, and no others; each figure has a description and each
 * link says where it goes; no words stand outside the tags. White space does
 * not count, nor a number before a heading's text.
 * Takes:  root: of pdf_tags_read.
 * Gives:  0 if all is so, else -1 after reporting what differs: up to ten
 *         marks, what stands inside them left out, and up to ten words outside
 *         the tags.
 * Errors: PDF_OUTLINE, at the place in the Markdown or JSON file.
 */
int	 pdf_proof(const struct pdf_tag *root, const struct outline *outline,
	    struct diag *d);

#endif
