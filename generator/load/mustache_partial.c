#include "load/mustache_partial.h"

#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "base/text.h"
#include "load/mustache.h"
#include "load/mustache_lookup.h"
#include "load/mustache_node.h"
#include "load/mustache_run.h"

/*
 * The name of a partial, from the template or from the data.
 * Gives: NULL if there is none, reported where that is an error.
 */
static const char *
partial_name(struct mustache_run *r, const struct mustache_node *node)
{
	const cJSON *value;

	if (!(node->flags & MUSTACHE_DYNAMIC))
		return node->name->text;
	value = mustache_lookup(r->at.scope, node->name);
	if (value == NULL)
		mustache_run_unknown(r, node);
	else if (cJSON_IsString(value) && value->valuestring != NULL)
		return value->valuestring;
	else if (!cJSON_IsNull(value) && !r->options->is_lenient &&
	    mustache_run_wrong(r, node))
		diag_at(r->d, DIAG_TEMPLATE_VALUE, r->at.t->src, node->offset,
		    "cannot name a partial by '%s': it is %s",
		    node->name->text, mustache_run_kind(value));
	return NULL;
}

void
mustache_partial_missing(const struct mustache_partials *partials,
    const struct source *src, const struct mustache_node *node,
    const char *name, struct diag *d)
{
	const char *nearest = NULL;

	/* A name from the data may be anything: do not print that. */
	if (strlen(name) > MUSTACHE_NAME_MAX || strpbrk(name, "\r\n") != NULL ||
	    text_check(name, strlen(name)) != TEXT_VALID) {
		diag_at(d, DIAG_PARTIAL_MISSING, src, node->offset,
		    "the value of '%s' cannot name a partial",
		    node->name->text);
		return;
	}
	if (partials != NULL && partials->nearest != NULL)
		nearest = partials->nearest(partials->arg, name);
	if (nearest != NULL)
		diag_at(d, DIAG_PARTIAL_MISSING, src, node->offset,
		    "cannot find partial '%s' (did you mean '%s'?)", name,
		    nearest);
	else
		diag_at(d, DIAG_PARTIAL_MISSING, src, node->offset,
		    "cannot find partial '%s'", name);
}

static const struct mustache *
partial_load(struct mustache_run *r, const struct mustache_node *node)
{
	const struct mustache_partials *partials = r->options->partials;
	const struct mustache *t = NULL;
	const char *name;
	bool known = false;

	if ((name = partial_name(r, node)) == NULL)
		return NULL;
	if (partials != NULL)
		t = partials->load(partials->arg, name, &known);
	if (t == NULL && known)
		r->failed = true;
	else if (t == NULL && !r->options->is_lenient &&
	    mustache_run_wrong(r, node))
		mustache_partial_missing(partials, r->at.t->src, node, name,
		    r->d);
	return t;
}

/*
 * Rendering is the same again if template, data and overrides are: then a
 * partial that includes itself never ends.
 */
static bool
partial_is_cycle(const struct mustache_run *r, const struct mustache *t)
{
	const struct mustache_call *call;

	for (call = r->calls; call != NULL; call = call->outer)
		if (call->t == t && (!r->options->allow_recursion ||
		    (call->scope == r->at.scope &&
		    call->overrides == r->at.overrides)))
			return true;
	return false;
}

/* Move all lines by a node's white space, less what its own lines lose. */
static void
partial_indent(struct mustache_run *r, const struct mustache_node *node)
{
	if (node->len > r->at.drop)
		buf_put(&r->indents, node->text + r->at.drop,
		    node->len - r->at.drop);
}

