/*
 * Kpi datasets: values over periods, of a place and of those it is compared
 * with; or chains of steps.
 * Stage: model.
 * Must not know: how a kpi is shown.
 */
#ifndef MODEL_KPI_H
#define MODEL_KPI_H

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"
#include "model/unit.h"

struct arena;
struct diag;
struct json_doc;

/* Whom a series is about, in the order in which comparators are named. */
enum comparator {
	COMPARATOR_LOCAL,
	COMPARATOR_FAMILY,	/* similar services */
	COMPARATOR_REGION,
	COMPARATOR_NATION,	/* England or Wales */
	COMPARATOR_NATIONAL,	/* England and Wales */
	COMPARATOR_GROUP,	/* a group of children inside the service */
	COMPARATOR__MAX
};

enum better {
	BETTER_LOWER,
	BETTER_HIGHER
};

/* Words that a file may use, in the order of the enums; NULL-ended. */
extern const char *const comparator_words[COMPARATOR__MAX + 1];
extern const char *const better_words[];

/* A percentage or rate as the author gave it: n of d. */
struct fraction {
	double			 n;		/* whole, 0 to d */
	double			 d;		/* whole; 0: none was given */
};

struct kpi_series {
	enum comparator		 of;
	struct ltext		 name;
	struct ltext		*periods;	/* count of them */
	struct figure		*figures;	/* count of them */
	struct fraction		*fractions;	/* NULL in the end */
	double			*margins;	/* by which disclosure control
						 * may have rounded figures */
	struct figure		*steps;		/* chain: period by period */
	size_t			 count;		/* at least 1 */
};

struct kpi {
	struct ltext		 measure;	/* what exactly is measured */
	enum unit		 unit;
	int			 decimals;	/* 0 to 3 */
	enum better		 better;
	enum counted		 counts;
	struct kpi_series	*series;	/* the local one first */
	size_t			 series_count;	/* at least 1 */
	struct ltext		*steps;		/* of a chain, widest first */
	size_t			 step_count;	/* 0: it is no chain */
	bool			 has_target;
	double			 target;
	struct ltext		 target_period;
};

/*
 * Read the kpi of a file that has passed json_check.
 * Gives:  NULL after reporting.
 * Errors: JSON_LENGTH: no series, not a value for each period, not a count for
 *         each step; JSON_TYPE and JSON_VALUE: what is no value, a fraction of
 *         a count, a step above the one before, a mark of no period; those of
 *         kpi_groups_check.
 * Owns:   the arena; texts are borrowed from the JSON tree.
 */
struct kpi *kpi_read(struct arena *a, const struct json_doc *json,
	    struct diag *d);

/*
 * The series of a comparator.
 * Gives:  NULL where there is none.
 */
const struct kpi_series *kpi_find(const struct kpi *kpi, enum comparator of);

/*
 * The series about the place itself; where there is none, the first.
 */
const struct kpi_series *kpi_local(const struct kpi *kpi);

/*
 * How many were counted at a step of a chain.
 * Takes:  period and step: below the series' count and the kpi's step_count.
 */
struct figure *kpi_step(const struct kpi *kpi, const struct kpi_series *series,
	    size_t period, size_t step);

/*
 * A step of a chain as a percentage of the step before it, from the counts as
 * they are now: once these are published, from published ones.
 * Takes:  step: 1 or more.
 * Gives:  missing where one of them is, and of nobody.
 */
struct figure kpi_step_share(const struct kpi *kpi,
	    const struct kpi_series *series, size_t period, size_t step);

/*
 * The printed word of a comparator: "local".
 */
const char *comparator_word(enum comparator of);

#endif
