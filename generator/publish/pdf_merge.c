#include "publish/pdf_merge.h"

#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "load/pdf_kids.h"
#include "load/pdf_number_tree.h"
#include "load/pdf_paper.h"
#include "publish/pdf_adopt.h"
#include "publish/pdf_bookmarks.h"
#include "publish/pdf_paper_tags.h"
#include "publish/pdf_stamp.h"
#include "publish/pdf_write.h"
#include "publish/pdf_xmp.h"

/* What a page takes from a paper's. */
static const char *const pdf_merge_page_keys[] = {
	"/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate",
	"/UserUnit", "/Group", "/StructParents", "/Annots"
};

#define PAGE_KEY_COUNT (sizeof(pdf_merge_page_keys) / \
	sizeof(pdf_merge_page_keys[0]))

struct pdf_merger {
	qpdf_data	 q;		/* the pack */
	const char	*path;		/* its file */
	qpdf_oh		 root;		/* of its tags */
	qpdf_oh		 parents;	/* flat: number and value, in turn */
	qpdf_oh		 ids;		/* flat: id and tag, in turn */
	unsigned	 stamps;
	bool		 is_ua;
	bool		 is_a;
	struct diag	*diag;
};

/* Does a tag hold nothing that a page shows? */
static bool
pdf_merge_is_hollow(qpdf_data q, qpdf_oh tag, int depth)
{
	int i, count = pdf_kid_count(q, tag);

	if (!qpdf_oh_is_dictionary(q, tag) || !qpdf_oh_has_key(q, tag, "/S") ||
	    depth > PDF_TAGS_DEPTH)
		return false;
	for (i = 0; i < count; i++)
		if (!pdf_merge_is_hollow(q, pdf_kid(q, tag, i),
		    depth + 1))
			return false;
	return true;
}

/* Where tags of a paper go: a tag of a Part that stands for hollow pages. */
struct pdf_merge_place {
	qpdf_oh	 part;		/* 0: there is none */
	int	 at;		/* among its kids */
};

static struct pdf_merge_place
pdf_merge_find(struct pdf_merger *m)
{
	qpdf_data q = m->q;
	qpdf_oh document = pdf_kid(q, m->root, 0);
	struct pdf_merge_place place = { 0, 0 };
	int i, n;

	for (i = 0; i < pdf_kid_count(q, document); i++) {
		place.part = pdf_kid(q, document, i);
		if (!qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key_if_dict(q,
		    place.part, "/S"), "/Part"))
			continue;
		n = pdf_kid_count(q, place.part);
		for (place.at = 0; place.at < n; place.at++)
			if (pdf_merge_is_hollow(q, pdf_kid(q, place.part,
			    place.at), 0))
				return place;
	}
	place.part = 0;
	return place;
}

/*
 * Hang the paper's topmost tags in the place of the hollow one, before the
 * notice of a blank page.
 */
static void
pdf_merge_hang(struct pdf_merger *m, struct pdf_merge_place place,
    qpdf_oh tops, const char *lang)
{
	qpdf_data q = m->q;
	qpdf_oh kids = qpdf_oh_new_array(q), top;
	int i, count = pdf_kid_count(q, place.part);

	for (i = 0; i < place.at; i++)
		qpdf_oh_append_item(q, kids, pdf_kid(q, place.part, i));
	for (i = 0; tops != 0 && i < qpdf_oh_get_array_n_items(q, tops);
	    i++) {
		top = qpdf_oh_get_array_item(q, tops, i);
		qpdf_oh_replace_key(q, top, "/P", place.part);
		/* A pack is one document. */
		if (qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q, top,
		    "/S"), "/Document"))
			qpdf_oh_replace_key(q, top, "/S", qpdf_oh_new_name(q,
			    "/Part"));
		if (!qpdf_oh_has_key(q, top, "/Lang"))
			qpdf_oh_replace_key(q, top, "/Lang",
			    qpdf_oh_new_string(q, lang));
		qpdf_oh_append_item(q, kids, top);
	}
	for (i = place.at + 1; i < count; i++)
		qpdf_oh_append_item(q, kids, pdf_kid(q, place.part, i));
	qpdf_oh_replace_key(q, place.part, "/K", kids);
}

