/*
 * The parts of an XLSX file that hold cells: the sheet, the strings that it
 * shares and the formats of its numbers.
 * Stage: load.
 * Must not know: how the parts are found.
 */
#ifndef LOAD_XLSX_SHEET_H
#define LOAD_XLSX_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "load/xlsx_part.h"
#include "load/xlsx_style.h"

struct arena;
struct diag;
struct grid;

/* What sheets refer to by numbers. */
struct xlsx_book {
	struct arena		*arena;
	const char		**strings;	/* owned; heap */
	size_t			 string_count;
	size_t			 string_cap;
	struct xlsx_style	*styles;	/* owned; heap */
	size_t			 style_count;
	size_t			 style_cap;
	bool			 from_1904;	/* days are counted from then */
};

/*
 * Free what the arena does not own.
 */
void	 xlsx_book_release(struct xlsx_book *book);

/*
 * Read the shared strings, or the formats of cells.
 * Gives:  as xlsx_walk.
 * Errors: IMPORT_FILE.
 */
enum xlsx_found xlsx_book_strings(struct xlsx_book *book,
	    struct xlsx_package *p, const char *part);
enum xlsx_found xlsx_book_styles(struct xlsx_book *book,
	    struct xlsx_package *p, const char *part);

/*
 * Is there a value or a formula in a sheet?
 * Takes:  found: set to FOUND, or WRONG after reporting.
 */
bool	 xlsx_sheet_has_cells(struct xlsx_package *p, const char *part,
	    enum xlsx_found *found);

/*
 * Read a sheet.
 * Takes:  sheet: its name, for addresses; borrowed.
 * Gives:  NULL after reporting.
 * Errors: IMPORT_FILE.
 * Owns:   the book's arena.
 */
struct grid *xlsx_sheet_read(const struct xlsx_book *book,
	    struct xlsx_package *p, const char *part, const char *sheet);

#endif
