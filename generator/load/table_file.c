#include "load/table_file.h"

#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <string.h>
#include <unicode/ucnv.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/srcmap.h"
#include "base/text.h"
#include "load/csv.h"
#include "load/grid.h"
#include "load/xlsx.h"

static bool
table_file_starts(const char *bytes, size_t len, const char *start,
    size_t start_len)
{
	return len >= start_len && memcmp(bytes, start, start_len) == 0;
}

/* A file of Windows holds no control characters but for those of lines. */
static bool
table_file_is_text(const char *bytes, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++) {
		unsigned char c = (unsigned char)bytes[i];

		if (c == 0x7f || (c < 0x20 && c != '\t' && c != '\n' &&
		    c != '\r'))
			return false;
	}
	return true;
}

static bool
table_file_has_wide(const char *bytes, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if ((unsigned char)bytes[i] >= 0x80)
			return true;
	return false;
}

/* Append bytes of another encoding as UTF-8. */
static void
table_file_convert(struct buf *out, const char *bytes, size_t len,
    const char *encoding)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t made;

	/* No encoding used here makes more than three bytes of one. */
	if (len > FS_READ_MAX || FS_READ_MAX > INT_MAX / 4)
		BUG("file too large to convert");
	buf_reserve(out, len * 3 + 1);
	made = ucnv_convert("UTF-8", encoding, out->data + out->len,
	    (int32_t)(len * 3 + 1), bytes, (int32_t)len, &status);
	if (U_FAILURE(status))
		BUG("ICU cannot convert a text");
	out->len += (size_t)made;
	out->data[out->len] = '\0';
}

/*
 * Append the text in UTF-8, its name in *encoding if it was in another one;
 * gives the offset of the first byte that cannot be read, or TEXT_VALID.
 */
static size_t
table_file_decode(struct buf *out, const char *bytes, size_t len,
    const char **encoding)
{
	size_t bad;

	*encoding = NULL;
	if (table_file_starts(bytes, len, "\xff\xfe", 2))
		*encoding = "UTF-16LE";
	else if (table_file_starts(bytes, len, "\xfe\xff", 2))
		*encoding = "UTF-16BE";
	if (*encoding != NULL) {
		table_file_convert(out, bytes + 2, len - 2, *encoding);
		return text_check(out->data, out->len);
	}
	if (table_file_starts(bytes, len, "\xef\xbb\xbf", 3)) {
		bytes += 3;
		len -= 3;
	}
	bad = text_check(bytes, len);
	if (bad == TEXT_VALID || !table_file_is_text(bytes, len) ||
	    table_file_has_wide(bytes, bad)) {
		buf_put(out, bytes, len);
		return bad;
	}
	*encoding = "Windows-1252";
	table_file_convert(out, bytes, len, "windows-1252");
	return TEXT_VALID;
}

static struct grid *
table_file_csv(struct arena *a, const char *path, const char *bytes,
    size_t len, struct diag *d)
{
	struct buf text = BUF_INIT;
	const struct source *source;
	const char *encoding;
	struct grid *grid;
	size_t bad, i;

	bad = table_file_decode(&text, bytes, len, &encoding);
	/* Some programs end lines so; lines are counted by newlines. */
	for (i = 0; i < text.len; i++)
		if (text.data[i] == '\r' && text.data[i + 1] != '\n')
			text.data[i] = '\n';
	source = source_build(a, path, arena_strndup(a, text.data, text.len),
	    text.len);
	buf_release(&text);
	if (bad != TEXT_VALID) {
		diag_at(d, DIAG_ENCODING, source, bad, "cannot be read as "
		    "text: save the file as CSV in UTF-8");
		return NULL;
	}
	grid = csv_read(a, source, d);
	if (grid != NULL)
		grid->encoding = encoding;
	return grid;
}

struct grid *
table_file_parse(struct arena *a, const char *path, const char *bytes,
    size_t len, const char *sheet, struct diag *d)
{
	if (table_file_starts(bytes, len, "PK\x03\x04", 4))
		return xlsx_read(a, path, bytes, len, sheet, d);
	if (table_file_starts(bytes, len, "\xd0\xcf\x11\xe0", 4)) {
		diag_file(d, DIAG_IMPORT_FILE, path, "an old Excel file, or "
		    "one with a password: save it as .xlsx without one");
		return NULL;
	}
	if (sheet != NULL) {
		diag_file(d, DIAG_IMPORT_SHEET, path, "a CSV file has no "
		    "sheets: leave '--sheet' out");
		return NULL;
	}
	return table_file_csv(a, path, bytes, len, d);
}

struct grid *
table_file_read(struct arena *a, const char *path, const char *sheet,
    struct diag *d)
{
	struct buf bytes = BUF_INIT;
	struct grid *grid = NULL;

	if (fs_read(path, &bytes) == -1)
		diag_file(d, DIAG_FILE_READ, path, "cannot read: %s",
		    strerror(errno));
	else
		grid = table_file_parse(a, path, bytes.data, bytes.len, sheet,
		    d);
	buf_release(&bytes);
	return grid;
}
