#include "publish/pdf_paper_tags.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "load/pdf_kids.h"
#include "load/pdf_paper.h"
#include "load/pdf_role.h"


static const char *const paper_tag_keys[] = {
	"/Type", "/S", "/P", "/K", "/Pg", "/A", "/Lang", "/Alt", "/E",
	"/ActualText", "/ID", NULL
};

struct paper_tags {
	qpdf_data	 q;
	struct arena	 arena;
	unsigned	 paper;
	unsigned	 notes;
	qpdf_oh		 roles;		/* RoleMap, or null */
	qpdf_oh		 classes;	/* ClassMap, or null */
	qpdf_oh		 ids;
	size_t		 count;
	const char	*wrong;
};

/* Attributes of a class become the tag's own. */
static void
paper_tag_class(struct paper_tags *t, qpdf_oh tag)
{
	qpdf_data q = t->q;
	qpdf_oh name = qpdf_oh_get_key(q, tag, "/C"), of, list;

	if (!qpdf_oh_is_name(q, name))
		return;
	of = qpdf_oh_get_key_if_dict(q, t->classes, arena_strdup(&t->arena,
	    qpdf_oh_get_name(q, name)));
	if (!qpdf_oh_is_dictionary(q, of))
		return;
	if (!qpdf_oh_has_key(q, tag, "/A")) {
		qpdf_oh_replace_key(q, tag, "/A", of);
		return;
	}
	list = qpdf_oh_wrap_in_array(q, qpdf_oh_get_key(q, tag, "/A"));
	qpdf_oh_append_item(q, list, of);
	qpdf_oh_replace_key(q, tag, "/A", list);
}

static qpdf_oh
paper_tag_own_id(struct paper_tags *t, qpdf_oh id)
{
	return qpdf_oh_new_string(t->q, arena_printf(&t->arena,
	    "paper-%u-%s", t->paper, qpdf_oh_get_utf8_value(t->q, id)));
}

/* A data cell names its header cells by their ids. */
static void
paper_tag_headers(struct paper_tags *t, qpdf_oh attributes)
{
	qpdf_data q = t->q;
	qpdf_oh ids, own;
	int i;

	for (i = 0; qpdf_oh_is_array(q, attributes) &&
	    i < qpdf_oh_get_array_n_items(q, attributes); i++)
		if (qpdf_oh_is_dictionary(q, qpdf_oh_get_array_item(q,
		    attributes, i)))
			paper_tag_headers(t, qpdf_oh_get_array_item(q,
			    attributes, i));
	ids = qpdf_oh_get_key_if_dict(q, attributes, "/Headers");
	if (!qpdf_oh_is_array(q, ids))
		return;
	own = qpdf_oh_new_array(q);
	for (i = 0; i < qpdf_oh_get_array_n_items(q, ids); i++)
		qpdf_oh_append_item(q, own, paper_tag_own_id(t,
		    qpdf_oh_get_array_item(q, ids, i)));
	qpdf_oh_replace_key(q, attributes, "/Headers", own);
}

static void
paper_tag_id(struct paper_tags *t, qpdf_oh tag)
{
	qpdf_data q = t->q;
	qpdf_oh id = qpdf_oh_get_key(q, tag, "/ID");

	if (qpdf_oh_is_string(q, id))
		id = paper_tag_own_id(t, id);
	else if (qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q, tag, "/S"),
	    "/Note"))
		id = qpdf_oh_new_string(q, arena_printf(&t->arena,
		    "paper-%u note %06u", t->paper, ++t->notes));
	else
		return;
	qpdf_oh_replace_key(q, tag, "/ID", id);
	qpdf_oh_append_item(q, t->ids, id);
	qpdf_oh_append_item(q, t->ids, tag);
}

static void
paper_tag_clean(struct paper_tags *t, qpdf_oh tag, int depth)
{
	qpdf_data q = t->q;
	int i, count;

	if (t->wrong != NULL || !qpdf_oh_is_dictionary(q, tag) ||
	    !qpdf_oh_has_key(q, tag, "/S"))
		return;
	/* A tag below itself is found by its depth. */
	if (depth > PDF_TAGS_DEPTH)
		t->wrong = "tags too deep inside each other";
	else if (++t->count > PDF_TAGS_MAX)
		t->wrong = "too many tags";
	if (t->wrong != NULL)
		return;
	/* A role that the paper made up becomes what it stands for. */
	qpdf_oh_replace_key(t->q, tag, "/S", pdf_role(t->q, t->roles, tag));
	paper_tag_class(t, tag);
	pdf_paper_keep(q, tag, paper_tag_keys);
	paper_tag_headers(t, qpdf_oh_get_key(q, tag, "/A"));
	paper_tag_id(t, tag);
	count = pdf_kid_count(q, tag);
	for (i = 0; i < count; i++)
		paper_tag_clean(t, pdf_kid(q, tag, i), depth + 1);
}

const char *
pdf_paper_tags_clean(qpdf_data q, unsigned paper, qpdf_oh ids)
{
	qpdf_oh root = qpdf_oh_get_key(q, qpdf_get_root(q),
	    "/StructTreeRoot"), tops, top;
	struct paper_tags t = { .q = q, .paper = paper, .ids = ids };
	int i;

	t.roles = qpdf_oh_get_key(q, root, "/RoleMap");
	t.classes = qpdf_oh_get_key(q, root, "/ClassMap");
	tops = qpdf_oh_wrap_in_array(q, qpdf_oh_get_key(q, root, "/K"));
	for (i = 0; i < qpdf_oh_get_array_n_items(q, tops); i++) {
		top = qpdf_oh_get_array_item(q, tops, i);
		if (!qpdf_oh_is_dictionary(q, top))
			t.wrong = "a tag tree that holds no tags";
		else
			qpdf_oh_remove_key(q, top, "/P");
		paper_tag_clean(&t, top, 0);
	}
	qpdf_oh_replace_key(q, root, "/K", tops);
	arena_release(&t.arena);
	return t.wrong;
}
