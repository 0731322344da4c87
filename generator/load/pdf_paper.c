#include "load/pdf_paper.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "load/pdf_places.h"
#include "load/pdf_stream.h"

#define PDF_PAPER_SIDE_MIN 72		/* points: an inch */
#define PDF_PAPER_SIDE_MAX 14400	/* ISO 32000-1, annex C */

static const char *const pdf_paper_page_keys[] = {
	"/Type", "/Parent", "/Contents", "/Resources", "/MediaBox", "/CropBox",
	"/Rotate", "/UserUnit", "/Annots", "/StructParents", "/Group",
	"/Tabs", NULL
};

static const char *const pdf_paper_link_keys[] = {
	"/Type", "/Subtype", "/Rect", "/Contents", "/F", "/Border", "/BS",
	"/C", "/H", "/QuadPoints", "/StructParent", "/Dest", "/A", NULL
};

static const char *const pdf_paper_action_keys[] = {
	"/S", "/URI", "/D", NULL
};

/* What may not be there, by where it would be. */
static const struct {
	const char	*in;		/* of the catalog; NULL: itself */
	const char	*key;
	const char	*what;
} pdf_paper_refused[] = {
	{ "/Names", "/JavaScript", "scripts" },
	{ "/Names", "/EmbeddedFiles", "attached files" },
	{ NULL, "/AF", "attached files" },
	{ NULL, "/Collection", "attached files" },
	{ NULL, "/AA", "scripts" },
	{ "/AcroForm", "/XFA", "a form" }
};

void
pdf_paper_keep(qpdf_data q, qpdf_oh dict, const char *const *keys)
{
	char **names = NULL;
	size_t i, j, count = 0;

	qpdf_oh_begin_dict_key_iter(q, dict);
	while (qpdf_oh_dict_more_keys(q)) {
		names = mem_resize(names, count + 1, sizeof(*names));
		names[count++] = mem_strdup(qpdf_oh_dict_next_key(q));
	}
	for (i = 0; i < count; i++) {
		for (j = 0; keys[j] != NULL; j++)
			if (strcmp(keys[j], names[i]) == 0)
				break;
		if (keys[j] == NULL)
			qpdf_oh_remove_key(q, dict, names[i]);
		free(names[i]);
	}
	free(names);
}

/* A pack has no layers: what one hides would be shown. */
static bool
pdf_paper_hides(qpdf_data q)
{
	qpdf_oh shown = qpdf_oh_get_key_if_dict(q, qpdf_oh_get_key(q,
	    qpdf_get_root(q), "/OCProperties"), "/D");
	qpdf_oh off = qpdf_oh_get_key_if_dict(q, shown, "/OFF");
	qpdf_oh state = qpdf_oh_get_key_if_dict(q, shown, "/BaseState");

	return (qpdf_oh_is_array(q, off) && qpdf_oh_get_array_n_items(q,
	    off) > 0) || qpdf_oh_is_name_and_equals(q, state, "/OFF");
}

static const char *
pdf_paper_judge_catalog(qpdf_data q)
{
	qpdf_oh root = qpdf_get_root(q), in, action;
	size_t i;

	for (i = 0; i < sizeof(pdf_paper_refused) /
	    sizeof(pdf_paper_refused[0]); i++) {
		in = pdf_paper_refused[i].in == NULL ? root :
		    qpdf_oh_get_key(q, root, pdf_paper_refused[i].in);
		if (qpdf_oh_is_dictionary(q, in) && qpdf_oh_has_key(q, in,
		    pdf_paper_refused[i].key))
			return pdf_paper_refused[i].what;
	}
	in = qpdf_oh_get_key_if_dict(q, qpdf_oh_get_key(q, root, "/AcroForm"),
	    "/Fields");
	if (qpdf_oh_is_array(q, in) && qpdf_oh_get_array_n_items(q, in) > 0)
		return "a form";
	action = qpdf_oh_get_key(q, root, "/OpenAction");	/* or a place */
	if (qpdf_oh_is_dictionary(q, action) && !qpdf_oh_is_name_and_equals(q,
	    qpdf_oh_get_key(q, action, "/S"), "/GoTo"))
		return "something to run when it is opened";
	return pdf_paper_hides(q) ? "layers that are not shown" : NULL;
}

/* What is read while the links of a paper are looked at. */
struct pdf_paper_links {
	qpdf_data		 q;
	struct arena		 arena;
	struct pdf_places	 places;	/* named */
};

static bool
pdf_paper_is_page(qpdf_data q, qpdf_oh page)
{
	bool found;

	if (!qpdf_oh_is_dictionary(q, page) ||
	    qpdf_oh_get_object_id(q, page) == 0)
		return false;
	found = qpdf_find_page_by_oh(q, page) >= 0;
	if (qpdf_has_error(q))
		qpdf_get_error(q);
	return found;
}

