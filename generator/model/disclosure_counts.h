/*
 * Counts that add up, and which of them must be withheld together.
 * Stage: model.
 * Must not know: datasets, or whom the counts are of.
 *
 * The builder adds every count that is printed, or that readers can work out
 * from what is printed, and every sum that holds between them; then
 * disclosure_protect decides. What is printed of a cell in the end is its
 * value (SUPPRESS), its value rounded (ROUND), or nothing.
 */
#ifndef MODEL_DISCLOSURE_COUNTS_H
#define MODEL_DISCLOSURE_COUNTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/disclosure_policy.h"

#define COUNT_NONE	SIZE_MAX	/* no cell */

struct count_cell {
	long long	 value;
	long long	 least;		/* readers know that it is not below */
	int		 rank;		/* the higher, the later withheld */
	size_t		 level;		/* sums of which it is the whole */
	size_t		 next;		/* ring of cells shown as one */
	bool		 implied;	/* printed nowhere, but follows */
	bool		 known;		/* perhaps, from elsewhere */
	bool		 small;		/* may not be told */
	bool		 fixed;		/* a zero, which is always shown */
	bool		 hidden;	/* the result; implied: always */
};

/* One cell is the sum of others. */
struct count_sum {
	size_t		 whole;
	size_t		*parts;		/* owned */
	size_t		 given;		/* parts that the builder named */
	size_t		 part_count;	/* with one that is implied, if any */
};

struct counts {
	struct disclosure_policy	 policy;
	struct count_cell		*cells;
	size_t				 cell_count;
	size_t				 cell_cap;
	struct count_sum			*sums;
	size_t				 sum_count;
	size_t				 sum_cap;
};

/*
 * Start without cells.
 * Takes:  policy: of method ROUND or SUPPRESS.
 * Owns:   the caller ends with counts_release.
 */
void	 counts_init(struct counts *g, const struct disclosure_policy *policy);

/*
 * Free everything.
 */
void	 counts_release(struct counts *g);

/*
 * Add a printed count.
 * Takes:  value: 0 to 10 to the 15th; rank: how useful it is.
 * Gives:  its index.
 */
size_t	 counts_add(struct counts *g, long long value, int rank);

/*
 * Add a printed difference of two counts: it may be negative, and is never
 * small.
 */
size_t	 counts_add_change(struct counts *g, long long value, int rank);

/*
 * Add a count that is printed nowhere, but that readers can work out.
 */
size_t	 counts_add_implied(struct counts *g, long long value);

/*
 * Say that cells are shown, or withheld, together: a numerator, the rest and
 * the denominator of one printed percentage. Zeros among them may be
 * withheld. A denominator that is not small may be known to readers even
 * where the percentage is withheld.
 * Takes:  three cells; whole is the sum of the other two and is not zero.
 */
void	 counts_bundle(struct counts *g, size_t part, size_t rest,
	    size_t whole);

/*
 * Say that a cell is the sum of others. Where these are less than the whole,
 * or are not all, readers can work out the rest: it is added as an implied
 * cell. (A rest of zero is none, unless zeros are small.) Where they are more,
 * it is no sum, and nothing is said; nor is it with differences among them
 * that leave a rest, nor twice.
 * Takes:  parts: count of them, borrowed; all: no part is missing.
 */
void	 counts_add_sum(struct counts *g, size_t whole, const size_t *parts,
	    size_t count, bool all);

/*
 * Say that a cell is not above another, since it is a part of it. What is
 * left may be told.
 * Takes:  part: not above whole.
 */
void	 counts_add_inside(struct counts *g, size_t whole, size_t part);

/*
 * A count as ROUND prints it: the nearest multiple of base, half up.
 * Takes:  value: zero or more.
 */
long long counts_round(long long value, long long base);

#endif
