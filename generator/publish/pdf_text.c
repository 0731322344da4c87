#include "publish/pdf_text.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "load/pdf_scan.h"

#define PDF_TEXT_NEST 32		/* marked content inside another */
#define PDF_TEXT_OPERANDS 16

/* What marked content is when it has no MCID. */
#define PDF_TEXT_NONE (-1)
#define PDF_TEXT_MARGIN (-2)		/* header or footer of the page */

/* A font met on a page, known by its object. */
struct pdf_font {
	int		  object;	/* its id */
	const char	**text;		/* UTF-8 of each code; NULL: none */
	size_t		  count;	/* highest code + 1 */
	struct pdf_font	 *next;
};

/* The state of reading one page. */
struct pdf_reader {
	struct pdf_text		*t;
	qpdf_data		 qpdf;
	qpdf_oh			 fonts;		/* the page's /Font */
	struct pdf_scan		 scan;
	const struct pdf_font	*font;		/* chosen last; or NULL */
	long			 open[PDF_TEXT_NEST]; /* MCIDs, or NONE */
	size_t			 depth;
	double			 line;		/* of the text matrix */
	struct buf		*texts;		/* by MCID */
	size_t			 count;
	struct buf		 loose;		/* outside all tags; each
						 * piece ends with a NUL */
	/* Operands of the next operator. */
	double			 numbers[PDF_TEXT_OPERANDS];
	size_t			 number_count;
	struct buf		 name;		/* last name */
	struct buf		 shown;		/* strings, joined */
	long			 id;		/* after /MCID; -1: none */
};

/* Append UTF-16 in big-endian order as UTF-8. */
static void
pdf_text_put_utf16(struct buf *out, const struct buf *from)
{
	const unsigned char *p = (const unsigned char *)from->data;
	unsigned long c, low;
	size_t i;

	for (i = 0; i + 1 < from->len; i += 2) {
		c = (unsigned long)p[i] << 8 | p[i + 1];
		if (c >= 0xd800 && c <= 0xdbff && i + 3 < from->len) {
			low = (unsigned long)p[i + 2] << 8 | p[i + 3];
			c = 0x10000 + ((c & 0x3ff) << 10) + (low & 0x3ff);
			i += 2;
		}
		if (c < 0x80) {
			buf_putc(out, (char)c);
			continue;
		}
		if (c < 0x800) {
			buf_putc(out, (char)(0xc0 | c >> 6));
		} else {
			if (c < 0x10000) {
				buf_putc(out, (char)(0xe0 | c >> 12));
			} else {
				buf_putc(out, (char)(0xf0 | c >> 18));
				buf_putc(out, (char)(0x80 |
				    (c >> 12 & 0x3f)));
			}
			buf_putc(out, (char)(0x80 | (c >> 6 & 0x3f)));
		}
		buf_putc(out, (char)(0x80 | (c & 0x3f)));
	}
}

static size_t
pdf_text_code(const struct buf *bytes)
{
	const unsigned char *p = (const unsigned char *)bytes->data;

	return bytes->len < 2 ? p[0] : (size_t)p[0] << 8 | p[1];
}

static void
pdf_font_set(struct arena *a, struct pdf_font *font, size_t code,
    const struct buf *utf16)
{
	struct buf text = BUF_INIT;
	const char **grown;
	size_t room;

	if (code >= font->count) {
		room = (code + 256) / 256 * 256;
		grown = arena_alloc(a, room, sizeof(*grown));
		if (font->count > 0)
			memcpy(grown, font->text, font->count *
			    sizeof(*grown));
		font->text = grown;
		font->count = room;
	}
	pdf_text_put_utf16(&text, utf16);
	font->text[code] = arena_strndup(a, text.data, text.len);
	buf_release(&text);
}

/* Read "<from> <to>" pairs up to the end of a bfchar part. */
static void
pdf_font_read_chars(struct arena *a, struct pdf_font *font,
    struct pdf_scan *s)
{
	size_t code;

	while (pdf_scan_next(s) == PDF_TOKEN_STRING) {
		code = pdf_text_code(&s->text);
		if (pdf_scan_next(s) != PDF_TOKEN_STRING)
			return;
		pdf_font_set(a, font, code, &s->text);
	}
}

/* Read "<from> <to> <first>" or "<from> <to> [...]" of a bfrange part. */
static void
pdf_font_read_ranges(struct arena *a, struct pdf_font *font,
    struct pdf_scan *s)
{
	enum pdf_token token;
	size_t code, last;

