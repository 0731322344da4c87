#include "load/pdf_kids.h"

int
pdf_kid_count(qpdf_data q, qpdf_oh tag)
{
	qpdf_oh kids = qpdf_oh_get_key_if_dict(q, tag, "/K");

	if (qpdf_oh_is_array(q, kids))
		return qpdf_oh_get_array_n_items(q, kids);
	return qpdf_oh_is_null(q, kids) ? 0 : 1;
}

qpdf_oh
pdf_kid(qpdf_data q, qpdf_oh tag, int i)
{
	qpdf_oh kids = qpdf_oh_get_key(q, tag, "/K");

	return qpdf_oh_is_array(q, kids) ? qpdf_oh_get_array_item(q, kids,
	    i) : kids;
}
