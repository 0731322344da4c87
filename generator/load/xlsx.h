/*
 * XLSX files: which parts hold the sheet, and the sheet as a grid.
 * Stage: load.
 * Must not know: what the table is for.
 */
#ifndef LOAD_XLSX_H
#define LOAD_XLSX_H

#include <stddef.h>

struct arena;
struct diag;
struct grid;

/*
 * Read a sheet of an XLSX file, with the results of formulas as the file has
 * them, and figures as their formats show them.
 * Takes:  path: as printed, borrowed; sheet: its name, or NULL: the only
 *         visible one with anything in it.
 * Gives:  NULL after reporting.
 * Errors: IMPORT_FILE, IMPORT_SHEET.
 * Owns:   the arena.
 * Source: ECMA-376, parts 1 (SpreadsheetML) and 2 (packages).
 */
struct grid *xlsx_read(struct arena *a, const char *path, const char *bytes,
	    size_t len, const char *sheet, struct diag *d);

#endif
