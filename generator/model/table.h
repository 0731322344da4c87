/*
 * Table datasets: typed columns, cells, totals that add up.
 * Stage: model.
 * Must not know: how a table is shown.
 */
#ifndef MODEL_TABLE_H
#define MODEL_TABLE_H

#include "model/dataset.h"

/*
 * Read the table of a file that has passed json_check, and the columns of
 * the chart that it asks for.
 * Takes:  wish: its label and values are filled in if the file has a chart.
 * Gives:  NULL after reporting.
 * Errors: JSON_TYPE, JSON_VALUE, JSON_KEY_UNKNOWN, JSON_LENGTH, TOTAL_WRONG,
 *         CHART_DATA.
 * Owns:   the arena; texts are borrowed from the JSON tree.
 */
struct table *table_read(struct arena *a, const struct json_doc *json,
	    struct chart_wish *wish, struct diag *d);

#endif