/* The language that the paper says it is in, or what the pack says. */
static const char *
pdf_merge_lang(const struct pdf_join *join)
{
	qpdf_data from = join->paper->q;
	qpdf_oh said = qpdf_oh_get_key(from, qpdf_get_root(from), "/Lang");

	return qpdf_oh_is_string(from, said) &&
	    *qpdf_oh_get_utf8_value(from, said) != '\0' ?
	    qpdf_oh_get_utf8_value(from, said) : join->lang;
}

/*
 * Take in the tags of a paper, with their numbers and ids.
 * Gives:  NULL and the topmost tags, which hang nowhere yet; or what is wrong.
 */
static const char *
pdf_merge_tags(struct pdf_merger *m, struct pdf_adoption *a,
    const struct pdf_join *join, unsigned number, qpdf_oh *tops)
{
	qpdf_data q = m->q, from = join->paper->q;
	qpdf_oh tree = qpdf_oh_get_key(from, qpdf_get_root(from),
	    "/StructTreeRoot"), kept;
	qpdf_oh ids = qpdf_oh_new_array(from), nums = qpdf_oh_new_array(from);
	const char *wrong;

	if ((wrong = pdf_paper_tags_clean(from, number, ids)) != NULL)
		return wrong;
	if (!pdf_number_tree_read(from, qpdf_oh_get_key(from, tree,
	    "/ParentTree"), 0, nums))
		return "a list of tags by place that cannot be read";
	*tops = pdf_adopt(a, qpdf_oh_get_key(from, tree, "/K"));
	kept = pdf_adopt(a, nums);
	pdf_number_tree_append(q, m->parents, kept, a->offset);
	kept = pdf_adopt(a, ids);
	while (qpdf_oh_get_array_n_items(q, kept) > 0) {
		qpdf_oh_append_item(q, m->ids, qpdf_oh_get_array_item(q, kept,
		    0));
		qpdf_oh_erase_item(q, kept, 0);
	}
	return NULL;
}

/* A page takes over what the paper's shows, and keeps its stamp. */
static void
pdf_merge_page(struct pdf_merger *m, struct pdf_adoption *a, int i)
{
	qpdf_data q = m->q;
	qpdf_oh page = a->pages[i], from = a->copies[i], links;
	qpdf_oh stamp = pdf_stamp_build(q, page);
	size_t k;
	int n;

	for (k = 0; k < PAGE_KEY_COUNT; k++) {
		const char *key = pdf_merge_page_keys[k];

		qpdf_oh_remove_key(q, page, key);
		if (qpdf_oh_has_key(q, from, key))
			qpdf_oh_replace_key(q, page, key,
			    qpdf_oh_get_key(q, from, key));
	}
	/* Boxes of the page that it was. */
	qpdf_oh_remove_key(q, page, "/BleedBox");
	qpdf_oh_remove_key(q, page, "/TrimBox");
	links = qpdf_oh_get_key(q, page, "/Annots");
	for (n = 0; qpdf_oh_is_array(q, links) &&
	    n < qpdf_oh_get_array_n_items(q, links); n++)
		qpdf_oh_replace_key(q, qpdf_oh_get_array_item(q, links, n),
		    "/P", page);
	pdf_stamp_put(q, page, stamp, ++m->stamps);
}

static int
pdf_merge_join(struct pdf_merger *m, const struct pdf_join *join,
    unsigned number)
{
	struct pdf_paper *paper = join->paper;
	struct pdf_adoption a;
	const char *wrong = NULL;
	int i, pages = qpdf_get_num_pages(m->q);
	struct pdf_merge_place place = pdf_merge_find(m);
	qpdf_oh tops = 0;

	if (place.part == 0 || join->first < 0 ||
	    join->first + paper->pages > pages) {
		diag_file(m->diag, DIAG_PDF_PAPER, paper->printed, "the pack "
		    "has no room for the %d pages of the PDF", paper->pages);
		return -1;
	}
	pdf_adopt_init(&a, m->q, paper->q, paper->pages, join->first,
	    pdf_number_tree_next(m->q, m->parents));
	if (paper->has_tags)
		wrong = pdf_merge_tags(m, &a, join, number, &tops);
	/* The pack's own objects must be out of reach until this is done. */
	if (wrong == NULL && !pdf_adopt_settle(&a))
		wrong = "objects too deep inside each other";
	if (wrong == NULL)
		pdf_merge_hang(m, place, tops, pdf_merge_lang(join));
	for (i = 0; wrong == NULL && i < paper->pages; i++)
		pdf_merge_page(m, &a, i);
	if (wrong == NULL)
		pdf_bookmarks_join(m->q, paper->q, join->first, join->mark);
	pdf_adopt_release(&a);
	m->is_ua &= join->is_ua;
	m->is_a &= join->is_ua && paper->says_a;
	if (wrong == NULL)
		return 0;
	diag_file(m->diag, DIAG_PDF_PAPER, paper->printed, "the PDF has %s",
	    wrong);
	return -1;
}

