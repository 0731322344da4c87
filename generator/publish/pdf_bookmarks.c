#include "publish/pdf_bookmarks.h"

#include <stdlib.h>

#define PDF_BOOKMARKS_DEPTH 16
#define PDF_BOOKMARKS_MAX 5000		/* of one paper, or of a pack */

struct pdf_bookmarks {
	qpdf_data	 q;		/* the pack */
	qpdf_data	 from;		/* the paper */
	int		 first;		/* page of the pack */
	int		 left;		/* bookmarks that may be copied */
};

/* The page that a bookmark leads to by place, or -1. */
static int
pdf_bookmark_page(qpdf_data q, qpdf_oh mark)
{
	qpdf_oh place = qpdf_oh_get_key(q, mark, "/Dest");
	int page;

	if (qpdf_oh_is_null(q, place))
		place = qpdf_oh_get_key_if_dict(q, qpdf_oh_get_key(q, mark,
		    "/A"), "/D");
	if (!qpdf_oh_is_array(q, place) || qpdf_oh_get_array_n_items(q,
	    place) == 0)
		return -1;
	page = qpdf_find_page_by_oh(q, qpdf_oh_get_array_item(q, place, 0));
	if (qpdf_has_error(q))
		qpdf_get_error(q);
	return page;
}

/* The last bookmark of the pack that leads to a page; 0 for none. */
static qpdf_oh
pdf_bookmark_find(struct pdf_bookmarks *b, qpdf_oh parent, int page,
    int depth)
{
	qpdf_data q = b->q;
	qpdf_oh mark = qpdf_oh_get_key(q, parent, "/First"), found = 0, below;

	for (; qpdf_oh_is_dictionary(q, mark) && depth < PDF_BOOKMARKS_DEPTH &&
	    b->left-- > 0; mark = qpdf_oh_get_key(q, mark, "/Next")) {
		if (pdf_bookmark_page(q, mark) == page)
			found = mark;
		below = pdf_bookmark_find(b, mark, page, depth + 1);
		found = below != 0 ? below : found;
	}
	return found;
}

/* Put a new bookmark behind the others of a parent. */
static void
pdf_bookmark_append(qpdf_data q, qpdf_oh parent, qpdf_oh mark)
{
	qpdf_oh last = qpdf_oh_get_key(q, parent, "/Last");

	qpdf_oh_replace_key(q, mark, "/Parent", parent);
	if (qpdf_oh_is_dictionary(q, last)) {
		qpdf_oh_replace_key(q, last, "/Next", mark);
		qpdf_oh_replace_key(q, mark, "/Prev", last);
	} else {
		qpdf_oh_replace_key(q, parent, "/First", mark);
	}
	qpdf_oh_replace_key(q, parent, "/Last", mark);
	/* Negative: those below it are shown when the reader opens it. */
	qpdf_oh_replace_key(q, parent, "/Count", qpdf_oh_new_integer(q,
	    -abs(qpdf_oh_get_int_value_as_int(q, qpdf_oh_get_key(q, parent,
	    "/Count"))) - 1));
}

static qpdf_oh
pdf_bookmark_new(struct pdf_bookmarks *b, qpdf_oh from, int page)
{
	qpdf_data q = b->q;
	qpdf_oh mark = qpdf_make_indirect_object(q,
	    qpdf_oh_new_dictionary(q)), place = qpdf_oh_new_array(q);

	qpdf_oh_append_item(q, place, qpdf_get_page_n(q,
	    (size_t)b->first + (size_t)page));
	qpdf_oh_append_item(q, place, qpdf_oh_new_name(q, "/Fit"));
	qpdf_oh_replace_key(q, mark, "/Dest", place);
	qpdf_oh_replace_key(q, mark, "/Title", qpdf_oh_new_unicode_string(q,
	    qpdf_oh_get_utf8_value(b->from, qpdf_oh_get_key(b->from, from,
	    "/Title"))));
	return mark;
}

static void
pdf_bookmark_copy(struct pdf_bookmarks *b, qpdf_oh parent, qpdf_oh above,
    int depth)
{
	qpdf_data from = b->from;
	qpdf_oh mark = qpdf_oh_get_key(from, above, "/First"), copy;
	int page;

	for (; qpdf_oh_is_dictionary(from, mark) &&
	    depth < PDF_BOOKMARKS_DEPTH && b->left-- > 0;
	    mark = qpdf_oh_get_key(from, mark, "/Next")) {
		page = pdf_bookmark_page(from, mark);
		if (page < 0 || !qpdf_oh_is_string(from, qpdf_oh_get_key(
		    from, mark, "/Title")))
			continue;
		copy = pdf_bookmark_new(b, mark, page);
		pdf_bookmark_append(b->q, parent, copy);
		pdf_bookmark_copy(b, copy, mark, depth + 1);
	}
}

void
pdf_bookmarks_join(qpdf_data q, qpdf_data from, int first, int mark)
{
	struct pdf_bookmarks b = { q, from, first, PDF_BOOKMARKS_MAX };
	qpdf_oh ours = qpdf_oh_get_key(q, qpdf_get_root(q), "/Outlines");
	qpdf_oh theirs = qpdf_oh_get_key(from, qpdf_get_root(from),
	    "/Outlines"), parent;

	if (!qpdf_oh_is_dictionary(q, ours) || !qpdf_oh_is_dictionary(from,
	    theirs) || (parent = pdf_bookmark_find(&b, ours, mark,
	    0)) == 0)
		return;
	b.left = PDF_BOOKMARKS_MAX;
	pdf_bookmark_copy(&b, parent, theirs, 0);
}
