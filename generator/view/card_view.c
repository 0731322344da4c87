#include "view/card_view.h"

#include <math.h>

#include "base/buf.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "model/figures.h"
#include "view/context.h"
#include "view/figure_view.h"
#include "view/value.h"

/* A change with its unit: percentages change by percentage points. */
static void
card_view_put_change(struct buf *out, const struct context *c,
    enum lang lang, const struct kpi *kpi, const struct figure *from,
    const struct figure *to)
{
	struct figure change = figures_change(from, to);

	if (kpi->unit == UNIT_PERCENT)
		strings_put_count(out, c->strings, lang, "percentage_points",
		    change.value, kpi->decimals);
	else
		figure_put(out, &change, kpi->unit, kpi->decimals);
}

/*
 * Is there a direction from the figure before to the last? Not where one is
 * missing, where the series begins anew, and where rounding, by disclosure
 * control or to the decimals that are printed, may have made the change.
 */
static bool
card_view_has_direction(const struct kpi *kpi,
    const struct kpi_series *series)
{
	const struct figure *last, *before;
	double margin, change;

	if (series->count < 2)
		return false;
	last = &series->figures[series->count - 1];
	before = last - 1;
	margin = series->margins[series->count - 1] +
	    series->margins[series->count - 2];
	if (last->missing || before->missing || last->mark == MARK_BREAK)
		return false;
	change = fabs(last->value - before->value);
	if (margin > 0)
		return change > margin;
	return figure_compare(last, before, kpi->decimals) == 0 ||
	    change >= 0.5 * pow(10, -kpi->decimals) - 1e-9;
}

static void
card_view_direction(cJSON *card, const struct context *c, enum lang lang,
    const struct kpi *kpi, const struct kpi_series *series)
{
	const struct figure *last = &series->figures[series->count - 1];
	const struct figure *before = last - 1;
	struct buf text = BUF_INIT, change = BUF_INIT, previous = BUF_INIT;
	const char *period = ltext_get(&series->periods[series->count - 2],
	    lang, NULL);
	int order = figure_compare(last, before, kpi->decimals);
	bool better = order != 0 && (order < 0) == (kpi->better ==
	    BETTER_LOWER);

	card_view_put_change(&change, c, lang, kpi, before, last);
	figure_put_marked(&previous, before, kpi->unit, kpi->decimals);
	strings_put(&text, c->strings, lang, order < 0 ? "direction_down" :
	    order > 0 ? "direction_up" : "direction_same", "change",
	    change.data, "previous", previous.data, "period", period, NULL);
	if (order != 0) {
		buf_puts(&text, ": ");
		buf_puts(&text, strings_get(c->strings, lang, better ?
		    "direction_better" : "direction_worse"));
	}
	value_add_flag(card, "is_better", better);
	value_add_flag(card, "is_worse", order != 0 && !better);
	value_add_flag(card, "is_same", order == 0);
	value_add_buf(card, "direction", &text);
	value_add_buf(card, "previous", &previous);
	value_add(card, "previous_period", period);
	buf_release(&change);
}

static void
card_view_no_direction(cJSON *card)
{
	value_add_flag(card, "is_better", false);
	value_add_flag(card, "is_worse", false);
	value_add_flag(card, "is_same", false);
	value_add(card, "direction", NULL);
	value_add(card, "previous", NULL);
	value_add(card, "previous_period", NULL);
}

static void
card_view_latest(cJSON *view, const struct kpi *kpi,
    const struct kpi_series *series, const char *name, enum lang lang)
{
	struct buf text = BUF_INIT;

	figure_put_marked(&text, &series->figures[series->count - 1], kpi->unit,
	    kpi->decimals);
	value_add_buf(view, name, &text);
	value_add_ltext(view, "period", &series->periods[series->count - 1],
	    lang);
}

