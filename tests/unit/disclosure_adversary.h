/*
 * Someone who wants to know what is withheld: whole numbers behind printed
 * figures, what they add up to and how percentages were rounded, and a search
 * for other numbers that would print the same. Shares nothing with the
 * program's own algorithm: bounds are propagated and then split until they
 * hold one table or none, so the answer is exact, unless it takes too long.
 */
#ifndef DISCLOSURE_ADVERSARY_H
#define DISCLOSURE_ADVERSARY_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define ADVERSARY_VARS		320
#define ADVERSARY_SUMS		256
#define ADVERSARY_PARTS		24
#define ADVERSARY_RATIOS	96
#define ADVERSARY_FAR		4000LL	/* no count is above it */
#define ADVERSARY_BUDGET	60000		/* splits for one question */

/* What can be learnt of one number. */
struct adversary_bounds {
	long long	 low[ADVERSARY_VARS];
	long long	 high[ADVERSARY_VARS];
};

struct adversary_sum {
	size_t		 whole;
	size_t		 parts[ADVERSARY_PARTS];
	size_t		 count;
};

/* scale * n / d was printed as `printed`, in units of its last decimal. */
struct adversary_ratio {
	size_t		 n;
	size_t		 d;
	long long	 scale;		/* 100 or so, times 10 per decimal */
	long long	 printed;
};

struct adversary {
	struct adversary_bounds	 start;
	long long		 truth[ADVERSARY_VARS];	/* for the proof only */
	size_t			 var_count;
	struct adversary_sum	 sums[ADVERSARY_SUMS];
	size_t			 sum_count;
	struct adversary_ratio	 ratios[ADVERSARY_RATIOS];
	size_t			 ratio_count;
	size_t			 budget;
	bool			 gave_up;	/* the last answer is a guess */
};

static size_t
adversary_add(struct adversary *a, long long truth, long long low,
    long long high)
{
	assert_true(a->var_count < ADVERSARY_VARS);
	assert_true(low <= truth && truth <= high);
	a->truth[a->var_count] = truth;
	a->start.low[a->var_count] = low;
	a->start.high[a->var_count] = high;
	return a->var_count++;
}

static void
adversary_add_sum(struct adversary *a, size_t whole, const size_t *parts,
    size_t count)
{
	struct adversary_sum *sum = &a->sums[a->sum_count++];

	assert_true(a->sum_count <= ADVERSARY_SUMS);
	assert_true(count <= ADVERSARY_PARTS);
	sum->whole = whole;
	sum->count = count;
	memcpy(sum->parts, parts, count * sizeof(*parts));
}

/* Narrow one number; *changed is set if that says something new. */
static bool
adversary_narrow(struct adversary_bounds *b, size_t var, long long low,
    long long high, bool *changed)
{
	if (low > b->low[var]) {
		b->low[var] = low;
		*changed = true;
	}
	if (high < b->high[var]) {
		b->high[var] = high;
		*changed = true;
	}
	return b->low[var] <= b->high[var];
}

static bool
adversary_use_sum(const struct adversary_sum *sum, struct adversary_bounds *b,
    bool *changed)
{
	long long low = 0, high = 0;
	size_t i;

	for (i = 0; i < sum->count; i++) {
		low += b->low[sum->parts[i]];
		high += b->high[sum->parts[i]];
	}
	if (!adversary_narrow(b, sum->whole, low, high, changed))
		return false;
	for (i = 0; i < sum->count; i++) {
		size_t part = sum->parts[i];
		long long others_low = low - b->low[part];
		long long others_high = high - b->high[part];

		if (!adversary_narrow(b, part, b->low[sum->whole] -
		    others_high, b->high[sum->whole] - others_low, changed))
			return false;
		low = others_low + b->low[part];
		high = others_high + b->high[part];
	}
	return true;
}

static long long
adversary_up(long long x, long long y)
{
	return (x + y - 1) / y;
}

/*
 * (2p - 1) d <= 2 s n < (2p + 1) d: the printed last place is right to half
 * a unit, halves going up.
 */
static bool
adversary_use_ratio(const struct adversary_ratio *r,
    struct adversary_bounds *b, bool *changed)
{
	long long s = 2 * r->scale, p = 2 * r->printed;

	if (p > 0 && !adversary_narrow(b, r->n, adversary_up((p - 1) *
	    b->low[r->d], s), ADVERSARY_FAR, changed))
		return false;
	if (!adversary_narrow(b, r->n, 0, adversary_up((p + 1) *
	    b->high[r->d], s) - 1, changed))
		return false;
	if (p > 0 && !adversary_narrow(b, r->d, 0, s * b->high[r->n] / (p - 1),
	    changed))
		return false;
	return adversary_narrow(b, r->d, s * b->low[r->n] / (p + 1) + 1,
	    ADVERSARY_FAR, changed);
}

static bool
adversary_propagate(const struct adversary *a, struct adversary_bounds *b)
{
	bool changed = true;
	size_t i;

	while (changed) {
		changed = false;
		for (i = 0; i < a->sum_count; i++)
			if (!adversary_use_sum(&a->sums[i], b, &changed))
				return false;
		for (i = 0; i < a->ratio_count; i++)
			if (!adversary_use_ratio(&a->ratios[i], b, &changed))
				return false;
	}
	return true;
}

