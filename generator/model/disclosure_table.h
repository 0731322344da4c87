/*
 * Disclosure control of a table: columns of counts and what stands beside.
 * Stage: model.
 * Must not know: which counts are withheld beside the small ones, and why.
 */
#ifndef MODEL_DISCLOSURE_TABLE_H
#define MODEL_DISCLOSURE_TABLE_H

struct disclosure_policy;
struct disclosure_tally;
struct table;

/*
 * Withhold and round the figures of a table that counts people.
 *
 * A column of numbers holds counts if all of them are whole and none is
 * negative, unless it names the rows. These are taken to add up: the total
 * row; row_total; and, since readers will see it, rows or columns that make
 * one next to them throughout, and a column of differences between the two
 * before it. A column that is never above the one before it is taken for a
 * part of that.
 *
 * A column of percentages that fits counts, as shares of a column's total or
 * as one column of another, is withheld with them, and with ROUND worked out
 * again from the rounded counts. Other percentages, and numbers that are no
 * counts, are withheld in rows in which a count is; with ROUND, which they
 * would undo, or where counts are not available, which they would replace, in
 * the whole table as soon as one count is.
 * Takes:  policy: of method ROUND or SUPPRESS; tally: added to.
 */
void	 disclosure_table(struct table *table,
	    const struct disclosure_policy *policy,
	    struct disclosure_tally *tally);

#endif
