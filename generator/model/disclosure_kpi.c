#include "model/disclosure_kpi.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/dataset.h"
#include "model/disclosure_counts.h"
#include "model/disclosure_protect.h"
#include "model/disclosure_sheet.h"
#include "model/disclosure_tally.h"

#define KPI_COUNT_MOST	1e15

/*
 * The cells of one figure: a count has the first, a fraction all three. A
 * chain has one for each step, then what is left between any two steps.
 */
enum layer {
	LAYER_NUMERATOR,
	LAYER_DENOMINATOR,
	LAYER_REST,
	LAYER__MAX
};

struct kpi_control {
	struct kpi		*kpi;
	struct counts		 counts;
	size_t			 period_max;	/* of the longest series */
	size_t			 layers;	/* of one figure */
	size_t			*cells;		/* by series, period, layer */
};

static size_t *
kpi_cells(const struct kpi_control *c, size_t series, size_t period)
{
	return &c->cells[(series * c->period_max + period) * c->layers];
}

/* Groups first, the place itself last. */
static int
kpi_rank(const struct kpi_series *series)
{
	return series->of == COMPARATOR_GROUP ? 0 :
	    series->of == COMPARATOR_LOCAL ? 2 : 1;
}

/* Are all figures of a series counts? A mean may have decimals. */
static bool
kpi_counts(const struct kpi_series *series)
{
	size_t i;

	for (i = 0; i < series->count; i++) {
		double value = series->figures[i].value;

		if (!series->figures[i].missing && (value < 0 ||
		    value > KPI_COUNT_MOST || floor(value) < value))
			return false;
	}
	return true;
}

static void
kpi_add_fraction(struct kpi_control *c, size_t *cells,
    const struct fraction *f, int rank)
{
	long long n = (long long)f->n, d = (long long)f->d;

	cells[LAYER_NUMERATOR] = counts_add(&c->counts, n, rank);
	cells[LAYER_REST] = counts_add(&c->counts, d - n, rank);
	cells[LAYER_DENOMINATOR] = counts_add(&c->counts, d, rank);
	counts_bundle(&c->counts, cells[LAYER_NUMERATOR], cells[LAYER_REST],
	    cells[LAYER_DENOMINATOR]);
}

/* The steps, and those who are lost between any step and a later one. */
static void
kpi_add_chain_cells(struct kpi_control *c, size_t *cells,
    const struct figure *steps, int rank)
{
	size_t i, j, count = c->kpi->step_count, rest = count, parts[2];

	if (steps[0].missing)
		return;
	for (i = 0; i < count; i++)
		cells[i] = counts_add(&c->counts, (long long)steps[i].value,
		    rank);
	for (i = 0; i < count; i++)
		for (j = i + 1; j < count; j++) {
			cells[rest] = counts_add_implied(&c->counts,
			    (long long)(steps[i].value - steps[j].value));
			parts[0] = cells[j];
			parts[1] = cells[rest++];
			counts_add_sum(&c->counts, cells[i], parts, 2, true);
		}
}

static void
kpi_add_cells(struct kpi_control *c)
{
	size_t s, i;

	for (s = 0; s < c->kpi->series_count; s++) {
		const struct kpi_series *series = &c->kpi->series[s];
		bool counts = c->kpi->unit == UNIT_COUNT && kpi_counts(series);

		for (i = 0; i < series->count; i++) {
			size_t *cells = kpi_cells(c, s, i);

			if (c->kpi->step_count > 0)
				kpi_add_chain_cells(c, cells,
				    kpi_step(c->kpi, series, i, 0),
				    kpi_rank(series));
			else if (series->fractions[i].d > 0)
				kpi_add_fraction(c, cells,
				    &series->fractions[i], kpi_rank(series));
			else if (counts && !series->figures[i].missing)
				cells[LAYER_NUMERATOR] = counts_add(&c->counts,
				    (long long)series->figures[i].value,
				    kpi_rank(series));
		}
	}
}

