/*
 * How many values a count may have, to those who see it printed.
 * Stage: model.
 * Must not know: which cells are hidden next, and why.
 */
#ifndef MODEL_DISCLOSURE_RANGE_H
#define MODEL_DISCLOSURE_RANGE_H

#include <stddef.h>

struct counts;
struct range;

/*
 * Prepare for counts whose cells and sums are complete.
 * Owns:   the caller frees with range_free; the counts are borrowed.
 */
struct range *range_new(const struct counts *g);

/*
 * Free it.
 */
void	 range_free(struct range *r);

/*
 * Take note of which cells are hidden now.
 */
void	 range_update(struct range *r);

/*
 * Count values that a cell can have in tables that print the same as this
 * one, the true value among them. Cells that may be known stay as they are,
 * unless it is one of these.
 * Takes:  wanted: where to stop.
 * Gives:  1 to wanted; never more than there are, but perhaps fewer: the
 *         search gives up after some thousands of steps.
 */
long long range_count(struct range *r, size_t cell, long long wanted);

/*
 * The sums that a cell is in, as indices, and how many.
 * Owns:   borrowed from `r`.
 */
const size_t *range_sums(const struct range *r, size_t cell, size_t *count);

#endif