/* The number to settle next: the narrowest that is open. */
static size_t
adversary_pick(const struct adversary *a, const struct adversary_bounds *b)
{
	size_t i, best = a->var_count;

	for (i = 0; i < a->var_count; i++)
		if (b->low[i] < b->high[i] && (best == a->var_count ||
		    b->high[i] - b->low[i] < b->high[best] - b->low[best]))
			best = i;
	return best;
}

/*
 * Is there a table inside the bounds? Values near the true ones are tried
 * first: that is no fair adversary's order, but finds tables sooner.
 */
static bool
adversary_search(struct adversary *a, struct adversary_bounds *b)
{
	struct adversary_bounds half;
	size_t var;
	long long at, cuts[4][2];
	int i;

	if (!adversary_propagate(a, b))
		return false;
	var = adversary_pick(a, b);
	if (var == a->var_count)
		return true;
	if (a->budget == 0) {
		a->gave_up = true;
		return false;
	}
	a->budget--;
	at = a->truth[var];
	at = at < b->low[var] ? b->low[var] : at > b->high[var] ?
	    b->high[var] : at;
	cuts[0][0] = cuts[0][1] = at;
	cuts[1][0] = b->low[var];
	cuts[1][1] = at - 1;
	cuts[2][0] = at + 1;
	cuts[2][1] = at + (b->high[var] - at + 1) / 2;
	cuts[3][0] = cuts[2][1] + 1;
	cuts[3][1] = b->high[var];
	for (i = 0; i < 4; i++) {
		if (cuts[i][0] > cuts[i][1])
			continue;
		half = *b;
		half.low[var] = cuts[i][0];
		half.high[var] = cuts[i][1];
		if (adversary_search(a, &half))
			return true;
	}
	return false;
}

/* Does one of some numbers, which is open, hang on the question? */
static bool
adversary_touches(const struct adversary *a, const bool *hangs,
    const size_t *vars, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (hangs[vars[i]] && a->start.low[vars[i]] <
		    a->start.high[vars[i]])
			return true;
	return false;
}

static bool
adversary_spread(bool *hangs, const size_t *vars, size_t count)
{
	bool new = false;
	size_t i;

	for (i = 0; i < count; i++) {
		new |= !hangs[vars[i]];
		hangs[vars[i]] = true;
	}
	return new;
}

/*
 * Numbers that no open number ties to the one asked for say nothing of it:
 * they are taken to be what they are, so that none is searched in vain.
 */
static void
adversary_settle_others(const struct adversary *a, size_t var,
    struct adversary_bounds *b)
{
	bool hangs[ADVERSARY_VARS] = { false }, changed = true;
	size_t i, pair[2];

	hangs[var] = true;
	while (changed) {
		changed = false;
		for (i = 0; i < a->sum_count; i++) {
			const struct adversary_sum *s = &a->sums[i];

			if (adversary_touches(a, hangs, &s->whole, 1) ||
			    adversary_touches(a, hangs, s->parts, s->count)) {
				changed |= adversary_spread(hangs, &s->whole,
				    1);
				changed |= adversary_spread(hangs, s->parts,
				    s->count);
			}
		}
		for (i = 0; i < a->ratio_count; i++) {
			pair[0] = a->ratios[i].n;
			pair[1] = a->ratios[i].d;
			if (adversary_touches(a, hangs, pair, 2))
				changed |= adversary_spread(hangs, pair, 2);
		}
	}
	for (i = 0; i < a->var_count; i++)
		if (!hangs[i])
			b->low[i] = b->high[i] = a->truth[i];
}

/* Could a number lie between two values? */
static bool
adversary_could(struct adversary *a, size_t var, long long low,
    long long high, size_t budget)
{
	struct adversary_bounds b = a->start;

	if (low > b.low[var])
		b.low[var] = low;
	if (high < b.high[var])
		b.high[var] = high;
	a->gave_up = false;
	if (b.low[var] > b.high[var])
		return false;
	adversary_settle_others(a, var, &b);
	a->budget = budget;
	return adversary_search(a, &b);
}

/*
 * Has a number as many feasible values as wanted, no further from the truth
 * than that? Where it takes too long to say, it has.
 */
static bool
adversary_is_wide(struct adversary *a, size_t var, long long wanted)
{
	long long truth = a->truth[var], at, count = 0;

	for (at = truth - wanted; at <= truth + wanted && count < wanted; at++)
		count += at == truth || adversary_could(a, var, at, at,
		    ADVERSARY_BUDGET / 100) || a->gave_up;
	return count >= wanted;
}

/* Is a number known for certain? */
static bool
adversary_knows(struct adversary *a, size_t var, bool *gave_up)
{
	long long truth = a->truth[var];

	*gave_up = false;
	if (adversary_could(a, var, truth + 1, ADVERSARY_FAR,
	    ADVERSARY_BUDGET))
		return false;
	*gave_up = a->gave_up;
	if (adversary_could(a, var, -ADVERSARY_FAR, truth - 1,
	    ADVERSARY_BUDGET)) {
		*gave_up = false;
		return false;
	}
	*gave_up |= a->gave_up;
	return true;
}

#endif
