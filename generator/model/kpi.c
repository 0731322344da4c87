#include "model/kpi.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "load/json.h"
#include "model/kpi_groups.h"

#define KPI_STEPS_MAX	6

const char *const comparator_words[] = {
	"local", "family", "region", "nation", "national", "group", NULL
};
const char *const better_words[] = { "lower", "higher", NULL };

const char *
comparator_word(enum comparator of)
{
	return comparator_words[of];
}

const struct kpi_series *
kpi_find(const struct kpi *kpi, enum comparator of)
{
	size_t i;

	for (i = 0; i < kpi->series_count; i++)
		if (kpi->series[i].of == of)
			return &kpi->series[i];
	return NULL;
}

const struct kpi_series *
kpi_local(const struct kpi *kpi)
{
	const struct kpi_series *local = kpi_find(kpi, COMPARATOR_LOCAL);

	return local != NULL ? local : kpi->series;
}

struct figure *
kpi_step(const struct kpi *kpi, const struct kpi_series *series,
    size_t period, size_t step)
{
	return &series->steps[period * kpi->step_count + step];
}

struct figure
kpi_step_share(const struct kpi *kpi, const struct kpi_series *series,
    size_t period, size_t step)
{
	static const struct figure zero = { false, 0, 0 };
	const struct figure *n = kpi_step(kpi, series, period, step);
	const struct figure *d = n - 1;
	struct figure share = { true, MARK_NOT_APPLICABLE, 0 };

	if (n->missing || d->missing) {
		share.mark = n->missing ? n->mark : d->mark;
		if (d->missing && d->mark == MARK_CONFIDENTIAL)
			share.mark = d->mark;
	} else if (d->value > 0) {
		share.missing = false;
		share.mark = n->mark != 0 ? n->mark : d->mark;
		share.value = 100 * n->value / d->value;
		if (n->value > 0 && figure_compare(&share, &zero,
		    kpi->decimals) == 0) {
			share.missing = true;
			share.mark = MARK_LOW;
			share.value = 0;
		}
	}
	return share;
}

static bool
kpi_has_fractions(enum unit unit)
{
	return unit == UNIT_PERCENT || unit == UNIT_RATE_PER_1000 ||
	    unit == UNIT_RATE_PER_100000;
}

static bool
kpi_is_whole(const cJSON *node, double least, double most)
{
	return cJSON_IsNumber(node) && node->valuedouble >= least &&
	    node->valuedouble <= most &&
	    floor(node->valuedouble) >= node->valuedouble;
}

/*
 * The mark of an object that holds a value in `others` keys; reports keys that
 * do not belong there, too.
 */
static bool
kpi_read_mark(const struct json_doc *json, const cJSON *node, int others,
    char *mark, struct diag *d)
{
	const cJSON *given = json_get(node, "mark");
	size_t i;

	if (cJSON_GetArraySize(node) == others)
		return true;
	for (i = 0; value_mark_words[i] != NULL; i++)
		if (cJSON_GetArraySize(node) == others + 1 &&
		    cJSON_IsString(given) && strcmp(value_mark_words[i],
		    given->valuestring) == 0) {
			*mark = value_mark_words[i][0];
			return true;
		}
	diag_at(d, DIAG_JSON_VALUE, json->source, json_offset(json,
	    given != NULL ? given : node), "beside a value there may only be "
	    "a \"mark\": \"p\" provisional, \"r\" revised, \"e\" "
	    "estimate, \"b\" break in the series, \"u\" low reliability");
	return false;
}

/* {"n": 7, "d": 52}: 7 of 52, as a percentage or rate. */
static bool
kpi_read_fraction(const struct json_doc *json, const cJSON *node,
    enum unit unit, struct figure *figure, struct fraction *fraction,
    struct diag *d)
{
	const cJSON *n = json_get(node, "n"), *whole = json_get(node, "d");

