/*
 * A table dataset from the table in a spreadsheet.
 * Stage: import.
 * Must not know: command lines, or where the dataset goes.
 */
#ifndef IMPORT_TABLE_H
#define IMPORT_TABLE_H

#include <cjson/cJSON.h>

struct import;

/*
 * Make a table: the types of columns are guessed from all their cells; a last
 * row called Total or Cyfanswm becomes the total, and must be the sum.
 * Gives:  NULL after reporting; else the caller frees with cJSON_Delete, and
 *         im->said tells all that was guessed.
 * Errors: IMPORT_TABLE, IMPORT_CELL, IMPORT_OPTION, TOTAL_WRONG.
 */
cJSON	*import_table(struct import *im);

#endif