static bool
kpi_same_period(const struct ltext *a, const struct ltext *b)
{
	return strcmp(ltext_get(a, LANG_EN, NULL),
	    ltext_get(b, LANG_EN, NULL)) == 0;
}

/* The period of a series that is called like one of another; its count. */
static size_t
kpi_find_period(const struct kpi_series *series, const struct ltext *period)
{
	size_t i;

	for (i = 0; i < series->count; i++)
		if (kpi_same_period(&series->periods[i], period))
			break;
	return i;
}

static bool
kpi_same_periods(const struct kpi_series *a, const struct kpi_series *b)
{
	size_t i;

	for (i = 0; i < a->count && i < b->count; i++)
		if (!kpi_same_period(&a->periods[i], &b->periods[i]))
			return false;
	return a->count == b->count;
}

/* Say that a series is a part of another, in every period of both. */
static void
kpi_add_inside(struct kpi_control *c, size_t part, size_t whole)
{
	const struct kpi_series *p = &c->kpi->series[part];
	const struct kpi_series *w = &c->kpi->series[whole];
	size_t i, at, layer;

	for (i = 0; i < p->count; i++) {
		at = kpi_find_period(w, &p->periods[i]);
		for (layer = 0; layer < c->layers && at < w->count; layer++) {
			size_t x = kpi_cells(c, part, i)[layer];
			size_t y = kpi_cells(c, whole, at)[layer];

			if (x != COUNT_NONE && y != COUNT_NONE)
				counts_add_sum(&c->counts, y, &x, 1,
				    false);
		}
	}
}

/* The place in its region, the region in the nation, and so on. */
static void
kpi_add_chain(struct kpi_control *c)
{
	static const enum comparator chain[] = {
		COMPARATOR_LOCAL, COMPARATOR_REGION, COMPARATOR_NATION,
		COMPARATOR_NATIONAL
	};
	const struct kpi_series *series, *inner = NULL;
	size_t i;

	for (i = 0; i < sizeof(chain) / sizeof(chain[0]); i++) {
		series = kpi_find(c->kpi, chain[i]);
		if (series != NULL && inner != NULL)
			kpi_add_inside(c, (size_t)(inner - c->kpi->series),
			    (size_t)(series - c->kpi->series));
		if (series != NULL)
			inner = series;
	}
}

/* One line for each period of the first series, or NONE where it has none. */
static void
kpi_fill_line(const struct kpi_control *c, struct sheet *sheet, size_t line,
    size_t series, const struct kpi_series *like)
{
	const struct kpi_series *from = &c->kpi->series[series];
	size_t i, j, at, *to = &sheet->cells[line * sheet->line_len];

	for (i = 0; i < like->count; i++, to += c->layers) {
		at = kpi_find_period(from, &like->periods[i]);
		if (at < from->count)
			memcpy(to, kpi_cells(c, series, at), c->layers *
			    sizeof(*to));
		else
			for (j = 0; j < c->layers; j++)
				to[j] = COUNT_NONE;
	}
}

/* The local figures beside those of the groups: which add up? */
static void
kpi_add_groups(struct kpi_control *c)
{
	const struct kpi_series *local = kpi_find(c->kpi, COMPARATOR_LOCAL);
	const struct kpi_series *group = kpi_find(c->kpi, COMPARATOR_GROUP);
	const struct kpi_series *like = local != NULL ? local : group;
	struct sheet sheet = { 0, 0, NULL };
	size_t s;

	if (group == NULL)
		return;
	sheet.line_len = like->count * c->layers;
	sheet.cells = mem_alloc(c->kpi->series_count * sheet.line_len,
	    sizeof(*sheet.cells));
	for (s = 0; s < c->kpi->series_count; s++) {
		enum comparator of = c->kpi->series[s].of;

		if (of != COMPARATOR_LOCAL && of != COMPARATOR_GROUP)
			continue;
		kpi_fill_line(c, &sheet, sheet.line_count++, s, like);
		if (of == COMPARATOR_GROUP && local != NULL)
			kpi_add_inside(c, s, (size_t)(local -
			    c->kpi->series));
	}
	sheet_find_sums(&c->counts, &sheet);
	free(sheet.cells);
}

