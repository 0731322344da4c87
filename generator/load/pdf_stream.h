/*
 * The bytes of a stream of a PDF that is not trusted: a small file may hold
 * one that unpacks to more than there is memory.
 * Stage: load.
 * Must not know: what is in the stream.
 */
#ifndef LOAD_PDF_STREAM_H
#define LOAD_PDF_STREAM_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <stddef.h>

struct buf;

#define PDF_METADATA_MAX (4L * 1024 * 1024)

/*
 * Append what a stream holds, unpacked.
 * Takes:  stream: any object; max: bytes that may be appended.
 * Gives:  false if it is no stream, damaged, longer, or packed in another way
 *         than the one that programs use for text: FlateDecode without
 *         predictor. What was appended then is of no use.
 * Source: ISO 32000-1, 7.3.8 and 7.4.4.
 */
bool	 pdf_stream_append(qpdf_data q, qpdf_oh stream, size_t max,
	    struct buf *out);

#endif
