#include "model/disclosure_sheet.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model/disclosure_grid.h"

/* A line, and the run of lines beside it that may be its parts. */
struct sheet_run {
	struct grid		*g;
	const struct sheet	*s;
	size_t			*lines;		/* that still count, in order */
	size_t			 line_count;
	long long		*sums;		/* of the run, by place */
	bool			*lacks;		/* by place: any part */
	size_t			*parts;		/* room for one sum */
	size_t			 filled;	/* lines not all zero */
};

static size_t
run_cell(const struct sheet_run *r, size_t at, size_t place)
{
	return r->s->cells[r->lines[at] * r->s->line_len + place];
}

/* Add a line to the run; false where it is too much for the total. */
static bool
run_add(struct sheet_run *r, size_t total, size_t at)
{
	bool fits = true, filled = false;
	size_t i, cell, whole;

	for (i = 0; i < r->s->line_len; i++) {
		cell = run_cell(r, at, i);
		whole = run_cell(r, total, i);
		if (cell == GRID_NONE) {
			r->lacks[i] = true;
			continue;
		}
		if (whole == GRID_NONE)
			continue;
		r->sums[i] += r->g->cells[cell].value;
		filled |= r->g->cells[cell].value > 0;
		fits &= r->sums[i] <= r->g->cells[whole].value;
	}
	r->filled += filled;
	return fits;
}

/* Is the total the sum of the run at every place that tells? */
static bool
run_is_sum(const struct sheet_run *r, size_t total)
{
	bool told = false;
	size_t i, whole;

	for (i = 0; i < r->s->line_len; i++) {
		whole = run_cell(r, total, i);
		if (whole == GRID_NONE || r->lacks[i])
			continue;
		if (r->sums[i] != r->g->cells[whole].value)
			return false;
		told |= r->sums[i] > 0;
	}
	return told && r->filled >= 2;
}

static void
run_add_sums(struct sheet_run *r, size_t total, size_t from, size_t to)
{
	size_t i, at, count, whole;

	for (i = 0; i < r->s->line_len; i++) {
		count = 0;
		whole = run_cell(r, total, i);
		for (at = from; at < to; at++)
			if (run_cell(r, at, i) != GRID_NONE)
				r->parts[count++] = run_cell(r, at, i);
		if (whole != GRID_NONE)
			grid_add_sum(r->g, whole, r->parts, count);
	}
}

/*
 * Try all runs on one side of a total. Gives the length of the shortest that
 * adds up, 0 for none.
 */
static size_t
run_try(struct sheet_run *r, size_t total, bool before)
{
	size_t i, len, found = 0;
	size_t most = before ? total : r->line_count - total - 1;

	for (i = 0; i < r->s->line_len; i++) {
		r->sums[i] = 0;
		r->lacks[i] = false;
	}
	r->filled = 0;
	for (len = 1; len <= most; len++) {
		if (!run_add(r, total, before ? total - len : total + len))
			break;
		if (len < 2 || !run_is_sum(r, total))
			continue;
		run_add_sums(r, total, before ? total - len : total + 1,
		    before ? total : total + len + 1);
		if (found == 0)
			found = len;
	}
	return found;
}

static void
run_remove(struct sheet_run *r, size_t from, size_t len)
{
	size_t i;

	for (i = from; i + len < r->line_count; i++)
		r->lines[i] = r->lines[i + len];
	r->line_count -= len;
}

/* One pass over all lines; false if nothing adds up any more. */
static bool
run_pass(struct sheet_run *r)
{
	size_t total, len, best = 0, from = 0;
	int side;

	for (total = 0; total < r->line_count; total++)
		for (side = 0; side < 2; side++) {
			len = run_try(r, total, side == 0);
			if (len == 0 || (best > 0 && len >= best))
				continue;
			best = len;
			from = side == 0 ? total - len : total + 1;
		}
	if (best > 0)
		run_remove(r, from, best);
	return best > 0;
}

void
sheet_find_sums(struct grid *g, const struct sheet *s)
{
	struct sheet_run r = { g, s, NULL, s->line_count, NULL, NULL, NULL, 0 };
	size_t i;

	r.lines = mem_alloc(s->line_count + 1, sizeof(*r.lines));
	r.sums = mem_alloc(s->line_len + 1, sizeof(*r.sums));
	r.lacks = mem_alloc(s->line_len + 1, sizeof(*r.lacks));
	r.parts = mem_alloc(s->line_count + 1, sizeof(*r.parts));
	for (i = 0; i < s->line_count; i++)
		r.lines[i] = i;
	while (r.line_count > 2 && run_pass(&r))
		continue;
	free(r.lines);
	free(r.sums);
	free(r.lacks);
	free(r.parts);
}
