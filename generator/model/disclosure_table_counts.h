/*
 * The counts of a table and all that they add up to.
 * Stage: model.
 * Must not know: what is withheld.
 */
#ifndef MODEL_DISCLOSURE_TABLE_COUNTS_H
#define MODEL_DISCLOSURE_TABLE_COUNTS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/disclosure_counts.h"

struct table;
struct table_cell;

enum table_role {
	ROLE_NONE,		/* tells nothing about counts */
	ROLE_COUNT,
	ROLE_CHANGE,		/* whole numbers, some of them negative */
	ROLE_MEASURE,		/* other numbers */
	ROLE_PERCENT
};

/* What a column of percentages is worked out from. */
struct table_base {
	size_t	 percent;	/* column */
	size_t	 n;		/* column */
	size_t	 d;		/* column; COUNT_NONE: the total of n */
};

struct table_control {
	struct table		*t;
	struct counts		 counts;
	enum table_role		*roles;		/* by column */
	size_t			 line_count;	/* rows, with the total's */
	size_t			*cells;		/* by line and column */
	size_t			*totals;	/* by column; implied, too */
	struct table_base	*bases;
	size_t			 base_count;
	bool			*told;		/* by column: stands in a sum */
	bool			*hidden;	/* by line: a count is */
	bool			 lacks;		/* a count is not available */
};

/*
 * Find all counts of a table and the sums that hold between them.
 * Takes:  policy: of method ROUND or SUPPRESS.
 * Owns:   the caller ends with table_counts_release; the table is borrowed.
 */
void	 table_counts_build(struct table_control *c, struct table *table,
	    const struct disclosure_policy *policy);

/*
 * Free everything.
 */
void	 table_counts_release(struct table_control *c);

/*
 * A cell of the table, and the index of its count, COUNT_NONE where
 * it has none.
 * Takes:  line: a row, or the total row behind them.
 */
struct table_cell *table_cell_at(const struct table_control *c, size_t line,
	    size_t column);
size_t	*table_count_at(const struct table_control *c, size_t line,
	    size_t column);

/*
 * Say that the rows of a column make its total, printed or not.
 */
void	 table_add_total(struct table_control *c, size_t column);

/*
 * Say that in every line one column is a part of another.
 */
void	 table_add_column_part(struct table_control *c, size_t whole,
	    size_t part);

/*
 * Are the cells of a column among the counts?
 */
bool	 table_is_counted(const struct table_control *c, size_t column);

#endif
