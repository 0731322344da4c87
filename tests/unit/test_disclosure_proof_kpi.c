/*
 * Thousands of random kpis with groups, a region and quarters, of counts and
 * of fractions: no withheld count may be left with one possible value.
 */
#include "unit.h"

#include "disclosure_written.h"

#define KPI_GROUPS	4
#define KPI_PERIODS	5
#define KPI_SERIES	9

enum {
	LAYER_N,		/* a count, or the numerator of a fraction */
	LAYER_REST,
	LAYER_D,
	LAYER__MAX
};

/* Series in the order in which they are written. */
struct random_kpi {
	bool		 fractions;
	size_t		 periods;
	bool		 has_year;	/* the last period is the others' sum */
	size_t		 groups;	/* that make the local figures */
	bool		 has_pair;	/* two more that do, too */
	bool		 has_single;	/* and one that does not */
	bool		 has_region;
	size_t		 series;
	const char	*of[KPI_SERIES];
	bool		 missing[KPI_SERIES][KPI_PERIODS];
	long long	 counts[KPI_SERIES][KPI_PERIODS][LAYER__MAX];
};

/* The series after the groups. */
static size_t
kpi_pair(const struct random_kpi *r)
{
	return 1 + r->groups;
}

static size_t
kpi_single(const struct random_kpi *r)
{
	return kpi_pair(r) + 2 * r->has_pair;
}

static size_t
kpi_region(const struct random_kpi *r)
{
	return kpi_single(r) + r->has_single;
}

static void
kpi_shape(struct attempt *t, struct random_kpi *r)
{
	struct dice *dice = &t->dice;
	size_t i;

	memset(r, 0, sizeof(*r));
	r->fractions = dice_roll(dice, 2) == 0;
	r->periods = 1 + dice_roll(dice, KPI_PERIODS);
	r->has_year = r->periods >= 3 && dice_roll(dice, 2) == 0;
	r->groups = dice_roll(dice, 4) > 0 ? 2 + dice_roll(dice, 3) : 0;
	r->has_pair = r->groups > 0 && dice_roll(dice, 3) == 0;
	r->has_single = dice_roll(dice, 4) == 0;
	r->has_region = dice_roll(dice, 3) == 0;
	r->series = kpi_region(r) + r->has_region;
	for (i = 0; i < r->series; i++)
		r->of[i] = i == 0 ? "local" : r->has_region &&
		    i == kpi_region(r) ? "region" : "group";
}

/* A part of the local figures, of each layer. */
static void
kpi_roll_part(struct attempt *t, const long long whole[LAYER__MAX],
    long long part[LAYER__MAX])
{
	part[LAYER_N] = dice_roll(&t->dice, (unsigned)whole[LAYER_N] + 1);
	part[LAYER_REST] = dice_roll(&t->dice, (unsigned)whole[LAYER_REST] +
	    1);
	part[LAYER_D] = part[LAYER_N] + part[LAYER_REST];
}

static void
kpi_roll_own(struct attempt *t, const struct random_kpi *r,
    long long own[LAYER__MAX])
{
	own[LAYER_N] = dice_count(&t->dice);
	own[LAYER_REST] = r->fractions ? dice_count(&t->dice) : 0;
	own[LAYER_D] = own[LAYER_N] + own[LAYER_REST];
}

static void
kpi_roll_period(struct attempt *t, struct random_kpi *r, size_t period)
{
	long long more[LAYER__MAX];
	size_t s, pair = kpi_pair(r);
	int layer;

	if (r->groups == 0)
		kpi_roll_own(t, r, r->counts[0][period]);
	for (s = 1; s <= r->groups; s++)
		kpi_roll_own(t, r, r->counts[s][period]);
	for (layer = 0; layer < LAYER__MAX; layer++)
		for (s = 1; s <= r->groups; s++)
			r->counts[0][period][layer] +=
			    r->counts[s][period][layer];
	if (r->has_pair)
		kpi_roll_part(t, r->counts[0][period],
		    r->counts[pair][period]);
	if (r->has_single)
		kpi_roll_part(t, r->counts[0][period],
		    r->counts[kpi_single(r)][period]);
	kpi_roll_own(t, r, more);
	for (layer = 0; layer < LAYER__MAX; layer++) {
		if (r->has_pair)
			r->counts[pair + 1][period][layer] =
			    r->counts[0][period][layer] -
			    r->counts[pair][period][layer];
		if (r->has_region)
			r->counts[kpi_region(r)][period][layer] =
			    r->counts[0][period][layer] + more[layer];
	}
}

