#include "publish/fop.h"

#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/text.h"
#include "publish/fo_source.h"

#define FOP_SECONDS 120.0		/* a 290-page document takes about 6 */
#define FOP_FONTS "file:///usr/share/fonts/truetype/"
#define FOP_NOT_FOUND 127		/* a shell's code: no such program */
#define FOP_POSITION " (See position "
#define FOP_MESSAGES_MAX 50		/* reported of one document */

/* The fonts of PDFs: family, style, weight and file below FOP_FONTS. */
static const struct {
	const char	*family;
	const char	*style;
	const char	*weight;
	const char	*file;
} fop_fonts[] = {
	{ "Body", "normal", "normal", "open-sans/OpenSans-Regular.ttf" },
	{ "Body", "italic", "normal", "open-sans/OpenSans-Italic.ttf" },
	{ "Body", "normal", "600", "open-sans/OpenSans-Semibold.ttf" },
	{ "Body", "normal", "bold", "open-sans/OpenSans-Bold.ttf" },
	{ "Body", "italic", "bold", "open-sans/OpenSans-BoldItalic.ttf" },
	{ "Mono", "normal", "normal", "dejavu/DejaVuSansMono.ttf" }
};

/* How each logger marks a line that is a complaint. */
static const char *const fop_levels[] = {
	"[WARN] ", "[ERROR] ", "[FATAL] ", "WARNING: ", "SEVERE: "
};

/* Start quickly, use little memory, speak English in UTF-8. */
static const char fop_java_args[] = "JAVA_ARGS=-Djava.awt.headless=true "
    "-Dfile.encoding=UTF-8 -Duser.language=en -XX:+UseSerialGC "
    "-XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmx512m";

void
fop_put_config(struct buf *out, const char *base)
{
	size_t i;

	buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<fop version=\"1.0\">\n"
	    "<accessibility>true</accessibility>\n"
	    "<strict-configuration>true</strict-configuration>\n"
	    "<strict-validation>true</strict-validation>\n"
	    "<use-cache>false</use-cache>\n"
	    "<complex-scripts disabled=\"true\"/>\n<base>file://");
	text_put_url(out, base, strlen(base));
	buf_puts(out, "/</base>\n<font-base>" FOP_FONTS "</font-base>\n"
	    "<source-resolution>96</source-resolution>\n"
	    "<target-resolution>150</target-resolution>\n"
	    "<renderers><renderer mime=\"application/pdf\">\n"
	    "<pdf-a-mode>PDF/A-2a</pdf-a-mode>\n"
	    "<pdf-ua-mode>PDF/UA-1</pdf-ua-mode>\n"
	    "<version>1.7</version>\n"
	    "<filterList><value>flate</value></filterList>\n<fonts>\n");
	for (i = 0; i < sizeof(fop_fonts) / sizeof(fop_fonts[0]); i++)
		buf_printf(out, "<font kerning=\"yes\" embed-url=\"%s\" "
		    "embedding-mode=\"subset\"><font-triplet name=\"%s\" "
		    "style=\"%s\" weight=\"%s\"/></font>\n",
		    fop_fonts[i].file, fop_fonts[i].family,
		    fop_fonts[i].style, fop_fonts[i].weight);
	buf_puts(out, "</fonts>\n</renderer></renderers>\n</fop>\n");
}

/*
 * Seconds from 1 January 1970 to the start of a day, as SOURCE_DATE_EPOCH.
 * Source: the count of days in the Gregorian calendar, years from March.
 */
static long long
fop_seconds(struct date date)
{
	long long year = date.year - (date.month <= 2);
	long long month = (date.month + 9) % 12;
	long long days = year * 365 + year / 4 - year / 100 + year / 400 +
	    (month * 306 + 5) / 10 + date.day - 1;

	return (days - 719468) * 86400;
}

static void
fop_report_missing(struct diag *d)
{
	diag_file(d, DIAG_PROGRAM_MISSING, "yjplan", "cannot find 'fop', "
	    "which makes the PDFs: install the package 'fop', or build with "
	    "--no-pdf");
}

int
fop_start(struct fop_run *run, const char *config_path, const char *fo_path,
    const char *pdf_path, struct date date, struct diag *d)
{
	const char *argv[] = {
		"fop", "-c", config_path, "-fo", fo_path, "-pdf", pdf_path,
		NULL
	};
	struct buf epoch = BUF_INIT;
	const char *env[] = { fop_java_args, "LC_ALL=C.UTF-8", NULL, NULL };
	int result;

	buf_printf(&epoch, "SOURCE_DATE_EPOCH=%lld",
	    date.year > 0 ? fop_seconds(date) : 0);
	env[2] = epoch.data;
	run->pdf_path = pdf_path;
	result = proc_start(&run->proc, argv, env, FOP_SECONDS);
	buf_release(&epoch);
	if (result == 0)
		return 0;
	if (errno == ENOENT)
		fop_report_missing(d);
	else
		diag_file(d, DIAG_PROGRAM_FAILED, "yjplan",
		    "cannot start 'fop': %s", strerror(errno));
	return -1;
}

