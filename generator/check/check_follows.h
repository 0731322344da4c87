/*
 * Rules on two plans of one authority, one after the other.
 * Stage: check.
 * Must not know: what a page shows of both.
 */
#ifndef CHECK_FOLLOWS_H
#define CHECK_FOLLOWS_H

struct diag;
struct document;
struct site;

/*
 * Does a plan tell a period otherwise than a plan before it, where either
 * withholds something of that period? Disclosure control looks at one dataset
 * at a time: what it withholds in one plan could be read, or worked out by
 * taking away, in the other. Where both show the same series, the same figures
 * and withhold the same ones, the two together say no more than each alone, and
 * each alone is safe. So the page of what changed, which only puts published
 * figures side by side, is safe too.
 * Figures that count nobody withhold nothing. Tables: see
 * check_follows_tables.h.
 * Errors: FOLLOWS_FIGURE.
 */
void	 check_follows_figures(const struct site *site,
	    const struct document *doc, struct diag *d);

#endif
