#include "model/disclosure_counts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define COUNT_LEAST	(-4000000000000000LL)	/* of a difference */

void
counts_init(struct counts *g, const struct disclosure_policy *policy)
{
	memset(g, 0, sizeof(*g));
	g->policy = *policy;
}

void
counts_release(struct counts *g)
{
	size_t i;

	for (i = 0; i < g->sum_count; i++)
		free(g->sums[i].parts);
	free(g->sums);
	free(g->cells);
	memset(g, 0, sizeof(*g));
}

static size_t
counts_add_cell(struct counts *g, long long value, int rank)
{
	struct count_cell *cell;

	g->cells = mem_room(g->cells, g->cell_count, &g->cell_cap,
	    sizeof(*g->cells));
	cell = &g->cells[g->cell_count];
	memset(cell, 0, sizeof(*cell));
	cell->value = value;
	cell->rank = rank;
	cell->next = g->cell_count;
	return g->cell_count++;
}

size_t
counts_add(struct counts *g, long long value, int rank)
{
	size_t i = counts_add_cell(g, value, rank);
	struct count_cell *cell = &g->cells[i];

	cell->small = value <= g->policy.threshold &&
	    (value > 0 || g->policy.hide_zero);
	cell->fixed = value == 0 && !g->policy.hide_zero;
	cell->least = g->policy.hide_zero ? 0 : 1;
	return i;
}

size_t
counts_add_change(struct counts *g, long long value, int rank)
{
	size_t i = counts_add_cell(g, value, rank);

	g->cells[i].least = COUNT_LEAST;
	return i;
}

void
counts_bundle(struct counts *g, size_t part, size_t rest, size_t whole)
{
	const size_t parts[] = { part, rest };

	g->cells[part].next = rest;
	g->cells[rest].next = whole;
	g->cells[whole].next = part;
	g->cells[part].least = g->cells[rest].least = 0;
	g->cells[part].fixed = g->cells[rest].fixed = false;
	g->cells[whole].least = 1;
	g->cells[whole].known = !g->cells[whole].small;
	counts_add_sum(g, whole, parts, 2, true);
}

static bool
counts_has_sum(const struct counts *g, size_t whole, const size_t *parts,
    size_t count)
{
	size_t i;

	for (i = 0; i < g->sum_count; i++)
		if (g->sums[i].whole == whole && g->sums[i].given == count &&
		    memcmp(g->sums[i].parts, parts, count *
		    sizeof(*parts)) == 0)
			return true;
	return false;
}

size_t
counts_add_implied(struct counts *g, long long value)
{
	size_t i = counts_add(g, value, 0);

	g->cells[i].implied = g->cells[i].hidden = true;
	g->cells[i].least = 0;
	return i;
}

/* `given` parts with what they leave, unless it is COUNT_NONE. */
static void
counts_put_sum(struct counts *g, size_t whole, const size_t *parts,
    size_t given, size_t rest)
{
	struct count_sum *sum;

	g->sums = mem_room(g->sums, g->sum_count, &g->sum_cap,
	    sizeof(*g->sums));
	sum = &g->sums[g->sum_count++];
	sum->whole = whole;
	sum->parts = mem_alloc(given + 1, sizeof(*sum->parts));
	memcpy(sum->parts, parts, given * sizeof(*parts));
	sum->given = sum->part_count = given;
	if (rest != COUNT_NONE)
		sum->parts[sum->part_count++] = rest;
	g->cells[whole].level++;
}

void
counts_add_sum(struct counts *g, size_t whole, const size_t *parts,
    size_t count, bool all)
{
	long long rest = g->cells[whole].value;
	bool changes = g->cells[whole].least == COUNT_LEAST, has_rest;
	size_t i;

	for (i = 0; i < count; i++) {
		rest -= g->cells[parts[i]].value;
		changes |= g->cells[parts[i]].least == COUNT_LEAST;
	}
	has_rest = rest > 0 || (!all && g->policy.hide_zero);
	if (rest < 0 || (changes && (has_rest || !all)))
		return;
	if (count == 0 || counts_has_sum(g, whole, parts, count))
		return;
	counts_put_sum(g, whole, parts, count, has_rest ?
	    counts_add_implied(g, rest) : COUNT_NONE);
}

void
counts_add_inside(struct counts *g, size_t whole, size_t part)
{
	size_t rest;

	if (counts_has_sum(g, whole, &part, 1))
		return;
	rest = counts_add_implied(g, g->cells[whole].value -
	    g->cells[part].value);
	g->cells[rest].small = false;
	counts_put_sum(g, whole, &part, 1, rest);
}

long long
counts_round(long long value, long long base)
{
	return (value + base / 2) / base * base;
}
