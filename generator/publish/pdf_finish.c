#include "publish/pdf_finish.h"

#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "load/pdf_kids.h"
#include "publish/pdf_write.h"
#include "publish/pdf_xmp.h"

/* The notice of a blank page, to be moved once the walk is done. */
struct pdf_notice {
	qpdf_oh	 part;		/* of the page sequence */
	qpdf_oh	 section;	/* its kid that holds the notice */
	bool	 is_used;	/* there is a blank page */
};

struct pdf_finisher {
	qpdf_data		 q;
	qpdf_oh			 path[PDF_TAGS_DEPTH + 1]; /* open tags */
	int			 depth;		/* of them */
	bool			 is_deep;	/* deeper than may be */
	qpdf_oh			 ids;		/* names of the IDTree */
	unsigned		 notes;
	struct pdf_notice	*notices;
	size_t			 notice_count;
};

static bool
pdf_finish_is(qpdf_data q, qpdf_oh tag, const char *role)
{
	return qpdf_oh_is_dictionary(q, tag) &&
	    qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q, tag, "/S"),
	    role);
}

/* The nearest open tag of a role; 0 where there is none. */
static qpdf_oh
pdf_finish_around(const struct pdf_finisher *f, const char *role)
{
	int i;

	for (i = f->depth; i-- > 0;)
		if (pdf_finish_is(f->q, f->path[i], role))
			return f->path[i];
	return 0;
}

/*
 * A link's description goes from the tag, where it would be read instead of
 * the link's text, to the annotation.
 */
static void
pdf_finish_link(struct pdf_finisher *f, qpdf_oh tag)
{
	qpdf_data q = f->q;
	qpdf_oh kid, link, alt = qpdf_oh_get_key(q, tag, "/Alt");
	int i, count = pdf_kid_count(q, tag);

	if (!qpdf_oh_is_string(q, alt))
		return;
	for (i = 0; i < count; i++) {
		kid = pdf_kid(q, tag, i);
		if (!qpdf_oh_is_dictionary(q, kid) ||
		    !qpdf_oh_has_key(q, kid, "/Obj"))
			continue;
		link = qpdf_oh_get_key(q, kid, "/Obj");
		qpdf_oh_replace_key(q, link, "/Contents", alt);
	}
	qpdf_oh_remove_key(q, tag, "/Alt");
}

static void
pdf_finish_note(struct pdf_finisher *f, qpdf_oh tag)
{
	char id[32];

	snprintf(id, sizeof(id), "note-%06u", ++f->notes);
	qpdf_oh_replace_key(f->q, tag, "/ID", qpdf_oh_new_string(f->q, id));
	qpdf_oh_append_item(f->q, f->ids, qpdf_oh_new_string(f->q, id));
	qpdf_oh_append_item(f->q, f->ids, tag);
}

/* The attributes of an owner, made where they are missing. */
static qpdf_oh
pdf_finish_attributes(struct pdf_finisher *f, qpdf_oh tag, const char *owner)
{
	qpdf_data q = f->q;
	qpdf_oh all = qpdf_oh_get_key(q, tag, "/A"), one, list;
	int i, count = qpdf_oh_is_array(q, all) ?
	    qpdf_oh_get_array_n_items(q, all) : 1;

	for (i = 0; i < count; i++) {
		one = qpdf_oh_is_array(q, all) ?
		    qpdf_oh_get_array_item(q, all, i) : all;
		if (qpdf_oh_is_dictionary(q, one) &&
		    qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q, one,
		    "/O"), owner))
			return one;
	}
	one = qpdf_oh_new_dictionary(q);
	qpdf_oh_replace_key(q, one, "/O", qpdf_oh_new_name(q, owner));
	if (qpdf_oh_is_null(q, all)) {
		qpdf_oh_replace_key(q, tag, "/A", one);
		return one;
	}
	list = qpdf_oh_wrap_in_array(q, all);
	qpdf_oh_append_item(q, list, one);
	qpdf_oh_replace_key(q, tag, "/A", list);
	return one;
}

