#include "publish/fop_report.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "publish/fo_source.h"

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

/*
 * FOP names a missing glyph by its UTF-16 unit and gives no place: the FO is
 * searched for the character. A low surrogate has been said with its high one.
 */
static void
fop_report_glyph(struct arena *a, const struct fop_event *event,
    const struct fo_source *fo, struct diag *d)
{
	const char *code = strstr(event->text, "(0x"), *at;
	unsigned long c = code != NULL ? strtoul(code + 3, NULL, 16) : 0;
	struct buf text = BUF_INIT;

	if (c >= 0xdc00 && c <= 0xdfff)
		return;
	if (c >= 0xd800 && c <= 0xdbff) {
		at = fop_find_high(fo->text, c);
		buf_put(&text, at != NULL ? at : "", at != NULL ? 4 : 0);
	} else {
		fop_put_utf8(&text, c);
		at = text.len > 0 ? strstr(fo->text, text.data) : NULL;
	}
	diag_file(d, DIAG_PDF_EVENT, fo_source_at_offset(a, fo, at != NULL ?
	    (size_t)(at - fo->text) : 0), "the fonts of the PDF have no '%s': "
	    "write it in words or with another sign", text.data);
	buf_release(&text);
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

bool
fop_report(const struct fop_event *event, const struct fo_source *fo,
    struct diag *d)
{
	struct arena a = ARENA_INIT;
	const char *place = strstr(event->text, "(See position ");
	int len = (int)strlen(event->text);
	bool is_fault = true;
	const char *path;

	if (strcmp(event->severity, "INFO") == 0)
		return false;
	path = event->line > 0 ? fo_source_at_line(&a, fo, event->line) :
	    fo->path;
	if (place != NULL)
		len = (int)(place - event->text);
	while (len > 0 && event->text[len - 1] == ' ')
		len--;
	if (IS_IN(event->id, fop_report_overflows)) {
		diag_file(d, DIAG_PDF_OVERFLOW, path, "something is too wide "
		    "for its place in the PDF, line %zu of the FO: shorten "
		    "long words or give the table fewer columns",
		    event->line);
		is_fault = false;
	} else if (IS_IN(event->id, fop_report_glyphs)) {
		fop_report_glyph(&a, event, fo, d);
	} else {
		diag_file(d, DIAG_PDF_EVENT, path, "FOP: %.*s", len,
		    event->text);
	}
	arena_release(&a);
	return is_fault;
}
