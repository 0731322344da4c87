/*
 * Renders partials, parents and the blocks in them.
 * Stage: load. For mustache*.c only.
 * Must not know: where partials come from.
 */
#ifndef LOAD_MUSTACHE_PARTIAL_H
#define LOAD_MUSTACHE_PARTIAL_H

#include <stddef.h>

struct diag;
struct mustache_node;
struct mustache_partials;
struct mustache_run;
struct source;

/*
 * Render a partial, or a parent with its arguments.
 * Takes:  index of the node in the template of r->at.
 * Errors: UNKNOWN_NAME, TEMPLATE_VALUE, PARTIAL_MISSING, PARTIAL_CYCLE,
 *         TEMPLATE_SIZE.
 */
void	 mustache_partial_render(struct mustache_run *r, size_t index);

/*
 * Render a block: the outermost argument of its name, or its own content.
 * Takes:  index of the node in the template of r->at.
 * Errors: TEMPLATE_SIZE.
 */
void	 mustache_partial_block(struct mustache_run *r, size_t index);

/*
 * Report at a node that there is no partial of a name.
 * Errors: PARTIAL_MISSING.
 */
void	 mustache_partial_missing(const struct mustache_partials *partials,
	    const struct source *src, const struct mustache_node *node,
	    const char *name, struct diag *d);

#endif
