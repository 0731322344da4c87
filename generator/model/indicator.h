/*
 * The catalogue of indicators: what is measured, and how it was defined when.
 * Stage: model.
 * Must not know: documents, or how an indicator is shown.
 */
#ifndef MODEL_INDICATOR_H
#define MODEL_INDICATOR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"
#include "model/unit.h"

struct arena;
struct diag;
struct json_doc;

enum direction {
	DIRECTION_LOWER,	/* is better */
	DIRECTION_HIGHER,
	DIRECTION_NONE
};

struct indicator_step {
	const char	*id;
	struct ltext	 name;
};

/* One wording; which parts it has depends on the indicator. */
struct indicator_definition {
	const char		*id;		/* "2023" */
	struct ltext		 from;		/* since when, in words */
	struct ltext		 text;
	bool			 confirmed;	/* found at its source */
	struct ltext		 note;		/* may be empty, as the rest */
	struct ltext		 numerator;
	struct ltext		 denominator;
	struct indicator_step	*steps;		/* of a chain, widest first */
	size_t			 step_count;
};

struct indicator {
	const char			*id;
	const char			*number;	/* KPI's; or NULL */
	const char			*slug[LANG__MAX]; /* its address */
	struct ltext			 name;
	struct ltext			 question;	/* that it answers */
	struct indicator_definition	*definitions;	/* oldest first */
	size_t				 definition_count; /* at least 1 */
	enum unit			*units;		/* the main one first */
	size_t				 unit_count;	/* at least 1 */
	enum direction			 better;
	enum counted			 counts;
	struct ltext			 source_title;	/* may be empty */
	const char			*source_url;	/* NULL where none */
	bool				 used;		/* by a dataset */
};

struct catalogue {
	struct json_doc		*json;		/* owned; NULL: no file */
	struct indicator	*indicators;	/* in the file's order */
	size_t			 count;
	bool			 broken;	/* there is a file, but it could
						 * not be read: reported once */
};

/*
 * Read content/indicators.json, which need not be there: the catalogue is
 * then empty.
 * Takes:  path from the site root.
 * Errors: those of json_read and json_check; FILE_NAME, JSON_LENGTH,
 *         JSON_VALUE, SLUG_TWICE.
 * Owns:   the arena; the caller calls catalogue_free before the arena goes.
 */
struct catalogue *catalogue_read(struct arena *a, const char *path,
	    struct diag *d);

/*
 * Free what the arena does not own; NULL is allowed.
 */
void	 catalogue_free(struct catalogue *catalogue);

#endif
