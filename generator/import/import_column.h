/*
 * The columns of a table being imported: key, type and unit of each.
 * Stage: import.
 * Must not know: what is done with the cells.
 */
#ifndef IMPORT_COLUMN_H
#define IMPORT_COLUMN_H

#include <stdbool.h>
#include <stddef.h>

#include "model/dataset.h"

struct grid_cell;
struct import;

struct import_column {
	size_t			 column;	/* of the grid */
	const char		*title;		/* without its unit */
	const char		*key;		/* unlike all others */
	const char		*unit;		/* "£000"; NULL: none */
	enum column_type	 type;
	int			 decimals;	/* figures: as shown */
	int			 needed;	/* as their values have */
};

/*
 * Read the heading of a column and guess its type, which is said.
 * Takes:  columns: index of them are read; the next is filled in.
 * Errors: IMPORT_CELL.
 */
void	 import_column_read(struct import *im,
	    struct import_column *columns, size_t index);

/*
 * Is a column of this type one of figures?
 */
bool	 import_column_has_figures(enum column_type type);

/*
 * Is the cell of a column of this type left empty, by nothing or by a mark?
 */
bool	 import_column_is_missing(enum column_type type,
	    const struct grid_cell *cell);

/*
 * The status that a text names: "On track".
 * Gives:  PROGRESS__MAX for another text.
 */
enum progress import_column_status(const char *text);

#endif
