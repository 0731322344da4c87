#include "model/disclosure.h"

#include <cjson/cJSON.h>

#include "base/diag.h"
#include "load/json.h"
#include "model/dataset.h"
#include "model/disclosure_kpi.h"
#include "model/disclosure_table.h"
#include "model/disclosure_tally.h"

static bool
disclosure_counts_people(const struct dataset *set)
{
	enum counted counts = COUNTED_UNSAID;

	if (set->kpi != NULL)
		counts = set->kpi->counts;
	else if (set->table != NULL)
		counts = set->table->counts;
	return counts == COUNTED_CHILDREN || counts == COUNTED_VICTIMS;
}

/* Numbers in the tree have done their duty; places are found without them. */
static void
disclosure_scrub(cJSON *node)
{
	cJSON *child;

	if (cJSON_IsNumber(node))
		cJSON_SetNumberHelper(node, 0);
	cJSON_ArrayForEach(child, node)
		disclosure_scrub(child);
}

static void
disclosure_drop_fractions(struct kpi *kpi)
{
	size_t s, i;

	for (s = 0; s < kpi->series_count; s++) {
		struct kpi_series *series = &kpi->series[s];

		for (i = 0; i < series->count; i++)
			series->fractions[i].n = series->fractions[i].d = 0;
		series->fractions = NULL;
	}
}

static void
disclosure_tell(const struct dataset *set,
    const struct disclosure_tally *tally, struct diag *d)
{
	if (tally->small + tally->others > 0)
		diag_file(d, DIAG_DISCLOSURE_WITHHELD, set->path,
		    "withheld: %zu of small counts, %zu from which these "
		    "could be worked out", tally->small, tally->others);
}

void
disclosure_apply(struct dataset *set, const struct disclosure_policy *site,
    struct diag *d)
{
	struct disclosure_policy policy = *site;
	struct disclosure_tally tally = { 0, 0, false };
	bool controlled;

	disclosure_policy_tighten(set->json, &policy, d);
	controlled = policy.method != DISCLOSURE_NONE &&
	    disclosure_counts_people(set);
	if (controlled && set->kpi != NULL)
		disclosure_kpi(set->kpi, &policy, &tally);
	else if (controlled)
		disclosure_table(set->table, &policy, &tally);
	if (set->kpi != NULL)
		disclosure_drop_fractions(set->kpi);
	if (!controlled)
		return;
	if (tally.rounded)
		set->rounded_to = policy.base;
	disclosure_scrub(set->json->root);
	disclosure_tell(set, &tally, d);
}
