/*
 * Lay out the steps of a chain: bars that grow shorter from step to step.
 * Stage: render.
 * Must not know: fonts, cairo.
 */
#ifndef RENDER_CHART_CHAIN_H
#define RENDER_CHART_CHAIN_H

#include "render/chart_frame.h"

/*
 * Lay out a bar from zero for each step, in the order of the chain, with its
 * count and its share of the step before: "101 (72% of those)". A step that is
 * not shown has its mark and no bar.
 * Takes:  f with spec to diag set, the rest zero; a checked spec of a chain.
 * Errors: CHART_DATA where texts do not fit.
 */
bool	 chart_chain_layout(struct chart_frame *f);

#endif
