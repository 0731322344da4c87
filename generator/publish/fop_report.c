#include "publish/fop_report.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/srcmap.h"
#include "publish/fo_source.h"

#define FOP_REPORT_PLACES 10		/* of one sign */

static const char *const fop_report_glyphs[] = { "glyphNotAvailable" };

/* What only looks bad: too little room. */
static const char *const fop_report_overflows[] = {
	"lineOverflows", "viewportIPDOverflow", "viewportBPDOverflow",
	"staticRegionOverflow"
};

/* Append a code point as UTF-8. */
static void
fop_put_utf8(struct buf *out, unsigned long c)
{
	if (c < 0x80) {
		buf_putc(out, (char)c);
	} else if (c < 0x800) {
		buf_putc(out, (char)(0xc0 | c >> 6));
		buf_putc(out, (char)(0x80 | (c & 0x3f)));
	} else {
		buf_putc(out, (char)(0xe0 | c >> 12));
		buf_putc(out, (char)(0x80 | (c >> 6 & 0x3f)));
		buf_putc(out, (char)(0x80 | (c & 0x3f)));
	}
}

/* The first place of a character beyond U+FFFF with a high surrogate. */
static const char *
fop_find_high(const char *text, unsigned long high)
{
	const unsigned char *p;

	for (p = (const unsigned char *)text; *p != '\0'; p++) {
		unsigned long c;

		if (*p < 0xf0)
			continue;
		c = ((unsigned long)*p & 7) << 18 |
		    ((unsigned long)p[1] & 0x3f) << 12 |
		    ((unsigned long)p[2] & 0x3f) << 6 |
		    ((unsigned long)p[3] & 0x3f);
		if (0xd800 + ((c - 0x10000) >> 10) == high)
			return (const char *)p;
	}
	return NULL;
}

/* Attributes say a sign in words that are not printed. */
static bool
fop_is_printed(const struct fo_source *fo, const char *at)
{
	while (at > fo->text && *at != '<' && *at != '>')
		at--;
	return *at == '>';
}

/* Where the sign before was found: there may be more in one block. */
struct fop_sign {
	const char	*sign;
	size_t		 block;		/* offset in the file */
	size_t		 next;		/* offset behind the sign in it */
};

/* Report one place, as near to the sign in the writer's file as is known. */
static void
fop_report_sign(const struct fo_source *fo, const char *at,
    struct fop_sign *s, struct diag *d)
{
	struct arena a = ARENA_INIT;
	struct fo_origin origin = fo_source_origin(&a, fo, at != NULL ?
	    (size_t)(at - fo->text) : 0);
	size_t block = origin.offset;
	const char *there = NULL;

	if (s->next > 0 && block == s->block)
		origin.offset = s->next;
	if (origin.source != NULL && origin.offset < origin.source->len)
		there = strstr(origin.source->text + origin.offset, s->sign);
	origin.offset = there == NULL ? block :
	    (size_t)(there - origin.source->text);
	s->block = block;
	s->next = origin.offset + strlen(s->sign);
	fo_origin_report(&origin, DIAG_PDF_EVENT, d, "the fonts of the PDF "
	    "have no '%s': write it in words or with another sign", s->sign);
	arena_release(&a);
}

/*
 * FOP names a missing glyph by its UTF-16 unit and gives no place: the FO is
 * searched for the character. A low surrogate has been said with its high one.
 */
static void
fop_report_glyph(const struct fop_event *event, const struct fo_source *fo,
    struct diag *d)
{
	const char *code = strstr(event->text, "(0x"), *at = NULL;
	unsigned long c = code != NULL ? strtoul(code + 3, NULL, 16) : 0;
	struct buf sign = BUF_INIT;
	struct fop_sign found = { NULL, 0, 0 };
	int count = 0;

	if (c >= 0xdc00 && c <= 0xdfff)
		return;
	if (c < 0xd800 || c > 0xdbff)
		fop_put_utf8(&sign, c);
	else if ((at = fop_find_high(fo->text, c)) != NULL)
		buf_put(&sign, at, 4);
	found.sign = sign.data;
	at = fo->text;
	while (sign.len > 0 && count < FOP_REPORT_PLACES &&
	    (at = strstr(at, sign.data)) != NULL) {
		if (fop_is_printed(fo, at)) {
			fop_report_sign(fo, at, &found, d);
			count++;
		}
		at += sign.len;
	}
	if (count == 0)
		fop_report_sign(fo, NULL, &found, d);
	buf_release(&sign);
}

/* Is the id of an event, less its package and class, in a list? */
static bool
fop_report_is(const char *id, const char *const *list, size_t count)
{
	const char *dot = strrchr(id, '.');
	size_t i;

	for (i = 0; i < count; i++)
		if (strcmp(dot != NULL ? dot + 1 : id, list[i]) == 0)
			return true;
	return false;
}

#define IS_IN(id, list) \
	fop_report_is(id, list, sizeof(list) / sizeof((list)[0]))

/* FOP's own words, less the place that it names at their end. */
static int
fop_report_len(const char *text)
{
	const char *place = strstr(text, "(See position ");
	int len = (int)(place != NULL ? (size_t)(place - text) :
	    strlen(text));

	while (len > 0 && text[len - 1] == ' ')
		len--;
	return len;
}

/* What a template prints has no line in a text, but one in the FO. */
static void
fop_report_overflow(const struct fo_origin *origin, size_t line,
    struct diag *d)
{
	struct buf place = BUF_INIT;

	if (origin->source == NULL)
		buf_printf(&place, ", line %zu of the FO", line);
	fo_origin_report(origin, DIAG_PDF_OVERFLOW, d, "something is too wide "
	    "for its place in the PDF%s: shorten long words or give the table "
	    "fewer columns", place.data);
	buf_release(&place);
}

bool
fop_report(const struct fop_event *event, const struct fo_source *fo,
    struct diag *d)
{
	struct arena a = ARENA_INIT;
	struct fo_origin origin = { fo->path, NULL, 0 };
	bool is_fault = true;

	if (strcmp(event->severity, "INFO") == 0)
		return false;
	if (event->line > 0)
		origin = fo_source_origin(&a, fo, fo_source_line(fo,
		    event->line));
	if (IS_IN(event->id, fop_report_overflows)) {
		fop_report_overflow(&origin, event->line, d);
		is_fault = false;
	} else if (IS_IN(event->id, fop_report_glyphs)) {
		fop_report_glyph(event, fo, d);
	} else {
		fo_origin_report(&origin, DIAG_PDF_EVENT, d, "FOP: %.*s",
		    fop_report_len(event->text), event->text);
	}
	arena_release(&a);
	return is_fault;
}
