/*
 * Finds the tags of a template, and reads names and delimiters in them.
 * Stage: load. For mustache*.c only.
 * Must not know: sections, lines, what tags do.
 */
#ifndef LOAD_MUSTACHE_SCAN_H
#define LOAD_MUSTACHE_SCAN_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct mustache_name;
struct source;

struct mustache_delims {
	const char	*open;		/* "{{"; static or in the source */
	size_t		 open_len;	/* bytes, at least 1 */
	const char	*close;		/* "}}" */
	size_t		 close_len;	/* bytes, at least 1 */
};

enum mustache_tag_kind {
	MUSTACHE_TAG_NONE,		/* no further tag */
	MUSTACHE_TAG_UNCLOSED,		/* a tag starts but does not end */
	MUSTACHE_TAG_VALUE,		/* {{a}} */
	MUSTACHE_TAG_RAW,		/* {{{a}}} {{&a}} */
	MUSTACHE_TAG_COMMENT,		/* {{!a}} */
	MUSTACHE_TAG_DELIMS,		/* {{=a b=}} */
	MUSTACHE_TAG_SECTION,		/* {{#a}} */
	MUSTACHE_TAG_INVERTED,		/* {{^a}} */
	MUSTACHE_TAG_CLOSE,		/* {{/a}} */
	MUSTACHE_TAG_PARTIAL,		/* {{>a}} */
	MUSTACHE_TAG_PARENT,		/* {{<a}} */
	MUSTACHE_TAG_BLOCK		/* {{$a}} */
};

struct mustache_tag {
	enum mustache_tag_kind	 kind;
	size_t			 start;	/* offset of the opening delimiter */
	char			 closer; /* '}' or '=' if that must stand before
					 * the closing delimiter, or NUL */
	size_t			 end;	/* offset behind the closing one */
	size_t			 body;	/* offset of the first byte inside,
					 * behind sigil and white space */
	size_t			 body_len;	/* bytes, no space at the end */
};

#define MUSTACHE_DELIMS_INIT { "{{", 2, "}}", 2 }

/*
 * Find the next tag at or after an offset.
 * Gives:  tag->kind NONE: the other fields are unset; UNCLOSED: only start
 *         and closer are set.
 */
void	 mustache_scan_tag(const struct source *src,
	    const struct mustache_delims *delims, size_t from,
	    struct mustache_tag *tag);

/*
 * Report that a tag is not closed.
 * Errors: TEMPLATE_SYNTAX.
 */
void	 mustache_scan_unclosed(const struct source *src,
	    const struct mustache_delims *delims,
	    const struct mustache_tag *tag, struct diag *d);

/*
 * Where to go on after a tag whose body makes no sense: behind the tag, or,
 * where the body runs into another line or tag, there.
 */
size_t	 mustache_scan_resume(const struct source *src,
	    const struct mustache_delims *delims,
	    const struct mustache_tag *tag);

/*
 * Read the body of a DELIMS tag.
 * Gives:  false, and *delims unchanged, after reporting.
 * Errors: TEMPLATE_SYNTAX.
 */
bool	 mustache_scan_delims(const struct source *src,
	    const struct mustache_tag *tag, struct mustache_delims *delims,
	    struct diag *d);

/*
 * Read the name in a tag's body.
 * Takes:  delims in force, to see tags that run into the next.
 *         *dynamic is set to whether a '*' stands before the name in a
 *         PARTIAL, PARENT or CLOSE tag.
 * Gives:  NULL after reporting. Only names of values, sections and dynamic
 *         partials are split at points.
 * Errors: TEMPLATE_SYNTAX.
 * Owns:   the arena.
 */
const struct mustache_name *mustache_scan_name(struct arena *a,
	    const struct source *src, const struct mustache_delims *delims,
	    const struct mustache_tag *tag, bool *dynamic, struct diag *d);

#endif
