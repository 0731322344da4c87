#include "load/pdf_ua_content.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "load/pdf_scan.h"
#include "load/pdf_stream.h"
#include "load/pdf_ua_fault.h"
#include "load/pdf_ua_font.h"
#include "load/pdf_ua_tree.h"

#define UA_NESTED_MAX 256	/* marks, and saved states */
#define UA_FORMS_MAX 32		/* forms inside each other */
#define UA_BYTES_MAX (512L * 1024 * 1024)	/* of all that is read */
#define UA_NO_MARK (-1)
#define UA_MARK_MAX 10000000

/* A form is looked at once where it is drawn inside a mark, once outside. */
#define UA_SEEN_OUTSIDE 1
#define UA_SEEN_INSIDE 2

/* What text is drawn with. */
struct ua_state {
	qpdf_oh	 font;		/* 0: none yet */
	bool	 is_hidden;	/* as the words behind a scanned page are */
};

/* A stream of operators: a page's, or a form's. */
struct ua_stream {
	struct pdf_ua_content	*c;
	struct pdf_scan		 scan;
	qpdf_oh			 resources;
	int			 id;		/* of the page or form */
	qpdf_oh			 parents;	/* of its marks, or null */
	int			 forms;		/* around it */
	bool			 is_inside;	/* all of it is in a mark */
	/* Of the operator that is being read. */
	struct buf		 names[2];	/* its first and second name */
	int			 name_count;
	int			 mark;		/* its MCID */
	bool			 is_mark_next;
	double			 number;	/* its last */
	int			 open;		/* brackets */
	/* Where the stream is. */
	bool			 marks[UA_NESTED_MAX];	/* are they good? */
	int			 mark_count;
	int			 good_count;	/* of them */
	struct ua_state		 state;
	struct ua_state		 saved[UA_NESTED_MAX];
	int			 saved_count;
};

static qpdf_oh
ua_resource(const struct ua_stream *s, const char *kind,
    const struct buf *name)
{
	qpdf_data q = s->c->q;

	return qpdf_oh_get_key_if_dict(q, qpdf_oh_get_key_if_dict(q,
	    s->resources, kind), name->data);
}

/* Something is shown here. */
static void
ua_shown(struct ua_stream *s)
{
	if (!s->is_inside && s->good_count == 0)
		pdf_ua_fault(s->c->faults, PDF_UA_CONTENT, s->c->page);
}

static void
ua_text_shown(struct ua_stream *s)
{
	ua_shown(s);
	if (s->state.font != 0 && !s->state.is_hidden)
		pdf_ua_font(s->c->q, s->state.font, s->c->faults,
		    s->c->page);
}

/* Is the marked content an artifact, or held by a tag that it leads to? */
static bool
ua_mark_is_good(const struct ua_stream *s, bool has_list)
{
	qpdf_data q = s->c->q;
	qpdf_oh list, mark;
	int id = s->mark;

	if (s->name_count > 0 && strcmp(s->names[0].data, "/Artifact") == 0)
		return true;
	if (has_list && s->name_count == 2) {
		list = ua_resource(s, "/Properties", &s->names[1]);
		mark = qpdf_oh_get_key_if_dict(q, list, "/MCID");
		if (qpdf_oh_is_integer(q, mark))
			id = qpdf_oh_get_int_value_as_int(q, mark);
	}
	return id >= 0 && pdf_ua_tree_holds(s->c->tree, s->id, id) &&
	    qpdf_oh_is_array(q, s->parents) &&
	    id < qpdf_oh_get_array_n_items(q, s->parents) &&
	    qpdf_oh_is_dictionary(q, qpdf_oh_get_array_item(q, s->parents,
	    id));
}

static void
ua_mark_begin(struct ua_stream *s, bool has_list)
{
	if (s->mark_count < UA_NESTED_MAX) {
		s->marks[s->mark_count] = ua_mark_is_good(s, has_list);
		s->good_count += s->marks[s->mark_count];
	}
	s->mark_count++;
}

static void
ua_mark_end(struct ua_stream *s)
{
	if (s->mark_count == 0)
		return;
	s->mark_count--;
	if (s->mark_count < UA_NESTED_MAX)
		s->good_count -= s->marks[s->mark_count];
}

static void
ua_save(struct ua_stream *s)
{
	if (s->saved_count < UA_NESTED_MAX)
		s->saved[s->saved_count] = s->state;
	s->saved_count++;
}

