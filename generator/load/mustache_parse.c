#include "load/mustache_parse.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/srcmap.h"
#include "base/text.h"
#include "load/mustache.h"
#include "load/mustache_node.h"
#include "load/mustache_scan.h"

#define PARSE_NO_BLOCK ((size_t)-1)

/* A section, parent or block whose closing tag has not been met. */
struct parse_open {
	size_t		 node;		/* index */
	size_t		 block;		/* index in `open` of the block whose
					 * lines these are, itself included */
	bool		 is_argument;	/* BLOCK directly inside a PARENT */
	bool		 has_margin;	/* BLOCK: a line was met */
	const char	*margin;	/* least white space of its lines */
	size_t		 margin_len;	/* bytes */
};

struct parse {
	struct arena		*a;
	const struct source	*src;
	struct diag		*d;
	struct mustache_delims	 delims;	/* in force */
	struct mustache_node	*nodes;		/* heap; grows */
	size_t			 count;
	size_t			 cap;
	struct parse_open	 open[MUSTACHE_NEST_MAX];
	size_t			 depth;		/* of `open` in use */
	size_t			 pos;		/* text not yet made a node */
	bool			 at_start;	/* pos is at a line's start */
	int			 errors;
	bool			 stop;		/* give up */
};

/* What stands around a tag on its lines. */
struct parse_line {
	size_t	 begin;		/* white space before the tag starts here */
	size_t	 after;		/* offset of the next line */
	bool	 is_first;	/* only white space stands before the tag */
	bool	 is_last;	/* only white space stands behind it */
};

static void
parse_failed(struct parse *p)
{
	if (++p->errors >= MUSTACHE_REPORT_MAX)
		p->stop = true;
}

static struct mustache_node *
parse_add(struct parse *p, enum mustache_kind kind, size_t offset)
{
	struct mustache_node *node;

	p->nodes = mem_room(p->nodes, p->count, &p->cap, sizeof(*p->nodes));
	node = &p->nodes[p->count++];
	memset(node, 0, sizeof(*node));
	node->kind = kind;
	node->offset = offset;
	node->end = p->count;
	return node;
}

/* A line with this white space belongs to the innermost block. */
static void
parse_margin(struct parse *p, const char *space, size_t len)
{
	struct parse_open *block;
	size_t at;

	at = p->depth > 0 ? p->open[p->depth - 1].block : PARSE_NO_BLOCK;
	if (at == PARSE_NO_BLOCK)
		return;
	block = &p->open[at];
	if (block->has_margin && block->margin_len <= len)
		return;
	block->has_margin = true;
	block->margin = space;
	block->margin_len = len;
}

/* Hand all lines that begin in [from, to) to parse_margin, but empty ones. */
static void
parse_margins(struct parse *p, size_t from, size_t to, unsigned flags)
{
	const char *text = p->src->text, *newline;
	bool at_start = (flags & MUSTACHE_LINE_START) != 0;
	size_t i = from;

	if (p->depth == 0 || p->open[p->depth - 1].block == PARSE_NO_BLOCK)
		return;
	for (;;) {
		from = i;
		while (i < to && (text[i] == ' ' || text[i] == '\t'))
			i++;
		if (at_start && (i < to ? text[i] != '\n' && text[i] != '\r' :
		    (flags & MUSTACHE_LINE_TAIL) != 0))
			parse_margin(p, text + from, i - from);
		newline = memchr(text + i, '\n', to - i);
		if (newline == NULL)
			return;
		i = (size_t)(newline - text) + 1;
		at_start = true;
	}
}

static bool
parse_in_parent(const struct parse *p)
{
	return p->depth > 0 &&
	    p->nodes[p->open[p->depth - 1].node].kind == MUSTACHE_PARENT;
}

/*
 * Make text up to `to` a node. Text directly inside a parent is never seen.
 * An empty node stands where a line starts with a tag: when the template is
 * indented, the white space goes there.
 */
static void
parse_text(struct parse *p, size_t to, bool has_tail)
{
	struct mustache_node *node;
	unsigned flags = 0;

	if (p->at_start)
		flags |= MUSTACHE_LINE_START;
	if (has_tail)
		flags |= MUSTACHE_LINE_TAIL;
	if (parse_in_parent(p))
		return;
	if (to == p->pos && !(p->at_start && has_tail))
		return;
	parse_margins(p, p->pos, to, flags);
	node = parse_add(p, MUSTACHE_TEXT, p->pos);
	node->text = p->src->text + p->pos;
	node->len = to - p->pos;
	node->flags = flags;
}

