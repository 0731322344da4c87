#include "model/disclosure_protect.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/disclosure_counts.h"
#include "model/disclosure_range.h"

/*
 * How many values a hidden cell must be able to have: as many as a small one
 * on its own, but three at least, for two ones and their sum of 2 would tell
 * each other; and two where counts are rounded.
 */
#define VALUES_MIN	3
#define ROUNDED_VALUES	2

/* How near a cell is to one that needs company: the lower, the better. */
enum near {
	NEAR_ALONE,		/* in a sum where that one is hidden alone */
	NEAR_ALONE_BEYOND,	/* where another is that hangs on it */
	NEAR_SUM,		/* in one of its sums */
	NEAR_BEYOND,		/* in a sum of another that hangs on it */
	NEAR_NOT
};

/* A cell that may be hidden for the sake of another. */
struct candidate {
	size_t		 cell;
	enum near	 near;
	size_t		 after;		/* cells of the sum before it, from */
					/* the first hidden one on */
};

struct protector {
	struct counts	*g;
	struct range	*range;
	bool		*safe;		/* by cell; stays so, once it is */
	bool		*reached;	/* by sum: hangs on the cell at hand */
	size_t		*queue;		/* sums reached, in order */
	size_t		 queue_count;
};

/* Hide a cell and all that are shown with it. */
static void
protect_hide(struct counts *g, size_t cell)
{
	size_t i = cell;

	do {
		g->cells[i].hidden = true;
		i = g->cells[i].next;
	} while (i != cell);
}

static size_t
protect_member(const struct count_sum *sum, size_t i)
{
	return i < sum->part_count ? sum->parts[i] : sum->whole;
}

static size_t
protect_hidden_count(const struct counts *g, size_t sum)
{
	size_t i, count = 0;

	for (i = 0; i <= g->sums[sum].part_count; i++)
		count += g->cells[protect_member(&g->sums[sum], i)].hidden;
	return count;
}

static void
protect_reach(struct protector *p, size_t cell)
{
	size_t i, count;
	const size_t *sums = range_sums(p->range, cell, &count);

	for (i = 0; i < count; i++)
		if (!p->reached[sums[i]]) {
			p->reached[sums[i]] = true;
			p->queue[p->queue_count++] = sums[i];
		}
}

/* Find all sums that hang on a cell by way of hidden cells. */
static void
protect_reach_all(struct protector *p, size_t cell)
{
	struct counts *g = p->g;
	size_t i, j, member;

	memset(p->reached, 0, g->sum_count * sizeof(*p->reached));
	p->queue_count = 0;
	protect_reach(p, cell);
	for (i = 0; i < p->queue_count; i++) {
		const struct count_sum *sum = &g->sums[p->queue[i]];

		for (j = 0; j <= sum->part_count; j++) {
			member = protect_member(sum, j);
			if (g->cells[member].hidden)
				protect_reach(p, member);
		}
	}
}

static bool
protect_is_in(const struct protector *p, size_t sum, size_t cell)
{
	size_t i, count;
	const size_t *sums = range_sums(p->range, cell, &count);

	for (i = 0; i < count; i++)
		if (sums[i] == sum)
			return true;
	return false;
}

/* Sums of a cell in which nothing is hidden yet: hiding it opens each. */
static size_t
protect_opens(const struct protector *p, size_t cell)
{
	size_t i, count, opens = 0;
	const size_t *sums = range_sums(p->range, cell, &count);

	for (i = 0; i < count; i++)
		opens += protect_hidden_count(p->g, sums[i]) == 0;
	return opens;
}

/*
 * How large a count is, roughly. To hide the smallest for certain would tell
 * those who know the program that it is no larger than the others.
 */
static int
protect_size(const struct protector *p, size_t cell)
{
	long long value = llabs(p->g->cells[cell].value);
	int size = 0;

	for (value /= p->g->policy.threshold + 1; value > 0; value /= 4)
		size++;
	return size;
}

/*
 * Is one candidate better to hide than another? The nearer is, the less
 * useful, a part before its whole, one that leaves fewer others alone, the
 * smaller, the next in the sum.
 */
static bool
protect_is_better(const struct protector *p, const struct candidate *x,
    const struct candidate *y)
{
	const struct count_cell *a = &p->g->cells[x->cell], *b;
	size_t x_opens, y_opens;
	int x_size, y_size;

	if (y->cell == COUNT_NONE)
		return true;
	b = &p->g->cells[y->cell];
	if (x->near != y->near)
		return x->near < y->near;
	if (a->rank != b->rank)
		return a->rank < b->rank;
	if (a->level != b->level)
		return a->level < b->level;
	x_opens = protect_opens(p, x->cell);
	y_opens = protect_opens(p, y->cell);
	if (x_opens != y_opens)
		return x_opens < y_opens;
	x_size = protect_size(p, x->cell);
	y_size = protect_size(p, y->cell);
	if (x_size != y_size)
		return x_size < y_size;
	return x->after < y->after;
}

