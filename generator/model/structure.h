/*
 * Structure datasets: who stands below whom, and cross links.
 * Stage: model.
 * Must not know: how a structure is drawn or listed.
 */
#ifndef MODEL_STRUCTURE_H
#define MODEL_STRUCTURE_H

#include <stddef.h>

#include "base/locale.h"

struct arena;
struct diag;
struct json_doc;

#define STRUCTURE_NODES_MAX	60
#define STRUCTURE_LINKS_MAX	20
#define STRUCTURE_LEVELS_MAX	8	/* lists nested deeper are not read */

/* A body or a role; never a person. */
struct structure_node {
	const char	*id;
	struct ltext	 title;
	struct ltext	 holder;	/* a role or agency; may be empty */
	size_t		 parent;	/* index; its own: it is at the top */
	size_t		 depth;		/* 0 at the top */
};

/* A link across; it has no direction but what its label says. */
struct structure_link {
	size_t		 from;		/* indexes of nodes */
	size_t		 to;
	struct ltext	 label;
};

struct structure {
	struct structure_node	*nodes;	/* each after its parent, in the
					 * order of the file */
	size_t			 node_count;	/* at least 1 */
	struct structure_link	*links;
	size_t			 link_count;
};

/*
 * Read the structure of a file that has passed json_check.
 * Gives:  NULL after reporting; nodes in the order in which a nested list
 *         has them.
 * Errors: JSON_LENGTH: no nodes, or too many; JSON_VALUE: a second node of
 *         the same id, a parent or an end of a link that is no node, a node
 *         that stands below itself or too many levels deep, a second top
 *         where not as many "roots" are announced, a link from a node to
 *         itself.
 * Owns:   the arena; texts are borrowed from the JSON tree.
 */
struct structure *structure_read(struct arena *a,
	    const struct json_doc *json, struct diag *d);

#endif
