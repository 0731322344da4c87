#include "load/xlsx_part.h"

#include <libxml/xmlreader.h>
#include <string.h>
#include <zip.h>

#include "base/buf.h"
#include "base/diag.h"

#define XLSX_PARTS_MAX 2000

bool
xlsx_open(struct xlsx_package *p, const char *path, const char *bytes,
    size_t len, struct diag *d)
{
	zip_source_t *source;
	zip_error_t error;

	memset(p, 0, sizeof(*p));
	p->path = path;
	p->diag = d;
	p->left = XLSX_TOTAL_MAX;
	zip_error_init(&error);
	source = zip_source_buffer_create(bytes, len, 0, &error);
	if (source != NULL) {
		p->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
		if (p->zip == NULL)
			zip_source_free(source);
	}
	if (p->zip == NULL)
		diag_file(d, DIAG_IMPORT_FILE, path, "damaged: %s",
		    zip_error_strerror(&error));
	zip_error_fini(&error);
	if (p->zip == NULL)
		return false;
	if (zip_get_num_entries(p->zip, 0) <= XLSX_PARTS_MAX)
		return true;
	diag_file(d, DIAG_IMPORT_FILE, path, "holds more than %d parts",
	    XLSX_PARTS_MAX);
	return false;
}

void
xlsx_close(struct xlsx_package *p)
{
	if (p->zip != NULL)
		zip_discard(p->zip);
	p->zip = NULL;
}

void
xlsx_damaged(const struct xlsx_package *p, const char *name)
{
	diag_file(p->diag, DIAG_IMPORT_FILE, p->path, "'%s' inside it is "
	    "damaged: open the file in a spreadsheet program and save it "
	    "again", name);
}

/* May this part be unpacked? */
static bool
xlsx_part_fits(struct xlsx_package *p, const char *name,
    const zip_stat_t *stat)
{
	const zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD |
	    ZIP_STAT_ENCRYPTION_METHOD;

	if ((stat->valid & needed) != needed ||
	    stat->encryption_method != ZIP_EM_NONE ||
	    (stat->comp_method != ZIP_CM_STORE &&
	    stat->comp_method != ZIP_CM_DEFLATE)) {
		diag_file(p->diag, DIAG_IMPORT_FILE, p->path, "'%s' inside it "
		    "has a password or is packed in an unusual way", name);
		return false;
	}
	if (stat->size > XLSX_PART_MAX || stat->size > p->left) {
		diag_file(p->diag, DIAG_IMPORT_FILE, p->path, "'%s' inside it "
		    "unpacks to %llu bytes: too large for a table", name,
		    (unsigned long long)stat->size);
		return false;
	}
	return true;
}

/*
 * Unpack what the directory promises and not a byte more: the read behind the
 * end must find it, and checks the sum on the way.
 */
static bool
xlsx_part_unpack(struct zip *zip, const zip_stat_t *stat, struct buf *out)
{
	zip_file_t *file = zip_fopen_index(zip, stat->index, 0);
	zip_int64_t got;
	char extra;
	bool good;

	if (file == NULL)
		return false;
	buf_reserve(out, (size_t)stat->size);
	got = zip_fread(file, out->data, stat->size);
	good = got >= 0 && (zip_uint64_t)got == stat->size &&
	    zip_fread(file, &extra, 1) == 0;
	if (good) {
		out->len = (size_t)got;
		out->data[out->len] = '\0';
	}
	return zip_fclose(file) == 0 && good;
}

static enum xlsx_found
xlsx_part_read(struct xlsx_package *p, const char *name, struct buf *out)
{
	zip_int64_t index = zip_name_locate(p->zip, name, ZIP_FL_NOCASE);
	zip_stat_t stat;

	if (index < 0)
		return XLSX_ABSENT;
	if (zip_stat_index(p->zip, (zip_uint64_t)index, 0, &stat) != 0) {
		xlsx_damaged(p, name);
		return XLSX_WRONG;
	}
	stat.index = (zip_uint64_t)index;
	if (!xlsx_part_fits(p, name, &stat))
		return XLSX_WRONG;
	p->left -= (size_t)stat.size;
	if (xlsx_part_unpack(p->zip, &stat, out))
		return XLSX_FOUND;
	xlsx_damaged(p, name);
	return XLSX_WRONG;
}

/* One node of the XML; gives false to end the walk. */
static bool
xlsx_walk_node(xmlTextReader *reader, const struct xlsx_events *events,
    void *data)
{
	struct xlsx_element element = {
		(const char *)xmlTextReaderConstLocalName(reader), reader
	};
	bool is_empty;

	switch (xmlTextReaderNodeType(reader)) {
	case XML_READER_TYPE_ELEMENT:
		is_empty = xmlTextReaderIsEmptyElement(reader) == 1;
		if (!events->start(data, &element))
			return false;
		if (is_empty && events->end != NULL)
			events->end(data, element.name);
		break;
	case XML_READER_TYPE_END_ELEMENT:
		if (events->end != NULL)
			events->end(data, element.name);
		break;
	case XML_READER_TYPE_TEXT:
	case XML_READER_TYPE_CDATA:
	case XML_READER_TYPE_WHITESPACE:
	case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
		if (events->text != NULL)
			events->text(data,
			    (const char *)xmlTextReaderConstValue(reader));
		break;
	default:
		break;
	}
	return true;
}

/*
 * A document type is never needed in these parts, and without one there are
 * no entities; a text in UTF-8, as all programs write, cannot hide it.
 */
static bool
xlsx_walk_text(const struct buf *text, const struct xlsx_events *events,
    void *data)
{
	xmlTextReader *reader;
	int more;

	if (strlen(text->data) != text->len ||
	    strstr(text->data, "<!DOCTYPE") != NULL)
		return false;
	reader = xmlReaderForMemory(text->data, (int)text->len, NULL, "UTF-8",
	    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	if (reader == NULL)
		return false;
	while ((more = xmlTextReaderRead(reader)) == 1)
		if (xmlTextReaderNodeType(reader) ==
		    XML_READER_TYPE_DOCUMENT_TYPE ||
		    !xlsx_walk_node(reader, events, data))
			break;
	if (more == 1 && xmlTextReaderNodeType(reader) ==
	    XML_READER_TYPE_DOCUMENT_TYPE)
		more = -1;
	xmlFreeTextReader(reader);
	return more != -1;
}

enum xlsx_found
xlsx_walk(struct xlsx_package *p, const char *name,
    const struct xlsx_events *events, void *data)
{
	struct buf text = BUF_INIT;
	enum xlsx_found found = xlsx_part_read(p, name, &text);

	if (found == XLSX_FOUND && !xlsx_walk_text(&text, events, data)) {
		xlsx_damaged(p, name);
		found = XLSX_WRONG;
	}
	buf_release(&text);
	return found;
}

bool
xlsx_attribute(const struct xlsx_element *element, const char *name,
    struct buf *value)
{
	xmlTextReader *reader = element->reader;
	bool found = false;

	buf_clear(value);
	while (!found && xmlTextReaderMoveToNextAttribute(reader) == 1)
		if (xmlTextReaderIsNamespaceDecl(reader) != 1 && strcmp(
		    (const char *)xmlTextReaderConstLocalName(reader),
		    name) == 0) {
			buf_puts(value, (const char *)
			    xmlTextReaderConstValue(reader));
			found = true;
		}
	(void)xmlTextReaderMoveToElement(reader);
	return found;
}
