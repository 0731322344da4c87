#include "model/kpi_groups.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "load/json.h"
#include "model/kpi.h"

/* What checking one kpi needs at every step. */
struct groups {
	const struct json_doc	*json;
	const struct kpi	*kpi;
	const struct kpi_series	*local;
	struct diag		*diag;
	bool			 good;
};

/* Which count of a value: of a fraction n and d, of a chain its steps. */
static size_t
groups_parts(const struct kpi *kpi)
{
	return kpi->step_count > 0 ? kpi->step_count :
	    kpi->unit == UNIT_COUNT ? 1 : 2;
}

/* A count of a value; false where it has none, with its mark. */
static bool
groups_count(const struct kpi *kpi, const struct kpi_series *series,
    size_t period, size_t part, double *count, char *mark)
{
	struct figure figure = series->figures[period];

	if (kpi->step_count > 0)
		figure = *kpi_step(kpi, series, period, part);
	*mark = figure.mark;
	*count = figure.value;
	if (figure.missing || kpi->step_count > 0 || kpi->unit == UNIT_COUNT)
		return !figure.missing;
	*count = part == 0 ? series->fractions[period].n :
	    series->fractions[period].d;
	return series->fractions[period].d > 0;
}

/* The index of a period in a series, or its count where it has none. */
static size_t
groups_find(const struct kpi_series *series, const struct ltext *period)
{
	const char *wanted = ltext_get(period, LANG_EN, NULL);
	size_t i;

	for (i = 0; i < series->count; i++)
		if (strcmp(ltext_get(&series->periods[i], LANG_EN, NULL),
		    wanted) == 0)
			break;
	return i;
}

static const cJSON *
groups_node(const struct groups *t, const struct kpi_series *series,
    size_t period)
{
	const cJSON *one = cJSON_GetArrayItem(json_get(t->json->root,
	    "series"), (int)(series - t->kpi->series));

	return cJSON_GetArrayItem(json_get(one, "values"), (int)period);
}

static void
groups_wrong(struct groups *t, size_t period, size_t part,
    double count, double sum, size_t missing, const char *shown)
{
	static const char *const fractions[] = { "n", "d" };
	struct buf what = BUF_INIT;

	buf_printf(&what, "'%s'", ltext_get(&t->local->periods[period],
	    LANG_EN, NULL));
	if (t->kpi->step_count > 0)
		buf_printf(&what, ", step %zu,", part + 1);
	else if (t->kpi->unit != UNIT_COUNT)
		buf_printf(&what, ", %s,", fractions[part]);
	diag_at(t->diag, DIAG_TOTAL_WRONG, t->json->source,
	    json_offset(t->json, groups_node(t, t->local, period)),
	    "the local figure of %s is %.15g, but its groups add up to %s%s = "
	    "%.15g", what.data, count, missing > 0 ?
	    "more without those that are missing: " : "", shown, sum);
	buf_release(&what);
	t->good = false;
}

static void
groups_tell(struct groups *t, const struct kpi_series *group,
    size_t period, double count, double sum)
{
	diag_at(t->diag, DIAG_TOTAL_TELLS, t->json->source,
	    json_offset(t->json, groups_node(t, group, period)),
	    "this figure is withheld, but the local one tells it: %.15g - "
	    "%.15g; withhold another group, too", count, sum);
	t->good = false;
}

/* One count of one period. */
static void
groups_part(struct groups *t, size_t period, size_t part)
{
	const struct kpi_series *group, *withheld = NULL;
	struct buf shown = BUF_INIT;
	double count, one, sum = 0;
	size_t i, at, missing = 0, at_withheld = 0, withheld_count = 0;
	char mark;

	if (!groups_count(t->kpi, t->local, period, part, &count, &mark))
		return;
	for (i = 0; i < t->kpi->series_count; i++) {
		group = &t->kpi->series[i];
		if (group->of != COMPARATOR_GROUP)
			continue;
		at = groups_find(group, &t->local->periods[period]);
		if (at < group->count && groups_count(t->kpi, group, at,
		    part, &one, &mark)) {
			buf_printf(&shown, "%s%.15g", shown.len > 0 ? " + " :
			    "", one);
			sum += one;
			continue;
		}
		missing++;
		if (at < group->count && mark == MARK_CONFIDENTIAL) {
			withheld = group;
			at_withheld = at;
			withheld_count++;
		}
	}
	if (missing == 1 && withheld_count == 1)
		groups_tell(t, withheld, at_withheld, count, sum);
	else if (missing > 0 ? sum > count : fabs(sum - count) > 1e-6)
		groups_wrong(t, period, part, count, sum, missing,
		    shown.data);
	buf_release(&shown);
}

/* Is there anything that could add up? */
static bool
groups_is_sound(struct groups *t)
{
	bool counts = t->kpi->step_count > 0 || t->kpi->unit == UNIT_COUNT;
	bool groups = false;
	size_t i, period;

	for (i = 0; i < t->kpi->series_count; i++)
		groups |= t->kpi->series[i].of == COMPARATOR_GROUP;
	for (period = 0; t->local != NULL && !counts &&
	    period < t->local->count; period++)
		counts = t->local->fractions[period].d > 0;
	if (groups && counts && t->local != NULL)
		return true;
	diag_at(t->diag, DIAG_JSON_VALUE, t->json->source,
	    json_offset(t->json, json_get(t->json->root, "group_total")),
	    t->local == NULL ? "there is no local series that groups could "
	    "make up" : !groups ? "there is no series of a \"group\"" :
	    "percentages do not add up: give the local one and its groups as "
	    "{\"n\": ..., \"d\": ...}");
	t->good = false;
	return false;
}

bool
kpi_groups_check(const struct json_doc *json, const struct kpi *kpi,
    struct diag *d)
{
	struct groups t = { json, kpi, kpi_find(kpi, COMPARATOR_LOCAL),
	    d, true };
	size_t period, part;

	if (!json_bool(json->root, "group_total") || !groups_is_sound(&t))
		return t.good;
	for (period = 0; period < t.local->count; period++) {
		bool before = t.good;

		t.good = true;
		for (part = 0; part < groups_parts(kpi) && t.good; part++)
			groups_part(&t, period, part);
		t.good &= before;
	}
	return t.good;
}