static struct parse_line
parse_line_of(const struct parse *p, const struct mustache_tag *tag)
{
	const char *text = p->src->text;
	size_t len = p->src->len, i;
	struct parse_line line;

	i = tag->start;
	while (i > p->pos && (text[i - 1] == ' ' || text[i - 1] == '\t'))
		i--;
	line.begin = i;
	line.is_first = i == p->pos ? p->at_start : text[i - 1] == '\n';
	i = tag->end;
	while (i < len && (text[i] == ' ' || text[i] == '\t'))
		i++;
	if (i + 1 < len && text[i] == '\r' && text[i + 1] == '\n')
		i++;
	line.is_last = i == len || text[i] == '\n';
	line.after = i == len ? len : i + 1;
	return line;
}

/*
 * Take the text before a tag and go on behind it: without the tag's line if
 * the tag is standalone.
 */
static void
parse_lead(struct parse *p, const struct mustache_tag *tag,
    const struct parse_line *line, bool is_standalone)
{
	if (is_standalone)
		parse_text(p, line->begin, false);
	else
		parse_text(p, tag->start, line->is_first);
	p->pos = is_standalone ? line->after : tag->end;
	p->at_start = is_standalone;
}

static void
parse_push(struct parse *p, size_t node)
{
	struct parse_open *open;

	if (p->depth == MUSTACHE_NEST_MAX) {
		diag_at(p->d, DIAG_TEMPLATE_SIZE, p->src,
		    p->nodes[node].offset,
		    "more than %d sections are open", MUSTACHE_NEST_MAX);
		parse_failed(p);
		p->stop = true;
		return;
	}
	open = &p->open[p->depth];
	memset(open, 0, sizeof(*open));
	open->node = node;
	open->block = p->depth > 0 ? p->open[p->depth - 1].block :
	    PARSE_NO_BLOCK;
	if (p->nodes[node].kind == MUSTACHE_PARENT)
		open->block = PARSE_NO_BLOCK;
	if (p->nodes[node].kind == MUSTACHE_BLOCK)
		open->block = p->depth;
	p->depth++;
}

static void
parse_section(struct parse *p, const struct mustache_tag *tag,
    const struct parse_line *line, const struct mustache_name *name)
{
	parse_lead(p, tag, line, line->is_first && line->is_last);
	parse_add(p, tag->kind == MUSTACHE_TAG_SECTION ? MUSTACHE_SECTION :
	    MUSTACHE_INVERTED, tag->start)->name = name;
	parse_push(p, p->count - 1);
}

static void
parse_partial(struct parse *p, const struct mustache_tag *tag,
    const struct parse_line *line, const struct mustache_name *name,
    bool dynamic)
{
	bool is_standalone = line->is_first && line->is_last;
	struct mustache_node *node;

	parse_lead(p, tag, line, is_standalone);
	node = parse_add(p, MUSTACHE_PARTIAL, tag->start);
	node->name = name;
	node->flags = dynamic ? MUSTACHE_DYNAMIC : 0;
	if (!is_standalone)
		return;
	node->flags |= MUSTACHE_STANDALONE;
	node->text = p->src->text + line->begin;
	node->len = tag->start - line->begin;
	parse_margin(p, node->text, node->len);
}

/*
 * Whether a parent is standalone is known only at its closing tag, so the
 * white space before it becomes a node that can be emptied then.
 */
static void
parse_parent(struct parse *p, const struct mustache_tag *tag,
    const struct parse_line *line, const struct mustache_name *name,
    bool dynamic)
{
	bool indents = line->is_first && !parse_in_parent(p);
	struct mustache_node *node;

	if (indents) {
		parse_text(p, line->begin, false);
		p->pos = line->begin;
		p->at_start = true;
	}
	parse_lead(p, tag, line, false);
	node = parse_add(p, MUSTACHE_PARENT, tag->start);
	node->name = name;
	node->flags = (dynamic ? MUSTACHE_DYNAMIC : 0) |
	    (indents ? MUSTACHE_INDENTS : 0);
	parse_push(p, p->count - 1);
}

/*
 * A block directly inside a parent is an argument: what stands around it is
 * never seen, so a line break behind its opening tag is dropped. Elsewhere it
 * is a parameter, and its tags have lines like those of sections.
 */
