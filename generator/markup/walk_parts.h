/*
 * The parts of the walker that its own files share.
 * Stage: markup. Used by markup/walk* only.
 * Must not know: HTML, FO, or any other form of output.
 */
#ifndef MARKUP_WALK_PARTS_H
#define MARKUP_WALK_PARTS_H

#include "markup/walk.h"

/*
 * Apply the rule of an item's kind.
 */
void	 walk_open(struct walk *w, const struct walk_item *item);
void	 walk_close(struct walk *w, const struct walk_item *item);

/*
 * Walk over the children of a node as children of an item.
 */
void	 walk_children(struct walk *w, cmark_node *parent,
	    const struct walk_item *item);

/*
 * Open an item, walk over its node's children, close it.
 */
void	 walk_whole(struct walk *w, const struct walk_item *item);

/*
 * Find out all about an item and write it.
 * Takes:  item with kind, parent, node, first and last set; `index` is the
 *         place of a list's item, from 0.
 */
void	 walk_heading(struct walk *w, struct walk_item *item);
void	 walk_paragraph(struct walk *w, struct walk_item *item);
void	 walk_list(struct walk *w, struct walk_item *item);
void	 walk_item(struct walk *w, struct walk_item *item, unsigned index);
void	 walk_code_block(struct walk *w, struct walk_item *item);
void	 walk_table(struct walk *w, struct walk_item *item);
void	 walk_reference(struct walk *w, struct walk_item *item);
void	 walk_link(struct walk *w, struct walk_item *item);
void	 walk_image(struct walk *w, struct walk_item *item);
void	 walk_text(struct walk *w, struct walk_item *item);

/*
 * Ask for the file of an image.
 * Gives:  false: only its alternative text is to be shown.
 */
bool	 walk_find_image(struct walk *w, cmark_node *node,
	    struct markup_image *image);

#endif