/* The numbers and ids of all tags, in trees of one leaf. */
static void
pdf_merge_trees(struct pdf_merger *m)
{
	qpdf_data q = m->q;
	qpdf_oh tree = qpdf_oh_new_dictionary(q);

	qpdf_oh_replace_key(q, tree, "/Nums", m->parents);
	qpdf_oh_replace_key(q, m->root, "/ParentTree",
	    qpdf_make_indirect_object(q, tree));
	qpdf_oh_replace_key(q, m->root, "/ParentTreeNextKey",
	    qpdf_oh_new_integer(q, pdf_number_tree_next(q, m->parents)));
	if (qpdf_oh_get_array_n_items(q, m->ids) == 0)
		return;
	tree = qpdf_oh_new_dictionary(q);
	qpdf_oh_replace_key(q, tree, "/Names", pdf_name_tree_sort(q,
	    m->ids));
	qpdf_oh_replace_key(q, m->root, "/IDTree",
	    qpdf_make_indirect_object(q, tree));
}

static const char *
pdf_merge_open(struct pdf_merger *m)
{
	qpdf_data q = m->q;
	qpdf_oh names;
	int i;

	m->root = qpdf_oh_get_key(q, qpdf_get_root(q), "/StructTreeRoot");
	m->parents = qpdf_oh_new_array(q);
	m->ids = qpdf_oh_new_array(q);
	if (!qpdf_oh_is_dictionary(q, m->root) || !pdf_number_tree_read(q,
	    qpdf_oh_get_key(q, m->root, "/ParentTree"), 0, m->parents))
		return "the pack has no tags";
	names = qpdf_oh_get_key_if_dict(q, qpdf_oh_get_key(q, m->root,
	    "/IDTree"), "/Names");
	for (i = 0; qpdf_oh_is_array(q, names) &&
	    i < qpdf_oh_get_array_n_items(q, names); i++)
		qpdf_oh_append_item(q, m->ids, qpdf_oh_get_array_item(q,
		    names, i));
	return NULL;
}

static int
pdf_merge_all(struct pdf_merger *m, const struct pdf_join *joins,
    size_t count, const char *to)
{
	const char *wrong;
	size_t i;

	if ((qpdf_read(m->q, m->path, NULL) & QPDF_ERRORS) != 0)
		return pdf_write_fail(m->q, DIAG_FILE_READ, m->path, "read",
		    m->diag);
	if ((wrong = pdf_merge_open(m)) != NULL) {
		diag_file(m->diag, DIAG_PDF_TAGS, m->path, "%s", wrong);
		return -1;
	}
	for (i = 0; i < count; i++)
		if (pdf_merge_join(m, &joins[i], (unsigned)i + 1) == -1)
			return -1;
	pdf_merge_trees(m);
	pdf_xmp_set(m->q, (m->is_ua ? 0 : PDF_XMP_UA) |
	    (m->is_a ? 0 : PDF_XMP_A));
	return pdf_write(m->q, to, m->diag);
}

int
pdf_merge(const char *from, const struct pdf_join *joins, size_t count,
    const char *to, struct diag *d)
{
	struct pdf_merger m = { .path = from, .is_ua = true,
	    .is_a = true, .diag = d };
	int result;

	m.q = qpdf_init();
	qpdf_silence_errors(m.q);
	qpdf_set_suppress_warnings(m.q, QPDF_TRUE);
	result = pdf_merge_all(&m, joins, count, to);
	qpdf_cleanup(&m.q);
	return result;
}
