/*
 * Figures in the Markdown of cells, and the words of those cells.
 * Stage: model.
 * Must not know: how a cell is shown.
 */
#ifndef MODEL_CELLS_H
#define MODEL_CELLS_H

struct arena;
struct diag;
struct document;

/*
 * Put the figures of a document into the cells of its tables, and make their
 * words from them. The figures are published ones, so this comes after
 * disclosure_apply.
 * Errors: those of bound_put.
 * Owns:   the arena.
 */
void	 cells_bind(struct arena *a, struct document *doc, struct diag *d);

#endif
