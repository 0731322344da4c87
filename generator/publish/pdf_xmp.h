/*
 * The XMP metadata of a PDF without the dates of the moment.
 * Stage: publish. Used by publish/pdf_finish only.
 * Must not know: anything else of a PDF.
 */
#ifndef PUBLISH_PDF_XMP_H
#define PUBLISH_PDF_XMP_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/*
 * Append an XMP packet without dc:date and xmp:MetadataDate.
 * Gives:  false, and `out` as it was, if the bytes are no XML.
 */
bool	 pdf_xmp_clean(struct buf *out, const void *bytes, size_t len);

#endif
