#include "load/pdf_role.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define PDF_ROLE_STEPS 16		/* mapped one to another */

static const char *const pdf_roles[] = {
	"/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote",
	"/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private",
	"/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L", "/LI",
	"/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody",
	"/TFoot", "/Span", "/Quote", "/Note", "/Reference", "/BibEntry",
	"/Code", "/Link", "/Annot", "/Ruby", "/RB", "/RT", "/RP", "/Warichu",
	"/WT", "/WP", "/Figure", "/Formula", "/Form"
};

qpdf_oh
pdf_role(qpdf_data q, qpdf_oh roles, qpdf_oh tag)
{
	qpdf_oh role = qpdf_oh_get_key(q, tag, "/S"), next;
	char *name;
	int i;

	for (i = 0; i < PDF_ROLE_STEPS && qpdf_oh_is_name(q, role); i++) {
		/* The name is lost at the next question to libqpdf. */
		name = mem_strdup(qpdf_oh_get_name(q, role));
		next = qpdf_oh_get_key_if_dict(q, roles, name);
		free(name);
		if (!qpdf_oh_is_name(q, next))
			break;
		role = next;
	}
	return role;
}

bool
pdf_role_is_standard(const char *role)
{
	size_t i;

	for (i = 0; i < sizeof(pdf_roles) / sizeof(pdf_roles[0]); i++)
		if (strcmp(pdf_roles[i], role) == 0)
			return true;
	return false;
}
