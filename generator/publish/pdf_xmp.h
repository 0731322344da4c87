/*
 * The XMP metadata of a PDF without the dates of the moment.
 * Stage: publish.
 * Must not know: anything else of a PDF.
 */
#ifndef PUBLISH_PDF_XMP_H
#define PUBLISH_PDF_XMP_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <stddef.h>

struct buf;

/* Claims that may be dropped. */
#define PDF_XMP_UA 1u		/* that it is PDF/UA */
#define PDF_XMP_A 2u		/* that it is PDF/A */

/*
 * Append an XMP packet without dc:date and xmp:MetadataDate.
 * Takes:  drop: claims to leave out as well, or 0.
 * Gives:  false, and `out` as it was, if the bytes are no XML.
 */
bool	 pdf_xmp_clean(struct buf *out, const void *bytes, size_t len,
	    unsigned drop);

/*
 * The same for the metadata of a PDF; it stays as it is if it is no XML.
 */
void	 pdf_xmp_set(qpdf_data q, unsigned drop);

#endif
