/*
 * What one page shows, stamped onto another.
 * Stage: publish. Used by publish/pdf_merge only.
 * Must not know: what it shows.
 */
#ifndef PUBLISH_PDF_STAMP_H
#define PUBLISH_PDF_STAMP_H

#include <qpdf/qpdf-c.h>

/*
 * Make a form of what a page shows.
 */
qpdf_oh	 pdf_stamp_build(qpdf_data q, qpdf_oh page);

/*
 * Put a form on a page, upright and at its right lower corner, whichever way
 * the page is turned; smaller on a page that is narrower. The form brings its
 * own marks: it is an artifact of pagination.
 * Takes:  page: has its contents, resources and boxes; number: tells stamps
 *         on pages that share their resources apart.
 */
void	 pdf_stamp_put(qpdf_data q, qpdf_oh page, qpdf_oh stamp,
	    unsigned number);

#endif
