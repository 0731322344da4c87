/*
 * Finds the sums that nobody declared: a line that its neighbours add up to.
 * Stage: model.
 * Must not know: whether lines are rows, columns, series or periods.
 */
#ifndef MODEL_DISCLOSURE_SHEET_H
#define MODEL_DISCLOSURE_SHEET_H

#include <stddef.h>

struct counts;

/* Cells of counts in lines of equal length. */
struct sheet {
	size_t	 line_count;
	size_t	 line_len;	/* cells of a line */
	size_t	*cells;		/* line by line; COUNT_NONE: none */
};

/*
 * Add every sum to the counts that holds between a whole line and two or more
 * lines next to it, before or after: readers will see it, too. Once found,
 * such lines stand for their total, so that totals of totals are found.
 * Takes:  cells: none of them a difference.
 */
void	 sheet_find_sums(struct counts *g, const struct sheet *s);

#endif