static void
parse_block(struct parse *p, const struct mustache_tag *tag,
    const struct parse_line *line, const struct mustache_name *name)
{
	bool is_argument, is_standalone;
	struct mustache_node *node;

	is_argument = parse_in_parent(p);
	is_standalone = line->is_last && (is_argument || line->is_first);
	parse_lead(p, tag, line, is_standalone);
	node = parse_add(p, MUSTACHE_BLOCK, tag->start);
	node->name = name;
	if (is_argument && is_standalone)
		node->flags |= MUSTACHE_LINE_START;
	if (!is_argument && is_standalone)
		node->flags |= MUSTACHE_STANDALONE;
	if (!is_argument && line->is_first) {
		node->flags |= MUSTACHE_INDENTS;
		node->text = p->src->text + line->begin;
		node->len = tag->start - line->begin;
	}
	parse_push(p, p->count - 1);
	if (!p->stop)
		p->open[p->depth - 1].is_argument = is_argument;
}

static void
parse_end_parent(struct parse *p, const struct parse_open *open,
    const struct mustache_tag *tag, const struct parse_line *line)
{
	struct mustache_node *node = &p->nodes[open->node], *lead;

	p->pos = tag->end;
	p->at_start = false;
	if (!(node->flags & MUSTACHE_INDENTS) || !line->is_last)
		return;
	lead = node - 1;
	node->text = lead->text;
	node->len = lead->len;
	node->flags |= MUSTACHE_STANDALONE;
	lead->len = 0;
	lead->flags = 0;
	p->pos = line->after;
	p->at_start = true;
}

/* The lines of a parameter are lines of the block around it, too. */
static void
parse_end_block(struct parse *p, const struct parse_open *open)
{
	struct mustache_node *node = &p->nodes[open->node];

	if (open->has_margin) {
		node->flags |= MUSTACHE_HAS_MARGIN;
		node->margin = open->margin_len;
		if (node->flags & MUSTACHE_STANDALONE) {
			node->text = open->margin;
			node->len = open->margin_len;
		}
	}
	if (open->is_argument)
		return;
	if (open->has_margin)
		parse_margin(p, open->margin, open->margin_len);
	else if (node->flags & MUSTACHE_STANDALONE)
		parse_margin(p, node->text, node->len);
}

static bool
parse_matches(const struct mustache_node *node,
    const struct mustache_name *name, bool dynamic)
{
	const char *text = node->name->text;

	if (dynamic && !(node->flags & MUSTACHE_DYNAMIC))
		return text[0] == '*' && strcmp(text + 1, name->text) == 0;
	return dynamic == ((node->flags & MUSTACHE_DYNAMIC) != 0) &&
	    strcmp(text, name->text) == 0;
}

/*
 * Report a closing tag that does not close the innermost open one, and make
 * the best of it: it closes an outer one, or is a misspelt inner one, or is
 * passed over.
 */
static void
parse_mismatch(struct parse *p, const struct mustache_tag *tag,
    const struct mustache_name *name, bool dynamic)
{
	const struct mustache_node *inner = NULL;
	size_t i;

	for (i = p->depth; i > 0; i--)
		if (parse_matches(&p->nodes[p->open[i - 1].node], name,
		    dynamic))
			break;
	if (p->depth > 0)
		inner = &p->nodes[p->open[p->depth - 1].node];
	if (i > 0) {
		for (; p->depth > i; p->depth--) {
			inner = &p->nodes[p->open[p->depth - 1].node];
			diag_at(p->d, DIAG_TEMPLATE_SYNTAX, p->src,
			    inner->offset, "'%s' is not closed before '%s' is",
			    inner->name->text, name->text);
			parse_failed(p);
		}
		p->depth--;
		return;
	}
	if (inner == NULL)
		diag_at(p->d, DIAG_TEMPLATE_SYNTAX, p->src, tag->start,
		    "'%s%s' is closed but was not opened",
		    dynamic ? "*" : "", name->text);
	else
		diag_at(p->d, DIAG_TEMPLATE_SYNTAX, p->src, tag->start,
		    "'%s%s' is closed but '%s%s' is open, since line %zu",
		    dynamic ? "*" : "", name->text,
		    inner->flags & MUSTACHE_DYNAMIC ? "*" : "",
		    inner->name->text,
		    source_locate(p->src, inner->offset).line);
	parse_failed(p);
	if (inner != NULL &&
	    text_nearest(name->text, &inner->name->text, 1) != NULL)
		p->depth--;
}

