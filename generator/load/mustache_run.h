/*
 * The state of one render, and what its parts share: reports, limits, lines.
 * Stage: load. For mustache*.c only.
 * Must not know: where partials come from.
 */
#ifndef LOAD_MUSTACHE_RUN_H
#define LOAD_MUSTACHE_RUN_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "load/mustache.h"
#include "load/mustache_value.h"

struct diag;
struct mustache_node;
struct mustache_scope;

/* The arguments of a parent, to fill the blocks of its template. */
struct mustache_overrides {
	const struct mustache_overrides	*outer;	/* these win over ours */
	const struct mustache		*t;	/* where the arguments stand */
	size_t				 from;	/* first node in the parent */
	size_t				 to;	/* behind its last node */
};

/* What a tag sees; copied on entering a section, partial or block. */
struct mustache_at {
	const struct mustache		*t;
	const struct mustache_scope	*scope;
	const struct mustache_overrides	*overrides;	/* may be NULL */
	size_t				 indent;	/* offset in r->indents
							 * from where on it is
							 * put before a line */
	size_t				 drop;	/* bytes of white space to
						 * take off each line */
};

/* The partials being rendered, innermost first. */
struct mustache_call {
	const struct mustache_call	*outer;
	const struct mustache		*t;
	const struct mustache_scope	*scope;
	const struct mustache_overrides	*overrides;
};

struct mustache_run {
	const struct mustache_options	*options;
	struct diag			*d;
	struct buf			*out;
	size_t				 out_start;	/* out->len at first */
	size_t				 out_max;	/* out->len allowed */
	mustache_put			*put;		/* escapes */
	struct mustache_at		 at;
	struct buf			 indents;	/* see at.indent */
	size_t				 skip;	/* bytes of white space that
						 * the next line has already */
	const struct mustache_call	*calls;
	size_t				 call_count;
	size_t				 depth;		/* see DEPTH_MAX */
	size_t				 steps;		/* see STEPS_MAX */
	const struct mustache		*root;		/* what map is about */
	size_t				 root_offset;	/* of a tag in root */
	const struct mustache_node	*reported[MUSTACHE_REPORT_MAX];
	size_t				 reported_count;
	bool				 failed;
	bool				 stop;
};

/*
 * Render nodes [from, to) of the template in r->at; in mustache.c, because
 * partials and sections hold nodes again.
 */
void	 mustache_run_nodes(struct mustache_run *r, size_t from, size_t to);

/*
 * Render a text node, with its lines moved as r->at asks.
 */
void	 mustache_run_text(struct mustache_run *r,
	    const struct mustache_node *node);

/*
 * Begin a line: write its white space but for what stands there already.
 */
void	 mustache_run_line(struct mustache_run *r);

/*
 * Bytes of white space before each line now.
 */
size_t	 mustache_run_indent_len(const struct mustache_run *r);

/*
 * Go one level deeper; the caller takes 1 off r->depth after.
 * Gives:  false after reporting if that is too deep, or took too long.
 * Errors: TEMPLATE_SIZE.
 */
bool	 mustache_run_enter(struct mustache_run *r,
	    const struct mustache_node *node);

/*
 * Note that a place is wrong.
 * Gives:  whether to report it: once for each place.
 */
bool	 mustache_run_wrong(struct mustache_run *r,
	    const struct mustache_node *node);

/*
 * Report that a limit is passed, and give up.
 * Takes:  what: ends so that the limit can follow.
 * Errors: TEMPLATE_SIZE.
 */
void	 mustache_run_too_much(struct mustache_run *r,
	    const struct mustache_node *node, const char *what, size_t limit);

/*
 * Report that the name of a node is not found, unless lenient.
 * Errors: UNKNOWN_NAME.
 */
void	 mustache_run_unknown(struct mustache_run *r,
	    const struct mustache_node *node);

/*
 * What a value is that is not a text: "a list".
 */
const char *mustache_run_kind(const cJSON *value);

/*
 * Remember that the next byte of output comes from an offset in the template
 * of r->at; what partials write comes from the tag last noted in the root.
 */
void	 mustache_run_mark(struct mustache_run *r, size_t offset,
	    bool is_text);
void	 mustache_run_note_tag(struct mustache_run *r,
	    const struct mustache_node *node);

#endif
