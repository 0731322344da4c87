#include "publish/archive.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "base/diag.h"

/* The first day that the format knows: 1 January 1980, at midnight. */
#define ARCHIVE_FIRST_DAY	((1 << 5) | 1)
#define ARCHIVE_PLAIN_FILE	(0100644U << 16)

static int
archive_compare(const void *x, const void *y)
{
	const struct archive_entry *a = x, *b = y;

	return strcmp(a->name, b->name);
}

/* Gives false if the library cannot take it. */
static bool
archive_add(zip_t *zip, const struct archive_entry *entry)
{
	zip_source_t *source;
	zip_int64_t index;

	source = zip_source_buffer(zip, entry->bytes.data, entry->bytes.len,
	    0);
	if (source == NULL)
		return false;
	index = zip_file_add(zip, entry->name, source, ZIP_FL_ENC_UTF_8);
	if (index == -1) {
		zip_source_free(source);
		return false;
	}
	return zip_set_file_compression(zip, (zip_uint64_t)index,
	    ZIP_CM_DEFLATE, 9) == 0 &&
	    zip_file_set_dostime(zip, (zip_uint64_t)index, 0, ARCHIVE_FIRST_DAY,
	    0) == 0 &&
	    zip_file_set_external_attributes(zip, (zip_uint64_t)index, 0,
	    ZIP_OPSYS_UNIX, ARCHIVE_PLAIN_FILE) == 0;
}

/* Takes over neither: the source stays the caller's. */
static bool
archive_write(zip_source_t *source, const struct archive_entry *entries,
    size_t count)
{
	zip_t *zip;
	bool good = true;
	size_t i;

	zip_source_keep(source);
	zip = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
	if (zip == NULL) {
		zip_source_free(source);
		return false;
	}
	for (i = 0; i < count && good; i++)
		good = archive_add(zip, &entries[i]);
	if (good && zip_close(zip) == 0)
		return true;
	zip_discard(zip);
	return false;
}

static bool
archive_read(zip_source_t *source, struct buf *out)
{
	char part[4096];
	zip_int64_t n;

	if (zip_source_open(source) == -1)
		return false;
	while ((n = zip_source_read(source, part, sizeof(part))) > 0)
		buf_put(out, part, (size_t)n);
	zip_source_close(source);
	return n == 0;
}

int
archive_put(struct buf *out, struct archive_entry *entries,
    size_t count, struct diag *d)
{
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
	bool good;

	qsort(entries, count, sizeof(*entries), archive_compare);
	good = source != NULL && archive_write(source, entries, count) &&
	    archive_read(source, out);
	zip_source_free(source);
	if (good)
		return 0;
	diag_file(d, DIAG_FILE_WRITE, entries[0].name,
	    "cannot make a zip file of it");
	return -1;
}