static void
parse_close(struct parse *p, const struct mustache_tag *tag,
    const struct parse_line *line, const struct mustache_name *name,
    bool dynamic)
{
	struct parse_open *open = NULL;
	struct mustache_node *node;

	if (p->depth > 0)
		open = &p->open[p->depth - 1];
	if (open == NULL ||
	    !parse_matches(&p->nodes[open->node], name, dynamic)) {
		parse_lead(p, tag, line, false);
		parse_mismatch(p, tag, name, dynamic);
		return;
	}
	/* White space before the end of an argument never shows. */
	if (open->is_argument && line->is_first) {
		parse_text(p, line->begin, false);
		p->pos = tag->start;
		p->at_start = false;
	}
	parse_lead(p, tag, line, !open->is_argument && line->is_first &&
	    line->is_last);
	p->depth--;
	node = &p->nodes[open->node];
	node->end = p->count;
	if (node->kind == MUSTACHE_PARENT)
		parse_end_parent(p, open, tag, line);
	else if (node->kind == MUSTACHE_BLOCK)
		parse_end_block(p, open);
}

static void
parse_value(struct parse *p, const struct mustache_tag *tag,
    const struct parse_line *line, const struct mustache_name *name)
{
	struct mustache_node *node;

	parse_lead(p, tag, line, false);
	node = parse_add(p, MUSTACHE_VALUE, tag->start);
	node->name = name;
	if (tag->kind == MUSTACHE_TAG_RAW)
		node->flags |= MUSTACHE_RAW;
}

/* Comments and delimiters leave nothing but what they do to their line. */
static void
parse_mute(struct parse *p, const struct mustache_tag *tag,
    const struct parse_line *line)
{
	parse_lead(p, tag, line, line->is_first && line->is_last);
	if (tag->kind == MUSTACHE_TAG_DELIMS &&
	    !mustache_scan_delims(p->src, tag, &p->delims, p->d))
		parse_failed(p);
}

static void
parse_tag(struct parse *p, const struct mustache_tag *tag)
{
	struct parse_line line = parse_line_of(p, tag);
	const struct mustache_name *name;
	bool dynamic;

	if (tag->kind == MUSTACHE_TAG_COMMENT ||
	    tag->kind == MUSTACHE_TAG_DELIMS) {
		parse_mute(p, tag, &line);
		return;
	}
	name = mustache_scan_name(p->a, p->src, &p->delims, tag, &dynamic,
	    p->d);
	if (name == NULL) {
		parse_failed(p);
		p->pos = mustache_scan_resume(p->src, &p->delims, tag);
		p->at_start = false;
		return;
	}
	switch (tag->kind) {
	case MUSTACHE_TAG_SECTION:
	case MUSTACHE_TAG_INVERTED:
		parse_section(p, tag, &line, name);
		break;
	case MUSTACHE_TAG_CLOSE:
		parse_close(p, tag, &line, name, dynamic);
		break;
	case MUSTACHE_TAG_PARTIAL:
		parse_partial(p, tag, &line, name, dynamic);
		break;
	case MUSTACHE_TAG_PARENT:
		parse_parent(p, tag, &line, name, dynamic);
		break;
	case MUSTACHE_TAG_BLOCK:
		parse_block(p, tag, &line, name);
		break;
	default:
		parse_value(p, tag, &line, name);
		break;
	}
}

static void
parse_all(struct parse *p)
{
	struct mustache_tag tag;
	const char *name;

	while (!p->stop) {
		mustache_scan_tag(p->src, &p->delims, p->pos, &tag);
		if (tag.kind == MUSTACHE_TAG_UNCLOSED) {
			mustache_scan_unclosed(p->src, &p->delims, &tag, p->d);
			parse_failed(p);
			return;
		}
		if (tag.kind == MUSTACHE_TAG_NONE)
			break;
		parse_tag(p, &tag);
	}
	if (p->stop)
		return;
	parse_text(p, p->src->len, false);
	for (; p->depth > 0; p->depth--) {
		name = p->nodes[p->open[p->depth - 1].node].name->text;
		diag_at(p->d, DIAG_TEMPLATE_SYNTAX, p->src,
		    p->nodes[p->open[p->depth - 1].node].offset,
		    "'%s' is not closed", name);
		parse_failed(p);
	}
}

bool
mustache_parse(struct arena *a, struct mustache *t, struct diag *d)
{
	struct parse p = { .a = a, .src = t->src, .d = d,
	    .delims = MUSTACHE_DELIMS_INIT, .at_start = true };

	parse_all(&p);
	if (p.errors == 0 && p.count > 0) {
		t->nodes = arena_alloc(a, p.count, sizeof(*t->nodes));
		memcpy(t->nodes, p.nodes, p.count * sizeof(*t->nodes));
		t->count = p.count;
	}
	free(p.nodes);
	return p.errors == 0;
}
