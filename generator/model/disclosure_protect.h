/*
 * Which of the counts that add up are withheld.
 * Stage: model.
 * Must not know: datasets, or whom the counts are of.
 */
#ifndef MODEL_DISCLOSURE_PROTECT_H
#define MODEL_DISCLOSURE_PROTECT_H

struct counts;

/*
 * Decide which cells are hidden: those that are small, and as many others as
 * it takes that none of them can be worked out by anyone who knows the printed
 * cells, the sums and the policy.
 *
 * With SUPPRESS each hidden cell then has as many possible values as a small
 * one has on its own; with ROUND no cell, hidden or rounded, has one only.
 * Possible is shown by example: by tables that differ from this one in the
 * cell and print the same. Where no example is found, more is withheld. Where
 * all but zeros is hidden, any multiple of the table is an example.
 */
void	 disclosure_protect(struct counts *g);

#endif
