#include "load/pdf_ua_tree.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "load/pdf_kids.h"
#include "load/pdf_number_tree.h"
#include "load/pdf_role.h"
#include "load/pdf_ua_fault.h"

#define PDF_UA_KIDS_MAX 4000000		/* of all tags */

/* A number of the tree of parents, and where its value stands in the list. */
struct pdf_ua_number {
	int	 number;
	int	 at;
};

static int
pdf_ua_held_compare(const void *x, const void *y)
{
	const struct pdf_ua_held *a = x, *b = y;

	if (a->object != b->object)
		return a->object < b->object ? -1 : 1;
	return (a->mark > b->mark) - (a->mark < b->mark);
}

static int
pdf_ua_number_compare(const void *x, const void *y)
{
	const struct pdf_ua_number *a = x, *b = y;

	return (a->number > b->number) - (a->number < b->number);
}

static void
pdf_ua_tree_hold(struct pdf_ua_tree *t, qpdf_oh object, int mark)
{
	t->held = mem_room(t->held, t->held_count, &t->held_cap,
	    sizeof(*t->held));
	t->held[t->held_count].object = qpdf_oh_get_object_id(t->q, object);
	t->held[t->held_count++].mark = mark;
}

bool
pdf_ua_has_text(qpdf_data q, qpdf_oh dict, const char *key)
{
	qpdf_oh text = qpdf_oh_get_key(q, dict, key);

	return qpdf_oh_is_string(q, text) &&
	    *qpdf_oh_get_utf8_value(q, text) != '\0';
}

/* Judge a tag by its role. */
static void
pdf_ua_tree_role(struct pdf_ua_tree *t, qpdf_oh tag)
{
	qpdf_data q = t->q;
	qpdf_oh name = pdf_role(q, t->roles, tag);
	char *role = mem_strdup(qpdf_oh_is_name(q, name) ?
	    qpdf_oh_get_name(q, name) : "");
	int level;

	if (!pdf_role_is_standard(role))
		pdf_ua_fault(t->faults, PDF_UA_ROLE, 0);
	if ((strcmp(role, "/Figure") == 0 || strcmp(role, "/Formula") == 0) &&
	    !pdf_ua_has_text(q, tag, "/Alt") &&
	    !pdf_ua_has_text(q, tag, "/ActualText"))
		pdf_ua_fault(t->faults, PDF_UA_FIGURE, 1 +
		    qpdf_find_page_by_oh(q, qpdf_oh_get_key(q, tag, "/Pg")));
	if (role[0] == '/' && role[1] == 'H' && role[2] >= '1' &&
	    role[2] <= '6') {
		level = role[2] - '0';
		if (level > t->heading + 1)
			pdf_ua_fault(t->faults, PDF_UA_HEADING, 0);
		t->heading = level;
	}
	free(role);
}

static void pdf_ua_tree_walk(struct pdf_ua_tree *t, qpdf_oh tag, int depth);

static void
pdf_ua_tree_kid(struct pdf_ua_tree *t, qpdf_oh tag, qpdf_oh kid, int depth)
{
	qpdf_data q = t->q;
	qpdf_oh page = qpdf_oh_get_key(q, tag, "/Pg"), mark;

	if (qpdf_oh_is_integer(q, kid)) {
		pdf_ua_tree_hold(t, page, qpdf_oh_get_int_value_as_int(q,
		    kid));
		return;
	}
	if (!qpdf_oh_is_dictionary(q, kid))
		return;
	mark = qpdf_oh_get_key(q, kid, "/MCID");
	if (qpdf_oh_has_key(q, kid, "/S")) {
		pdf_ua_tree_walk(t, kid, depth + 1);
	} else if (qpdf_oh_is_integer(q, mark)) {
		if (qpdf_oh_has_key(q, kid, "/Stm"))
			page = qpdf_oh_get_key(q, kid, "/Stm");
		else if (qpdf_oh_has_key(q, kid, "/Pg"))
			page = qpdf_oh_get_key(q, kid, "/Pg");
		pdf_ua_tree_hold(t, page, qpdf_oh_get_int_value_as_int(q,
		    mark));
	} else if (qpdf_oh_has_key(q, kid, "/Obj")) {
		pdf_ua_tree_hold(t, qpdf_oh_get_key(q, kid, "/Obj"), -1);
	}
}

