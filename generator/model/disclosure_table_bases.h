/*
 * Finds which counts the percentages of a table are worked out from.
 * Stage: model.
 * Must not know: what is withheld.
 */
#ifndef MODEL_DISCLOSURE_TABLE_BASES_H
#define MODEL_DISCLOSURE_TABLE_BASES_H

struct table_control;

/*
 * Find the bases of all columns of percentages, and add what they tell: the
 * totals of shares, and the rest of a count that is a part of another.
 * Takes:  a table whose counts are all added.
 */
void	 table_find_bases(struct table_control *c);

#endif
