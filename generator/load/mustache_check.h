/*
 * Checks that the partials of a template are there and end.
 * Stage: load.
 * Must not know: data.
 */
#ifndef LOAD_MUSTACHE_CHECK_H
#define LOAD_MUSTACHE_CHECK_H

#include <stdbool.h>

struct diag;
struct mustache;
struct mustache_partials;

/*
 * Follow all partials named in a template and in its partials, whether data
 * leads to them or not.
 * Gives:  true if all are there and none includes itself; else false after
 *         reporting. Dynamic names are not followed.
 * Errors: PARTIAL_MISSING, PARTIAL_CYCLE, TEMPLATE_SIZE.
 */
bool	 mustache_check(const struct mustache *t,
	    const struct mustache_partials *partials, struct diag *d);

#endif