/* FOP leaves the scope out where a header cell spans. */
static void
pdf_finish_header(struct pdf_finisher *f, qpdf_oh tag)
{
	qpdf_data q = f->q;
	qpdf_oh table = pdf_finish_attributes(f, tag, "/Table");
	qpdf_oh row = pdf_finish_around(f, "/TR");
	bool all = true;
	int i;

	if (qpdf_oh_has_key(q, table, "/Scope"))
		return;
	for (i = 0; row != 0 && i < pdf_kid_count(q, row); i++)
		all &= pdf_finish_is(q, pdf_kid(q, row, i), "/TH");
	qpdf_oh_replace_key(q, table, "/Scope", qpdf_oh_new_name(q,
	    all ? "/Column" : "/Row"));
}

static void
pdf_finish_notice(struct pdf_finisher *f, qpdf_oh tag)
{
	struct pdf_notice *notice;
	int i;

	for (i = f->depth - 1; i > 0; i--)
		if (pdf_finish_is(f->q, f->path[i - 1], "/Part"))
			break;
	if (i == 0)
		return;
	f->notices = mem_resize(f->notices, f->notice_count + 1,
	    sizeof(*f->notices));
	notice = &f->notices[f->notice_count++];
	notice->part = f->path[i - 1];
	notice->section = f->path[i];
	notice->is_used = pdf_kid_count(f->q, tag) > 0;
}

/* An expansion may be one of our marks: do what it stands for. */
static void
pdf_finish_mark(struct pdf_finisher *f, qpdf_oh tag)
{
	qpdf_data q = f->q;
	qpdf_oh mark = qpdf_oh_get_key(q, tag, "/E"), list;
	char *text, *value;
	size_t len;

	if (!qpdf_oh_is_string(q, mark))
		return;
	text = mem_strdup(qpdf_oh_get_utf8_value(q, mark));
	len = strlen(text);
	if (len > 2 && text[0] == '[' && text[len - 1] == ']') {
		text[len - 1] = '/';	/* a name begins with it */
		value = strchr(text, '=');
		if (strcmp(text, "[blank/") == 0) {
			pdf_finish_notice(f, tag);
		} else if (strncmp(text, "[lang=", 6) == 0) {
			text[len - 1] = '\0';
			qpdf_oh_replace_key(q, tag, "/Lang",
			    qpdf_oh_new_string(q, value + 1));
		} else if (strncmp(text, "[list=", 6) == 0 &&
		    (list = pdf_finish_around(f, "/L")) != 0) {
			text[len - 1] = '\0';
			*value = '/';
			qpdf_oh_replace_key(q, pdf_finish_attributes(f, list,
			    "/List"), "/ListNumbering",
			    qpdf_oh_new_name(q, value));
		}
		qpdf_oh_remove_key(q, tag, "/E");
	}
	free(text);
}

static void
pdf_finish_tag(struct pdf_finisher *f, qpdf_oh tag)
{
	qpdf_data q = f->q;
	qpdf_oh kid;
	int i, count;

	pdf_finish_mark(f, tag);
	if (pdf_finish_is(q, tag, "/Link"))
		pdf_finish_link(f, tag);
	else if (pdf_finish_is(q, tag, "/Note"))
		pdf_finish_note(f, tag);
	else if (pdf_finish_is(q, tag, "/TH"))
		pdf_finish_header(f, tag);
	else if (f->depth > 0 && pdf_finish_is(q, f->path[f->depth - 1],
	    "/Caption"))
		qpdf_oh_remove_key(q, tag, "/A");	/* a cell's span */
	if (f->depth > PDF_TAGS_DEPTH) {
		f->is_deep = true;
		return;
	}
	f->path[f->depth++] = tag;
	count = pdf_kid_count(q, tag);
	for (i = 0; i < count; i++) {
		kid = pdf_kid(q, tag, i);
		if (qpdf_oh_is_dictionary(q, kid) &&
		    qpdf_oh_has_key(q, kid, "/S"))
			pdf_finish_tag(f, kid);
	}
	f->depth--;
}