/*
 * The periods of all series that share theirs with one of them: which add
 * up?
 */
static void
kpi_add_periods(struct kpi_control *c, size_t first)
{
	const struct kpi_series *like = &c->kpi->series[first];
	struct sheet sheet = { like->count, 0, NULL };
	size_t s, i, *to;

	for (s = 0; s < c->kpi->series_count; s++) {
		if (!kpi_same_periods(like, &c->kpi->series[s]))
			continue;
		if (s < first)
			return;		/* they have been looked at */
		sheet.line_len += c->layers;
	}
	to = sheet.cells = mem_alloc(sheet.line_count * sheet.line_len,
	    sizeof(*sheet.cells));
	for (i = 0; i < like->count; i++)
		for (s = first; s < c->kpi->series_count; s++) {
			if (!kpi_same_periods(like, &c->kpi->series[s]))
				continue;
			memcpy(to, kpi_cells(c, s, i), c->layers *
			    sizeof(*to));
			to += c->layers;
		}
	sheet_find_sums(&c->counts, &sheet);
	free(sheet.cells);
}

static void
kpi_withhold(struct figure *figure, bool small, struct disclosure_tally *tally)
{
	figure->missing = true;
	figure->mark = MARK_CONFIDENTIAL;
	figure->value = 0;
	tally->small += small;
	tally->others += !small;
}

/* A figure that is above zero but would be printed as zero says so. */
static void
kpi_mark_low(struct figure *figure, bool is_zero, int decimals)
{
	static const struct figure zero = { false, 0, 0 };

	if (figure->missing || is_zero ||
	    figure_compare(figure, &zero, decimals) != 0)
		return;
	figure->missing = true;
	figure->mark = MARK_LOW;
	figure->value = 0;
}

/*
 * How far a quotient of two rounded counts may be from that of the counts
 * themselves.
 */
static double
kpi_margin(const struct kpi_control *c, double top, double bottom)
{
	double half = (double)c->counts.policy.base / 2;
	double high = bottom > half ? (top + half) / (bottom - half) :
	    INFINITY;
	double low = (top - half) / (bottom + half);

	return unit_scale(c->kpi->unit) * fmax(high - top / bottom,
	    top / bottom - low);
}

/* What may be shown of one figure whose cells are among the counts. */
static void
kpi_settle(struct kpi_control *c, struct figure *figure, double *margin,
    const size_t *cells, struct disclosure_tally *tally)
{
	const struct disclosure_policy *policy = &c->counts.policy;
	const struct count_cell *n = &c->counts.cells[cells[LAYER_NUMERATOR]];
	bool small = n->small, fraction = cells[LAYER_REST] != COUNT_NONE;
	double top, bottom;

	if (fraction)
		small |= c->counts.cells[cells[LAYER_REST]].small ||
		    c->counts.cells[cells[LAYER_DENOMINATOR]].small;
	if (n->hidden) {
		kpi_withhold(figure, small, tally);
		return;
	}
	if (policy->method != DISCLOSURE_ROUND)
		return;
	tally->rounded = true;
	top = (double)counts_round(n->value, policy->base);
	if (!fraction) {
		figure->value = top;
		*margin = (double)policy->base / 2;
		return;
	}
	bottom = (double)counts_round(
	    c->counts.cells[cells[LAYER_DENOMINATOR]].value, policy->base);
	if (bottom > 0) {
		figure->value = top * unit_scale(c->kpi->unit) / bottom;
		*margin = kpi_margin(c, top, bottom);
	} else {
		kpi_withhold(figure, small, tally);
	}
}

