#include "publish/pdf_tags.h"

#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "load/pdf_kids.h"
#include "publish/pdf_text.h"

struct pdf_tags_reader {
	struct arena		*arena;
	qpdf_data		 qpdf;
	struct pdf_text		 text;
	struct pdf_page_text	*pages;
	bool			*is_read;	/* by page */
	int			 page_count;
	bool			 is_deep;	/* deeper than may be */
};

static struct pdf_tag *
pdf_tags_add(struct arena *a, struct pdf_tag *parent, const char *role)
{
	struct pdf_tag *tag = arena_alloc(a, 1, sizeof(*tag));

	tag->role = role;
	tag->text = "";
	if (parent == NULL)
		return tag;
	parent->kids = arena_room(a, parent->kids, parent->kid_count,
	    &parent->kid_cap, sizeof(struct pdf_tag *));
	parent->kids[parent->kid_count++] = tag;
	return tag;
}

/* A text of a dictionary, or NULL. */
static const char *
pdf_tags_string(struct pdf_tags_reader *r, qpdf_oh dict, const char *key)
{
	qpdf_oh value = qpdf_oh_get_key(r->qpdf, dict, key);

	return qpdf_oh_is_string(r->qpdf, value) ? arena_strdup(r->arena,
	    qpdf_oh_get_utf8_value(r->qpdf, value)) : NULL;
}

/* The attribute of a header cell that says what it heads. */
static const char *
pdf_tags_scope(struct pdf_tags_reader *r, qpdf_oh tag)
{
	qpdf_data q = r->qpdf;
	qpdf_oh all = qpdf_oh_get_key(q, tag, "/A"), one;
	int i, count = qpdf_oh_is_array(q, all) ?
	    qpdf_oh_get_array_n_items(q, all) : 1;

	for (i = 0; i < count; i++) {
		one = qpdf_oh_is_array(q, all) ?
		    qpdf_oh_get_array_item(q, all, i) : all;
		if (qpdf_oh_is_dictionary(q, one) &&
		    qpdf_oh_has_key(q, one, "/Scope"))
			return arena_strdup(r->arena, qpdf_oh_get_name(q,
			    qpdf_oh_get_key(q, one, "/Scope")) + 1);
	}
	return NULL;
}

/* A link's annotation holds what is said of the link. */
static void
pdf_tags_object(struct pdf_tags_reader *r, struct pdf_tag *parent,
    qpdf_oh reference)
{
	qpdf_oh object = qpdf_oh_get_key(r->qpdf, reference, "/Obj");

	if (parent->contents == NULL && qpdf_oh_is_dictionary(r->qpdf,
	    object))
		parent->contents = pdf_tags_string(r, object, "/Contents");
}

static const struct pdf_page_text *
pdf_tags_page(struct pdf_tags_reader *r, int number, qpdf_oh page)
{
	if (!r->is_read[number]) {
		r->pages[number] = pdf_text_read(&r->text, r->qpdf, page);
		r->is_read[number] = true;
	}
	return &r->pages[number];
}

static void
pdf_tags_content(struct pdf_tags_reader *r, struct pdf_tag *parent,
    qpdf_oh page, qpdf_oh id)
{
	int number = qpdf_oh_is_dictionary(r->qpdf, page) ?
	    qpdf_find_page_by_oh(r->qpdf, page) : -1;
	long long at = qpdf_oh_get_int_value(r->qpdf, id);
	const struct pdf_page_text *text;

	if (number < 0 || number >= r->page_count || at < 0)
		return;
	text = pdf_tags_page(r, number, page);
	if ((unsigned long long)at < text->count && text->by_id[at] != NULL)
		pdf_tags_add(r->arena, parent, "")->text = text->by_id[at];
}

