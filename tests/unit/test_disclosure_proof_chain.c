/*
 * Thousands of random chains of steps, with groups, a region and quarters: no
 * withheld count, and no small number of people lost between two steps, may be
 * left with one possible value.
 */
#include "unit.h"

#include "disclosure_written.h"

#define CHAIN_STEPS	4
#define CHAIN_GROUPS	3
#define CHAIN_PERIODS	4
#define CHAIN_SERIES	5

/* The local series, the groups that make it, and the region around it. */
struct random_chain {
	size_t		 steps;
	size_t		 periods;
	bool		 has_year;	/* the last period is the others' sum */
	size_t		 groups;	/* 0, or that many */
	bool		 has_region;
	size_t		 series;
	long long	 counts[CHAIN_SERIES][CHAIN_PERIODS][CHAIN_STEPS];
};

/* A variable of the adversary for each step, and for each loss. */
struct chain_vars {
	size_t	 step[CHAIN_SERIES][CHAIN_PERIODS][CHAIN_STEPS];
	size_t	 lost[CHAIN_SERIES][CHAIN_PERIODS][CHAIN_STEPS][CHAIN_STEPS];
};

static bool
chain_is_region(const struct random_chain *r, size_t s)
{
	return r->has_region && s == r->series - 1;
}

/* From the last step to the first: each adds those who are lost after it. */
static void
chain_roll_own(struct attempt *t, const struct random_chain *r,
    long long counts[CHAIN_STEPS])
{
	size_t i = r->steps - 1;

	counts[i] = dice_count(&t->dice);
	while (i-- > 0)
		counts[i] = counts[i + 1] + (dice_roll(&t->dice, 3) > 0 ?
		    dice_roll(&t->dice, 12) : 0);
}

static void
chain_roll_period(struct attempt *t, struct random_chain *r, size_t period)
{
	size_t s, i, region = r->series - 1;

	if (r->groups == 0)
		chain_roll_own(t, r, r->counts[0][period]);
	for (s = 1; s <= r->groups; s++) {
		chain_roll_own(t, r, r->counts[s][period]);
		for (i = 0; i < r->steps; i++)
			r->counts[0][period][i] += r->counts[s][period][i];
	}
	if (!r->has_region)
		return;
	chain_roll_own(t, r, r->counts[region][period]);
	for (i = 0; i < r->steps; i++)
		r->counts[region][period][i] += r->counts[0][period][i];
}

static void
chain_roll(struct attempt *t, struct random_chain *r)
{
	struct dice *dice = &t->dice;
	size_t s, i, period, last;

	memset(r, 0, sizeof(*r));
	r->steps = 2 + dice_roll(dice, CHAIN_STEPS - 1);
	r->periods = 1 + dice_roll(dice, CHAIN_PERIODS);
	r->has_year = r->periods >= 3 && dice_roll(dice, 2) == 0;
	r->groups = dice_roll(dice, 3) > 0 ? 2 + dice_roll(dice,
	    CHAIN_GROUPS - 1) : 0;
	r->has_region = dice_roll(dice, 3) == 0;
	r->series = 1 + r->groups + r->has_region;
	last = r->periods - 1;
	for (period = 0; period < r->periods - r->has_year; period++)
		chain_roll_period(t, r, period);
	for (s = 0; r->has_year && s < r->series; s++)
		for (period = 0; period < last; period++)
			for (i = 0; i < r->steps; i++)
				r->counts[s][last][i] +=
				    r->counts[s][period][i];
}

static void
chain_put_series(struct attempt *t, const struct random_chain *r, size_t s)
{
	size_t period, i;

	buf_printf(&t->json, "%s\n{\"of\": \"%s\", \"name\": \"S%zu\", "
	    "\"values\": [", s > 0 ? "," : "", s == 0 ? "local" :
	    chain_is_region(r, s) ? "region" : "group", s);
	for (period = 0; period < r->periods; period++) {
		buf_puts(&t->json, period > 0 ? ", [" : "[");
		for (i = 0; i < r->steps; i++)
			buf_printf(&t->json, "%s%lld", i > 0 ? ", " : "",
			    r->counts[s][period][i]);
		buf_putc(&t->json, ']');
	}
	buf_puts(&t->json, "]}");
}

