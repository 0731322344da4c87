/*
 * The kids of a tag of a PDF: one object, a list of them, or none.
 * Stage: load.
 * Must not know: what a tag is for.
 */
#ifndef LOAD_PDF_KIDS_H
#define LOAD_PDF_KIDS_H

#include <qpdf/qpdf-c.h>

#define PDF_TAGS_DEPTH 100		/* nested tags */
#define PDF_TAGS_MAX 200000		/* tags in one paper */

/*
 * How many kids a tag has.
 * Takes:  tag: may be any object, as in a file that others made.
 * Gives:  0 for what is no dictionary.
 * Source: ISO 32000-1, 14.7.2, table 323, key K.
 */
int	 pdf_kid_count(qpdf_data q, qpdf_oh tag);

/*
 * One kid of a tag.
 * Takes:  i from 0, less than pdf_kid_count.
 */
qpdf_oh	 pdf_kid(qpdf_data q, qpdf_oh tag, int i);

#endif
