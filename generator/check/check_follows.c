#include "check/check_follows.h"

#include "base/diag.h"
#include "check/check_follows_tables.h"
#include "load/json.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/follows.h"

#define CHECK_NO_PERIOD ((size_t)-1)

static size_t
check_find_period(const struct kpi_series *series, const struct ltext *period)
{
	size_t i;

	for (i = 0; i < series->count; i++)
		if (ltext_alike(&series->periods[i], period))
			return i;
	return CHECK_NO_PERIOD;
}

/* The same whom: groups are told apart by their names. */
static const struct kpi_series *
check_find_series(const struct kpi *kpi, const struct kpi_series *like)
{
	size_t i;

	for (i = 0; i < kpi->series_count; i++)
		if (kpi->series[i].of == like->of && (like->of !=
		    COMPARATOR_GROUP || ltext_alike(&kpi->series[i].name,
		    &like->name)))
			return &kpi->series[i];
	return NULL;
}

static bool
check_is_withheld(const struct figure *figure)
{
	return figure->missing && (figure->mark == MARK_CONFIDENTIAL ||
	    figure->mark == MARK_LOW);
}

/* Is anything of a period withheld, be it a step of a chain? */
static bool
check_withholds(const struct kpi *kpi, const struct ltext *period)
{
	size_t i, at, step;

	for (i = 0; i < kpi->series_count; i++) {
		const struct kpi_series *series = &kpi->series[i];

		at = check_find_period(series, period);
		if (at == CHECK_NO_PERIOD)
			continue;
		if (check_is_withheld(&series->figures[at]))
			return true;
		for (step = 0; step < kpi->step_count; step++)
			if (check_is_withheld(kpi_step(kpi, series, at,
			    step)))
				return true;
	}
	return false;
}

static bool
check_same_figure(const struct figure *x, const struct figure *y)
{
	if (x->missing || y->missing)
		return x->missing && y->missing && x->mark == y->mark;
	return !(x->value < y->value) && !(x->value > y->value);
}

/* Is all that one kpi tells of a period told in the same way by the other? */
static bool
check_tells_alike(const struct kpi *kpi, const struct kpi *other,
    const struct ltext *period)
{
	const struct kpi_series *series, *pair;
	size_t i, at, to, step;

	if (kpi->step_count != other->step_count)
		return false;
	for (i = 0; i < kpi->series_count; i++) {
		series = &kpi->series[i];
		at = check_find_period(series, period);
		if (at == CHECK_NO_PERIOD)
			continue;
		pair = check_find_series(other, series);
		to = pair == NULL ? CHECK_NO_PERIOD : check_find_period(pair,
		    period);
		if (to == CHECK_NO_PERIOD || !check_same_figure(
		    &series->figures[at], &pair->figures[to]))
			return false;
		for (step = 0; step < kpi->step_count; step++)
			if (!check_same_figure(kpi_step(kpi, series, at, step),
			    kpi_step(other, pair, to, step)))
				return false;
	}
	return true;
}

static bool
check_has_period(const struct kpi *kpi, const struct ltext *period)
{
	size_t i;

	for (i = 0; i < kpi->series_count; i++)
		if (check_find_period(&kpi->series[i], period) !=
		    CHECK_NO_PERIOD)
			return true;
	return false;
}

/* Report the first period that the two tell apart though one withholds. */
static void
check_follows_pair(const struct dataset *set,
    const struct dataset *before, struct diag *d)
{
	const struct kpi *now = set->kpi, *then = before->kpi;
	const struct ltext *period;
	size_t i, j;

	for (i = 0; i < now->series_count; i++)
		for (j = 0; j < now->series[i].count; j++) {
			period = &now->series[i].periods[j];
			if (!check_has_period(then, period) ||
			    (!check_withholds(now, period) &&
			    !check_withholds(then, period)) ||
			    (check_tells_alike(now, then, period) &&
			    check_tells_alike(then, now, period)))
				continue;
			diag_at(d, DIAG_FOLLOWS_FIGURE, set->json->source,
			    json_offset(set->json, json_get(set->json->root,
			    "series")), "of '%s' something is withheld, and "
			    "'%s' tells it otherwise: what is withheld could "
			    "be worked out from both", ltext_get(period,
			    LANG_EN, NULL), before->path);
			return;
		}
}

void
check_follows_figures(const struct site *site, const struct document *doc,
    struct diag *d)
{
	const struct document *earlier;
	const struct dataset *before;
	size_t i;

	(void)site;
	for (earlier = doc->follows; earlier != NULL;
	    earlier = earlier->follows)
		for (i = 0; i < doc->dataset_count; i++) {
			if (doc->datasets[i]->table != NULL)
				check_follows_table(doc->datasets[i], earlier,
				    d);
			before = doc->datasets[i]->kpi == NULL ? NULL :
			    follows_counterpart(earlier, doc->datasets[i]);
			if (before != NULL)
				check_follows_pair(doc->datasets[i], before,
				    d);
		}
}
