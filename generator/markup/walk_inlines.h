/*
 * The walker's decisions about inlines.
 * Stage: markup. Used by markup/walk* only.
 * Must not know: HTML, FO, or any other form of output.
 */
#ifndef MARKUP_WALK_INLINES_H
#define MARKUP_WALK_INLINES_H

#include "markup/walk.h"

/*
 * Find out all about an inline and write it.
 * Takes:  item with kind, parent, node, first and last set.
 */
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