static void
ua_restore(struct ua_stream *s)
{
	if (s->saved_count == 0)
		return;
	s->saved_count--;
	if (s->saved_count < UA_NESTED_MAX)
		s->state = s->saved[s->saved_count];
}

static void ua_form(struct ua_stream *outer, qpdf_oh form);

static void
ua_draw(struct ua_stream *s)
{
	qpdf_data q = s->c->q;
	qpdf_oh drawn = ua_resource(s, "/XObject", &s->names[0]);

	if (!qpdf_oh_is_stream(q, drawn))
		return;
	if (qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q,
	    qpdf_oh_get_dict(q, drawn), "/Subtype"), "/Form"))
		ua_form(s, drawn);
	else if (!pdf_ua_tree_holds(s->c->tree, qpdf_oh_get_object_id(q,
	    drawn), -1))
		ua_shown(s);
}

/* Past the bytes of an image in the stream, which end in " EI ". */
static void
ua_inline_image(struct ua_stream *s)
{
	struct pdf_scan *scan = &s->scan;

	ua_shown(s);
	for (; scan->end - scan->p > 3; scan->p++)
		if ((scan->p[0] == '\n' || scan->p[0] == ' ' ||
		    scan->p[0] == '\r') && scan->p[1] == 'E' &&
		    scan->p[2] == 'I' && strchr(" \n\r\t", scan->p[3]) !=
		    NULL)
			break;
	scan->p += scan->end - scan->p > 3 ? 3 : scan->end - scan->p;
}

static void
ua_text_font(struct ua_stream *s)
{
	s->state.font = ua_resource(s, "/Font", &s->names[0]);
}

static void
ua_text_mode(struct ua_stream *s)
{
	s->state.is_hidden = s->number > 2.5 && s->number < 3.5;
}

static void
ua_mark_begin_plain(struct ua_stream *s)
{
	ua_mark_begin(s, false);
}

static void
ua_mark_begin_listed(struct ua_stream *s)
{
	ua_mark_begin(s, true);
}

/* The operators that count here; ISO 32000-1, annex A. */
static const struct {
	const char	*name;
	void		(*act)(struct ua_stream *);
} ua_operators[] = {
	{ "BMC", ua_mark_begin_plain }, { "BDC", ua_mark_begin_listed },
	{ "EMC", ua_mark_end }, { "q", ua_save }, { "Q", ua_restore },
	{ "Tf", ua_text_font }, { "Tr", ua_text_mode }, { "Do", ua_draw },
	{ "ID", ua_inline_image }, { "Tj", ua_text_shown },
	{ "TJ", ua_text_shown }, { "'", ua_text_shown },
	{ "\"", ua_text_shown }, { "S", ua_shown }, { "s", ua_shown },
	{ "f", ua_shown }, { "F", ua_shown }, { "f*", ua_shown },
	{ "B", ua_shown }, { "B*", ua_shown }, { "b", ua_shown },
	{ "b*", ua_shown }, { "sh", ua_shown }
};

static void
ua_operator(struct ua_stream *s)
{
	size_t i;

	for (i = 0; i < sizeof(ua_operators) / sizeof(ua_operators[0]); i++)
		if (strcmp(ua_operators[i].name, s->scan.text.data) == 0) {
			ua_operators[i].act(s);
			break;
		}
	s->name_count = 0;
	s->mark = UA_NO_MARK;
}

/* Names outside brackets are operands; in a mark's list, MCID has a number. */
static void
ua_name(struct ua_stream *s)
{
	struct buf *name;

	s->is_mark_next = s->open > 0 && strcmp(s->scan.text.data, "MCID") ==
	    0;
	if (s->open > 0 || s->name_count == 2)
		return;
	name = &s->names[s->name_count++];
	buf_clear(name);
	buf_printf(name, "/%s", s->scan.text.data);
}

static void
ua_number(struct ua_stream *s)
{
	s->number = s->scan.number;
	if (s->is_mark_next && s->number >= 0 && s->number <= UA_MARK_MAX)
		s->mark = (int)s->number;
	s->is_mark_next = false;
}

static void
ua_stream_read(struct ua_stream *s)
{
	enum pdf_token token;

	while ((token = pdf_scan_next(&s->scan)) != PDF_TOKEN_END)
		switch (token) {
		case PDF_TOKEN_OPEN:
			s->open++;
			break;
		case PDF_TOKEN_CLOSE:
			s->open -= s->open > 0;
			break;
		case PDF_TOKEN_NAME:
			ua_name(s);
			break;
		case PDF_TOKEN_NUMBER:
			ua_number(s);
			break;
		case PDF_TOKEN_WORD:
			if (s->open == 0)
				ua_operator(s);
			break;
		default:
			break;
		}
}

