/*
 * The walker's decisions about blocks.
 * Stage: markup. Used by markup/walk only.
 * Must not know: HTML, FO, or any other form of output.
 */
#ifndef MARKUP_WALK_BLOCKS_H
#define MARKUP_WALK_BLOCKS_H

#include "markup/walk.h"

/*
 * Find out all about a block and write it.
 * Takes:  item with kind, parent, node, first and last set; `index` is the
 *         place of a list's item, from 0.
 */
void	 walk_heading(struct walk *w, struct walk_item *item);
void	 walk_paragraph(struct walk *w, struct walk_item *item);
void	 walk_list(struct walk *w, struct walk_item *item);
void	 walk_item(struct walk *w, struct walk_item *item, unsigned index);
void	 walk_code_block(struct walk *w, struct walk_item *item);
void	 walk_table(struct walk *w, struct walk_item *item);

#endif
