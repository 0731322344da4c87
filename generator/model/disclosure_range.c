#include "model/disclosure_range.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/disclosure_counts.h"

#define RANGE_BUDGET	1000		/* cells stepped in one search */
#define RANGE_MOST	4000000000000000LL

/*
 * Other tables that print the same are found by small steps from the true
 * one: a cell goes up or down by 1, which breaks the sums that it is in; each
 * is mended by a step of another of its cells, and so on until all hold.
 * Each cell steps once at most.
 */
struct range {
	const struct counts	*g;
	long long		*least;	/* by cell: what it may be */
	long long		*most;
	long long		*now;	/* by cell: the table reached */
	signed char		*step;	/* by cell: of the search at hand */
	size_t			*stepped;	/* cells that have one */
	size_t			 step_count;
	long long		*gap;	/* by sum: whole less parts */
	size_t			*first;	/* by cell: where its sums begin */
	size_t			*sums;	/* of all cells, one after the other */
	size_t			 budget;
	bool			 holds_known;	/* they stay as they are */
};

static void
range_index_cell(struct range *r, size_t *fill, size_t cell, size_t sum)
{
	r->sums[fill[cell]++] = sum;
}

/* List the sums of each cell. */
static void
range_index(struct range *r)
{
	const struct counts *g = r->g;
	size_t i, j, total = 0, *fill;

	for (i = 0; i < g->sum_count; i++) {
		const struct count_sum *sum = &g->sums[i];

		r->first[sum->whole + 1]++;
		for (j = 0; j < sum->part_count; j++)
			r->first[sum->parts[j] + 1]++;
		total += sum->part_count + 1;
	}
	for (i = 0; i < g->cell_count; i++)
		r->first[i + 1] += r->first[i];
	r->sums = mem_alloc(total + 1, sizeof(*r->sums));
	fill = mem_alloc(g->cell_count + 1, sizeof(*fill));
	memcpy(fill, r->first, g->cell_count * sizeof(*fill));
	for (i = 0; i < g->sum_count; i++) {
		range_index_cell(r, fill, g->sums[i].whole, i);
		for (j = 0; j < g->sums[i].part_count; j++)
			range_index_cell(r, fill, g->sums[i].parts[j], i);
	}
	free(fill);
}

struct range *
range_new(const struct counts *g)
{
	struct range *r = mem_alloc(1, sizeof(*r));

	r->g = g;
	r->least = mem_alloc(g->cell_count, sizeof(*r->least));
	r->most = mem_alloc(g->cell_count, sizeof(*r->most));
	r->now = mem_alloc(g->cell_count, sizeof(*r->now));
	r->step = mem_alloc(g->cell_count, sizeof(*r->step));
	r->stepped = mem_alloc(g->cell_count, sizeof(*r->stepped));
	r->gap = mem_alloc(g->sum_count, sizeof(*r->gap));
	r->first = mem_alloc(g->cell_count + 1, sizeof(*r->first));
	range_index(r);
	range_update(r);
	return r;
}

void
range_free(struct range *r)
{
	free(r->least);
	free(r->most);
	free(r->now);
	free(r->step);
	free(r->stepped);
	free(r->gap);
	free(r->first);
	free(r->sums);
	free(r);
}

/* What a printed multiple of the base says of the count behind it. */
static void
range_of_rounded(struct range *r, size_t i)
{
	const struct disclosure_policy *policy = &r->g->policy;
	long long value = r->g->cells[i].value;
	long long printed = counts_round(value, policy->base);

	r->least[i] = printed - policy->base / 2;
	r->most[i] = r->least[i] + policy->base - 1;
	if (r->least[i] <= policy->threshold)
		r->least[i] = policy->threshold + 1;
}

void
range_update(struct range *r)
{
	const struct disclosure_policy *policy = &r->g->policy;
	bool rounds = policy->method == DISCLOSURE_ROUND;
	size_t i;

	for (i = 0; i < r->g->cell_count; i++) {
		const struct count_cell *cell = &r->g->cells[i];

		r->least[i] = r->most[i] = cell->value;
		if (cell->hidden) {
			r->least[i] = cell->least;
			/* Readers are told the threshold, and believe it. */
			r->most[i] = rounds && cell->small && !cell->implied ?
			    policy->threshold : RANGE_MOST;
		} else if (rounds && cell->value > policy->threshold) {
			range_of_rounded(r, i);
		}
	}
}

const size_t *
range_sums(const struct range *r, size_t cell, size_t *count)
{
	*count = r->first[cell + 1] - r->first[cell];
	return &r->sums[r->first[cell]];
}

static int
range_sign(const struct range *r, size_t sum, size_t cell)
{
	return r->g->sums[sum].whole == cell ? 1 : -1;
}

