/*
 * XLSX files for tests, packed in memory from the text of their parts.
 */
#ifndef XLSX_UNIT_H
#define XLSX_UNIT_H

#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "base/buf.h"

struct xlsx_unit_part {
	const char	*name;		/* NULL ends a list */
	const char	*text;
	size_t		 len;		/* 0: as long as the text */
};

#define XLSX_UNIT_MAIN \
	"\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define XLSX_UNIT_TYPE \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define XLSX_UNIT_LINKS "<Relationships xmlns=\"http://schemas." \
	"openxmlformats.org/package/2006/relationships\">"
#define XLSX_UNIT_LINK(id, type, target) "<Relationship Id=\"" id "\" " \
	"Type=\"" XLSX_UNIT_TYPE type "\" Target=\"" target "\"/>"
#define XLSX_UNIT_ROOT XLSX_UNIT_LINKS \
	XLSX_UNIT_LINK("r1", "officeDocument", "xl/workbook.xml") \
	"</Relationships>"
#define XLSX_UNIT_BOOK(inside) "<workbook xmlns=" XLSX_UNIT_MAIN \
	" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/" \
	"relationships\">" inside "</workbook>"
#define XLSX_UNIT_BOOK_LINKS XLSX_UNIT_LINKS \
	XLSX_UNIT_LINK("r1", "worksheet", "worksheets/sheet1.xml") \
	XLSX_UNIT_LINK("r2", "sharedStrings", "/xl/sharedStrings.xml") \
	XLSX_UNIT_LINK("r3", "styles", "styles.xml") "</Relationships>"

/*
 * Append a package of these parts.
 * Takes:  method: ZIP_CM_STORE or ZIP_CM_DEFLATE.
 */
static inline void
xlsx_unit_pack(struct buf *out, const struct xlsx_unit_part *parts,
    int method)
{
	zip_source_t *file = zip_source_buffer_create(NULL, 0, 0, NULL), *one;
	zip_t *zip;
	zip_int64_t index;
	zip_stat_t stat;
	size_t len;

	zip_source_keep(file);
	zip = zip_open_from_source(file, ZIP_CREATE | ZIP_TRUNCATE, NULL);
	if (zip == NULL)
		abort();
	for (; parts->name != NULL; parts++) {
		len = parts->len > 0 ? parts->len : strlen(parts->text);
		one = zip_source_buffer(zip, parts->text, len, 0);
		index = zip_file_add(zip, parts->name, one, 0);
		if (index < 0 || zip_set_file_compression(zip,
		    (zip_uint64_t)index, method, 0) != 0)
			abort();
	}
	if (zip_close(zip) != 0 || zip_source_open(file) != 0 ||
	    zip_source_stat(file, &stat) != 0)
		abort();
	buf_reserve(out, (size_t)stat.size);
	zip_source_read(file, out->data + out->len, stat.size);
	out->len += (size_t)stat.size;
	out->data[out->len] = '\0';
	zip_source_close(file);
	zip_source_free(file);
}

/*
 * Append a workbook with one sheet, "Data".
 * Takes:  sheet, strings, styles: what is inside of worksheet, sst and
 *         styleSheet.
 */
static inline void
xlsx_unit_book(struct buf *out, const char *sheet, const char *strings,
    const char *styles)
{
	struct buf texts[3] = { BUF_INIT, BUF_INIT, BUF_INIT };
	struct xlsx_unit_part parts[] = {
		{ "_rels/.rels", XLSX_UNIT_ROOT, 0 },
		{ "xl/workbook.xml", XLSX_UNIT_BOOK("<sheets><sheet "
		    "name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets>"), 0 },
		{ "xl/_rels/workbook.xml.rels", XLSX_UNIT_BOOK_LINKS, 0 },
		{ "xl/worksheets/sheet1.xml", NULL, 0 },
		{ "xl/sharedStrings.xml", NULL, 0 },
		{ "xl/styles.xml", NULL, 0 },
		{ NULL, NULL, 0 }
	};
	size_t i;

	buf_printf(&texts[0], "<worksheet xmlns=%s>%s</worksheet>",
	    XLSX_UNIT_MAIN, sheet);
	buf_printf(&texts[1], "<sst xmlns=%s>%s</sst>", XLSX_UNIT_MAIN,
	    strings);
	buf_printf(&texts[2], "<styleSheet xmlns=%s>%s</styleSheet>",
	    XLSX_UNIT_MAIN, styles);
	for (i = 0; i < 3; i++)
		parts[3 + i].text = texts[i].data;
	xlsx_unit_pack(out, parts, ZIP_CM_STORE);
	for (i = 0; i < 3; i++)
		buf_release(&texts[i]);
}

#endif