	if (!kpi_has_fractions(unit)) {
		diag_at(d, DIAG_JSON_VALUE, json->source,
		    json_offset(json, node), "only a percentage or a rate can "
		    "be given as {\"n\": ..., \"d\": ...}");
		return false;
	}
	if (n == NULL || cJSON_GetArraySize(node) !=
	    2 + (json_get(node, "mark") != NULL) ||
	    !kpi_is_whole(whole, 1, 1e15) ||
	    !kpi_is_whole(n, 0, whole->valuedouble)) {
		diag_at(d, DIAG_JSON_VALUE, json->source,
		    json_offset(json, node), "in {\"n\": ..., \"d\": ...} "
		    "both must be whole numbers, d above 0, n from 0 to d");
		return false;
	}
	if (!kpi_read_mark(json, node, 2, &figure->mark, d))
		return false;
	fraction->n = n->valuedouble;
	fraction->d = whole->valuedouble;
	figure->value = fraction->n * unit_scale(unit) / fraction->d;
	return true;
}

/*
 * A figure is a number, null (not available), {"missing": "x"}, a fraction,
 * or {"value": 12, "mark": "p"}.
 */
static bool
kpi_read_figure(const struct json_doc *json, const cJSON *node,
    enum unit unit, struct figure *figure, struct fraction *fraction,
    struct diag *d)
{
	const char *mark = NULL;

	memset(figure, 0, sizeof(*figure));
	if (cJSON_IsNumber(node)) {
		figure->value = node->valuedouble;
		return true;
	}
	if (json_get(node, "d") != NULL || json_get(node, "n") != NULL)
		return kpi_read_fraction(json, node, unit, figure,
		    fraction, d);
	if (cJSON_IsNumber(json_get(node, "value"))) {
		figure->value = json_number(node, "value", 0);
		return kpi_read_mark(json, node, 1, &figure->mark, d);
	}
	figure->missing = true;
	figure->mark = 'x';
	if (cJSON_IsNull(node))
		return true;
	if (cJSON_IsObject(node))
		mark = json_string(node, "missing");
	if (missing_mark(mark) != 0 && node->child->next == NULL) {
		figure->mark = missing_mark(mark);
		return true;
	}
	diag_at(d, DIAG_JSON_TYPE, json->source, json_offset(json, node),
	    "a value must be a number, null, {\"n\": ..., \"d\": ...}, or "
	    "{\"missing\": \"x\"}, \"z\", \"c\" or \"low\"");
	return false;
}

/* Is a step a count, and not above the one before? Reports where not. */
static bool
kpi_check_step(const struct json_doc *json, const cJSON *node,
    size_t step, struct diag *d)
{
	double before = node->prev->valuedouble;

	if (!kpi_is_whole(node, 0, 1e15)) {
		diag_at(d, DIAG_JSON_VALUE, json->source,
		    json_offset(json, node), "a step of a chain must be a "
		    "whole number, zero or more");
		return false;
	}
	if (step == 0 || node->valuedouble <= before)
		return true;
	diag_at(d, DIAG_JSON_VALUE, json->source, json_offset(json, node),
	    "step %zu is %.15g, but the step before it, of which it is a part, "
	    "is %.15g", step + 1, node->valuedouble, before);
	return false;
}

