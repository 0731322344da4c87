/*
 * Mustache: a template compiled once, rendered many times over cJSON views.
 * Stage: load.
 * Must not know: files, pages, what the templates are for.
 *
 * Language: the official specification 1.4 with its optional parts
 * "inheritance" ({{<parent}}, {{$block}}) and "dynamic names" ({{>*name}}),
 * without lambdas. What the specification leaves open:
 * - false are: null, false, the empty list. 0 and "" are true: a figure of
 *   nought is a figure. Views carry has_ flags for conditions.
 * - numbers are written with the fewest digits that read back as the same
 *   number, whole ones without a point.
 * - an override is shifted to the indentation of the block it fills; a block
 *   inside an override is filled by outer templates only.
 */
#ifndef LOAD_MUSTACHE_H
#define LOAD_MUSTACHE_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

#include "load/mustache_map.h"

struct arena;
struct buf;
struct diag;
struct mustache;
struct source;

#define MUSTACHE_SIZE_MAX	((size_t)16 * 1024 * 1024) /* template bytes */
#define MUSTACHE_OUTPUT_MAX	((size_t)64 * 1024 * 1024) /* bytes written */
#define MUSTACHE_NAME_MAX	255	/* bytes of a name in a tag */
#define MUSTACHE_NEST_MAX	100	/* open sections in one template */
#define MUSTACHE_PARTIAL_MAX	100	/* partials inside partials */
#define MUSTACHE_DEPTH_MAX	1000	/* sections, blocks, partials in all */
#define MUSTACHE_STEPS_MAX	10000000 /* the same, one after another */
#define MUSTACHE_REPORT_MAX	50	/* errors of one compile or render */

/* How the value of {{name}} is written; {{{name}}} is written as it is. */
enum mustache_escape {
	MUSTACHE_HTML,
	MUSTACHE_XML,
	MUSTACHE_MARKDOWN,	/* newlines become spaces */
	MUSTACHE_NONE,
	MUSTACHE_ESCAPE__MAX
};

/* Where partials come from. */
struct mustache_partials {
	/*
	 * Give the partial of a name, or NULL; *known then tells whether
	 * there is one that could not be compiled, which load has reported.
	 * The same name must always give the same pointer.
	 */
	const struct mustache *(*load)(void *arg, const char *name,
	    bool *known);
	/* The nearest name that load knows, or NULL. May be NULL. */
	const char *(*nearest)(void *arg, const char *name);
	void	*arg;			/* for both; the caller's */
};

/* All zero: HTML, strict, no partials. */
struct mustache_options {
	enum mustache_escape		 escape;
	bool				 is_lenient;	/* missing is empty */
	bool				 allow_recursion; /* see render */
	size_t				 output_max;	/* bytes; 0: default */
	const struct mustache_partials	*partials;	/* NULL: none */
	struct mustache_map		*map;		/* NULL: none */
};

/*
 * Compile a template.
 * Takes:  src: any bytes; they are checked here only where names are read.
 * Gives:  the template, or NULL after reporting every error found.
 * Errors: TEMPLATE_SYNTAX, TEMPLATE_SIZE.
 * Owns:   the arena; src and its text are borrowed and must outlive it.
 * Source: mustache specification 1.4.
 */
const struct mustache *mustache_compile(struct arena *a,
	    const struct source *src, struct diag *d);

/*
 * Render a template over a view and append the result.
 * Takes:  view: any JSON value, NULL counts as {}; options may be NULL.
 *         Without allow_recursion a partial may not include itself; with it,
 *         it may where the data or the overrides have changed since.
 * Gives:  true; or false after reporting, and `out` is as it was.
 * Errors: UNKNOWN_NAME, TEMPLATE_VALUE, PARTIAL_MISSING (none of these when
 *         lenient), PARTIAL_CYCLE, TEMPLATE_SIZE; each place once.
 * Owns:   nothing is kept; options->map is released by the caller.
 */
bool	 mustache_render(const struct mustache *t, const cJSON *view,
	    const struct mustache_options *options, struct buf *out,
	    struct diag *d);

/*
 * The escape of a name: "html", "xml", "markdown", "none".
 * Gives:  MUSTACHE_ESCAPE__MAX for any other.
 */
enum mustache_escape mustache_escape_from_name(const char *name);

#endif