static void
pdf_ua_tree_walk(struct pdf_ua_tree *t, qpdf_oh tag, int depth)
{
	int i, count = pdf_kid_count(t->q, tag);

	/* A tag below itself is found by its depth. */
	if (depth > PDF_TAGS_DEPTH || ++t->count > PDF_TAGS_MAX) {
		pdf_ua_fault(t->faults, PDF_UA_TREE, 0);
		return;
	}
	pdf_ua_tree_role(t, tag);
	for (i = 0; i < count && ++t->kids <= PDF_UA_KIDS_MAX; i++)
		pdf_ua_tree_kid(t, tag, pdf_kid(t->q, tag, i), depth);
	if (t->kids > PDF_UA_KIDS_MAX)
		pdf_ua_fault(t->faults, PDF_UA_TREE, 0);
}

static void
pdf_ua_tree_read_parents(struct pdf_ua_tree *t, qpdf_oh root)
{
	qpdf_data q = t->q;
	size_t i;

	t->parents = qpdf_oh_new_array(q);
	if (!pdf_number_tree_read(q, qpdf_oh_get_key_if_dict(q, root,
	    "/ParentTree"), 0, t->parents))
		pdf_ua_fault(t->faults, PDF_UA_TREE, 0);
	t->number_count = (size_t)qpdf_oh_get_array_n_items(q, t->parents) /
	    2;
	t->numbers = mem_alloc(t->number_count + 1, sizeof(*t->numbers));
	for (i = 0; i < t->number_count; i++) {
		t->numbers[i].at = 2 * (int)i + 1;
		t->numbers[i].number = qpdf_oh_get_int_value_as_int(q,
		    qpdf_oh_get_array_item(q, t->parents, 2 * (int)i));
	}
	qsort(t->numbers, t->number_count, sizeof(*t->numbers),
	    pdf_ua_number_compare);
}

void
pdf_ua_tree_read(struct pdf_ua_tree *t, qpdf_data q,
    struct pdf_ua_faults *faults)
{
	qpdf_oh root = qpdf_oh_get_key(q, qpdf_get_root(q),
	    "/StructTreeRoot");
	int i, count = pdf_kid_count(q, root);

	memset(t, 0, sizeof(*t));
	t->q = q;
	t->faults = faults;
	t->roles = qpdf_oh_get_key_if_dict(q, root, "/RoleMap");
	pdf_ua_tree_read_parents(t, root);
	for (i = 0; i < count; i++)
		if (qpdf_oh_is_dictionary(q, pdf_kid(q, root, i)))
			pdf_ua_tree_walk(t, pdf_kid(q, root, i), 0);
	if (t->held_count > 0)
		qsort(t->held, t->held_count, sizeof(*t->held),
		    pdf_ua_held_compare);
}

void
pdf_ua_tree_release(struct pdf_ua_tree *t)
{
	free(t->held);
	free(t->numbers);
}

bool
pdf_ua_tree_holds(const struct pdf_ua_tree *t, int object, int mark)
{
	const struct pdf_ua_held key = { object, mark };

	return object > 0 && t->held_count > 0 && bsearch(&key, t->held,
	    t->held_count, sizeof(*t->held), pdf_ua_held_compare) != NULL;
}

qpdf_oh
pdf_ua_tree_parent(const struct pdf_ua_tree *t, qpdf_oh dict,
    const char *key)
{
	qpdf_data q = t->q;
	qpdf_oh number = qpdf_oh_get_key(q, dict, key);
	struct pdf_ua_number wanted = { -1, 0 };
	const struct pdf_ua_number *found;

	if (qpdf_oh_is_integer(q, number))
		wanted.number = qpdf_oh_get_int_value_as_int(q, number);
	found = bsearch(&wanted, t->numbers, t->number_count,
	    sizeof(*t->numbers), pdf_ua_number_compare);
	return found != NULL ? qpdf_oh_get_array_item(q, t->parents,
	    found->at) : qpdf_oh_new_null(q);
}