/* [52, 38, 30]: a count for each step; or null or "missing" for them all. */
static bool
kpi_read_chain(const struct json_doc *json, const cJSON *node,
    size_t step_count, struct figure *steps, struct diag *d)
{
	struct fraction none = { 0, 0 };
	const cJSON *item, *list = json_get(node, "steps");
	char mark = 0;
	size_t i = 0;

	if (cJSON_IsArray(list)) {
		if (!kpi_read_mark(json, node, 1, &mark, d))
			return false;
		node = list;
	}

	if (!cJSON_IsArray(node)) {
		if (cJSON_IsNumber(node) || json_get(node, "n") != NULL ||
		    json_get(node, "d") != NULL ||
		    json_get(node, "value") != NULL) {
			diag_at(d, DIAG_JSON_TYPE, json->source,
			    json_offset(json, node), "a value of a chain must "
			    "be a list with a count for each step");
			return false;
		}
		if (!kpi_read_figure(json, node, UNIT_COUNT, &steps[0],
		    &none, d))
			return false;
		for (i = 1; i < step_count; i++)
			steps[i] = steps[0];
		return true;
	}
	if ((size_t)cJSON_GetArraySize(node) != step_count) {
		diag_at(d, DIAG_JSON_LENGTH, json->source,
		    json_offset(json, node), "%d counts for %zu steps: give "
		    "one count for each step", cJSON_GetArraySize(node),
		    step_count);
		return false;
	}
	cJSON_ArrayForEach(item, node) {
		if (!kpi_check_step(json, item, i, d))
			return false;
		steps[i].mark = mark;
		steps[i++].value = item->valuedouble;
	}
	return true;
}

/* The chains of a series, and its figures: the share of the last step. */
static bool
kpi_read_chains(struct arena *a, const struct json_doc *json,
    const cJSON *values, const struct kpi *kpi, struct kpi_series *series,
    struct diag *d)
{
	const cJSON *item;
	bool good = true;
	size_t i = 0;

	series->steps = arena_alloc(a, series->count * kpi->step_count,
	    sizeof(*series->steps));
	cJSON_ArrayForEach(item, values) {
		good &= kpi_read_chain(json, item, kpi->step_count,
		    kpi_step(kpi, series, i, 0), d);
		series->figures[i] = kpi_step_share(kpi, series, i,
		    kpi->step_count - 1);
		i++;
	}
	return good;
}

static bool
kpi_read_series(struct arena *a, const struct json_doc *json,
    const cJSON *node, const struct kpi *kpi, struct kpi_series *series,
    struct diag *d)
{
	const cJSON *values = json_get(node, "values"), *periods, *item;
	bool good = true;
	size_t i = 0;

	periods = json_get(node, "periods");
	if (periods == NULL)
		periods = json_get(json->root, "periods");
	series->of = (enum comparator)json_word(node, "of", comparator_words,
	    0);
	series->name = json_text(node, "name");
	series->count = (size_t)cJSON_GetArraySize(values);
	if (series->count == 0 ||
	    series->count != (size_t)cJSON_GetArraySize(periods)) {
		diag_at(d, DIAG_JSON_LENGTH, json->source,
		    json_offset(json, values),
		    "%zu values for %d periods: give one value for each period",
		    series->count, cJSON_GetArraySize(periods));
		return false;
	}
	series->periods = arena_alloc(a, series->count, sizeof(struct ltext));
	series->figures = arena_alloc(a, series->count, sizeof(struct figure));
	series->fractions = arena_alloc(a, series->count,
	    sizeof(struct fraction));
	series->margins = arena_alloc(a, series->count, sizeof(double));
	cJSON_ArrayForEach(item, periods)
		series->periods[i++] = json_text_of(item);
	if (kpi->step_count > 0)
		return kpi_read_chains(a, json, values, kpi, series, d);
	i = 0;
	cJSON_ArrayForEach(item, values) {
		good &= kpi_read_figure(json, item, kpi->unit,
		    &series->figures[i], &series->fractions[i], d);
		i++;
	}
	return good;
}

/* Mark what has no mark of its own. */
static void
kpi_mark_figure(struct figure *figure, char mark)
{
	if (!figure->missing && figure->mark == 0)
		figure->mark = mark;
}

/* Mark the figures of a period, whole or in one series; false for none. */
static bool
kpi_mark_period(struct kpi *kpi, const struct ltext *period, char mark)
{
	const char *wanted = ltext_get(period, LANG_EN, NULL);
	bool found = false;
	size_t s, i, step;

	for (s = 0; s < kpi->series_count; s++)
		for (i = 0; i < kpi->series[s].count; i++) {
			struct kpi_series *series = &kpi->series[s];

			if (strcmp(ltext_get(&series->periods[i], LANG_EN,
			    NULL), wanted) != 0)
				continue;
			found = true;
			kpi_mark_figure(&series->figures[i], mark);
			for (step = 0; step < kpi->step_count; step++)
				kpi_mark_figure(kpi_step(kpi, series, i,
				    step), mark);
		}
	return found;
}

