/*
 * Mustache: a template compiled once, rendered many times over cJSON views.
 * Stage: render.
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
#ifndef RENDER_MUSTACHE_H
#define RENDER_MUSTACHE_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

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

/*
 * A place in the output and where it comes from. A run of template text is
 * mapped byte by byte, a value as a whole to its tag.
 */
struct mustache_segment {
	size_t	 out;			/* offset in what was rendered */
	size_t	 src;			/* offset in the template */
	bool	 is_text;		/* template text, not a value */
};

struct mustache_map {
	struct mustache_segment	*segments;	/* by rising out */
	size_t			 count;
	size_t			 cap;		/* allocated */
};

#define MUSTACHE_MAP_INIT { NULL, 0, 0 }

/* All zero: HTML, strict, no partials. */
struct mustache_options {
	enum mustache_escape		 escape;
	bool				 is_lenient;	/* missing is empty */
	bool				 allow_recursion; /* see render */
	size_t				 output_max;	/* bytes; 0: default */
	const struct mustache_partials	*partials;	/* NULL: none */
	struct mustache_map		*map;		/* filled; may be NULL */
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
 * Follow all partials named in a template and in its partials, whether data
 * leads to them or not.
 * Gives:  true if all are there and none includes itself; else false after
 *         reporting. Dynamic names are not followed.
 * Errors: PARTIAL_MISSING, PARTIAL_CYCLE, TEMPLATE_SIZE.
 */
bool	 mustache_check(const struct mustache *t,
	    const struct mustache_partials *partials, struct diag *d);

/*
 * The escape of a name: "html", "xml", "markdown", "none".
 * Gives:  MUSTACHE_ESCAPE__MAX for any other.
 */
enum mustache_escape mustache_escape_from_name(const char *name);

/*
 * Find where a byte of the output comes from.
 * Takes:  out_offset from the place where the render began to append.
 * Gives:  an offset in the rendered template; text of partials counts as the
 *         tag that included them. 0 for an empty map.
 */
size_t	 mustache_map_find(const struct mustache_map *map,
	    size_t out_offset);

/*
 * Free the segments; the map is empty and usable again.
 */
void	 mustache_map_release(struct mustache_map *map);

#endif