/* A place by itself, not by its name; the first page where there is none. */
static qpdf_oh
pdf_paper_place(struct pdf_paper_links *l, qpdf_oh place)
{
	qpdf_data q = l->q;
	qpdf_oh list;
	int page = 0;

	if (qpdf_oh_is_array(q, place) && qpdf_oh_get_array_n_items(q,
	    place) > 0 && pdf_paper_is_page(q, qpdf_oh_get_array_item(q,
	    place, 0)))
		return place;
	if (qpdf_oh_is_string(q, place))
		page = pdf_places_find(&l->places,
		    qpdf_oh_get_utf8_value(q, place));
	list = qpdf_oh_new_array(q);
	qpdf_oh_append_item(q, list, qpdf_get_page_n(q, page < 0 ? 0 :
	    (size_t)page));
	qpdf_oh_append_item(q, list, qpdf_oh_new_name(q, "/Fit"));
	return list;
}

static bool
pdf_paper_is_web(const char *uri)
{
	return text_starts(uri, "https://") || text_starts(uri, "http://") ||
	    text_starts(uri, "mailto:") || text_starts(uri, "tel:");
}

static const char *
pdf_paper_judge_link(struct pdf_paper_links *l, qpdf_oh link)
{
	qpdf_data q = l->q;
	qpdf_oh action, kind;

	if (!qpdf_oh_is_dictionary(q, link) || !qpdf_oh_is_name_and_equals(q,
	    qpdf_oh_get_key(q, link, "/Subtype"), "/Link"))
		return "a form, a comment, a file or other media";
	pdf_paper_keep(q, link, pdf_paper_link_keys);
	if (qpdf_oh_has_key(q, link, "/Dest"))
		qpdf_oh_replace_key(q, link, "/Dest", pdf_paper_place(l,
		    qpdf_oh_get_key(q, link, "/Dest")));
	action = qpdf_oh_get_key(q, link, "/A");
	if (qpdf_oh_is_null(q, action))
		return NULL;
	kind = qpdf_oh_get_key_if_dict(q, action, "/S");
	if (qpdf_oh_is_name_and_equals(q, kind, "/GoTo")) {
		qpdf_oh_replace_key(q, link, "/Dest", pdf_paper_place(l,
		    qpdf_oh_get_key(q, action, "/D")));
		qpdf_oh_remove_key(q, link, "/A");
		return NULL;
	}
	if (!qpdf_oh_is_name_and_equals(q, kind, "/URI") ||
	    !pdf_paper_is_web(qpdf_oh_get_utf8_value(q, qpdf_oh_get_key(q,
	    action, "/URI"))))
		return "a link that is neither to the web nor to its pages";
	pdf_paper_keep(q, action, pdf_paper_action_keys);
	return NULL;
}

static bool
pdf_paper_is_box(qpdf_data q, qpdf_oh box)
{
	double side[4];
	int i;

	if (!qpdf_oh_is_array(q, box) || qpdf_oh_get_array_n_items(q,
	    box) != 4)
		return false;
	for (i = 0; i < 4; i++)
		side[i] = qpdf_oh_get_numeric_value(q,
		    qpdf_oh_get_array_item(q, box, i));
	return side[2] - side[0] >= PDF_PAPER_SIDE_MIN && side[2] - side[0] <=
	    PDF_PAPER_SIDE_MAX && side[3] - side[1] >= PDF_PAPER_SIDE_MIN &&
	    side[3] - side[1] <= PDF_PAPER_SIDE_MAX;
}

static const char *
pdf_paper_judge_page(struct pdf_paper_links *l, qpdf_oh page)
{
	qpdf_data q = l->q;
	qpdf_oh links = qpdf_oh_get_key(q, page, "/Annots");
	const char *what = NULL;
	int i;

	if (qpdf_oh_has_key(q, page, "/AA"))
		return "scripts";
	pdf_paper_keep(q, page, pdf_paper_page_keys);
	if (!pdf_paper_is_box(q, qpdf_oh_get_key(q, page, "/MediaBox")) ||
	    (qpdf_oh_has_key(q, page, "/CropBox") && !pdf_paper_is_box(q,
	    qpdf_oh_get_key(q, page, "/CropBox"))))
		return "a size that no page has";
	for (i = 0; what == NULL && qpdf_oh_is_array(q, links) &&
	    i < qpdf_oh_get_array_n_items(q, links); i++)
		what = pdf_paper_judge_link(l, qpdf_oh_get_array_item(q,
		    links, i));
	return what;
}

static bool
pdf_paper_judge(struct pdf_paper *p, const char *path, struct diag *d)
{
	struct pdf_paper_links l = { .q = p->q };
	const char *what = pdf_paper_judge_catalog(p->q);
	int page = -1;

	if (what == NULL)
		l.places = pdf_places_read(&l.arena, path);
	while (what == NULL && ++page < p->pages)
		what = pdf_paper_judge_page(&l, qpdf_get_page_n(p->q,
		    (size_t)page));
	arena_release(&l.arena);
	if (what == NULL)
		return true;
	if (page < 0)
		diag_file(d, DIAG_PDF_PAPER, p->printed, "the PDF has %s: "
		    "save it without", what);
	else
		diag_file(d, DIAG_PDF_PAPER, p->printed, "page %d of the PDF "
		    "has %s: save it without", page + 1, what);
	return false;
}

