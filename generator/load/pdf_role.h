/*
 * Roles of a PDF's tags: the standard ones, and those that a PDF made up.
 * Stage: load.
 * Must not know: what a role is checked for.
 */
#ifndef LOAD_PDF_ROLE_H
#define LOAD_PDF_ROLE_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>

/*
 * The role of a tag, or the one that a made-up role stands for.
 * Takes:  roles: the RoleMap of the PDF, or null.
 * Gives:  a name, or whatever else stands in its place.
 * Source: ISO 32000-1, 14.7.3.
 */
qpdf_oh	 pdf_role(qpdf_data q, qpdf_oh roles, qpdf_oh tag);

/*
 * Is a role, such as "/P", one that readers know?
 * Source: ISO 32000-1, 14.8.4.
 */
bool	 pdf_role_is_standard(const char *role);

#endif
