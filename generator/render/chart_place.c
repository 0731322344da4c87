#include "render/chart_place.h"

#include <math.h>

#include "base/mem.h"

/* Labels that touch and move as one. */
struct place_block {
	size_t	 first;		/* in order of wish */
	size_t	 count;
	double	 extent;
	double	 start;		/* of its first label */
};

/* Insertion sort: few labels, and equal wishes keep their order. */
static void
place_sort(const struct chart_place *places, size_t count, size_t *order)
{
	size_t i, j;

	for (i = 0; i < count; i++) {
		for (j = i; j > 0 &&
		    places[order[j - 1]].wish > places[i].wish; j--)
			order[j] = order[j - 1];
		order[j] = i;
	}
}

/*
 * Where a block does its labels least harm: the mean of the starts that each
 * would wish for the block, kept inside the limits.
 */
static double
place_start(const struct chart_place *places, const size_t *order,
    const struct place_block *block, double low, double high)
{
	double sum = 0, before = 0, start;
	size_t i;

	for (i = 0; i < block->count; i++) {
		const struct chart_place *p = &places[order[block->first + i]];

		sum += p->wish - p->extent / 2 - before;
		before += p->extent;
	}
	start = sum / (double)block->count;
	return fmax(low, fmin(start, high - block->extent));
}

static void
place_set(struct chart_place *places, const size_t *order,
    const struct place_block *block)
{
	double start = block->start;
	size_t i;

	for (i = 0; i < block->count; i++) {
		struct chart_place *p = &places[order[block->first + i]];

		p->at = start + p->extent / 2;
		start += p->extent;
	}
}

bool
chart_place_spread(struct chart_place *places, size_t count, double low,
    double high)
{
	struct place_block blocks[CHART_PLACE_MAX], *last;
	size_t order[CHART_PLACE_MAX], i, used = 0;
	double extent = 0;

	if (count > CHART_PLACE_MAX)
		BUG("too many labels in one column");
	for (i = 0; i < count; i++) {
		places[i].at = places[i].wish;
		extent += places[i].extent;
	}
	if (extent > high - low)
		return false;
	place_sort(places, count, order);
	for (i = 0; i < count; i++) {
		last = &blocks[used++];
		last->first = i;
		last->count = 1;
		last->extent = places[order[i]].extent;
		last->start = place_start(places, order, last, low, high);
		for (; used > 1 && last[-1].start + last[-1].extent >
		    last->start; used--, last--) {
			last[-1].count += last->count;
			last[-1].extent += last->extent;
			last[-1].start = place_start(places, order, last - 1,
			    low, high);
		}
	}
	for (i = 0; i < used; i++)
		place_set(places, order, &blocks[i]);
	return true;
}
