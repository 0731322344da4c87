/*
 * A font as PDF/UA asks for it.
 * Stage: load. Used by load/pdf_ua_content only.
 * Must not know: where it is used.
 */
#ifndef LOAD_PDF_UA_FONT_H
#define LOAD_PDF_UA_FONT_H

#include <qpdf/qpdf-c.h>

struct pdf_ua_faults;

/*
 * Judge a font: it comes with the file, and says which letters its signs are.
 * Takes:  page: from 1, on which it is used.
 */
void	 pdf_ua_font(qpdf_data q, qpdf_oh font, struct pdf_ua_faults *faults,
	    int page);

#endif