/* What may be shown of a chain: its steps, and the share of the last one. */
static void
kpi_settle_chain(struct kpi_control *c, struct kpi_series *series, size_t i,
    const size_t *cells, struct disclosure_tally *tally)
{
	const struct disclosure_policy *policy = &c->counts.policy;
	size_t step, count = c->kpi->step_count;

	for (step = 0; step < count && cells[0] != COUNT_NONE; step++) {
		struct figure *figure = kpi_step(c->kpi, series, i, step);
		const struct count_cell *cell = &c->counts.cells[cells[step]];

		if (cell->hidden) {
			kpi_withhold(figure, cell->small, tally);
		} else if (policy->method == DISCLOSURE_ROUND) {
			tally->rounded = true;
			figure->value = (double)counts_round(cell->value,
			    policy->base);
			kpi_mark_low(figure, cell->value == 0, 0);
		}
	}
	series->figures[i] = kpi_step_share(c->kpi, series, i, count - 1);
	if (policy->method == DISCLOSURE_ROUND && !series->figures[i].missing)
		series->margins[i] = kpi_margin(c, kpi_step(c->kpi, series, i,
		    count - 1)->value, kpi_step(c->kpi, series, i,
		    count - 2)->value);
}

/* A count with decimals, such as a mean, stands in no sum. */
static void
kpi_settle_mean(const struct disclosure_policy *policy, struct figure *figure,
    double *margin, struct disclosure_tally *tally)
{
	double base = (double)policy->base;

	if (figure->missing || figure->value < 0 ||
	    figure->value > KPI_COUNT_MOST)
		return;
	if (figure->value <= (double)policy->threshold &&
	    (figure->value > 0 || policy->hide_zero)) {
		kpi_withhold(figure, true, tally);
	} else if (policy->method == DISCLOSURE_ROUND) {
		figure->value = floor(figure->value / base + 0.5) * base;
		*margin = base / 2;
		tally->rounded = true;
	}
}

static void
kpi_settle_series(struct kpi_control *c, size_t s,
    struct disclosure_tally *tally)
{
	struct kpi_series *series = &c->kpi->series[s];
	size_t i;

	for (i = 0; i < series->count; i++) {
		struct figure *figure = &series->figures[i];
		const size_t *cells = kpi_cells(c, s, i);
		bool is_zero = figure->value <= 0;

		if (c->kpi->step_count > 0) {
			kpi_settle_chain(c, series, i, cells, tally);
			continue;
		}
		if (cells[LAYER_NUMERATOR] != COUNT_NONE)
			kpi_settle(c, figure, &series->margins[i], cells,
			    tally);
		else if (c->kpi->unit == UNIT_COUNT)
			kpi_settle_mean(&c->counts.policy, figure,
			    &series->margins[i], tally);
		kpi_mark_low(figure, is_zero, c->kpi->decimals);
	}
}

void
disclosure_kpi(struct kpi *kpi, const struct disclosure_policy *policy,
    struct disclosure_tally *tally)
{
	struct kpi_control c = { .kpi = kpi };
	size_t i, count;

	for (i = 0; i < kpi->series_count; i++)
		if (kpi->series[i].count > c.period_max)
			c.period_max = kpi->series[i].count;
	c.layers = kpi->step_count > 0 ? kpi->step_count * (kpi->step_count +
	    1) / 2 : LAYER__MAX;
	count = kpi->series_count * c.period_max * c.layers;
	c.cells = mem_alloc(count, sizeof(*c.cells));
	for (i = 0; i < count; i++)
		c.cells[i] = COUNT_NONE;
	counts_init(&c.counts, policy);
	kpi_add_cells(&c);
	kpi_add_groups(&c);
	kpi_add_chain(&c);
	for (i = 0; i < kpi->series_count; i++)
		kpi_add_periods(&c, i);
	disclosure_protect(&c.counts);
	for (i = 0; i < kpi->series_count; i++)
		kpi_settle_series(&c, i, tally);
	counts_release(&c.counts);
	free(c.cells);
}
