/*
 * Spreadsheet files as people have them: CSV in the encodings of Excel, XLSX.
 * Stage: load.
 * Must not know: what the table is for.
 */
#ifndef LOAD_TABLE_FILE_H
#define LOAD_TABLE_FILE_H

#include <stddef.h>

struct arena;
struct diag;
struct grid;

/*
 * Read a file; its first bytes, not its name, say what it is. CSV may be in
 * UTF-8, with or without a mark, in UTF-16 with one, or in Windows-1252, which
 * is what it is taken for if it cannot be UTF-8.
 * Takes:  path: as printed; sheet: the sheet of a spreadsheet, or NULL: the
 *         only one with anything in it.
 * Gives:  NULL after reporting.
 * Errors: FILE_READ, ENCODING, IMPORT_FILE, IMPORT_SHEET.
 * Owns:   the arena.
 */
struct grid *table_file_read(struct arena *a, const char *path,
	    const char *sheet, struct diag *d);

/*
 * The same for a file's bytes.
 */
struct grid *table_file_parse(struct arena *a, const char *path,
	    const char *bytes, size_t len, const char *sheet, struct diag *d);

#endif
