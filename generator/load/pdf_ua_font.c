#include "load/pdf_ua_font.h"

#include <stdbool.h>

#include "load/pdf_ua_fault.h"

static bool
ua_font_is_of(qpdf_data q, qpdf_oh font, const char *kind)
{
	return qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q, font,
	    "/Subtype"), kind);
}

static bool
ua_font_is_embedded(qpdf_data q, qpdf_oh font)
{
	qpdf_oh about = qpdf_oh_get_key_if_dict(q, font, "/FontDescriptor");

	return qpdf_oh_is_dictionary(q, about) && (qpdf_oh_is_stream(q,
	    qpdf_oh_get_key(q, about, "/FontFile")) || qpdf_oh_is_stream(q,
	    qpdf_oh_get_key(q, about, "/FontFile2")) || qpdf_oh_is_stream(q,
	    qpdf_oh_get_key(q, about, "/FontFile3")));
}

/* Codes that are numbers of signs tell no letters by themselves. */
static bool
ua_font_has_letters(qpdf_data q, qpdf_oh font)
{
	qpdf_oh encoding = qpdf_oh_get_key(q, font, "/Encoding");

	return qpdf_oh_is_stream(q, qpdf_oh_get_key(q, font, "/ToUnicode")) ||
	    (!qpdf_oh_is_name_and_equals(q, encoding, "/Identity-H") &&
	    !qpdf_oh_is_name_and_equals(q, encoding, "/Identity-V"));
}

void
pdf_ua_font(qpdf_data q, qpdf_oh font, struct pdf_ua_faults *faults, int page)
{
	qpdf_oh kids, inner = font;

	if (!qpdf_oh_is_dictionary(q, font)) {
		pdf_ua_fault(faults, PDF_UA_FONT, page);
		return;
	}
	/* The signs of such a font are drawn in the file. */
	if (ua_font_is_of(q, font, "/Type3"))
		return;
	if (ua_font_is_of(q, font, "/Type0")) {
		kids = qpdf_oh_get_key(q, font, "/DescendantFonts");
		inner = qpdf_oh_is_array(q, kids) &&
		    qpdf_oh_get_array_n_items(q, kids) > 0 ?
		    qpdf_oh_get_array_item(q, kids, 0) :
		    qpdf_oh_new_null(q);
		if (!ua_font_has_letters(q, font))
			pdf_ua_fault(faults, PDF_UA_LETTERS, page);
	}
	if (!ua_font_is_embedded(q, inner))
		pdf_ua_fault(faults, PDF_UA_FONT, page);
}
