/*
 * Finds names in the objects around a tag, and the nearest to a wrong one.
 * Stage: load. For mustache*.c only.
 * Must not know: templates, output.
 */
#ifndef LOAD_MUSTACHE_LOOKUP_H
#define LOAD_MUSTACHE_LOOKUP_H

#include <cjson/cJSON.h>
#include <stdbool.h>

struct buf;
struct mustache_name;

/* The context stack of the specification, innermost first. */
struct mustache_scope {
	const struct mustache_scope	*outer;	/* NULL: the view itself */
	const cJSON			*value;	/* borrowed; may be NULL */
};

/*
 * Find the value of a name.
 * Gives:  NULL if there is none; a JSON null is a value.
 */
const cJSON *mustache_lookup(const struct mustache_scope *scope,
	    const struct mustache_name *name);

/*
 * Append the name that was most likely meant by one that was not found.
 * Gives:  false, and nothing appended, if none is near.
 */
bool	 mustache_lookup_nearest(const struct mustache_scope *scope,
	    const struct mustache_name *name, struct buf *out);

#endif