/* Render a partial in place of a tag; r->at.overrides are already set. */
static void
partial_call(struct mustache_run *r, const struct mustache_node *node,
    const struct mustache *t)
{
	struct mustache_call call = { r->calls, t, r->at.scope,
	    r->at.overrides };
	struct mustache_at saved = r->at;
	size_t indents_len = r->indents.len;

	if (r->call_count == MUSTACHE_PARTIAL_MAX) {
		mustache_run_too_much(r, node,
		    "partials are nested deeper than", MUSTACHE_PARTIAL_MAX);
		return;
	}
	if (!mustache_run_enter(r, node))
		return;
	mustache_run_note_tag(r, node);
	if (node->flags & MUSTACHE_STANDALONE)
		partial_indent(r, node);
	else
		r->at.indent = r->indents.len;
	r->at.t = t;
	r->at.drop = 0;
	r->calls = &call;
	r->call_count++;
	mustache_run_nodes(r, 0, t->count);
	r->call_count--;
	r->calls = call.outer;
	r->at = saved;
	buf_cut(&r->indents, indents_len);
	r->depth--;
}

void
mustache_partial_render(struct mustache_run *r, size_t index)
{
	const struct mustache_node *node = &r->at.t->nodes[index];
	const struct mustache_overrides *outer = r->at.overrides;
	struct mustache_overrides own = { outer, r->at.t, index + 1,
	    node->end };
	const struct mustache *t;

	if ((t = partial_load(r, node)) == NULL)
		return;
	if (own.from < own.to)
		r->at.overrides = &own;
	if (!partial_is_cycle(r, t))
		partial_call(r, node, t);
	else if (mustache_run_wrong(r, node))
		diag_at(r->d, DIAG_PARTIAL_CYCLE, r->at.t->src, node->offset,
		    "partial '%s' includes itself", node->name->text);
	r->at.overrides = outer;
}

/* The outermost override of a block, and the arguments it stands among. */
static const struct mustache_node *
partial_find_override(const struct mustache_run *r, const char *name,
    const struct mustache_overrides **among)
{
	const struct mustache_node *found = NULL, *node;
	const struct mustache_overrides *set;
	size_t i;

	for (set = r->at.overrides; set != NULL; set = set->outer)
		for (i = set->from; i < set->to; i = node->end) {
			node = &set->t->nodes[i];
			if (node->kind == MUSTACHE_BLOCK &&
			    strcmp(node->name->text, name) == 0) {
				found = node;
				*among = set;
				break;
			}
		}
	return found;
}

/*
 * Render an override where a block stands. Its lines lose the white space
 * they have in common and get that of the block. Its first line begins a line
 * of output only if the block does: then the white space is due now, unless
 * the override begins with a line of its own and writes it there; otherwise it
 * is already written.
 */
static void
partial_override(struct mustache_run *r, const struct mustache_node *block,
    const struct mustache_node *by, const struct mustache_overrides *among)
{
	size_t from = (size_t)(by - among->t->nodes) + 1;
	size_t indents_len = r->indents.len, skip = r->skip;
	size_t root_offset = r->root_offset;
	struct mustache_at saved = r->at;

	if (block->flags & MUSTACHE_INDENTS)
		partial_indent(r, block);
	else
		r->at.indent = r->indents.len;
	if (!(block->flags & MUSTACHE_STANDALONE)) {
		r->skip = by->flags & MUSTACHE_LINE_START ?
		    mustache_run_indent_len(r) : 0;
	} else if (!(by->flags & MUSTACHE_LINE_START) && from < by->end) {
		mustache_run_line(r);
	}
	r->at.t = among->t;
	r->at.overrides = among->outer;
	r->at.drop = by->flags & MUSTACHE_HAS_MARGIN ? by->margin : 0;
	mustache_run_nodes(r, from, by->end);
	r->at = saved;
	r->root_offset = root_offset;
	buf_cut(&r->indents, indents_len);
	if (!(block->flags & MUSTACHE_STANDALONE))
		r->skip = skip;
}

void
mustache_partial_block(struct mustache_run *r, size_t index)
{
	const struct mustache_node *node = &r->at.t->nodes[index], *by;
	const struct mustache_overrides *among = NULL;

	if (!mustache_run_enter(r, node))
		return;
	by = partial_find_override(r, node->name->text, &among);
	if (by == NULL)
		mustache_run_nodes(r, index + 1, node->end);
	else
		partial_override(r, node, by, among);
	r->depth--;
}

