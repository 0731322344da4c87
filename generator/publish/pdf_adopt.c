#include "publish/pdf_adopt.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define PDF_ADOPT_DEPTH 1000		/* dictionaries inside each other */

/* What tells about the file's makers, at whatever object it is. */
static const char *const pdf_adopt_dropped[] = {
	"/Metadata", "/PieceInfo", "/LastModified", "/OPI", "/AF", "/Measure"
};

/*
 * Pages are copied as objects of their own, not as pages: other objects refer
 * to the copies then, and none has the paper's tree of pages. Their links come
 * when all pages are there, for a link to a page that is not there yet would
 * lead nowhere ever after.
 */
static void
pdf_adopt_pages(struct pdf_adoption *a, int first)
{
	qpdf_oh *links = mem_alloc((size_t)a->count, sizeof(*links)), page;
	int i;

	for (i = 0; i < a->count; i++) {
		page = qpdf_get_page_n(a->from, (size_t)i);
		links[i] = qpdf_oh_get_key(a->from, page, "/Annots");
		qpdf_oh_remove_key(a->from, page, "/Annots");
	}
	for (i = 0; i < a->count; i++) {
		page = qpdf_get_page_n(a->from, (size_t)i);
		a->pages[i] = qpdf_get_page_n(a->q, (size_t)first +
		    (size_t)i);
		a->copies[i] = pdf_adopt(a, page);
	}
	for (i = 0; i < a->count; i++)
		if (qpdf_oh_is_array(a->from, links[i]))
			qpdf_oh_replace_key(a->q, a->copies[i], "/Annots",
			    pdf_adopt(a, links[i]));
	free(links);
}

void
pdf_adopt_init(struct pdf_adoption *a, qpdf_data q, qpdf_data from,
    int count, int first, int offset)
{
	memset(a, 0, sizeof(*a));
	a->q = q;
	a->from = from;
	a->count = count;
	a->offset = offset;
	a->pages = mem_alloc((size_t)count, sizeof(*a->pages));
	a->copies = mem_alloc((size_t)count, sizeof(*a->copies));
	pdf_adopt_pages(a, first);
}

void
pdf_adopt_release(struct pdf_adoption *a)
{
	free(a->pages);
	free(a->copies);
	free(a->roots);
	free(a->seen);
}

qpdf_oh
pdf_adopt(struct pdf_adoption *a, qpdf_oh object)
{
	qpdf_oh whole = object, copy;

	/* Only what has an id can be copied by its id. */
	if (qpdf_oh_get_object_id(a->from, object) == 0)
		whole = qpdf_make_indirect_object(a->from, object);
	copy = qpdf_oh_copy_foreign_object(a->q, a->from, whole);
	a->roots = mem_resize(a->roots, a->root_count + 1,
	    sizeof(*a->roots));
	a->roots[a->root_count++] = copy;
	return copy;
}

static bool
pdf_adopt_is_seen(struct pdf_adoption *a, qpdf_oh object)
{
	size_t id = (size_t)qpdf_oh_get_object_id(a->q, object), cap;

	if (id == 0)
		return false;
	if (id >= a->seen_cap) {
		cap = id * 2 + 64;
		a->seen = mem_resize(a->seen, cap, sizeof(*a->seen));
		memset(a->seen + a->seen_cap, 0, (cap - a->seen_cap) *
		    sizeof(*a->seen));
		a->seen_cap = cap;
	}
	if (a->seen[id])
		return true;
	a->seen[id] = true;
	return false;
}

/* The pack's page for a copy of a paper's; 0 for any other object. */
static qpdf_oh
pdf_adopt_page(const struct pdf_adoption *a, qpdf_oh object)
{
	int i, id = qpdf_oh_get_object_id(a->q, object);

	for (i = 0; id != 0 && i < a->count; i++)
		if (qpdf_oh_get_object_id(a->q, a->copies[i]) == id)
			return a->pages[i];
	return 0;
}

static bool pdf_adopt_walk(struct pdf_adoption *a, qpdf_oh object,
	    int depth);

static bool
pdf_adopt_list(struct pdf_adoption *a, qpdf_oh list, int depth)
{
	qpdf_oh page, item;
	bool good = true;
	int i;

	for (i = 0; good && i < qpdf_oh_get_array_n_items(a->q, list); i++) {
		item = qpdf_oh_get_array_item(a->q, list, i);
		if ((page = pdf_adopt_page(a, item)) != 0)
			qpdf_oh_set_array_item(a->q, list, i, page);
		else
			good = pdf_adopt_walk(a, item, depth + 1);
	}
	return good;
}

static bool
pdf_adopt_value(struct pdf_adoption *a, qpdf_oh dict, const char *key,
    int depth)
{
	qpdf_data q = a->q;
	qpdf_oh value = qpdf_oh_get_key(q, dict, key), page;

	if (qpdf_oh_is_integer(q, value) && (strcmp(key, "/StructParent") ==
	    0 || strcmp(key, "/StructParents") == 0))
		qpdf_oh_replace_key(q, dict, key, qpdf_oh_new_integer(q,
		    qpdf_oh_get_int_value_as_int(q, value) + a->offset));
	else if ((page = pdf_adopt_page(a, value)) != 0)
		qpdf_oh_replace_key(q, dict, key, page);
	else
		return pdf_adopt_walk(a, value, depth + 1);
	return true;
}

static bool
pdf_adopt_dictionary(struct pdf_adoption *a, qpdf_oh dict, int depth)
{
	char **keys = NULL;
	size_t i, count = 0;
	bool good = true;

	for (i = 0; i < sizeof(pdf_adopt_dropped) /
	    sizeof(pdf_adopt_dropped[0]); i++)
		qpdf_oh_remove_key(a->q, dict, pdf_adopt_dropped[i]);
	qpdf_oh_begin_dict_key_iter(a->q, dict);
	while (qpdf_oh_dict_more_keys(a->q)) {
		keys = mem_resize(keys, count + 1, sizeof(*keys));
		keys[count++] = mem_strdup(qpdf_oh_dict_next_key(a->q));
	}
	for (i = 0; i < count; i++) {
		good = good && pdf_adopt_value(a, dict, keys[i], depth);
		free(keys[i]);
	}
	free(keys);
	return good;
}

static bool
pdf_adopt_walk(struct pdf_adoption *a, qpdf_oh object, int depth)
{
	qpdf_data q = a->q;

	if (qpdf_oh_is_scalar(q, object))
		return true;
	if (depth > PDF_ADOPT_DEPTH)
		return false;
	if (pdf_adopt_is_seen(a, object))
		return true;
	if (qpdf_oh_is_array(q, object))
		return pdf_adopt_list(a, object, depth);
	if (qpdf_oh_is_stream(q, object))
		return pdf_adopt_dictionary(a, qpdf_oh_get_dict(q, object),
		    depth);
	return !qpdf_oh_is_dictionary(q, object) || pdf_adopt_dictionary(a,
	    object, depth);
}

bool
pdf_adopt_settle(struct pdf_adoption *a)
{
	bool good = true;
	size_t i;

	for (i = 0; good && i < a->root_count; i++)
		good = pdf_adopt_walk(a, a->roots[i], 0);
	return good;
}
