/*
 * The accessibility statement that the law asks of a public website.
 * Stage: model.
 * Must not know: addresses of built pages, templates.
 */
#ifndef MODEL_ACCESSIBILITY_H
#define MODEL_ACCESSIBILITY_H

#include <stddef.h>

#include "base/locale.h"
#include "load/json.h"

struct arena;
struct diag;
struct json_doc;

/* The shape of content/accessibility.json. */
extern const struct json_field statement_fields[];

enum compliance {
	COMPLIANCE_FULL,
	COMPLIANCE_PARTIAL,
	COMPLIANCE_NONE,
	COMPLIANCE__MAX
};

/* Why something is not accessible: the three grounds that the law knows. */
enum ground {
	GROUND_NON_COMPLIANCE,
	GROUND_BURDEN,		/* disproportionate */
	GROUND_SCOPE,		/* the regulations do not cover it */
	GROUND__MAX
};

struct accessibility_problem {
	enum ground	 ground;
	struct ltext	 what;
	struct ltext	 why;
	struct ltext	 instead;	/* the alternative */
};

struct accessibility {
	struct json_doc			*json;	/* owned */
	enum compliance			 status;
	struct date			 prepared;
	struct date			 reviewed;
	struct date			 tested;
	struct ltext			 tests;	/* who tested, and how */
	struct accessibility_problem	*problems;
	size_t				 problem_count;
};

/*
 * Read the statement.
 * Takes:  path: a site need not have the file.
 * Gives:  NULL where there is none, or after reporting.
 * Errors: those of json_read and json_check; JSON_VALUE where status and
 *         problems do not agree, or the dates are out of order.
 * Owns:   the arena; the caller calls accessibility_free.
 */
struct accessibility *accessibility_read(struct arena *a, const char *path,
	    struct diag *d);

/*
 * Free the file; NULL is allowed.
 */
void	 accessibility_free(struct accessibility *statement);

/*
 * Has the statement been reviewed in the year before the site's newest date?
 * Takes:  statement may be NULL; newest: of the content, year 0 for none.
 * Errors: ACCESSIBILITY_STALE.
 */
void	 accessibility_check_date(const struct accessibility *statement,
	    struct date newest, struct diag *d);

#endif
