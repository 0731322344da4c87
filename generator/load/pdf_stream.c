#include "load/pdf_stream.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/buf.h"

#define PDF_STREAM_PIECE 65536

enum pdf_packing {
	PDF_PACKING_NONE,
	PDF_PACKING_FLATE,
	PDF_PACKING_OTHER
};

static enum pdf_packing
pdf_stream_packing(qpdf_data q, qpdf_oh dict)
{
	qpdf_oh filter = qpdf_oh_get_key(q, dict, "/Filter"), how;

	if (qpdf_oh_is_array(q, filter)) {
		if (qpdf_oh_get_array_n_items(q, filter) == 0)
			return PDF_PACKING_NONE;
		if (qpdf_oh_get_array_n_items(q, filter) > 1)
			return PDF_PACKING_OTHER;
		filter = qpdf_oh_get_array_item(q, filter, 0);
	}
	if (qpdf_oh_is_null(q, filter))
		return PDF_PACKING_NONE;
	how = qpdf_oh_get_key(q, dict, "/DecodeParms");
	if (qpdf_oh_is_array(q, how) && qpdf_oh_get_array_n_items(q, how) > 0)
		how = qpdf_oh_get_array_item(q, how, 0);
	return qpdf_oh_is_name_and_equals(q, filter, "/FlateDecode") &&
	    !(qpdf_oh_is_dictionary(q, how) && qpdf_oh_has_key(q, how,
	    "/Predictor")) ? PDF_PACKING_FLATE : PDF_PACKING_OTHER;
}

static bool
pdf_stream_unpack(unsigned char *bytes, size_t len, size_t max,
    struct buf *out)
{
	unsigned char piece[PDF_STREAM_PIECE];
	z_stream z;
	int result = Z_OK;
	size_t got;

	memset(&z, 0, sizeof(z));
	if (len > UINT_MAX || inflateInit(&z) != Z_OK)
		return false;
	z.next_in = bytes;
	z.avail_in = (unsigned)len;
	while (result == Z_OK) {
		z.next_out = piece;
		z.avail_out = sizeof(piece);
		result = inflate(&z, Z_NO_FLUSH);
		got = sizeof(piece) - z.avail_out;
		if (got > max)
			result = Z_MEM_ERROR;
		else
			buf_put(out, (const char *)piece, got);
		max -= got > max ? max : got;
	}
	inflateEnd(&z);
	return result == Z_STREAM_END;
}

bool
pdf_stream_append(qpdf_data q, qpdf_oh stream, size_t max, struct buf *out)
{
	unsigned char *bytes = NULL;
	enum pdf_packing packing;
	QPDF_BOOL is_unpacked;
	bool good = false;
	size_t len = 0;

	if (!qpdf_oh_is_stream(q, stream))
		return false;
	packing = pdf_stream_packing(q, qpdf_oh_get_dict(q, stream));
	if (packing != PDF_PACKING_OTHER && (qpdf_oh_get_stream_data(q,
	    stream, qpdf_dl_none, &is_unpacked, &bytes, &len) &
	    QPDF_ERRORS) == 0) {
		if (packing == PDF_PACKING_FLATE) {
			good = pdf_stream_unpack(bytes, len, max, out);
		} else if (len <= max) {
			buf_put(out, (const char *)bytes, len);
			good = true;
		}
	}
	free(bytes);
	return good;
}