/* Move each notice behind the pages before it, or drop it. */
static void
pdf_finish_notices(struct pdf_finisher *f)
{
	qpdf_data q = f->q;
	size_t n;
	int i;

	for (n = 0; n < f->notice_count; n++) {
		const struct pdf_notice *notice = &f->notices[n];
		qpdf_oh kids = qpdf_oh_get_key(q, notice->part, "/K");
		int id = qpdf_oh_get_object_id(q, notice->section);

		if (!qpdf_oh_is_array(q, kids))
			continue;
		for (i = qpdf_oh_get_array_n_items(q, kids); i-- > 0;)
			if (qpdf_oh_get_object_id(q, qpdf_oh_get_array_item(q,
			    kids, i)) == id)
				qpdf_oh_erase_item(q, kids, i);
		if (notice->is_used)
			qpdf_oh_append_item(q, kids, notice->section);
	}
}

/*
 * Put things right in the tag tree.
 * Gives:  NULL, or what is wrong with it.
 */
static const char *
pdf_finish_tree(qpdf_data q)
{
	struct pdf_finisher f = { .q = q };
	qpdf_oh root = qpdf_oh_get_key(q, qpdf_get_root(q),
	    "/StructTreeRoot"), tree, kid;
	int i;

	if (!qpdf_oh_is_dictionary(q, root))
		return "the PDF has no tags";
	f.ids = qpdf_oh_new_array(q);
	for (i = 0; i < pdf_kid_count(q, root); i++) {
		kid = pdf_kid(q, root, i);
		if (qpdf_oh_is_dictionary(q, kid))
			pdf_finish_tag(&f, kid);
	}
	pdf_finish_notices(&f);
	free(f.notices);
	if (f.notes > 0) {
		tree = qpdf_oh_new_dictionary(q);
		qpdf_oh_replace_key(q, tree, "/Names", f.ids);
		qpdf_oh_replace_key(q, root, "/IDTree",
		    qpdf_make_indirect_object(q, tree));
	}
	return f.is_deep ? "the PDF has too many tags inside each other" :
	    NULL;
}

/* FOP's CIDSet is not always complete; PDF/A-2 does not ask for one. */
static void
pdf_finish_fonts(qpdf_data q)
{
	int page, pages = qpdf_get_num_pages(q);

	for (page = 0; page < pages; page++) {
		qpdf_oh fonts = qpdf_oh_get_key_if_dict(q, qpdf_oh_get_key(q,
		    qpdf_get_page_n(q, (size_t)page), "/Resources"),
		    "/Font");

		if (!qpdf_oh_is_dictionary(q, fonts))
			continue;
		qpdf_oh_begin_dict_key_iter(q, fonts);
		while (qpdf_oh_dict_more_keys(q)) {
			qpdf_oh font = qpdf_oh_get_key(q, fonts,
			    qpdf_oh_dict_next_key(q));
			qpdf_oh below = qpdf_oh_get_key_if_dict(q, font,
			    "/DescendantFonts");
			qpdf_oh descriptor;

			if (!qpdf_oh_is_array(q, below))
				continue;
			descriptor = qpdf_oh_get_key_if_dict(q,
			    qpdf_oh_get_array_item(q, below, 0),
			    "/FontDescriptor");
			if (qpdf_oh_is_dictionary(q, descriptor))
				qpdf_oh_remove_key(q, descriptor, "/CIDSet");
		}
	}
}

static void
pdf_finish_dates(qpdf_data q)
{
	pdf_xmp_set(q, 0);
	/* The first half would stay as it is in a deterministic id. */
	qpdf_oh_remove_key(q, qpdf_get_trailer(q), "/ID");
}

int
pdf_finish(const char *from, const char *to, struct diag *d)
{
	qpdf_data q = qpdf_init();
	const char *wrong;
	int result = -1;

	qpdf_silence_errors(q);
	qpdf_set_suppress_warnings(q, QPDF_TRUE);
	if ((qpdf_read(q, from, NULL) & QPDF_ERRORS) != 0) {
		pdf_write_fail(q, DIAG_FILE_READ, from, "read", d);
	} else if ((wrong = pdf_finish_tree(q)) != NULL) {
		diag_file(d, DIAG_PDF_TAGS, from, "%s", wrong);
	} else {
		pdf_finish_fonts(q);
		pdf_finish_dates(q);
		result = pdf_write(q, to, d);
	}
	qpdf_cleanup(&q);
	return result;
}
