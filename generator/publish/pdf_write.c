#include "publish/pdf_write.h"

int
pdf_write_fail(qpdf_data q, enum diag_id id, const char *path,
    const char *what, struct diag *d)
{
	diag_file(d, id, path, "cannot %s the PDF: %s", what,
	    qpdf_has_error(q) ? qpdf_get_error_message_detail(q,
	    qpdf_get_error(q)) : "no reason given");
	return -1;
}

int
pdf_write(qpdf_data q, const char *to, struct diag *d)
{
	if ((qpdf_init_write(q, to) & QPDF_ERRORS) != 0)
		return pdf_write_fail(q, DIAG_FILE_WRITE, to, "write", d);
	qpdf_set_object_stream_mode(q, qpdf_o_generate);
	qpdf_set_newline_before_endstream(q, QPDF_TRUE);
	qpdf_set_deterministic_ID(q, QPDF_TRUE);
	if ((qpdf_write(q) & QPDF_ERRORS) != 0)
		return pdf_write_fail(q, DIAG_FILE_WRITE, to, "write", d);
	return 0;
}