/* How near a sum is to a cell. */
static enum near
protect_near(const struct protector *p, size_t sum, size_t cell)
{
	bool own = protect_is_in(p, sum, cell);

	if (protect_hidden_count(p->g, sum) == 1)
		return own ? NEAR_ALONE : NEAR_ALONE_BEYOND;
	return own ? NEAR_SUM : NEAR_BEYOND;
}

/* The place of the first hidden cell of a sum. */
static size_t
protect_first_hidden(const struct counts *g, const struct count_sum *sum)
{
	size_t i = 0;

	while (i <= sum->part_count && !g->cells[protect_member(sum, i)].hidden)
		i++;
	return i;
}

/* The best candidate of one sum, if it is better than *best. */
static void
protect_choose_in(const struct protector *p, size_t sum, enum near near,
    struct candidate *best)
{
	const struct count_sum *s = &p->g->sums[sum];
	size_t i, count = s->part_count + 1;
	size_t first = protect_first_hidden(p->g, s);
	struct candidate c = { COUNT_NONE, near, 0 };

	for (i = 0; i < count; i++) {
		c.cell = protect_member(s, i);
		c.after = (i + count - first) % count;
		if (!p->g->cells[c.cell].hidden &&
		    !p->g->cells[c.cell].fixed &&
		    protect_is_better(p, &c, best))
			*best = c;
	}
}

/*
 * The cell to hide next for the sake of another; COUNT_NONE if all that it
 * hangs on is hidden already, but zeros.
 */
static size_t
protect_choose(struct protector *p, size_t cell)
{
	struct candidate best = { COUNT_NONE, NEAR_NOT, 0 };
	size_t i;

	protect_reach_all(p, cell);
	for (i = 0; i < p->queue_count; i++)
		protect_choose_in(p, p->queue[i], protect_near(p, p->queue[i],
		    cell), &best);
	return best.cell;
}

/* Has a cell as many possible values as it should? */
static bool
protect_is_safe(struct protector *p, size_t cell)
{
	const struct count_cell *c = &p->g->cells[cell];
	long long wanted = ROUNDED_VALUES, threshold = p->g->policy.threshold;

	if (c->implied && !c->small)
		return true;
	if (p->g->policy.method == DISCLOSURE_SUPPRESS)
		wanted = threshold > VALUES_MIN ? threshold : VALUES_MIN;
	return range_count(p->range, cell, wanted) == wanted;
}

/* Hide others until a hidden cell is safe. */
static void
protect_cell(struct protector *p, size_t cell)
{
	size_t victim;

	while (!protect_is_safe(p, cell)) {
		victim = protect_choose(p, cell);
		if (victim == COUNT_NONE)
			break;
		protect_hide(p->g, victim);
		range_update(p->range);
	}
	p->safe[cell] = true;
}

static void
protect_hidden(struct protector *p)
{
	bool again = true;
	size_t i;

	while (again) {
		again = false;
		for (i = 0; i < p->g->cell_count; i++)
			if (p->g->cells[i].hidden && !p->safe[i]) {
				protect_cell(p, i);
				again = true;
			}
	}
}

/* A rounded count that the sums give away is no longer rounded: hide it. */
static void
protect_rounded(struct protector *p)
{
	size_t i;

	for (i = 0; i < p->g->cell_count; i++) {
		const struct count_cell *cell = &p->g->cells[i];

		if (cell->hidden || cell->fixed || p->safe[i])
			continue;
		p->safe[i] = protect_is_safe(p, i);
		if (p->safe[i])
			continue;
		protect_hide(p->g, i);
		range_update(p->range);
		protect_hidden(p);
	}
}

void
disclosure_protect(struct counts *g)
{
	struct protector p = { g, NULL, NULL, NULL, NULL, 0 };
	size_t i;

	for (i = 0; i < g->cell_count; i++)
		if (g->cells[i].small)
			protect_hide(g, i);
	p.range = range_new(g);
	p.safe = mem_alloc(g->cell_count, sizeof(*p.safe));
	p.reached = mem_alloc(g->sum_count, sizeof(*p.reached));
	p.queue = mem_alloc(g->sum_count, sizeof(*p.queue));
	protect_hidden(&p);
	if (g->policy.method == DISCLOSURE_ROUND)
		protect_rounded(&p);
	range_free(p.range);
	free(p.safe);
	free(p.reached);
	free(p.queue);
}
