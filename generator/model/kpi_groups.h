/*
 * Do the groups of a kpi make up the local figure?
 * Stage: model.
 * Must not know: how a kpi is read or shown.
 */
#ifndef MODEL_KPI_GROUPS_H
#define MODEL_KPI_GROUPS_H

#include <stdbool.h>

struct diag;
struct json_doc;
struct kpi;

/*
 * Check, for a kpi that says so, that in every period the counts of its groups
 * add up to the local one: those of a fraction both, of a chain each step.
 * Takes:  kpi: as its author wrote it.
 * Gives:  true if nothing was reported.
 * Errors: TOTAL_WRONG; TOTAL_TELLS where one group alone is withheld by its
 *         source; JSON_VALUE where there is no local series, no group, or
 *         there are no counts.
 */
bool	 kpi_groups_check(const struct json_doc *json,
	    const struct kpi *kpi, struct diag *d);

#endif
