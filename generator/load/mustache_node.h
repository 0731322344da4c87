/*
 * The compiled form of a template, shared by the parts of mustache.
 * Stage: load. For mustache*.c only.
 * Must not know: data, partials, output.
 */
#ifndef LOAD_MUSTACHE_NODE_H
#define LOAD_MUSTACHE_NODE_H

#include <stdbool.h>
#include <stddef.h>

struct source;

enum mustache_kind {
	MUSTACHE_TEXT,
	MUSTACHE_VALUE,
	MUSTACHE_SECTION,
	MUSTACHE_INVERTED,
	MUSTACHE_PARTIAL,
	MUSTACHE_PARENT,
	MUSTACHE_BLOCK
};

enum {
	/* VALUE: written as it is. */
	MUSTACHE_RAW = 1 << 0,
	/* PARTIAL, PARENT: the name of the partial is a value. */
	MUSTACHE_DYNAMIC = 1 << 1,
	/* TEXT: starts at a line's start. BLOCK: its content does. */
	MUSTACHE_LINE_START = 1 << 2,
	/* TEXT: a tag follows its last line's start (and white space). */
	MUSTACHE_LINE_TAIL = 1 << 3,
	/* PARTIAL, PARENT: has lines of its own; `text` is what to indent by.
	 * BLOCK: its opening tag has. */
	MUSTACHE_STANDALONE = 1 << 4,
	/* PARENT: a line's first tag; its white space is the node before.
	 * BLOCK: a line's first tag; `text` is what to indent the lines of an
	 * override by. */
	MUSTACHE_INDENTS = 1 << 5,
	/* BLOCK: has lines of its own text; `margin` is set. */
	MUSTACHE_HAS_MARGIN = 1 << 6
};

struct mustache_name {
	const char		*text;		/* as written, without '*' */
	const char *const	*parts;		/* split at the points */
	size_t			 part_count;	/* 0: the name is "." */
};

/*
 * Nodes stand in one array in the order of the template; a node with content
 * is followed by it, up to `end`.
 */
struct mustache_node {
	enum mustache_kind		 kind;
	unsigned			 flags;
	size_t				 offset;	/* in the source */
	size_t				 end;	/* index behind the content */
	const char			*text;	/* in the source */
	size_t				 len;	/* bytes of text */
	size_t				 margin; /* BLOCK: white space that
						  * all its lines start with */
	const struct mustache_name	*name;	/* NULL for TEXT */
};

struct mustache {
	const struct source	*src;
	struct mustache_node	*nodes;
	size_t			 count;
};

#endif
