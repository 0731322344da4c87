/*
 * Tables of plans that follow each other: nothing withheld follows from both.
 * Stage: check. Used by check/check_follows only.
 * Must not know: how a table is shown.
 */
#ifndef CHECK_FOLLOWS_TABLES_H
#define CHECK_FOLLOWS_TABLES_H

struct dataset;
struct diag;
struct document;

/*
 * Does a table tell otherwise what the one of its id in an earlier plan tells,
 * where either withholds something of it? See check_follows.h. What a figure
 * of a table is about is known by the names of its row and column alone, so
 * those lines are compared that name a year, as a column "2021/22" does, or
 * all where both tables have a title that names one: of others nobody can say
 * that they are about the same children.
 * Errors: FOLLOWS_FIGURE, once for a table.
 */
void	 check_follows_table(const struct dataset *set,
	    const struct document *earlier, struct diag *d);

#endif
