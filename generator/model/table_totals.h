/*
 * Do the totals of a table add up? And do they tell what it withholds?
 * Stage: model.
 * Must not know: how a table is read or shown.
 */
#ifndef MODEL_TABLE_TOTALS_H
#define MODEL_TABLE_TOTALS_H

#include <stdbool.h>
#include <stddef.h>

struct diag;
struct json_doc;
struct table;

/*
 * Check the total row and the column of sums of a table as its author wrote
 * it, and say what they would be.
 * Errors: TOTAL_WRONG; TOTAL_TELLS where a figure that its source withholds is
 *         what is left of a total; JSON_VALUE for people that are rounded.
 * Gives:  true if nothing was reported.
 */
bool	 table_totals_check(const struct json_doc *json,
	    const struct table *table, struct diag *d);

/*
 * Do shares make a total that is printed as 100, but for rounding? Each may be
 * off by half of its last decimal. Where all are 100 the total is a mean.
 * Takes:  sum and least of `count` shares with so many decimals.
 */
bool	 table_shares_add_up(double sum, double least, size_t count,
	    int decimals);

#endif
