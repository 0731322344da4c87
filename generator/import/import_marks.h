/*
 * Marks of figures in a spreadsheet: "125 [p]" in a cell, or "Here [p]" in a
 * column of notes, as the site's own data files have them.
 * Stage: import.
 * Must not know: what kind of dataset is made.
 */
#ifndef IMPORT_MARKS_H
#define IMPORT_MARKS_H

#include <cjson/cJSON.h>
#include <stddef.h>

#include "import/import.h"

/*
 * Find the marks in the cells of an import's table. A cell "125 [p]" is then
 * the number 125; a column that holds nothing but marks of others is none of
 * the table's columns any more. Both are said.
 * Errors: IMPORT_CELL for a figure with two marks.
 */
void	 import_marks_read(struct import *im);

/*
 * The letter of a figure's mark, or 0.
 */
char	 import_mark_at(const struct import *im, size_t row, size_t column);

/*
 * A figure as a dataset has it: a number, or an object with its mark; and what
 * is missing: null, or an object that says why.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*import_figure_value(const struct import *im, size_t row,
	    size_t column);
cJSON	*import_missing_value(enum import_mark mark);

#endif
