#include "publish/pdf_stamp.h"

#include <stdlib.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"

static qpdf_oh
pdf_stamp_stream(qpdf_data q, const void *bytes, size_t len)
{
	qpdf_oh stream = qpdf_oh_new_stream(q);

	qpdf_oh_replace_stream_data(q, stream, bytes, len,
	    qpdf_oh_new_null(q), qpdf_oh_new_null(q));
	return stream;
}

qpdf_oh
pdf_stamp_build(qpdf_data q, qpdf_oh page)
{
	unsigned char *bytes = NULL;
	size_t len = 0;
	qpdf_oh stamp, dict;

	if ((qpdf_oh_get_page_content_data(q, page, &bytes, &len) &
	    QPDF_ERRORS) != 0)
		len = 0;
	stamp = pdf_stamp_stream(q, bytes, len);
	free(bytes);
	dict = qpdf_oh_get_dict(q, stamp);
	qpdf_oh_replace_key(q, dict, "/Type", qpdf_oh_new_name(q,
	    "/XObject"));
	qpdf_oh_replace_key(q, dict, "/Subtype", qpdf_oh_new_name(q,
	    "/Form"));
	qpdf_oh_replace_key(q, dict, "/BBox", qpdf_oh_get_key(q, page,
	    "/MediaBox"));
	qpdf_oh_replace_key(q, dict, "/Resources", qpdf_oh_get_key(q, page,
	    "/Resources"));
	return stamp;
}

static void
pdf_stamp_box(qpdf_data q, qpdf_oh box, double side[4])
{
	int i;

	for (i = 0; i < 4; i++)
		side[i] = qpdf_oh_get_numeric_value(q,
		    qpdf_oh_get_array_item(q, box, i));
}

/* A dictionary in another, made where it is missing. */
static qpdf_oh
pdf_stamp_dict(qpdf_data q, qpdf_oh in, const char *key)
{
	qpdf_oh dict = qpdf_oh_get_key(q, in, key);

	if (!qpdf_oh_is_dictionary(q, dict)) {
		dict = qpdf_oh_new_dictionary(q);
		qpdf_oh_replace_key(q, in, key, dict);
	}
	return dict;
}

/*
 * The matrix that puts (u, v) of the stamp, seen from the corner of the page
 * as it is shown, at (x, y) of the page.
 */
static void
pdf_stamp_put_matrix(qpdf_data q, struct buf *out, qpdf_oh page,
    qpdf_oh stamp)
{
	qpdf_oh crop = qpdf_oh_get_key(q, page, "/CropBox");
	int turn = qpdf_oh_get_int_value_as_int(q, qpdf_oh_get_key(q, page,
	    "/Rotate")) / 90 % 4;
	double p[4], s[4], wide, scale, left;

	turn = turn < 0 ? turn + 4 : turn;
	pdf_stamp_box(q, qpdf_oh_is_array(q, crop) ? crop :
	    qpdf_oh_get_key(q, page, "/MediaBox"), p);
	pdf_stamp_box(q, qpdf_oh_get_key(q, qpdf_oh_get_dict(q, stamp),
	    "/BBox"), s);
	wide = turn % 2 == 1 ? p[3] - p[1] : p[2] - p[0];
	scale = wide < s[2] - s[0] ? wide / (s[2] - s[0]) : 1;
	left = wide - scale * (s[2] - s[0]);
	if (turn == 0)
		buf_printf(out, "%.4f 0 0 %.4f %.3f %.3f", scale, scale,
		    p[0] + left, p[1]);
	else if (turn == 1)
		buf_printf(out, "0 %.4f %.4f 0 %.3f %.3f", scale, -scale,
		    p[2], p[1] + left);
	else if (turn == 2)
		buf_printf(out, "%.4f 0 0 %.4f %.3f %.3f", -scale, -scale,
		    p[2] - left, p[3]);
	else
		buf_printf(out, "0 %.4f %.4f 0 %.3f %.3f", -scale, scale,
		    p[0], p[3] - left);
}

void
pdf_stamp_put(qpdf_data q, qpdf_oh page, qpdf_oh stamp, unsigned number)
{
	qpdf_oh old = qpdf_oh_get_key(q, page, "/Contents");
	qpdf_oh all = qpdf_oh_new_array(q), forms;
	struct buf end = BUF_INIT;
	char name[32];
	int i;

	snprintf(name, sizeof(name), "/YjplanStamp%u", number);
	forms = pdf_stamp_dict(q, pdf_stamp_dict(q, page, "/Resources"),
	    "/XObject");
	qpdf_oh_replace_key(q, forms, name, stamp);
	qpdf_oh_append_item(q, all, pdf_stamp_stream(q, "q\n", 2));
	for (i = 0; qpdf_oh_is_array(q, old) &&
	    i < qpdf_oh_get_array_n_items(q, old); i++)
		qpdf_oh_append_item(q, all, qpdf_oh_get_array_item(q, old,
		    i));
	if (qpdf_oh_is_stream(q, old))
		qpdf_oh_append_item(q, all, old);
	buf_puts(&end, "\nQ\nq ");
	pdf_stamp_put_matrix(q, &end, page, stamp);
	buf_printf(&end, " cm %s Do Q\n", name);
	qpdf_oh_append_item(q, all, pdf_stamp_stream(q, end.data, end.len));
	qpdf_oh_replace_key(q, page, "/Contents", all);
	buf_release(&end);
}