static bool
kpi_read_marks(const struct json_doc *json, struct kpi *kpi,
    struct diag *d)
{
	const cJSON *item;
	bool good = true;

	cJSON_ArrayForEach(item, json_get(json->root, "marks")) {
		struct ltext period = json_text(item, "period");

		if (kpi_mark_period(kpi, &period, value_mark_words[
		    json_word(item, "mark", value_mark_words, 0)][0]))
			continue;
		diag_at(d, DIAG_JSON_VALUE, json->source,
		    json_offset(json, json_get(item, "period")),
		    "no series has the period '%s'", ltext_get(&period,
		    LANG_EN, NULL));
		good = false;
	}
	return good;
}

static bool
kpi_read_steps(struct arena *a, const struct json_doc *json,
    struct kpi *kpi, struct diag *d)
{
	const cJSON *list = json_get(json->root, "steps"), *node;
	size_t count = (size_t)cJSON_GetArraySize(list);

	if (list == NULL)
		return true;
	if (count < 2 || count > KPI_STEPS_MAX) {
		diag_at(d, DIAG_JSON_LENGTH, json->source,
		    json_offset(json, list), "a chain has 2 to %d steps",
		    KPI_STEPS_MAX);
		return false;
	}
	if (kpi->unit != UNIT_PERCENT) {
		diag_at(d, DIAG_JSON_VALUE, json->source,
		    json_offset(json, json_get(json->root, "unit")),
		    "a kpi with 'steps' must have the unit \"percent\": its "
		    "figure is the last step as a share of the one before");
		return false;
	}
	kpi->steps = arena_alloc(a, count, sizeof(*kpi->steps));
	cJSON_ArrayForEach(node, list)
		kpi->steps[kpi->step_count++] = json_text_of(node);
	return true;
}

struct kpi *
kpi_read(struct arena *a, const struct json_doc *json, struct diag *d)
{
	const cJSON *root = json->root, *list, *node;
	struct kpi *kpi;
	bool good = true;
	size_t i = 0;

	kpi = arena_alloc(a, 1, sizeof(*kpi));
	kpi->measure = json_text(root, "measure");
	kpi->unit = (enum unit)json_word(root, "unit", unit_words, 0);
	kpi->decimals = (int)json_number(root, "decimals", 0);
	kpi->better = (enum better)json_word(root, "better", better_words, 0);
	kpi->counts = (enum counted)json_word(root, "counts", counted_words,
	    0);
	list = json_get(root, "series");
	kpi->series_count = (size_t)cJSON_GetArraySize(list);
	if (kpi->series_count == 0) {
		diag_at(d, DIAG_JSON_LENGTH, json->source,
		    json_offset(json, list), "'series' is empty");
		return NULL;
	}
	if (kpi->decimals > 3) {
		diag_at(d, DIAG_JSON_VALUE, json->source,
		    json_offset(json, json_get(root, "decimals")),
		    "'decimals' must be 0 to 3");
		good = false;
	}
	if (!kpi_read_steps(a, json, kpi, d))
		return NULL;
	kpi->series = arena_alloc(a, kpi->series_count, sizeof(*kpi->series));
	cJSON_ArrayForEach(node, list)
		good &= kpi_read_series(a, json, node, kpi,
		    &kpi->series[i++], d);
	good = good && kpi_read_marks(json, kpi, d) &&
	    kpi_groups_check(json, kpi, d);
	node = json_get(root, "target");
	kpi->has_target = node != NULL;
	kpi->target = json_number(node, "value", 0);
	kpi->target_period = json_text(node, "period");
	return good ? kpi : NULL;
}