static void
kpi_roll(struct attempt *t, struct random_kpi *r)
{
	size_t s, period, last;
	int layer;

	kpi_shape(t, r);
	last = r->periods - 1;
	for (period = 0; period < r->periods - r->has_year; period++)
		kpi_roll_period(t, r, period);
	for (s = 0; r->has_year && s < r->series; s++)
		for (period = 0; period < last; period++)
			for (layer = 0; layer < LAYER__MAX; layer++)
				r->counts[s][last][layer] +=
				    r->counts[s][period][layer];
	/* Nothing of nobody is no figure. */
	for (s = 0; s < r->series; s++)
		for (period = 0; period < r->periods; period++)
			r->missing[s][period] = r->fractions &&
			    r->counts[s][period][LAYER_D] == 0;
}

static void
kpi_put(struct attempt *t, const struct random_kpi *r)
{
	size_t s, period;

	buf_printf(&t->json, "{\"kind\": \"kpi\", \"title\": \"K\", "
	    "\"measure\": \"M\", \"counts\": \"victims\",\n"
	    "\"unit\": \"%s\", \"decimals\": 1, \"better\": \"lower\", "
	    "\"periods\": [", r->fractions ? "percent" : "count");
	for (period = 0; period < r->periods; period++)
		buf_printf(&t->json, "%s\"P%zu\"", period > 0 ? ", " : "",
		    period);
	buf_puts(&t->json, "],\n\"series\": [");
	for (s = 0; s < r->series; s++) {
		buf_printf(&t->json, "%s\n{\"of\": \"%s\", \"name\": "
		    "\"S%zu\", \"values\": [", s > 0 ? "," : "", r->of[s], s);
		for (period = 0; period < r->periods; period++) {
			const long long *counts = r->counts[s][period];

			buf_puts(&t->json, period > 0 ? ", " : "");
			if (r->missing[s][period])
				buf_puts(&t->json, "null");
			else if (r->fractions)
				buf_printf(&t->json, "{\"n\": %lld, "
				    "\"d\": %lld}", counts[LAYER_N],
				    counts[LAYER_D]);
			else
				buf_printf(&t->json, "%lld", counts[LAYER_N]);
		}
		buf_puts(&t->json, "]}");
	}
	buf_puts(&t->json, "]}\n");
}

/* The numbers behind each figure. */
struct kpi_vars {
	size_t	 at[KPI_SERIES][KPI_PERIODS][LAYER__MAX];
};

/* What a rounded count would be printed as. */
static struct figure
kpi_printed(const struct attempt *t, long long count)
{
	struct figure figure = { false, 0, (double)count };
	long long base = t->policy.base;

	if (t->policy.method == DISCLOSURE_ROUND)
		figure.value = (double)((count + base / 2) / base * base);
	if (count > 0 && figure.value <= 0) {
		figure.missing = true;
		figure.mark = MARK_LOW;
	}
	return figure;
}

/*
 * Every other reader has the denominators from elsewhere, but small ones.
 * (Where zeros are secret, nobody can be kept from seeing that two equal
 * denominators leave nobody.)
 */
static bool
kpi_is_informed(const struct attempt *t)
{
	return t->seed % 2 == 1 && !t->policy.hide_zero;
}

/*
 * Of a percentage that is shown, the worst is taken for granted: that readers
 * know its numerator and denominator from elsewhere, as precisely as counts
 * are printed. Of one that is not, they know that there is somebody, if not
 * how many.
 */
static void
kpi_learn_fraction(struct attempt *t, const long long *counts, bool known,
    bool missing, size_t vars[LAYER__MAX])
{
	struct figure figure;
	int layer;

	for (layer = 0; layer < LAYER__MAX; layer++) {
		figure = kpi_printed(t, counts[layer]);
		if (missing) {
			vars[layer] = attempt_add_free(t, 0);
		} else if (known) {
			vars[layer] = attempt_add_printed(t, counts[layer],
			    &figure);
		} else if (layer == LAYER_D && kpi_is_informed(t) &&
		    !attempt_is_small(t, counts[layer])) {
			vars[layer] = adversary_add(&t->adversary,
			    counts[layer], counts[layer], counts[layer]);
		} else {
			vars[layer] = adversary_add(&t->adversary,
			    counts[layer], layer == LAYER_D, ADVERSARY_FAR);
			t->secret[vars[layer]] = layer != LAYER_D ||
			    !kpi_is_informed(t);
		}
	}
	adversary_add_sum(&t->adversary, vars[LAYER_D], vars, 2);
}

