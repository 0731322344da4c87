/*
 * A kpi that is a chain, from a spreadsheet with a count for each step.
 * Stage: import.
 * Must not know: command lines, or where the dataset goes.
 */
#ifndef IMPORT_CHAIN_H
#define IMPORT_CHAIN_H

#include <cjson/cJSON.h>

struct import;

/*
 * Make a kpi of a table with periods one way and steps the other, widest
 * first. Columns that hold a step's share of the step before, as the site's
 * own data files have them, are held against the counts and left out. Several
 * series are told apart by their headings: "Girls: offered help".
 * Gives:  NULL after reporting.
 * Errors: IMPORT_TABLE, IMPORT_CELL, IMPORT_OPTION.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*import_chain(struct import *im);

#endif