/* Step a cell, or take its step back. */
static void
range_step(struct range *r, size_t cell, int step, int direction)
{
	size_t i, count;
	const size_t *sums = range_sums(r, cell, &count);

	for (i = 0; i < count; i++)
		r->gap[sums[i]] += range_sign(r, sums[i], cell) * step *
		    direction;
	r->step[cell] = (signed char)(direction > 0 ? step : 0);
	if (direction > 0)
		r->stepped[r->step_count++] = cell;
	else
		r->step_count--;
}

/* The step of a cell that brings a sum nearer to holding; 0: it cannot. */
static int
range_mending(const struct range *r, size_t sum, size_t cell)
{
	int step = (r->gap[sum] > 0 ? -1 : 1) * range_sign(r, sum, cell);
	long long next = r->now[cell] + step;

	if (r->holds_known && r->g->cells[cell].known)
		return 0;
	return r->step[cell] == 0 && next >= r->least[cell] &&
	    next <= r->most[cell] ? step : 0;
}

static size_t
range_cell_of(const struct count_sum *sum, size_t i)
{
	return i < sum->part_count ? sum->parts[i] : sum->whole;
}

static size_t
range_mending_count(const struct range *r, size_t sum)
{
	const struct count_sum *s = &r->g->sums[sum];
	size_t i, count = 0;

	for (i = 0; i <= s->part_count; i++)
		count += range_mending(r, sum, range_cell_of(s, i)) != 0;
	return count;
}

/*
 * The broken sum that fewest cells can mend, among those of the cells that
 * have stepped; COUNT_NONE if all sums hold.
 */
static size_t
range_worst(const struct range *r, size_t *fewest)
{
	size_t i, j, count, mending, worst = COUNT_NONE;
	const size_t *sums;

	*fewest = 0;
	for (i = 0; i < r->step_count; i++) {
		sums = range_sums(r, r->stepped[i], &count);
		for (j = 0; j < count; j++) {
			if (r->gap[sums[j]] == 0)
				continue;
			mending = range_mending_count(r, sums[j]);
			if (worst == COUNT_NONE || mending < *fewest) {
				worst = sums[j];
				*fewest = mending;
			}
		}
	}
	return worst;
}

/* How many sums a step would break, less those that it would mend. */
static int
range_cost(const struct range *r, size_t cell, int step)
{
	size_t i, count;
	const size_t *sums = range_sums(r, cell, &count);
	int cost = 0;

	for (i = 0; i < count; i++) {
		long long gap = r->gap[sums[i]];
		long long then = gap + range_sign(r, sums[i], cell) * step;

		cost += llabs(then) > llabs(gap) ? 1 : -1;
	}
	return cost;
}

/* Mend all broken sums; on failure the steps are as before. */
static bool
range_mend(struct range *r)
{
	size_t i, cell, fewest, sum = range_worst(r, &fewest);
	const struct count_sum *s;
	int cost, step;

	if (sum == COUNT_NONE)
		return true;
	if (fewest == 0)
		return false;
	s = &r->g->sums[sum];
	for (cost = -1; cost <= 1; cost++)	/* the simplest first */
		for (i = 0; i <= s->part_count && r->budget > 0; i++) {
			int its_cost;

			cell = range_cell_of(s, i);
			if ((step = range_mending(r, sum, cell)) == 0)
				continue;
			its_cost = range_cost(r, cell, step);
			if ((its_cost > 0) - (its_cost < 0) != cost)
				continue;
			r->budget--;
			range_step(r, cell, step, 1);
			if (range_mend(r))
				return true;
			range_step(r, cell, step, -1);
		}
	return false;
}

/* Go on to a table in which the cell is one more, or one less. */
static bool
range_move(struct range *r, size_t cell, int step)
{
	long long next = r->now[cell] + step;
	bool moved;

	if (next < r->least[cell] || next > r->most[cell])
		return false;
	r->budget = RANGE_BUDGET;
	range_step(r, cell, step, 1);
	moved = range_mend(r);
	if (!moved)
		range_step(r, cell, step, -1);
	while (r->step_count > 0) {
		cell = r->stepped[--r->step_count];
		r->now[cell] += r->step[cell];
		r->step[cell] = 0;
	}
	return moved;
}

long long
range_count(struct range *r, size_t cell, long long wanted)
{
	long long count = 1;
	size_t i;
	int step;

	r->holds_known = !r->g->cells[cell].known;
	for (step = 1; step >= -1 && count < wanted; step -= 2) {
		for (i = 0; i < r->g->cell_count; i++)
			r->now[i] = r->g->cells[i].value;
		while (count < wanted && range_move(r, cell, step))
			count++;
	}
	return count;
}