/* Do the metadata give a property a value, as an element or an attribute? */
static bool
pdf_paper_says(const char *metadata, const char *name, const char *value)
{
	const char *p = strstr(metadata, name);

	if (p == NULL)
		return false;
	p += strlen(name);
	return text_starts(p + strspn(p, ">=\"' \t\r\n"), value);
}

/* What the file says of itself; it is not proven here. */
static void
pdf_paper_claims(struct pdf_paper *p)
{
	qpdf_data q = p->q;
	qpdf_oh root = qpdf_get_root(q);
	struct buf text = BUF_INIT;

	p->has_tags = qpdf_oh_is_dictionary(q, qpdf_oh_get_key(q, root,
	    "/StructTreeRoot")) && qpdf_oh_get_bool_value(q,
	    qpdf_oh_get_key_if_dict(q, qpdf_oh_get_key(q, root, "/MarkInfo"),
	    "/Marked"));
	if (pdf_stream_append(q, qpdf_oh_get_key(q, root, "/Metadata"),
	    PDF_METADATA_MAX, &text)) {
		p->says_ua = p->has_tags && pdf_paper_says(text.data,
		    "pdfuaid:part", "1");
		p->says_a = p->has_tags && pdf_paper_says(text.data,
		    "pdfaid:part", "2") && pdf_paper_says(text.data,
		    "pdfaid:conformance", "A");
	}
	buf_release(&text);
}

static bool
pdf_paper_fail(struct pdf_paper *p, const char *what, struct diag *d)
{
	if (qpdf_has_error(p->q))
		diag_file(d, DIAG_PDF_PAPER, p->printed, "the PDF %s (%s)",
		    what, qpdf_get_error_message_detail(p->q,
		    qpdf_get_error(p->q)));
	else
		diag_file(d, DIAG_PDF_PAPER, p->printed, "the PDF %s", what);
	return false;
}

/* Is there a file that begins as a PDF, and is not too large? */
static bool
pdf_paper_is_pdf(struct pdf_paper *p, const char *path, struct diag *d)
{
	char start[5] = "";
	struct stat st;
	FILE *file;
	size_t len;

	if (stat(path, &st) == -1 || !S_ISREG(st.st_mode))
		return pdf_paper_fail(p, "is not there", d);
	if (st.st_size > PDF_PAPER_BYTES_MAX)
		return pdf_paper_fail(p, "is larger than 50 MB", d);
	if ((file = fopen(path, "rb")) == NULL)
		return pdf_paper_fail(p, "cannot be opened", d);
	len = fread(start, 1, sizeof(start), file);
	fclose(file);
	if (len == sizeof(start) && memcmp(start, "%PDF-", len) == 0)
		return true;
	diag_file(d, DIAG_PDF_PAPER, p->printed, "this file is no PDF");
	return false;
}

static bool
pdf_paper_read(struct pdf_paper *p, const char *path, struct diag *d)
{
	if (!pdf_paper_is_pdf(p, path, d))
		return false;
	if ((qpdf_read(p->q, path, NULL) & QPDF_ERRORS) != 0)
		return pdf_paper_fail(p, "is damaged, or needs a password: "
		    "save it anew, without one", d);
	if (qpdf_is_encrypted(p->q))
		return pdf_paper_fail(p, "is encrypted: save it without a "
		    "password and without restrictions", d);
	if ((qpdf_push_inherited_attributes_to_page(p->q) & QPDF_ERRORS) !=
	    0 || (p->pages = qpdf_get_num_pages(p->q)) < 1)
		return pdf_paper_fail(p, "has no pages that can be read", d);
	if (p->pages > PDF_PAPER_PAGES_MAX)
		return pdf_paper_fail(p, "has more than 1,000 pages", d);
	if (!pdf_paper_judge(p, path, d))
		return false;
	if (qpdf_more_warnings(p->q) || qpdf_has_error(p->q))
		return pdf_paper_fail(p, "is damaged: save it anew", d);
	pdf_paper_claims(p);
	return true;
}

bool
pdf_paper_open(struct pdf_paper *p, const char *path, const char *printed,
    struct diag *d)
{
	memset(p, 0, sizeof(*p));
	p->printed = printed;
	p->q = qpdf_init();
	qpdf_silence_errors(p->q);
	qpdf_set_suppress_warnings(p->q, QPDF_TRUE);
	qpdf_set_attempt_recovery(p->q, QPDF_FALSE);
	if (pdf_paper_read(p, path, d))
		return true;
	pdf_paper_close(p);
	return false;
}

void
pdf_paper_close(struct pdf_paper *p)
{
	if (p->q != NULL)
		qpdf_cleanup(&p->q);
	p->q = NULL;
}
