/*
 * The cells of a spreadsheet table, each with its kind, text and address.
 * Stage: load.
 * Must not know: file formats, or what the cells are for.
 *
 * A reader of a format fills a draft, cell by cell; grid_finish makes the grid
 * of it. Row and column 0 are those of the sheet, so that an index is an
 * address; empty rows and columns at the end are left out.
 */
#ifndef LOAD_GRID_H
#define LOAD_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/locale.h"

struct arena;
struct buf;
struct source;

#define GRID_ROWS_MAX ((size_t)10000)
#define GRID_COLUMNS_MAX ((size_t)256)
#define GRID_CELLS_MAX ((size_t)200000)		/* rows times columns */
#define GRID_MERGES_MAX ((size_t)10000)

enum grid_kind {
	GRID_EMPTY,
	GRID_TEXT,
	GRID_NUMBER,
	GRID_PERCENT,
	GRID_MONEY,		/* pounds */
	GRID_DATE,
	GRID_FAULT,		/* an error value, such as #REF! */
	GRID_NO_VALUE,		/* a formula without its result */
	GRID_UNCLEAR		/* 1,234: a thousand, or a decimal comma? */
};

struct grid_cell {
	enum grid_kind	 kind;
	const char	*text;		/* as a reader sees it; "" if empty */
	double		 value;		/* figures; PERCENT from 0 to 100 */
	int		 decimals;	/* figures: as many as are shown */
	struct date	 date;		/* DATE */
	size_t		 offset;	/* of its place in the grid's source */
};

/* Cells that are merged into one. */
struct grid_range {
	size_t	 row;			/* first and last row and column */
	size_t	 column;
	size_t	 row_end;
	size_t	 column_end;
};

struct grid {
	const char		*path;		/* of the file, as printed */
	const char		*sheet;		/* its name; NULL for CSV */
	const struct source	*source;	/* CSV: the text; else rows */
	struct grid_cell	*cells;		/* row by row */
	size_t			 row_count;
	size_t			 column_count;
	const bool		*row_hidden;	/* GRID_ROWS_MAX of them */
	const bool		*column_hidden;	/* GRID_COLUMNS_MAX of them */
	struct grid_range	*merges;
	size_t			 merge_count;
	char			 delimiter;	/* CSV: between fields */
	const char		*encoding;	/* CSV: NULL for UTF-8 */
};

struct grid_entry;

/* A grid being read. Cells beyond the limits are not kept, but noticed. */
struct grid_draft {
	struct arena		*arena;		/* the grid's */
	struct grid_entry	*entries;	/* owned; heap */
	size_t			 count;
	size_t			 cap;
	size_t			 rows;		/* with anything in them */
	size_t			 columns;
	bool			*row_hidden;	/* arena's */
	bool			*column_hidden;	/* arena's */
	struct grid_range	*merges;	/* owned; heap */
	size_t			 merge_count;
	bool			 too_large;
};

/*
 * Start an empty draft.
 * Owns:   grid_finish or grid_draft_release ends it.
 */
void	 grid_draft_init(struct grid_draft *draft, struct arena *a);

/*
 * Free a draft that was not finished.
 */
void	 grid_draft_release(struct grid_draft *draft);

/*
 * Put a cell; a later one at the same place takes its place.
 * Takes:  cell: copied, its text borrowed.
 */
void	 grid_draft_put(struct grid_draft *draft, size_t row, size_t column,
	    const struct grid_cell *cell);

/*
 * Note a hidden row, hidden columns, or merged cells.
 */
void	 grid_draft_hide_row(struct grid_draft *draft, size_t row);
void	 grid_draft_hide_columns(struct grid_draft *draft, size_t first,
	    size_t last);
void	 grid_draft_merge(struct grid_draft *draft, struct grid_range range);

/*
 * Make the grid and end the draft.
 * Takes:  path, sheet: borrowed; source: the text of a CSV file, else NULL:
 *         a line is then made of each row.
 * Gives:  NULL after reporting.
 * Errors: IMPORT_FILE where there is too much of it.
 * Owns:   the draft's arena.
 */
struct grid *grid_finish(struct grid_draft *draft, const char *path,
	    const char *sheet, const struct source *source, struct diag *d);

/*
 * The cell at an address; an empty one beyond the end.
 */
const struct grid_cell *grid_at(const struct grid *grid, size_t row,
	    size_t column);

/*
 * Append the letters of a column: A, B, ... Z, AA.
 */
void	 grid_put_column(struct buf *out, size_t column);

/*
 * Append the address of a cell: "Budget!B7", or "budget.csv:7:12" as editors
 * take it.
 */
void	 grid_put_address(struct buf *out, const struct grid *grid, size_t row,
	    size_t column);

/*
 * Report on a cell; in a spreadsheet its address comes first.
 */
void	 grid_report(const struct grid *grid, size_t row, size_t column,
	    struct diag *d, enum diag_id id, const char *fmt, ...)
	    __attribute__((format(printf, 6, 7)));

#endif
