/*
 * A site loaded with all that its pages need, for build and check.
 * Stage: top.
 * Must not know: what is written, or where.
 */
#ifndef PROJECT_H
#define PROJECT_H

#include <stdbool.h>

#include "base/arena.h"
#include "view/context.h"

struct diag;
struct site;
struct site_scope;
struct strings;
struct theme;

struct project {
	struct arena		 arena;		/* all of the model */
	struct diag		*diag;		/* owned */
	struct site		*site;		/* NULL where unusable */
	struct strings		*strings;	/* NULL where unusable */
	struct theme		*theme;		/* NULL where unusable */
	struct context		 context;	/* of the three, for views */
};

/*
 * Go into the site's folder.
 * Takes:  dir: NULL for the current one.
 * Gives:  false after reporting.
 * Errors: FILE_READ.
 * Owns:   the caller ends with project_free, whatever the result.
 */
bool	 project_enter(struct project *p, const char *dir);

/*
 * Read everything but sections, after project_enter.
 * Gives:  true if nothing is wrong.
 * Errors: all that is wrong stands in p->diag.
 */
bool	 project_open(struct project *p, const struct site_scope *scope);

/*
 * Read all sections and run all checks, after project_open; where that has
 * not found a site, do nothing.
 * Gives:  true if nothing is wrong: views may be built from it.
 * Errors: all that is wrong stands in p->diag.
 */
bool	 project_read(struct project *p);

/*
 * Free everything.
 */
void	 project_free(struct project *p);

#endif
