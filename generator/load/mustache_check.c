#include "load/mustache_check.h"

#include <stdlib.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/srcmap.h"
#include "load/mustache.h"
#include "load/mustache_node.h"
#include "load/mustache_partial.h"

struct check {
	const struct mustache_partials	*partials;
	struct diag			*d;
	const struct mustache		*path[MUSTACHE_PARTIAL_MAX];
	size_t				 depth;		/* of path in use */
	const struct mustache		**done;		/* heap; grows */
	size_t				 done_count;
	size_t				 done_cap;
	bool				 failed;
};

static bool
check_is_in(const struct mustache *const *list, size_t count,
    const struct mustache *t)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (list[i] == t)
			return true;
	return false;
}

static void
check_done(struct check *c, const struct mustache *t)
{
	c->done = mem_room(c->done, c->done_count, &c->done_cap,
	    sizeof(*c->done));
	c->done[c->done_count++] = t;
}

static void check_template(struct check *c, const struct mustache *t);

static void
check_partial(struct check *c, const struct mustache *t,
    const struct mustache_node *node)
{
	const struct mustache *partial;
	bool known = false;

	partial = c->partials->load(c->partials->arg, node->name->text,
	    &known);
	if (partial != NULL && !check_is_in(c->path, c->depth, partial)) {
		if (c->depth < MUSTACHE_PARTIAL_MAX) {
			check_template(c, partial);
			return;
		}
		diag_at(c->d, DIAG_TEMPLATE_SIZE, t->src, node->offset,
		    "partials are nested deeper than %d",
		    MUSTACHE_PARTIAL_MAX);
	} else if (partial != NULL) {
		diag_at(c->d, DIAG_PARTIAL_CYCLE, t->src, node->offset,
		    "partial '%s' includes itself", node->name->text);
	} else if (!known) {
		mustache_partial_missing(c->partials, t->src, node,
		    node->name->text, c->d);
	}
	c->failed = true;
}

/* Depth first; a template is on `path` while its partials are followed. */
static void
check_template(struct check *c, const struct mustache *t)
{
	const struct mustache_node *node;
	size_t i;

	if (check_is_in(c->done, c->done_count, t))
		return;
	c->path[c->depth++] = t;
	for (i = 0; i < t->count; i++) {
		node = &t->nodes[i];
		if ((node->kind == MUSTACHE_PARTIAL ||
		    node->kind == MUSTACHE_PARENT) &&
		    !(node->flags & MUSTACHE_DYNAMIC))
			check_partial(c, t, node);
	}
	c->depth--;
	check_done(c, t);
}

bool
mustache_check(const struct mustache *t,
    const struct mustache_partials *partials, struct diag *d)
{
	struct check c = { .partials = partials, .d = d };

	check_template(&c, t);
	free(c.done);
	return !c.failed;
}
