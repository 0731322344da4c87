/*
 * What the two kinds of import share: the table inside a sheet, what is said
 * of it, and the marks that stand for figures.
 * Stage: import.
 * Must not know: command lines, or where the dataset goes.
 */
#ifndef IMPORT_H
#define IMPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "import/import_words.h"
#include "load/grid.h"

struct arena;
struct diag;

#define IMPORT_DECIMALS_MAX 3	/* of a dataset */
#define IMPORT_FIGURE_MAX 1e15	/* of a dataset */
#define IMPORT_TALLIES 24

/* What the author says beside the spreadsheet; NULL where nothing. */
struct import_given {
	const char	*title;
	const char	*measure;
	const char	*unit;
	const char	*better;
	const char	*counts;
	const char	*series;	/* name of a chain's only one */
};

/* A mark that was found, and how often. */
struct import_tally {
	const char		*text;		/* as it stands there */
	enum import_mark	 mark;
	size_t			 row;		/* the first place */
	size_t			 column;
	size_t			 count;
};

struct import {
	struct arena		*arena;
	const struct grid	*grid;
	struct import_given	 given;
	struct diag		*diag;
	bool			 good;		/* nothing is wrong so far */
	const char		*headline;	/* line above, or NULL */
	size_t			 header;	/* row of the headings */
	size_t			*rows;		/* below it */
	size_t			 row_count;	/* at least 1 */
	size_t			*columns;	/* with anything in them */
	size_t			 column_count;	/* at least 1 */
	char			*marks;		/* of figures: a letter for
						 * each cell of the grid */
	size_t			 mark_count;
	struct import_tally	 tallies[IMPORT_TALLIES];
	size_t			 tally_count;
	size_t			 longer;	/* with hidden decimals */
	size_t			 longer_row;	/* the first of them */
	size_t			 longer_column;
	struct buf		 said;		/* lines: what was guessed */
};

/*
 * Find the table in a grid: the headings are in the first row that is more
 * than a line of text, the rows go on to the first empty one. Lines above and
 * notes below are left out, and that is said.
 * Takes:  grid and given are borrowed.
 * Gives:  false after reporting; import_release is called all the same.
 * Errors: IMPORT_TABLE; IMPORT_CELL for cells that are merged, hidden, or
 *         hold no value.
 */
bool	 import_init(struct import *im, struct arena *a,
	    const struct grid *grid, const struct import_given *given,
	    struct diag *d);

/*
 * Free what the arena does not own.
 */
void	 import_release(struct import *im);

/*
 * Add a line to what is said; no newline at its end.
 */
void	 import_say(struct import *im, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));

/*
 * Report on a cell; im->good is then false.
 */
void	 import_wrong(struct import *im, size_t row, size_t column,
	    enum diag_id id, const char *fmt, ...)
	    __attribute__((format(printf, 5, 6)));

/*
 * The address of a cell.
 * Owns:   the arena.
 */
const char *import_address(struct import *im, size_t row, size_t column);

/*
 * The text of a cell on one line.
 * Owns:   the arena.
 */
const char *import_line(struct import *im, size_t row, size_t column);

/*
 * Does a cell hold a figure, and how many decimals does it need?
 */
bool	 import_is_figure(const struct grid_cell *cell);
int	 import_decimals(double value);

/*
 * Count a figure if it has more decimals than are shown; and say how many do.
 */
void	 import_count_longer(struct import *im, size_t row, size_t column,
	    int decimals);
void	 import_say_longer(struct import *im);

/*
 * Count a mark that stands for a figure.
 */
void	 import_count(struct import *im, size_t row, size_t column,
	    enum import_mark mark);

/*
 * Say which marks were counted, and what each is written as.
 */
void	 import_say_marks(struct import *im);

/*
 * The title: as given, else the line above the table, the sheet's name or the
 * file's, and that is said.
 * Gives:  "" after reporting, where that is no text.
 * Errors: IMPORT_OPTION.
 * Owns:   the arena.
 */
const char *import_title(struct import *im);

#endif
