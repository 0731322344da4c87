#include "model/disclosure_grid.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define GRID_LEAST	(-4000000000000000LL)	/* of a difference */

void
grid_init(struct grid *g, const struct disclosure_policy *policy)
{
	memset(g, 0, sizeof(*g));
	g->policy = *policy;
}

void
grid_release(struct grid *g)
{
	size_t i;

	for (i = 0; i < g->sum_count; i++)
		free(g->sums[i].parts);
	free(g->sums);
	free(g->cells);
	memset(g, 0, sizeof(*g));
}

static size_t
grid_add_cell(struct grid *g, long long value, int rank)
{
	struct grid_cell *cell;

	if (g->cell_count == g->cell_cap) {
		g->cell_cap = g->cell_cap > 0 ? g->cell_cap * 2 : 64;
		g->cells = mem_resize(g->cells, g->cell_cap,
		    sizeof(*g->cells));
	}
	cell = &g->cells[g->cell_count];
	memset(cell, 0, sizeof(*cell));
	cell->value = value;
	cell->rank = rank;
	cell->next = g->cell_count;
	return g->cell_count++;
}

size_t
grid_add(struct grid *g, long long value, int rank)
{
	size_t i = grid_add_cell(g, value, rank);
	struct grid_cell *cell = &g->cells[i];

	cell->small = value <= g->policy.threshold &&
	    (value > 0 || g->policy.hide_zero);
	cell->fixed = value == 0 && !g->policy.hide_zero;
	cell->least = g->policy.hide_zero ? 0 : 1;
	return i;
}

size_t
grid_add_change(struct grid *g, long long value, int rank)
{
	size_t i = grid_add_cell(g, value, rank);

	g->cells[i].least = GRID_LEAST;
	return i;
}

void
grid_bundle(struct grid *g, size_t part, size_t rest, size_t whole)
{
	const size_t parts[] = { part, rest };

	g->cells[part].next = rest;
	g->cells[rest].next = whole;
	g->cells[whole].next = part;
	g->cells[part].least = g->cells[rest].least = 0;
	g->cells[part].fixed = g->cells[rest].fixed = false;
	g->cells[whole].least = 1;
	grid_add_sum(g, whole, parts, 2);
}

static bool
grid_has_sum(const struct grid *g, size_t whole, const size_t *parts,
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

void
grid_add_sum(struct grid *g, size_t whole, const size_t *parts, size_t count)
{
	long long rest = g->cells[whole].value;
	bool changes = g->cells[whole].least == GRID_LEAST;
	struct grid_sum *sum;
	size_t i;

	for (i = 0; i < count; i++) {
		rest -= g->cells[parts[i]].value;
		changes |= g->cells[parts[i]].least == GRID_LEAST;
	}
	if (rest < 0 || (rest > 0 && changes))
		return;
	if (count == 0 || grid_has_sum(g, whole, parts, count))
		return;
	if (g->sum_count == g->sum_cap) {
		g->sum_cap = g->sum_cap > 0 ? g->sum_cap * 2 : 16;
		g->sums = mem_resize(g->sums, g->sum_cap, sizeof(*g->sums));
	}
	sum = &g->sums[g->sum_count++];
	sum->whole = whole;
	sum->parts = mem_alloc(count + 1, sizeof(*sum->parts));
	memcpy(sum->parts, parts, count * sizeof(*parts));
	sum->given = sum->part_count = count;
	g->cells[whole].level++;
	if (rest == 0)
		return;
	i = grid_add(g, rest, 0);
	g->cells[i].implied = g->cells[i].hidden = true;
	g->cells[i].least = 0;
	sum->parts[sum->part_count++] = i;
}

long long
grid_round(long long value, long long base)
{
	return (value + base / 2) / base * base;
}
