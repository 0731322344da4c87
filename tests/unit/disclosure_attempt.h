/*
 * One attempt at finding what disclosure control withholds: counts made by
 * dice are controlled and then attacked by way of what is printed.
 */
#ifndef DISCLOSURE_ATTEMPT_H
#define DISCLOSURE_ATTEMPT_H

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "disclosure_adversary.h"
#include "model/disclosure_policy.h"
#include "model/unit.h"

/* The same tables every time. */
struct dice {
	uint64_t	 state;
};

static unsigned
dice_roll(struct dice *dice, unsigned sides)
{
	dice->state ^= dice->state << 13;
	dice->state ^= dice->state >> 7;
	dice->state ^= dice->state << 17;
	return (unsigned)(dice->state >> 20) % sides;
}

/* Mostly small counts, for there the danger is. */
static long long
dice_count(struct dice *dice)
{
	switch (dice_roll(dice, 8)) {
	case 0:
		return 0;
	case 1:
	case 2:
		return dice_roll(dice, 5);
	case 3:
		return dice_roll(dice, 150);
	default:
		return dice_roll(dice, 30);
	}
}

/* What all attempts of one kind have come to. */
struct score {
	size_t	 tables;
	size_t	 printed;	/* counts and percentages shown */
	size_t	 hidden;	/* cells attacked */
	size_t	 recovered;
	size_t	 narrow;	/* fewer values than a small count on its own */
	size_t	 undecided;	/* the search gave up: counts as recovered */
};

static void
score_tell(const char *what, const struct score *s)
{
	print_message("%s: %zu tables, %zu figures shown, %zu counts withheld, "
	    "%zu recovered, %zu undecided, %zu narrow\n", what, s->tables,
	    s->printed, s->hidden, s->recovered, s->undecided, s->narrow);
	assert_int_equal(s->recovered, 0);
	assert_int_equal(s->undecided, 0);
	assert_int_equal(s->narrow, 0);
}

/* One attempt: the dataset as written, and what is behind it. */
struct attempt {
	struct dice			 dice;
	struct disclosure_policy	 policy;
	struct buf			 json;
	struct adversary		 adversary;
	bool				 secret[ADVERSARY_VARS];
	struct score			*score;
	size_t				 seed;
	bool				 quiet;	/* only count what is found */
};

static long long
attempt_least(const struct attempt *t)
{
	return t->policy.hide_zero ? 0 : 1;
}

/*
 * What a printed count tells. The reader believes what the notes say: of
 * [c] that it is 1 or more, of a rounded one that it was above the threshold.
 */
static size_t
attempt_add_printed(struct attempt *t, long long truth,
    const struct figure *figure)
{
	const struct disclosure_policy *p = &t->policy;
	long long low, value = (long long)figure->value;
	size_t var;

	if (figure->missing && figure->mark == MARK_LOW)
		return adversary_add(&t->adversary, truth, p->threshold + 1,
		    p->base - 1 - p->base / 2);
	if (figure->missing) {
		assert_int_equal(figure->mark, MARK_CONFIDENTIAL);
		var = adversary_add(&t->adversary, truth, attempt_least(t),
		    ADVERSARY_FAR);
		t->secret[var] = true;
		return var;
	}
	t->score->printed++;
	if (p->method == DISCLOSURE_SUPPRESS || value == 0)
		return adversary_add(&t->adversary, truth, value, value);
	low = value - p->base / 2;
	return adversary_add(&t->adversary, truth, low <= p->threshold ?
	    p->threshold + 1 : low, value - p->base / 2 + p->base - 1);
}

/* Try to find each withheld count. */
static void
attempt_attack(struct attempt *t)
{
	struct adversary *a = &t->adversary;
	bool gave_up;
	size_t i;

	t->score->tables++;
	for (i = 0; i < a->var_count; i++) {
		if (!t->secret[i])
			continue;
		t->score->hidden++;
		if (!adversary_knows(a, i, &gave_up)) {
			if (t->policy.method == DISCLOSURE_SUPPRESS &&
			    t->policy.threshold <= 5 && t->seed % 8 == 0)
				t->score->narrow += !adversary_is_wide(a, i,
				    t->policy.threshold);
			continue;
		}
		t->score->recovered += !gave_up;
		t->score->undecided += gave_up;
		if (t->quiet)
			continue;
		print_message("seed %zu: number %zu is %lld\n"
		    "%s, threshold %lld, base %lld%s\n%s\n", t->seed, i,
		    a->truth[i], disclosure_method_words[t->policy.method],
		    t->policy.threshold, t->policy.base, t->policy.hide_zero ?
		    ", zeros are hidden" : "", t->json.data);
	}
}

/* Owns: the caller ends it with attempt_end(). */
static struct attempt *
attempt_begin(size_t seed, struct score *score)
{
	static const long long thresholds[] = { 4, 4, 2, 5, 9 };
	struct attempt *t = calloc(1, sizeof(*t));
	size_t i;

	assert_non_null(t);
	buf_init(&t->json);
	t->score = score;
	t->seed = seed;
	t->dice.state = (seed + 1) * 0x9e3779b97f4a7c15u;
	for (i = 0; i < 8; i++)
		dice_roll(&t->dice, 2);
	t->policy.method = DISCLOSURE_SUPPRESS;
	t->policy.threshold = thresholds[dice_roll(&t->dice, 5)];
	t->policy.hide_zero = dice_roll(&t->dice, 5) == 0;
	if (dice_roll(&t->dice, 3) > 0)
		return t;
	t->policy.method = DISCLOSURE_ROUND;
	t->policy.threshold = dice_roll(&t->dice, 3) > 0 ? 7 :
	    thresholds[dice_roll(&t->dice, 5)];
	t->policy.base = dice_roll(&t->dice, 3) > 0 ? 5 : 10;
	return t;
}

static void
attempt_end(struct attempt *t)
{
	buf_release(&t->json);
	free(t);
}

/*
 * How many datasets to try: DISCLOSURE_COUNT in the environment, for longer
 * runs.
 */
static size_t
attempt_count(size_t usual)
{
	const char *count = getenv("DISCLOSURE_COUNT");

	return count != NULL ? (size_t)strtoul(count, NULL, 10) : usual;
}

#endif
