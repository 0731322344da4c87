/*
 * How many figures of a dataset were withheld, for its author.
 * Stage: model.
 * Must not know: which ones.
 */
#ifndef MODEL_DISCLOSURE_TALLY_H
#define MODEL_DISCLOSURE_TALLY_H

#include <stdbool.h>
#include <stddef.h>

struct disclosure_tally {
	size_t	 small;		/* because they, or their counts, are small */
	size_t	 others;	/* because those could be worked out */
	bool	 rounded;	/* the figures that are left are rounded */
};

#endif