	while (pdf_scan_next(s) == PDF_TOKEN_STRING) {
		code = pdf_text_code(&s->text);
		if (pdf_scan_next(s) != PDF_TOKEN_STRING)
			return;
		last = pdf_text_code(&s->text);
		token = pdf_scan_next(s);
		if (token == PDF_TOKEN_OPEN) {
			while (pdf_scan_next(s) == PDF_TOKEN_STRING)
				if (code <= last)
					pdf_font_set(a, font, code++,
					    &s->text);
		} else if (token == PDF_TOKEN_STRING && s->text.len >= 2) {
			for (; code <= last; code++) {
				pdf_font_set(a, font, code, &s->text);
				s->text.data[s->text.len - 1]++;
			}
		}
	}
}

static void
pdf_font_read(struct arena *a, struct pdf_font *font, qpdf_data qpdf,
    qpdf_oh map)
{
	unsigned char *bytes = NULL;
	struct pdf_scan s;
	enum pdf_token token;
	QPDF_BOOL filtered;
	size_t len;

	if (!qpdf_oh_is_stream(qpdf, map) || (qpdf_oh_get_stream_data(qpdf,
	    map, qpdf_dl_all, &filtered, &bytes, &len) & QPDF_ERRORS) != 0)
		return;
	pdf_scan_init(&s, bytes, len);
	while ((token = pdf_scan_next(&s)) != PDF_TOKEN_END) {
		if (token != PDF_TOKEN_WORD)
			continue;
		if (strcmp(s.text.data, "beginbfchar") == 0)
			pdf_font_read_chars(a, font, &s);
		else if (strcmp(s.text.data, "beginbfrange") == 0)
			pdf_font_read_ranges(a, font, &s);
	}
	pdf_scan_release(&s);
	free(bytes);
}

/* The font of a name on the page, from those met before or read now. */
static const struct pdf_font *
pdf_font_find(struct pdf_reader *r, const char *name)
{
	struct arena *a = r->t->arena;
	char *key = arena_printf(a, "/%s", name);
	qpdf_oh oh = qpdf_oh_get_key_if_dict(r->qpdf, r->fonts, key);
	int object = qpdf_oh_get_object_id(r->qpdf, oh);
	struct pdf_font *font;

	if (!qpdf_oh_is_dictionary(r->qpdf, oh))
		return NULL;
	for (font = r->t->fonts; font != NULL; font = font->next)
		if (font->object == object)
			return font;
	font = arena_alloc(a, 1, sizeof(*font));
	font->object = object;
	font->next = r->t->fonts;
	r->t->fonts = font;
	pdf_font_read(a, font, r->qpdf, qpdf_oh_get_key(r->qpdf, oh,
	    "/ToUnicode"));
	return font;
}

static struct buf *
pdf_text_of(struct pdf_reader *r, size_t id)
{
	size_t room;

	if (id >= r->count) {
		room = (id + 64) / 64 * 64;
		r->texts = mem_resize(r->texts, room, sizeof(*r->texts));
		for (; r->count < room; r->count++)
			buf_init(&r->texts[r->count]);
	}
	return &r->texts[id];
}

/* Where text that is shown now belongs; NULL: in the margin. */
static struct buf *
pdf_text_here(struct pdf_reader *r)
{
	long id = r->depth > 0 && r->depth <= PDF_TEXT_NEST ?
	    r->open[r->depth - 1] : PDF_TEXT_NONE;

	if (id == PDF_TEXT_MARGIN)
		return NULL;
	return id >= 0 ? pdf_text_of(r, (size_t)id) : &r->loose;
}

static void
pdf_text_show(struct pdf_reader *r)
{
	const unsigned char *p = (const unsigned char *)r->shown.data;
	struct buf *out = pdf_text_here(r);
	size_t i, code;

	if (out == NULL || r->font == NULL)
		return;
	for (i = 0; i + 1 < r->shown.len; i += 2) {
		code = (size_t)p[i] << 8 | p[i + 1];
		if (code < r->font->count && r->font->text[code] != NULL)
			buf_puts(out, r->font->text[code]);
	}
}

/* A new line begins: FOP leaves out the space at which it broke the text. */
static void
pdf_text_move(struct pdf_reader *r)
{
	double line = r->number_count == 6 ? r->numbers[5] : r->line;
	struct buf *out = pdf_text_here(r);

	if (fabs(line - r->line) > 1 && out != NULL)
		buf_putc(out, ' ');
	r->line = line;
}

/* FOP names the margins last: "/Type /Pagination /Subtype /Header". */
static void
pdf_text_begin(struct pdf_reader *r)
{
	long id = r->id;

	if (r->depth > 0 && r->depth <= PDF_TEXT_NEST && id == PDF_TEXT_NONE)
		id = r->open[r->depth - 1];
	if (strcmp(r->name.data, "Header") == 0 ||
	    strcmp(r->name.data, "Footer") == 0)
		id = PDF_TEXT_MARGIN;
	if (r->depth < PDF_TEXT_NEST)
		r->open[r->depth] = id;
	r->depth++;
}

