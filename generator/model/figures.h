/*
 * The figures of a document by name, for prose: {{kpi.ID.latest}}.
 * Stage: model.
 * Must not know: Mustache, or where the figures are put.
 */
#ifndef MODEL_FIGURES_H
#define MODEL_FIGURES_H

#include <cjson/cJSON.h>

#include "base/locale.h"
#include "model/unit.h"

struct document;
struct kpi;

/*
 * Build the names of all figures of a document, as texts in the form of the
 * language:
 *   kpi.ID: latest, previous, change, period, previous_period, target,
 *           target_period; the same first five under family, region, nation
 *           and national where the kpi has that comparator; of a chain also
 *           step.N.latest, step.N.share, step.N.previous and
 *           step.N.previous_share: a count, from step 1, and its percentage
 *           of the step before, from step 2
 *   table.ID.total: one name for each column with figures in the total row
 * A name whose figure does not exist (no previous period, no target) is left
 * out, so that using it is an error.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*figures_build(const struct document *doc, enum lang lang);

/*
 * The difference of two figures with its unit: "55", "2.53 percentage
 * points" is left to the caller: a percentage changes by points, so the
 * number stands bare.
 * Gives:  a missing figure if one of them is missing, confidential if one is;
 *         never negative.
 */
struct figure figures_change(const struct figure *from,
	    const struct figure *to);

#endif
