#include "model/disclosure_sheet.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/disclosure_counts.h"

#define SHEET_MATCHES	16
#define SHEET_PASSES	100

/* A line, and the run of lines beside it that may be its parts. */
struct sheet_run {
	struct counts		*g;
	const struct sheet	*s;
	size_t			*lines;		/* that still count, in order */
	size_t			 line_count;
	long long		*sums;		/* of the run, by place */
	bool			*lacks;		/* by place: any part */
	size_t			*parts;		/* room for one sum */
	size_t			 passes;	/* that are left */
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
	bool fits = true;
	size_t i, cell, whole;

	for (i = 0; i < r->s->line_len; i++) {
		cell = run_cell(r, at, i);
		whole = run_cell(r, total, i);
		if (cell == COUNT_NONE) {
			r->lacks[i] = true;
			continue;
		}
		if (whole == COUNT_NONE)
			continue;
		r->sums[i] += r->g->cells[cell].value;
		fits &= r->sums[i] <= r->g->cells[whole].value;
	}
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
		if (whole == COUNT_NONE)
			continue;
		if (r->sums[i] == r->g->cells[whole].value)
			told |= r->sums[i] > 0;
		else if (!r->lacks[i])
			return false;
	}
	return told;
}

static void
run_add_sums(struct sheet_run *r, size_t total, size_t from, size_t to)
{
	size_t i, at, count, whole;

	for (i = 0; i < r->s->line_len; i++) {
		count = 0;
		whole = run_cell(r, total, i);
		for (at = from; at < to; at++)
			if (run_cell(r, at, i) != COUNT_NONE)
				r->parts[count++] = run_cell(r, at, i);
		if (whole != COUNT_NONE)
			counts_add_sum(r->g, whole, r->parts, count,
			    count == to - from);
	}
}

/*
 * Try all runs on one side of a total. Gives the length of the longest that
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
	for (len = 1; len <= most; len++) {
		if (!run_add(r, total, before ? total - len : total + len))
			break;
		if (len < 2 || !run_is_sum(r, total))
			continue;
		run_add_sums(r, total, before ? total - len : total + 1,
		    before ? total : total + len + 1);
		found = len;	/* zeros at its end go with it */
	}
	return found;
}

/* A run that makes a total. */
struct sheet_match {
	size_t	 from;
	size_t	 len;
};

/* Find all matches, the shortest first; gives their number. */
static size_t
run_find(struct sheet_run *r, struct sheet_match matches[SHEET_MATCHES])
{
	size_t total, len, i, count = 0;
	int side;

	for (total = 0; total < r->line_count; total++)
		for (side = 0; side < 2; side++) {
			len = run_try(r, total, side == 0);
			if (len == 0)
				continue;
			for (i = count; i > 0 && matches[i - 1].len > len; i--)
				if (i < SHEET_MATCHES)
					matches[i] = matches[i - 1];
			if (i == SHEET_MATCHES)
				continue;
			matches[i].from = side == 0 ? total - len : total + 1;
			matches[i].len = len;
			count += count < SHEET_MATCHES;
		}
	return count;
}

/*
 * Find what adds up, let its total stand for it, and go on. Some of it may
 * add up by chance, so other choices are tried, too, as long as passes last.
 */
static void
run_explore(struct sheet_run *r)
{
	struct sheet_match matches[SHEET_MATCHES];
	size_t *kept, i, j, count, line_count = r->line_count;

	if (line_count < 3 || r->passes == 0)
		return;
	r->passes--;
	count = run_find(r, matches);
	kept = mem_alloc(line_count, sizeof(*kept));
	memcpy(kept, r->lines, line_count * sizeof(*kept));
	for (i = 0; i < count; i++) {
		const struct sheet_match *m = &matches[i];

		r->line_count = 0;
		for (j = 0; j < line_count; j++)
			if (j < m->from || j >= m->from + m->len)
				r->lines[r->line_count++] = kept[j];
		run_explore(r);
	}
	memcpy(r->lines, kept, line_count * sizeof(*kept));
	r->line_count = line_count;
	free(kept);
}

/* Is there anything in a line? */
static bool
sheet_has_line(const struct sheet *s, size_t line)
{
	size_t i;

	for (i = 0; i < s->line_len; i++)
		if (s->cells[line * s->line_len + i] != COUNT_NONE)
			return true;
	return false;
}

void
sheet_find_sums(struct counts *g, const struct sheet *s)
{
	struct sheet_run r = { g, s, NULL, 0, NULL, NULL, NULL, 0 };
	size_t i;

	r.lines = mem_alloc(s->line_count + 1, sizeof(*r.lines));
	r.sums = mem_alloc(s->line_len + 1, sizeof(*r.sums));
	r.lacks = mem_alloc(s->line_len + 1, sizeof(*r.lacks));
	r.parts = mem_alloc(s->line_count + 1, sizeof(*r.parts));
	for (i = 0; i < s->line_count; i++)
		if (sheet_has_line(s, i))
			r.lines[r.line_count++] = i;
	r.passes = SHEET_PASSES;
	run_explore(&r);
	free(r.lines);
	free(r.sums);
	free(r.lacks);
	free(r.parts);
}