/* Each piece of loose text is one of its own. */
static void
pdf_text_end(struct pdf_reader *r)
{
	if (r->loose.len > 0 && r->loose.data[r->loose.len - 1] != '\0')
		buf_putc(&r->loose, '\0');
	r->depth -= r->depth > 0;
}

static void
pdf_text_operator(struct pdf_reader *r, const char *word)
{
	if (strcmp(word, "BDC") == 0 || strcmp(word, "BMC") == 0) {
		pdf_text_begin(r);
	} else if (strcmp(word, "EMC") == 0) {
		pdf_text_end(r);
	} else if (strcmp(word, "Tf") == 0) {
		r->font = pdf_font_find(r, r->name.data);
	} else if (strcmp(word, "Tm") == 0) {
		pdf_text_move(r);
	} else if (strcmp(word, "Tj") == 0 || strcmp(word, "TJ") == 0) {
		pdf_text_show(r);
	}
	r->number_count = 0;
	r->id = PDF_TEXT_NONE;
	buf_clear(&r->name);
	buf_clear(&r->shown);
}

static void
pdf_text_run(struct pdf_reader *r)
{
	enum pdf_token token;
	bool is_id = false;

	while ((token = pdf_scan_next(&r->scan)) != PDF_TOKEN_END) {
		if (token == PDF_TOKEN_NUMBER) {
			if (is_id)
				r->id = (long)r->scan.number;
			if (r->number_count < PDF_TEXT_OPERANDS)
				r->numbers[r->number_count++] =
				    r->scan.number;
		} else if (token == PDF_TOKEN_NAME) {
			buf_clear(&r->name);
			buf_puts(&r->name, r->scan.text.data);
		} else if (token == PDF_TOKEN_STRING) {
			buf_put(&r->shown, r->scan.text.data,
			    r->scan.text.len);
		} else if (token == PDF_TOKEN_WORD) {
			pdf_text_operator(r, r->scan.text.data);
		}
		is_id = token == PDF_TOKEN_NAME &&
		    strcmp(r->name.data, "MCID") == 0;
	}
}

/* The pieces of loose text, each kept in the arena. */
static void
pdf_text_keep_loose(struct pdf_reader *r, struct pdf_page_text *result)
{
	struct arena *a = r->t->arena;
	const char *p, *end;
	size_t count = 0;

	buf_putc(&r->loose, '\0');
	end = r->loose.data + r->loose.len;
	for (p = r->loose.data; p < end; p += strlen(p) + 1)
		count += p[strspn(p, " ")] != '\0';
	result->loose = arena_alloc(a, count + 1, sizeof(*result->loose));
	for (p = r->loose.data; p < end; p += strlen(p) + 1)
		if (p[strspn(p, " ")] != '\0')
			result->loose[result->loose_count++] =
			    arena_strdup(a, p);
}

static void
pdf_text_keep(struct pdf_reader *r, struct pdf_page_text *result)
{
	size_t i;

	result->count = r->count;
	result->by_id = arena_alloc(r->t->arena, r->count + 1,
	    sizeof(*result->by_id));
	for (i = 0; i < r->count; i++) {
		if (r->texts[i].len > 0)
			result->by_id[i] = arena_strdup(r->t->arena,
			    r->texts[i].data);
		buf_release(&r->texts[i]);
	}
	pdf_text_keep_loose(r, result);
	free(r->texts);
}

struct pdf_page_text
pdf_text_read(struct pdf_text *t, qpdf_data qpdf, qpdf_oh page)
{
	struct pdf_page_text result = { 0 };
	struct pdf_reader r = { .t = t, .qpdf = qpdf, .id = PDF_TEXT_NONE };
	unsigned char *bytes = NULL;
	size_t len;

	if ((qpdf_oh_get_page_content_data(qpdf, page, &bytes, &len) &
	    QPDF_ERRORS) != 0)
		return result;
	r.fonts = qpdf_oh_get_key_if_dict(qpdf, qpdf_oh_get_key(qpdf, page,
	    "/Resources"), "/Font");
	buf_init(&r.name);
	buf_init(&r.shown);
	buf_init(&r.loose);
	pdf_scan_init(&r.scan, bytes, len);
	pdf_text_run(&r);
	pdf_scan_release(&r.scan);
	pdf_text_keep(&r, &result);
	buf_release(&r.loose);
	buf_release(&r.name);
	buf_release(&r.shown);
	free(bytes);
	return result;
}
