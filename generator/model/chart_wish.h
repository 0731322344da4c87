/*
 * The chart that an author asks for in a dataset.
 * Stage: model.
 * Must not know: how a chart is drawn.
 */
#ifndef MODEL_CHART_WISH_H
#define MODEL_CHART_WISH_H

#include <stddef.h>

#include "base/locale.h"

enum chart_wish_kind {
	CHART_WISH_NONE,
	CHART_WISH_LINE,
	CHART_WISH_COLUMN,
	CHART_WISH_BAR,
	CHART_WISH_DOT,
	CHART_WISH_STACKED,	/* tables only */
	CHART_WISH_STACKED_100,
	CHART_WISH_PIE,
	CHART_WISH_STACKED_COLUMN,
	CHART_WISH_STACKED_COLUMN_100,
	CHART_WISH_PANELS,	/* kpis only */
	CHART_WISH_CHAIN	/* kpis with steps only */
};

struct chart_wish {
	enum chart_wish_kind	 kind;
	struct ltext		 headline;	/* the finding; may be empty */
	struct ltext		 y;		/* axis title; may be empty */
	size_t			 label;		/* table: column of names */
	size_t			*values;	/* table: columns drawn */
	size_t			 value_count;
};

#endif
