#include "load/mustache_run.h"

#include <string.h>

#include "base/diag.h"
#include "base/srcmap.h"
#include "load/mustache_lookup.h"
#include "load/mustache_node.h"

/*
 * Note that a place is wrong.
 * Gives: whether to report it: once for each place.
 */
bool
mustache_run_wrong(struct mustache_run *r, const struct mustache_node *node)
{
	size_t i;

	r->failed = true;
	for (i = 0; i < r->reported_count; i++)
		if (r->reported[i] == node)
			return false;
	if (r->stop)
		return false;
	r->reported[r->reported_count++] = node;
	r->stop = r->reported_count == MUSTACHE_REPORT_MAX;
	return true;
}

/* Report a limit and give up. */
void
mustache_run_too_much(struct mustache_run *r, const struct mustache_node *node,
    const char *what, size_t limit)
{
	if (mustache_run_wrong(r, node))
		diag_at(r->d, DIAG_TEMPLATE_SIZE, r->at.t->src, node->offset,
		    "%s %zu", what, limit);
	r->stop = true;
}

void
mustache_run_unknown(struct mustache_run *r, const struct mustache_node *node)
{
	struct buf nearest = BUF_INIT;

	if (r->options->is_lenient || !mustache_run_wrong(r, node))
		return;
	if (mustache_lookup_nearest(r->at.scope, node->name, &nearest))
		diag_at(r->d, DIAG_UNKNOWN_NAME, r->at.t->src, node->offset,
		    "cannot find '%s' (did you mean '%s'?)", node->name->text,
		    nearest.data);
	else
		diag_at(r->d, DIAG_UNKNOWN_NAME, r->at.t->src, node->offset,
		    "cannot find '%s'", node->name->text);
	buf_release(&nearest);
}

/*
 * Go one level deeper.
 * Gives: false after reporting if that is too deep, or took too long.
 */
bool
mustache_run_enter(struct mustache_run *r, const struct mustache_node *node)
{
	if (r->depth == MUSTACHE_DEPTH_MAX) {
		mustache_run_too_much(r, node, "sections and partials "
		    "are nested deeper than", MUSTACHE_DEPTH_MAX);
		return false;
	}
	if (++r->steps > MUSTACHE_STEPS_MAX) {
		mustache_run_too_much(r, node, "sections and partials "
		    "are repeated more often than", MUSTACHE_STEPS_MAX);
		return false;
	}
	r->depth++;
	return true;
}

void
mustache_run_mark(struct mustache_run *r, size_t offset, bool is_text)
{
	size_t out = r->out->len - r->out_start;
	bool is_root = r->at.t == r->root;

	if (r->options->map != NULL)
		mustache_map_add(r->options->map, out,
		    is_root ? offset : r->root_offset, is_root && is_text);
}

void
mustache_run_note_tag(struct mustache_run *r, const struct mustache_node *node)
{
	if (r->at.t == r->root)
		r->root_offset = node->offset;
}

size_t
mustache_run_indent_len(const struct mustache_run *r)
{
	return r->indents.len - r->at.indent;
}

/* Begin a line: its white space but for what stands there already. */
void
mustache_run_line(struct mustache_run *r)
{
	size_t len = mustache_run_indent_len(r);
	size_t skip = r->skip < len ? r->skip : len;

	buf_put(r->out, r->indents.data + r->at.indent + skip, len - skip);
	r->skip = 0;
}

/* Text in a partial or override whose lines must be moved. */
static void
run_lines(struct mustache_run *r, const struct mustache_node *node)
{
	const char *p = node->text, *end = p + node->len, *newline;
	bool at_start = (node->flags & MUSTACHE_LINE_START) != 0;
	size_t drop;

	while (p < end || (at_start && (node->flags & MUSTACHE_LINE_TAIL))) {
		if (at_start) {
			mustache_run_line(r);
			drop = r->at.drop;
			for (; drop > 0 && p < end; drop--, p++)
				if (*p != ' ' && *p != '\t')
					break;
		}
		newline = memchr(p, '\n', (size_t)(end - p));
		at_start = newline != NULL;
		newline = newline != NULL ? newline + 1 : end;
		mustache_run_mark(r, (size_t)(p - r->at.t->src->text), true);
		buf_put(r->out, p, (size_t)(newline - p));
		p = newline;
	}
}

void
mustache_run_text(struct mustache_run *r, const struct mustache_node *node)
{
	if (mustache_run_indent_len(r) > 0 || r->at.drop > 0) {
		run_lines(r, node);
		return;
	}
	if (node->len == 0)
		return;
	if (r->options->map != NULL)
		mustache_run_mark(r, node->offset, true);
	buf_put(r->out, node->text, node->len);
}

const char *
mustache_run_kind(const cJSON *value)
{
	return cJSON_IsArray(value) ? "a list" :
	    cJSON_IsObject(value) ? "an object" : "not a text";
}

