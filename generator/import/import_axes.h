/*
 * A spreadsheet's table as series over periods, whichever way it runs.
 * Stage: import.
 * Must not know: what the series are: comparators, or steps of a chain.
 */
#ifndef IMPORT_AXES_H
#define IMPORT_AXES_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

#include "import/import.h"

struct import_axes {
	struct import	*im;
	bool		 down;		/* periods are rows */
	bool		 reversed;	/* the newest stands first */
	const char	**periods;	/* as they stand */
	size_t		 period_count;
	size_t		 series_count;
};

struct import_place {
	size_t	 row;
	size_t	 column;
};

/*
 * Find out which way the periods run, which is said.
 * Takes:  k: its im is filled in, the rest zero.
 * Gives:  false after reporting.
 * Errors: IMPORT_TABLE.
 */
bool	 import_find_direction(struct import_axes *k);

/*
 * Read the periods: each once, and in order, or else they are turned round.
 * Errors: IMPORT_CELL.
 */
void	 import_read_periods(struct import_axes *k);

/*
 * Where the name of a series stands, and its figure of a period.
 * Takes:  period: from the oldest.
 */
struct import_place import_series_place(const struct import_axes *k,
	    size_t series);
struct import_place import_figure_place(const struct import_axes *k,
	    size_t series, size_t period);

/*
 * Report on a cell as IMPORT_CELL.
 */
void	 import_wrong_at(struct import *im, struct import_place at,
	    const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/*
 * Report an option that must be given, since no spreadsheet says it; and look
 * for those of every kpi.
 * Errors: IMPORT_OPTION.
 */
void	 import_missing_option(struct import *im, const char *option,
	    const char *what);
void	 import_check_given(struct import *im);

/*
 * The periods as a dataset has them, oldest first.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*import_periods_json(const struct import_axes *k);

#endif