static void
kpi_learn_figure(struct attempt *t, const struct random_kpi *r,
    const struct kpi *kpi, size_t s, size_t period, struct kpi_vars *v)
{
	const struct figure *figure = &kpi->series[s].figures[period];
	const long long *counts = r->counts[s][period];
	size_t *vars = v->at[s][period];

	if (r->fractions) {
		kpi_learn_fraction(t, counts, !figure->missing ||
		    figure->mark == MARK_LOW, r->missing[s][period], vars);
		return;
	}
	vars[LAYER_N] = attempt_add_printed(t, counts[LAYER_N], figure);
}

static void
kpi_learn_sum(struct attempt *t, const struct kpi_vars *v, size_t first,
    size_t count, size_t period, int layer)
{
	size_t parts[KPI_SERIES], i;

	for (i = 0; i < count; i++)
		parts[i] = v->at[first + i][period][layer];
	adversary_add_sum(&t->adversary, v->at[0][period][layer], parts,
	    count);
}

/* One series inside another: the difference is known if both are. */
static void
kpi_learn_inside(struct attempt *t, const struct random_kpi *r,
    const struct kpi_vars *v, size_t part, size_t whole, size_t period,
    int layer)
{
	size_t parts[2];
	long long rest = r->counts[whole][period][layer] -
	    r->counts[part][period][layer];

	parts[0] = v->at[part][period][layer];
	parts[1] = r->missing[part][period] || r->missing[whole][period] ||
	    (layer == LAYER_D && kpi_is_informed(t)) ?
	    attempt_add_free(t, rest) : attempt_add_secret(t, rest);
	adversary_add_sum(&t->adversary, v->at[whole][period][layer], parts,
	    2);
}

static void
kpi_learn_period(struct attempt *t, const struct random_kpi *r,
    const struct kpi_vars *v, size_t period, int layer)
{
	size_t s;

	if (r->groups > 0)
		kpi_learn_sum(t, v, 1, r->groups, period, layer);
	if (r->has_pair)
		kpi_learn_sum(t, v, kpi_pair(r), 2, period, layer);
	for (s = 1; s < kpi_region(r); s++)
		kpi_learn_inside(t, r, v, s, 0, period, layer);
	if (r->has_region)
		kpi_learn_inside(t, r, v, 0, kpi_region(r), period, layer);
}

static void
kpi_learn(struct attempt *t, const struct random_kpi *r,
    const struct kpi *kpi)
{
	size_t s, period, parts[KPI_PERIODS], last = r->periods - 1;
	struct kpi_vars v;
	int layer, layers = r->fractions ? LAYER__MAX : 1;

	for (s = 0; s < r->series; s++)
		for (period = 0; period < r->periods; period++)
			kpi_learn_figure(t, r, kpi, s, period, &v);
	for (layer = 0; layer < layers; layer++) {
		for (period = 0; period < r->periods; period++)
			kpi_learn_period(t, r, &v, period, layer);
		for (s = 0; r->has_year && s < r->series; s++) {
			for (period = 0; period < last; period++)
				parts[period] = v.at[s][period][layer];
			adversary_add_sum(&t->adversary,
			    v.at[s][last][layer], parts, last);
		}
	}
}

static void
attempt_kpi(size_t seed, struct score *score)
{
	struct arena a = ARENA_INIT;
	struct random_kpi r;
	struct dataset *set;
	struct attempt *t = attempt_begin(seed, score);

	kpi_roll(t, &r);
	kpi_put(t, &r);
	set = attempt_read(t, &a);
	kpi_learn(t, &r, set->kpi);
	attempt_attack(t);
	dataset_free(set);
	arena_release(&a);
	attempt_end(t);
}

static void
kpis_give_nothing_away(void **state)
{
	struct score score = { 0 };
	size_t seed, count = attempt_count(3000);

	(void)state;
	for (seed = 0; seed < count; seed++)
		attempt_kpi(seed, &score);
	score_tell("kpis", &score);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kpis_give_nothing_away),
	};

	return attempt_run(tests, UNIT_COUNT(tests));
}
