/*
 * The lists of a Markdown section while they grow: headings, links, embeds,
 * tables, footnotes, abbreviations.
 * Stage: load. Used by load/markdown_forms only.
 * Must not know: how a form is recognised.
 *
 * While they grow they are bytes in bufs; at the end they move into the arena
 * and each node gets a pointer to its entry.
 */
#ifndef LOAD_MARKDOWN_LISTS_H
#define LOAD_MARKDOWN_LISTS_H

#include <cmark-gfm.h>

#include "base/buf.h"
#include "load/anchors.h"
#include "load/markdown.h"

struct arena;

struct markdown_lists {
	struct arena		*arena;		/* of texts and results */
	struct markdown		*md;		/* filled at the end */
	struct anchors		 anchors;	/* ids of the headings */
	struct buf		 headings;
	struct buf		 links;
	struct buf		 embeds;
	struct buf		 tables;
	struct buf		 footnotes;
	struct buf		 abbreviations;
	struct buf		 references;	/* counted by number */
};

/*
 * Start with empty lists.
 */
void	 markdown_lists_init(struct markdown_lists *lists, struct arena *a,
	    struct markdown *md);

/*
 * Copy the plain text of a node.
 * Owns:   the arena.
 */
const char *markdown_lists_text(struct markdown_lists *lists,
	    cmark_node *node);

/*
 * Replace what XML cannot hold by U+FFFD.
 * Gives:  NULL if there is nothing to replace.
 * Owns:   the arena.
 */
const char *markdown_lists_clean(struct markdown_lists *lists,
	    const char *text);

/*
 * Add a node to its list, in the order of the text.
 * Takes:  caption may be NULL; a table may come twice, first with its
 *         caption; paragraph of an embed, with the image in it.
 */
void	 markdown_lists_heading(struct markdown_lists *lists,
	    cmark_node *node);
void	 markdown_lists_link(struct markdown_lists *lists, cmark_node *node);
void	 markdown_lists_embed(struct markdown_lists *lists,
	    cmark_node *paragraph, enum markdown_kind kind);
void	 markdown_lists_table(struct markdown_lists *lists, cmark_node *node,
	    cmark_node *caption);
void	 markdown_lists_footnote(struct markdown_lists *lists,
	    cmark_node *node);

/*
 * Count a reference to a footnote.
 */
void	 markdown_lists_reference(struct markdown_lists *lists,
	    cmark_node *node);

/*
 * Move all into the arena and point the nodes at their entries.
 */
void	 markdown_lists_finish(struct markdown_lists *lists);

#endif
