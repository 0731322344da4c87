/*
 * A PDF written as all of ours are.
 * Stage: publish.
 * Must not know: what is in it.
 */
#ifndef PUBLISH_PDF_WRITE_H
#define PUBLISH_PDF_WRITE_H

#include <qpdf/qpdf-c.h>

#include "base/diag.h"

/*
 * Write a PDF: small, and the same bytes for the same objects.
 * Gives:  0, or -1 after reporting.
 * Errors: FILE_WRITE.
 * Source: ISO 19005-2 (PDF/A-2) 6.1.3, 6.1.7.
 */
int	 pdf_write(qpdf_data q, const char *to, struct diag *d);

/*
 * Report the last error of qpdf as "cannot WHAT the PDF". Gives -1.
 */
int	 pdf_write_fail(qpdf_data q, enum diag_id id, const char *path,
	    const char *what, struct diag *d);

#endif
