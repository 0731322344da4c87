/*
 * A kpi dataset from the table in a spreadsheet.
 * Stage: import.
 * Must not know: command lines, or where the dataset goes.
 */
#ifndef IMPORT_KPI_H
#define IMPORT_KPI_H

#include <cjson/cJSON.h>

struct import;

/*
 * Make a kpi: its periods are the headings or the first column, whichever
 * looks like periods; each row, or each other column, is a series. The oldest
 * period comes first, and the local series.
 * Gives:  NULL after reporting; else the caller frees with cJSON_Delete, and
 *         im->said tells all that was guessed.
 * Errors: IMPORT_TABLE, IMPORT_CELL, IMPORT_OPTION.
 */
cJSON	*import_kpi(struct import *im);

#endif