/* Read the operators of a page or form; the stream is used up. */
static void
ua_stream_judge(struct ua_stream *s, qpdf_oh dict, const struct buf *bytes)
{
	s->parents = pdf_ua_tree_parent(s->c->tree, dict, "/StructParents");
	s->mark = UA_NO_MARK;
	buf_init(&s->names[0]);
	buf_init(&s->names[1]);
	pdf_scan_init(&s->scan, bytes->data, bytes->len);
	ua_stream_read(s);
	pdf_scan_release(&s->scan);
	buf_release(&s->names[0]);
	buf_release(&s->names[1]);
}

/* Append the bytes of a stream, as long as not too many were read before. */
static bool
ua_read(struct pdf_ua_content *c, qpdf_oh stream, struct buf *out)
{
	size_t before = out->len;

	if (!pdf_stream_append(c->q, stream, c->left, out)) {
		pdf_ua_fault(c->faults, PDF_UA_READ, c->page);
		return false;
	}
	c->left -= out->len - before;
	return true;
}

/* Was the form looked at before, in this place? From now on it was. */
static bool
ua_is_seen(struct pdf_ua_content *c, int id, unsigned char place)
{
	size_t at = (size_t)id, count;

	if (at >= c->seen_count) {
		count = at * 2 + 64;
		c->seen = mem_resize(c->seen, count, 1);
		memset(c->seen + c->seen_count, 0, count - c->seen_count);
		c->seen_count = count;
	}
	if ((c->seen[at] & place) != 0)
		return true;
	c->seen[at] |= place;
	return false;
}

static void
ua_form(struct ua_stream *outer, qpdf_oh form)
{
	struct pdf_ua_content *c = outer->c;
	qpdf_oh dict = qpdf_oh_get_dict(c->q, form), own;
	struct buf bytes = BUF_INIT;
	struct ua_stream *s;
	int id = qpdf_oh_get_object_id(c->q, form);
	bool is_inside = outer->is_inside || outer->good_count > 0 ||
	    pdf_ua_tree_holds(c->tree, id, -1);

	if (ua_is_seen(c, id, is_inside ? UA_SEEN_INSIDE : UA_SEEN_OUTSIDE))
		return;
	if (outer->forms == UA_FORMS_MAX) {
		pdf_ua_fault(c->faults, PDF_UA_READ, c->page);
		return;
	}
	if (!ua_read(c, form, &bytes)) {
		buf_release(&bytes);
		return;
	}
	s = mem_alloc(1, sizeof(*s));
	s->c = c;
	s->id = id;
	s->forms = outer->forms + 1;
	s->is_inside = is_inside;
	s->state = outer->state;
	own = qpdf_oh_get_key(c->q, dict, "/Resources");
	s->resources = qpdf_oh_is_dictionary(c->q, own) ? own :
	    outer->resources;
	ua_stream_judge(s, dict, &bytes);
	free(s);
	buf_release(&bytes);
}

void
pdf_ua_content_init(struct pdf_ua_content *c, qpdf_data q,
    const struct pdf_ua_tree *tree, struct pdf_ua_faults *faults)
{
	memset(c, 0, sizeof(*c));
	c->q = q;
	c->tree = tree;
	c->faults = faults;
	c->left = UA_BYTES_MAX;
}

void
pdf_ua_content_release(struct pdf_ua_content *c)
{
	free(c->seen);
}

void
pdf_ua_content_page(struct pdf_ua_content *c, qpdf_oh page, int number)
{
	qpdf_oh contents = qpdf_oh_wrap_in_array(c->q, qpdf_oh_get_key(c->q,
	    page, "/Contents"));
	struct ua_stream s = { .c = c };
	struct buf bytes = BUF_INIT;
	int i, count = qpdf_oh_get_array_n_items(c->q, contents);
	bool good = true;

	c->page = number;
	for (i = 0; good && i < count; i++) {
		good = ua_read(c, qpdf_oh_get_array_item(c->q, contents, i),
		    &bytes);
		buf_putc(&bytes, '\n');
	}
	if (good) {
		s.id = qpdf_oh_get_object_id(c->q, page);
		s.resources = qpdf_oh_get_key(c->q, page, "/Resources");
		ua_stream_judge(&s, page, &bytes);
	}
	buf_release(&bytes);
}