/* One complaint of the log. */
struct fop_message {
	const char	*text;		/* in the log */
	size_t		 len;		/* bytes, without the place */
	size_t		 line;		/* of the FO; 0: not said */
};

static bool
fop_has(const struct fop_message *m, const char *part)
{
	size_t len = strlen(part), i;

	for (i = 0; i + len <= m->len; i++)
		if (memcmp(m->text + i, part, len) == 0)
			return true;
	return false;
}

/* Read a line of the log; false if it is no complaint. */
static bool
fop_read_line(const char *line, size_t len, struct fop_message *m)
{
	size_t i, skip = 0, place = strlen(FOP_POSITION);
	const char *p;

	for (i = 0; i < sizeof(fop_levels) / sizeof(fop_levels[0]); i++)
		if (len > strlen(fop_levels[i]) && memcmp(line,
		    fop_levels[i], strlen(fop_levels[i])) == 0)
			skip = strlen(fop_levels[i]);
	if (skip == 0)
		return false;
	m->text = line + skip;
	m->len = len - skip;
	m->line = 0;
	for (i = 0; i + 3 < m->len && m->text[i] != ' '; i++)
		continue;
	if (memcmp(m->text + i, " - ", 3) == 0) {	/* the logger's name */
		m->text += i + 3;
		m->len -= i + 3;
	}
	for (p = m->text + m->len; p-- > m->text;)
		if ((size_t)(m->text + m->len - p) > place &&
		    memcmp(p, FOP_POSITION, place) == 0) {
			m->line = strtoul(p + place, NULL, 10);
			m->len = (size_t)(p - m->text);
			break;
		}
	return true;
}

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
fop_report_glyph(struct arena *a, const struct fop_message *m,
    const struct fo_source *fo, struct diag *d)
{
	const char *code = strstr(m->text, "(0x"), *at;
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

/* Report one complaint; true if it is a fault. */
static bool
fop_report_message(struct arena *a, const struct fop_message *m,
    const struct fo_source *fo, struct diag *d)
{
	const char *path = m->line > 0 ? fo_source_at_line(a, fo, m->line) :
	    fo->path;

	if (fop_has(m, "not available in font")) {
		fop_report_glyph(a, m, fo, d);
		return true;
	}
	if (fop_has(m, "exceed the available area") ||
	    fop_has(m, "overflows the viewport")) {
		diag_file(d, DIAG_PDF_OVERFLOW, path, "something is too wide "
		    "for its place in the PDF, line %zu of the FO: shorten "
		    "long words or give the table fewer columns", m->line);
		return false;
	}
	diag_file(d, DIAG_PDF_EVENT, path, "FOP: %.*s", (int)m->len, m->text);
	return true;
}

size_t
fop_report(const char *log, const struct fo_source *fo, struct diag *d)
{
	struct arena a = ARENA_INIT;
	struct fop_message m;
	size_t faults = 0, len, said = 0;

	for (; *log != '\0'; log += len + (log[len] == '\n')) {
		len = strcspn(log, "\n");
		if (!fop_read_line(log, len, &m))
			continue;
		/* The last words of a failed run repeat its first error. */
		if (faults > 0 && fop_has(&m, "Exception <"))
			continue;
		if (said++ < FOP_MESSAGES_MAX)
			faults += fop_report_message(&a, &m, fo, d);
	}
	arena_release(&a);
	return faults;
}

int
fop_wait(struct fop_run *run, const struct fo_source *fo, struct diag *d)
{
	struct buf log = BUF_INIT;
	int code = proc_wait(&run->proc, &log);
	size_t faults = fop_report(log.data, fo, d);

	buf_release(&log);
	if (code == 0 && faults == 0 && fs_is_file(run->pdf_path))
		return 0;
	if (code == FOP_NOT_FOUND)
		fop_report_missing(d);
	else if (code == -1)
		diag_file(d, DIAG_PROGRAM_FAILED, fo->path, "'fop' took "
		    "longer than %.0f seconds and was stopped", FOP_SECONDS);
	else if (faults == 0)
		diag_file(d, DIAG_PROGRAM_FAILED, fo->path,
		    "'fop' ended with code %d and wrote no PDF", code);
	fs_remove(run->pdf_path);
	return -1;
}