/* Read what /K holds: a tag, an id of marked content, or a list of them. */
static void
pdf_tags_kids(struct pdf_tags_reader *r, struct pdf_tag *parent, qpdf_oh page,
    qpdf_oh kids, int depth)
{
	qpdf_data q = r->qpdf;
	struct pdf_tag *tag;
	qpdf_oh own;
	int i;

	if (depth > PDF_TAGS_DEPTH) {
		r->is_deep = true;
	} else if (qpdf_oh_is_array(q, kids)) {
		for (i = 0; i < qpdf_oh_get_array_n_items(q, kids); i++)
			pdf_tags_kids(r, parent, page,
			    qpdf_oh_get_array_item(q, kids, i), depth);
	} else if (qpdf_oh_is_integer(q, kids)) {
		pdf_tags_content(r, parent, page, kids);
	} else if (qpdf_oh_is_dictionary(q, kids) &&
	    qpdf_oh_has_key(q, kids, "/S")) {
		tag = pdf_tags_add(r->arena, parent, arena_strdup(r->arena,
		    qpdf_oh_get_name(q, qpdf_oh_get_key(q, kids, "/S")) + 1));
		tag->alt = pdf_tags_string(r, kids, "/Alt");
		tag->lang = pdf_tags_string(r, kids, "/Lang");
		tag->scope = pdf_tags_scope(r, kids);
		pdf_tags_kids(r, tag, qpdf_oh_get_key(q, kids, "/Pg"),
		    qpdf_oh_get_key(q, kids, "/K"), depth + 1);
	} else if (qpdf_oh_is_dictionary(q, kids) &&
	    qpdf_oh_has_key(q, kids, "/MCID")) {
		own = qpdf_oh_get_key(q, kids, "/Pg");
		pdf_tags_content(r, parent, qpdf_oh_is_dictionary(q, own) ?
		    own : page, qpdf_oh_get_key(q, kids, "/MCID"));
	} else if (qpdf_oh_is_dictionary(q, kids) &&
	    qpdf_oh_has_key(q, kids, "/Obj")) {
		pdf_tags_object(r, parent, kids);
	}
}

/* What pages show outside the tags, after all that is in them. */
static void
pdf_tags_loose(struct pdf_tags_reader *r, struct pdf_tag *root)
{
	const struct pdf_page_text *text;
	size_t i;
	int number;

	for (number = 0; number < r->page_count; number++) {
		text = pdf_tags_page(r, number, qpdf_get_page_n(r->qpdf,
		    (size_t)number));
		for (i = 0; i < text->loose_count; i++)
			pdf_tags_add(r->arena, root, PDF_TAGS_LOOSE)->text =
			    text->loose[i];
	}
}

static struct pdf_tag *
pdf_tags_build(struct pdf_tags_reader *r, const char *printed,
    struct diag *d)
{
	qpdf_data q = r->qpdf;
	qpdf_oh root = qpdf_oh_get_key(q, qpdf_get_root(q),
	    "/StructTreeRoot");
	struct pdf_tag *tag;

	if (!qpdf_oh_is_dictionary(q, root)) {
		diag_file(d, DIAG_PDF_TAGS, printed, "the PDF has no tags");
		return NULL;
	}
	tag = pdf_tags_add(r->arena, NULL, "StructTreeRoot");
	r->page_count = qpdf_get_num_pages(q);
	r->pages = arena_alloc(r->arena, (size_t)r->page_count + 1,
	    sizeof(*r->pages));
	r->is_read = arena_alloc(r->arena, (size_t)r->page_count + 1,
	    sizeof(*r->is_read));
	pdf_tags_kids(r, tag, qpdf_oh_new_null(q), qpdf_oh_get_key(q, root,
	    "/K"), 0);
	pdf_tags_loose(r, tag);
	if (r->is_deep) {
		diag_file(d, DIAG_PDF_TAGS, printed, "the PDF has more than "
		    "%d tags inside each other", PDF_TAGS_DEPTH);
		return NULL;
	}
	return tag;
}

const struct pdf_tag *
pdf_tags_read(struct arena *a, const char *path, const char *printed,
    struct diag *d)
{
	struct pdf_tags_reader r = { .arena = a, .qpdf = qpdf_init() };
	struct pdf_tag *tag = NULL;

	r.text.arena = a;
	qpdf_silence_errors(r.qpdf);
	qpdf_set_suppress_warnings(r.qpdf, QPDF_TRUE);
	if (qpdf_read(r.qpdf, path, NULL) & QPDF_ERRORS)
		diag_file(d, DIAG_FILE_READ, path, "cannot read the PDF: %s",
		    qpdf_get_error_message_detail(r.qpdf,
		    qpdf_get_error(r.qpdf)));
	else
		tag = pdf_tags_build(&r, printed, d);
	qpdf_cleanup(&r.qpdf);
	return tag;
}

static void
pdf_tag_put_text(struct buf *out, const struct pdf_tag *tag)
{
	const char *p;
	size_t i;

	for (p = tag->text; *p != '\0'; p++)
		if (*p != ' ' || (out->len > 0 &&
		    out->data[out->len - 1] != ' '))
			buf_putc(out, *p);
	for (i = 0; i < tag->kid_count; i++)
		pdf_tag_put_text(out, tag->kids[i]);
}

const char *
pdf_tag_text(struct arena *a, const struct pdf_tag *tag)
{
	struct buf text = BUF_INIT;
	const char *result;

	pdf_tag_put_text(&text, tag);
	while (text.len > 0 && text.data[text.len - 1] == ' ')
		buf_cut(&text, text.len - 1);
	result = arena_strndup(a, text.data, text.len);
	buf_release(&text);
	return result;
}
