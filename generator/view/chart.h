/*
 * A chart as plain data: what to draw, in one language, ready to publish.
 * Stage: view.
 * Must not know: sizes, colours, cairo; values that may not be shown.
 *
 * Every value has passed disclosure control: what may not be published is
 * `missing` here and carries its mark, so no later stage can leak it.
 */
#ifndef VIEW_CHART_H
#define VIEW_CHART_H

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"
#include "model/unit.h"

#define CHART_SERIES_MAX	4
#define CHART_PANELS_MAX	16	/* series of CHART_PANELS */
#define CHART_PERIODS_MAX	40
#define CHART_ROWS_MAX		24	/* categories that are no periods */

struct source;

enum chart_kind {
	CHART_LINE,
	CHART_COLUMN,		/* grouped, if there are several series */
	CHART_BAR,		/* the same, lying on its side */
	CHART_DOT,		/* rows of markers */
	CHART_STACKED,		/* bars of parts, as long as the whole */
	CHART_STACKED_100,	/* the same, all of one length */
	CHART_PIE,		/* two or three parts of one whole */
	CHART_STACKED_COLUMN,	/* columns of parts, as high as the whole */
	CHART_STACKED_COLUMN_100,	/* the same, all of one height */
	CHART_PANELS,		/* a small line chart for each series */
	CHART_CHAIN,		/* a bar for each step of a chain */
	CHART__MAX
};

enum chart_better {
	CHART_BETTER_NONE,
	CHART_BETTER_LOWER,
	CHART_BETTER_HIGHER,
	CHART_BETTER__MAX
};

struct chart_value {
	double		 value;		/* 0 where missing */
	bool		 missing;
	const char	*missing_text;	/* "[x]"; NULL: the series has no */
					/* such point, and nothing is said; */
					/* of a value its mark, "[p]" */
	double		 margin;	/* by which disclosure control may */
					/* have rounded it; 0: not at all */
};

struct chart_series {
	const char		*name;		/* NULL or "": single series */
	bool			 focus;		/* about the place itself */
	struct chart_value	*values;	/* one per category */
};

struct chart_target {
	bool		 has;
	double		 value;
	const char	*period;	/* when it is due; NULL: not said */
};

/*
 * The steps of a chain in its last period. CHART_CHAIN draws them: they are
 * its categories, the counts its series; other kinds only tell them.
 */
struct chart_chain {
	const char		*period;
	const char *const	*names;		/* count of each */
	const struct chart_value *counts;
	const struct chart_value *shares;	/* of the step before, in % */
	int			 decimals;	/* of shares */
	struct chart_target	 target;	/* CHART_CHAIN: of the last */
						/* step's share */
	size_t			 count;		/* 0: it is no chain */
};

struct chart_spec {
	enum chart_kind			 kind;
	enum lang			 lang;
	const char			*path;	/* dataset, for messages */
	const struct source		*file;	/* its text; may be NULL */
	size_t				 offset;	/* of "chart" in it */
	const char			*title;	/* finding; may be NULL */
	const char			*subtitle;	/* measure; or NULL */
	const char			*y_title;	/* may be NULL */
	const char			*source;	/* its title; or NULL */
	bool				 over_time;	/* categories are */
							/* periods in order */
	const char *const		*categories;	/* category_count */
	size_t				 category_count;
	const struct chart_series	*series;
	size_t				 series_count;
	enum unit			 unit;
	int				 decimals;	/* shown, 0 to 3 */
	enum chart_better		 better;
	struct chart_target		 target;
	struct chart_chain		 chain;
};

#endif