static void
card_view_comparators(cJSON *card, const struct kpi *kpi,
    const struct kpi_series *local, enum lang lang)
{
	cJSON *list = value_add_list(card, "comparators"), *one;
	size_t i;

	for (i = 0; i < kpi->series_count; i++) {
		const struct kpi_series *series = &kpi->series[i];

		if (series == local || series->of == COMPARATOR_GROUP)
			continue;
		one = value_append(list);
		value_add_ltext(one, "name", &series->name, lang);
		card_view_latest(one, kpi, series, "value", lang);
	}
	value_add_flag(card, "has_comparators", cJSON_GetArraySize(list) > 0);
}

/* "With a need: 38 (73%)": the steps of the latest chain, in short. */
static void
card_view_steps(cJSON *card, const struct context *c,
    const struct kpi *kpi, const struct kpi_series *series, enum lang lang)
{
	cJSON *list = value_add_list(card, "steps"), *one;
	size_t step, last = series->count - 1;
	struct buf text = BUF_INIT, share = BUF_INIT;
	struct figure figure;

	for (step = 0; step < kpi->step_count; step++) {
		buf_clear(&text);
		buf_clear(&share);
		figure_put_marked(&text, kpi_step(kpi, series, last, step),
		    UNIT_COUNT, 0);
		figure = step > 0 ? kpi_step_share(kpi, series, last, step) :
		    (struct figure){ true, MARK_NOT_APPLICABLE, 0 };
		one = value_append(list);
		value_add_ltext(one, "name", &kpi->steps[step], lang);
		if (!figure.missing) {
			figure_put(&share, &figure, kpi->unit, kpi->decimals);
			strings_put(&text, c->strings, lang, "chain_of",
			    "share", share.data, NULL);
		}
		value_add(one, "value", text.data);
	}
	value_add_flag(card, "has_steps", kpi->step_count > 0);
	buf_release(&text);
	buf_release(&share);
}

cJSON *
card_view_build(const struct context *c, const struct dataset *set,
    enum lang lang)
{
	const struct kpi *kpi = set->kpi;
	const struct kpi_series *local = kpi_local(kpi);
	struct figure target = { !kpi->has_target, 'z', kpi->target };
	struct buf text = BUF_INIT;
	cJSON *card = cJSON_CreateObject();

	value_add(card, "id", set->id);
	value_add_ltext(card, "title", &set->title, lang);
	value_add_ltext(card, "measure", &kpi->measure, lang);
	card_view_latest(card, kpi, local, "latest", lang);
	if (card_view_has_direction(kpi, local))
		card_view_direction(card, c, lang, kpi, local);
	else
		card_view_no_direction(card);
	card_view_steps(card, c, kpi, local, lang);
	card_view_comparators(card, kpi, local, lang);
	if (kpi->has_target)
		figure_put(&text, &target, kpi->unit, kpi->decimals);
	value_add_buf(card, "target", &text);
	value_add_ltext(card, "target_period", &kpi->target_period, lang);
	figure_view_source(card, set, lang);
	return card;
}

void
card_view_notes(cJSON *view, const struct context *c,
    const struct dataset *set, enum lang lang)
{
	const struct kpi *kpi = set->kpi;
	const struct figure *figure;
	struct buf met = BUF_INIT;
	size_t i, step;

	for (i = 0; i < kpi->series_count; i++) {
		const struct kpi_series *s = &kpi->series[i];

		for (step = 0; step < kpi->step_count; step++) {
			figure = kpi_step(kpi, s, s->count - 1, step);
			if (figure->mark != 0)
				buf_putc(&met, figure->mark);
		}
		for (step = 0; step < 2 && step < s->count; step++) {
			figure = &s->figures[s->count - 1 - step];
			if (figure->mark != 0 && (step == 0 ||
			    !figure->missing))
				buf_putc(&met, figure->mark);
		}
	}
	figure_view_notes(view, c, set, lang, met.data);
	buf_release(&met);
}