static void
chain_put(struct attempt *t, const struct random_chain *r)
{
	size_t i;

	buf_puts(&t->json, "{\"kind\": \"kpi\", \"title\": \"K\", "
	    "\"measure\": \"M\", \"counts\": \"children\",\n"
	    "\"unit\": \"percent\", \"decimals\": 1, \"better\": \"higher\", "
	    "\"steps\": [");
	for (i = 0; i < r->steps; i++)
		buf_printf(&t->json, "%s\"T%zu\"", i > 0 ? ", " : "", i);
	buf_puts(&t->json, "], \"periods\": [");
	for (i = 0; i < r->periods; i++)
		buf_printf(&t->json, "%s\"P%zu\"", i > 0 ? ", " : "", i);
	buf_puts(&t->json, "],\n\"series\": [");
	for (i = 0; i < r->series; i++)
		chain_put_series(t, r, i);
	buf_puts(&t->json, "]}\n");
}

/* A share may say no more than the two counts that are printed beside it. */
static void
chain_check_share(const struct kpi *kpi, const struct kpi_series *series,
    size_t period, size_t step)
{
	const struct figure *n = kpi_step(kpi, series, period, step);
	const struct figure *d = n - 1;
	struct figure share = step == kpi->step_count - 1 ?
	    series->figures[period] : kpi_step_share(kpi, series, period,
	    step);

	if (n->missing || d->missing || d->value <= 0)
		assert_true(share.missing && share.value <= 0);
	else if (!share.missing)
		assert_true(share.value * d->value <= 100 * n->value + 1e-6 &&
		    share.value * d->value >= 100 * n->value - 1e-6);
}

static void
chain_learn_one(struct attempt *t, const struct random_chain *r,
    const struct kpi *kpi, size_t s, size_t period, struct chain_vars *v)
{
	const long long *counts = r->counts[s][period];
	size_t i, j, parts[2];

	for (i = 0; i < r->steps; i++) {
		v->step[s][period][i] = attempt_add_printed(t, counts[i],
		    kpi_step(kpi, &kpi->series[s], period, i));
		if (i > 0)
			chain_check_share(kpi, &kpi->series[s], period, i);
	}
	for (i = 0; i < r->steps; i++)
		for (j = i + 1; j < r->steps; j++) {
			v->lost[s][period][i][j] = attempt_add_secret(t,
			    counts[i] - counts[j]);
			parts[0] = v->step[s][period][j];
			parts[1] = v->lost[s][period][i][j];
			adversary_add_sum(&t->adversary,
			    v->step[s][period][i], parts, 2);
		}
}

/* What groups and region add up to at one step of one period. */
static void
chain_learn_step(struct attempt *t, const struct random_chain *r,
    const struct chain_vars *v, size_t period, size_t i)
{
	size_t parts[CHAIN_SERIES], s, region = r->series - 1;

	for (s = 1; s <= r->groups; s++)
		parts[s - 1] = v->step[s][period][i];
	if (r->groups > 0)
		adversary_add_sum(&t->adversary, v->step[0][period][i], parts,
		    r->groups);
	if (!r->has_region)
		return;
	parts[0] = v->step[0][period][i];
	parts[1] = attempt_add_secret(t, r->counts[region][period][i] -
	    r->counts[0][period][i]);
	adversary_add_sum(&t->adversary, v->step[region][period][i], parts, 2);
}

static void
chain_learn(struct attempt *t, const struct random_chain *r,
    const struct kpi *kpi)
{
	size_t s, period, i, parts[CHAIN_PERIODS], last = r->periods - 1;
	struct chain_vars v;

	for (s = 0; s < r->series; s++)
		for (period = 0; period < r->periods; period++)
			chain_learn_one(t, r, kpi, s, period, &v);
	for (i = 0; i < r->steps; i++) {
		for (period = 0; period < r->periods; period++)
			chain_learn_step(t, r, &v, period, i);
		for (s = 0; r->has_year && s < r->series; s++) {
			for (period = 0; period < last; period++)
				parts[period] = v.step[s][period][i];
			adversary_add_sum(&t->adversary, v.step[s][last][i],
			    parts, last);
		}
	}
}

static void
attempt_chain(size_t seed, struct score *score)
{
	struct arena a = ARENA_INIT;
	struct random_chain r;
	struct dataset *set;
	struct attempt *t = attempt_begin(seed, score);

	chain_roll(t, &r);
	chain_put(t, &r);
	set = attempt_read(t, &a);
	chain_learn(t, &r, set->kpi);
	attempt_attack(t);
	dataset_free(set);
	arena_release(&a);
	attempt_end(t);
}

static void
chains_give_nothing_away(void **state)
{
	struct score score = { 0 };
	size_t seed, count = attempt_count(2000);

	(void)state;
	for (seed = 0; seed < count; seed++)
		attempt_chain(seed, &score);
	score_tell("chains", &score);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(chains_give_nothing_away),
	};

	return attempt_run(tests, UNIT_COUNT(tests));
}
