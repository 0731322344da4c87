/*
 * Back end: a section as an indented outline, for tests and for people.
 * Stage: markup.
 * Must not know: HTML or FO.
 */
#ifndef MARKUP_TO_TREE_H
#define MARKUP_TO_TREE_H

struct buf;
struct markdown;
struct markup_options;

/*
 * Append one line for each node as the walker meets it, two spaces deeper
 * for each level: kind, then what the walker decided.
 * Takes:  o may be NULL.
 */
void	 to_tree_section(struct buf *out, const struct markdown *md,
	    const struct markup_options *o);

#endif
