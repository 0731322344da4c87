#include "load/pdf_places.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

#include "base/arena.h"

#define PDF_PLACES_DEPTH 16		/* of a name tree */

/* The page of a destination: a list, or a dictionary with one under /D. */
static int
pdf_places_page(qpdf_data q, qpdf_oh target)
{
	if (qpdf_oh_is_dictionary(q, target))
		target = qpdf_oh_get_key(q, target, "/D");
	if (!qpdf_oh_is_array(q, target) ||
	    qpdf_oh_get_array_n_items(q, target) == 0)
		return -1;
	return qpdf_find_page_by_oh(q, qpdf_oh_get_array_item(q, target, 0));
}

static void
pdf_places_names(struct arena *a, qpdf_data q, qpdf_oh names,
    struct pdf_places *places)
{
	int i, count = qpdf_oh_get_array_n_items(q, names) / 2;
	struct pdf_place *grown;

	grown = arena_alloc(a, places->count + (size_t)count + 1,
	    sizeof(*grown));
	if (places->count > 0)
		memcpy(grown, places->all, places->count * sizeof(*grown));
	places->all = grown;
	for (i = 0; i < count; i++) {
		grown = &places->all[places->count++];
		grown->name = arena_strdup(a, qpdf_oh_get_utf8_value(q,
		    qpdf_oh_get_array_item(q, names, 2 * i)));
		grown->page = pdf_places_page(q, qpdf_oh_get_array_item(q,
		    names, 2 * i + 1));
	}
}

static void
pdf_places_tree(struct arena *a, qpdf_data q, qpdf_oh node, int depth,
    struct pdf_places *places)
{
	qpdf_oh names, kids;
	int i;

	if (!qpdf_oh_is_dictionary(q, node) || depth > PDF_PLACES_DEPTH)
		return;
	names = qpdf_oh_get_key(q, node, "/Names");
	if (qpdf_oh_is_array(q, names))
		pdf_places_names(a, q, names, places);
	kids = qpdf_oh_get_key(q, node, "/Kids");
	for (i = 0; qpdf_oh_is_array(q, kids) &&
	    i < qpdf_oh_get_array_n_items(q, kids); i++)
		pdf_places_tree(a, q, qpdf_oh_get_array_item(q, kids, i),
		    depth + 1, places);
}

struct pdf_places
pdf_places_read(struct arena *a, const char *path)
{
	struct pdf_places places = { 0 };
	qpdf_data q = qpdf_init();

	qpdf_silence_errors(q);
	qpdf_set_suppress_warnings(q, QPDF_TRUE);
	if ((qpdf_read(q, path, NULL) & QPDF_ERRORS) == 0) {
		places.page_count = qpdf_get_num_pages(q);
		pdf_places_tree(a, q, qpdf_oh_get_key_if_dict(q,
		    qpdf_oh_get_key(q, qpdf_get_root(q), "/Names"),
		    "/Dests"), 0, &places);
	} else {
		qpdf_get_error(q);	/* else libqpdf prints it */
	}
	qpdf_cleanup(&q);
	return places;
}

int
pdf_places_find(const struct pdf_places *places, const char *name)
{
	size_t i;

	for (i = 0; i < places->count; i++)
		if (strcmp(places->all[i].name, name) == 0)
			return places->all[i].page;
	return -1;
}
