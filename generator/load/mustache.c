#include "load/mustache.h"

#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "load/mustache_lookup.h"
#include "load/mustache_node.h"
#include "load/mustache_parse.h"
#include "load/mustache_partial.h"
#include "load/mustache_run.h"
#include "load/mustache_value.h"

static void
render_value(struct mustache_run *r, const struct mustache_node *node)
{
	const cJSON *value = mustache_lookup(r->at.scope, node->name);

	if (value == NULL) {
		mustache_run_unknown(r, node);
		return;
	}
	if (r->options->map != NULL) {
		mustache_run_note_tag(r, node);
		mustache_run_mark(r, node->offset, false);
	}
	if (mustache_value_put(r->out, value, node->flags & MUSTACHE_RAW ?
	    mustache_value_escaper(MUSTACHE_NONE) : r->put))
		return;
	if (!r->options->is_lenient && mustache_run_wrong(r, node))
		diag_at(r->d, DIAG_TEMPLATE_VALUE, r->at.t->src, node->offset,
		    "cannot print '%s': it is %s", node->name->text,
		    mustache_run_kind(value));
}

static void
render_section(struct mustache_run *r, size_t index)
{
	const struct mustache_node *node = &r->at.t->nodes[index];
	const cJSON *value = mustache_lookup(r->at.scope, node->name);
	struct mustache_scope scope = { r->at.scope, value };
	bool is_list = cJSON_IsArray(value);

	if (value == NULL)
		mustache_run_unknown(r, node);
	if (!mustache_value_is_true(value))
		return;
	if (is_list)
		scope.value = value->child;
	r->at.scope = &scope;
	while (scope.value != NULL && !r->stop && mustache_run_enter(r, node)) {
		mustache_run_nodes(r, index + 1, node->end);
		r->depth--;
		scope.value = is_list ? scope.value->next : NULL;
	}
	r->at.scope = scope.outer;
}

static void
render_inverted(struct mustache_run *r, size_t index)
{
	const struct mustache_node *node = &r->at.t->nodes[index];
	const cJSON *value = mustache_lookup(r->at.scope, node->name);

	if (value == NULL)
		mustache_run_unknown(r, node);
	if (mustache_value_is_true(value) || !mustache_run_enter(r, node))
		return;
	mustache_run_nodes(r, index + 1, node->end);
	r->depth--;
}

static void
render_node(struct mustache_run *r, size_t index)
{
	switch (r->at.t->nodes[index].kind) {
	case MUSTACHE_TEXT:
		mustache_run_text(r, &r->at.t->nodes[index]);
		break;
	case MUSTACHE_VALUE:
		render_value(r, &r->at.t->nodes[index]);
		break;
	case MUSTACHE_SECTION:
		render_section(r, index);
		break;
	case MUSTACHE_INVERTED:
		render_inverted(r, index);
		break;
	case MUSTACHE_PARTIAL:
	case MUSTACHE_PARENT:
		mustache_partial_render(r, index);
		break;
	case MUSTACHE_BLOCK:
		mustache_partial_block(r, index);
		break;
	}
}

void
mustache_run_nodes(struct mustache_run *r, size_t from, size_t to)
{
	const struct mustache_node *nodes = r->at.t->nodes;

	for (; from < to && !r->stop; from = nodes[from].end) {
		render_node(r, from);
		if (r->out->len > r->out_max)
			mustache_run_too_much(r, &nodes[from],
			    "the output has more bytes than",
			    r->out_max - r->out_start);
	}
}

const struct mustache *
mustache_compile(struct arena *a, const struct source *src, struct diag *d)
{
	struct mustache *t;

	if (src->len > MUSTACHE_SIZE_MAX) {
		diag_at(d, DIAG_TEMPLATE_SIZE, src, 0,
		    "the template has more than %zu bytes", MUSTACHE_SIZE_MAX);
		return NULL;
	}
	t = arena_alloc(a, 1, sizeof(*t));
	t->src = src;
	return mustache_parse(a, t, d) ? t : NULL;
}

bool
mustache_render(const struct mustache *t, const cJSON *view,
    const struct mustache_options *options, struct buf *out, struct diag *d)
{
	static const struct mustache_options defaults;
	static const cJSON nothing = { .type = cJSON_Object };
	struct mustache_scope scope = { NULL, view != NULL ? view : &nothing };
	struct mustache_call call = { NULL, t, &scope, NULL };
	struct mustache_run r = { .d = d, .out = out, .out_start = out->len,
	    .indents = BUF_INIT, .calls = &call, .root = t };
	size_t max;

	r.options = options != NULL ? options : &defaults;
	if (r.options->map != NULL)
		r.options->map->count = 0;
	max = r.options->output_max > 0 ? r.options->output_max :
	    MUSTACHE_OUTPUT_MAX;
	r.out_max = max < SIZE_MAX - out->len ? out->len + max : SIZE_MAX;
	r.put = mustache_value_escaper(r.options->escape);
	r.at.t = t;
	r.at.scope = &scope;
	buf_reserve(out, t->src->len);
	mustache_run_nodes(&r, 0, t->count);
	buf_release(&r.indents);
	if (r.failed)
		buf_cut(out, r.out_start);
	return !r.failed;
}
