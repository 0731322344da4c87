#include "load/pdf_ua.h"

#include <string.h>

#include "base/buf.h"
#include "load/pdf_role.h"
#include "load/pdf_stream.h"
#include "load/pdf_ua_content.h"
#include "load/pdf_ua_fault.h"
#include "load/pdf_ua_tree.h"

#define PDF_UA_HIDDEN 2		/* flag of an annotation */

static bool
pdf_ua_is_true(qpdf_data q, qpdf_oh dict, const char *key)
{
	qpdf_oh value = qpdf_oh_get_key_if_dict(q, dict, key);

	return qpdf_oh_is_bool(q, value) && qpdf_oh_get_bool_value(q, value);
}

/* Does the metadata hold words in dc:title? */
static bool
pdf_ua_has_title(qpdf_data q)
{
	struct buf text = BUF_INIT;
	const char *p = NULL, *end = NULL;
	bool has = false;

	if (pdf_stream_append(q, qpdf_oh_get_key(q, qpdf_get_root(q),
	    "/Metadata"), PDF_METADATA_MAX, &text))
		p = strstr(text.data, "<dc:title");
	if (p != NULL)
		end = strstr(p, "</dc:title");
	/* A letter outside the angle brackets of elements is one of it. */
	for (; end != NULL && p < end && !has; p++) {
		if (*p == '<')
			p = memchr(p, '>', (size_t)(end - p));
		else
			has = strchr(" \t\r\n", *p) == NULL;
		if (p == NULL)
			break;
	}
	buf_release(&text);
	return has;
}

static void
pdf_ua_catalog(qpdf_data q, struct pdf_ua_faults *faults)
{
	qpdf_oh root = qpdf_get_root(q), marks;

	marks = qpdf_oh_get_key(q, root, "/MarkInfo");
	if (!pdf_ua_is_true(q, marks, "/Marked"))
		pdf_ua_fault(faults, PDF_UA_MARKED, 0);
	if (pdf_ua_is_true(q, marks, "/Suspects"))
		pdf_ua_fault(faults, PDF_UA_SUSPECTS, 0);
	if (!pdf_ua_has_text(q, root, "/Lang"))
		pdf_ua_fault(faults, PDF_UA_LANG, 0);
	if (!pdf_ua_has_title(q))
		pdf_ua_fault(faults, PDF_UA_TITLE, 0);
	if (!pdf_ua_is_true(q, qpdf_oh_get_key(q, root,
	    "/ViewerPreferences"), "/DisplayDocTitle"))
		pdf_ua_fault(faults, PDF_UA_SHOW_TITLE, 0);
}

static void
pdf_ua_link(const struct pdf_ua_tree *tree, qpdf_oh link, int page)
{
	qpdf_data q = tree->q;
	qpdf_oh parent, flags = qpdf_oh_get_key(q, link, "/F");

	if (qpdf_oh_is_integer(q, flags) &&
	    (qpdf_oh_get_int_value_as_int(q, flags) & PDF_UA_HIDDEN) != 0)
		return;
	parent = pdf_ua_tree_parent(tree, link, "/StructParent");
	if (!qpdf_oh_is_dictionary(q, parent) || !qpdf_oh_is_name_and_equals(
	    q, pdf_role(q, tree->roles, parent), "/Link") ||
	    !pdf_ua_tree_holds(tree, qpdf_oh_get_object_id(q, link), -1))
		pdf_ua_fault(tree->faults, PDF_UA_LINK, page);
	if (!pdf_ua_has_text(q, link, "/Contents"))
		pdf_ua_fault(tree->faults, PDF_UA_LINK_WORDS, page);
}

static void
pdf_ua_links(const struct pdf_ua_tree *tree, qpdf_oh page, int number)
{
	qpdf_data q = tree->q;
	qpdf_oh links = qpdf_oh_get_key(q, page, "/Annots");
	int i, count = qpdf_oh_is_array(q, links) ?
	    qpdf_oh_get_array_n_items(q, links) : 0;

	for (i = 0; i < count; i++)
		pdf_ua_link(tree, qpdf_oh_get_array_item(q, links, i),
		    number);
	if (count > 0 && !qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q,
	    page, "/Tabs"), "/S"))
		pdf_ua_fault(tree->faults, PDF_UA_TABS, number);
}

bool
pdf_ua_check(qpdf_data q, struct buf *out)
{
	struct pdf_ua_faults faults = { { false }, { 0 } };
	struct pdf_ua_content content;
	struct pdf_ua_tree tree;
	int i, count = qpdf_get_num_pages(q);
	qpdf_oh page;

	pdf_ua_catalog(q, &faults);
	pdf_ua_tree_read(&tree, q, &faults);
	pdf_ua_content_init(&content, q, &tree, &faults);
	for (i = 0; i < count; i++) {
		page = qpdf_get_page_n(q, (size_t)i);
		pdf_ua_content_page(&content, page, i + 1);
		pdf_ua_links(&tree, page, i + 1);
	}
	pdf_ua_content_release(&content);
	pdf_ua_tree_release(&tree);
	qpdf_oh_release_all(q);
	/* What libqpdf minded on the way is among the faults, or none. */
	if (qpdf_has_error(q))
		qpdf_get_error(q);
	pdf_ua_put_faults(out, &faults);
	return !pdf_ua_has_fault(&faults);
}
