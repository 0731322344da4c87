/*
 * Proof: the tags of a PDF hold what the document says.
 * Stage: publish.
 * Must not know: FO, or how the PDF was made.
 */
#ifndef PUBLISH_PDF_PROOF_H
#define PUBLISH_PDF_PROOF_H

struct diag;
struct pdf_outline;

/*
 * Read the tags back and hold them against the document: each heading with
 * its level and text in order, the number of tables, each figure with a
 * description.
 * Takes:  path of a PDF; printed: its path in messages.
 * Gives:  0 if all is there, else -1 after reporting.
 * Errors: FILE_READ, PDF_TAGS; PDF_OUTLINE, on the Markdown file.
 */
int	 pdf_proof(const char *path, const char *printed,
	    const struct pdf_outline *outline, struct diag *d);

#endif
