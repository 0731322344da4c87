/*
 * Datasets: a kpi (values over periods), a table (rows and columns), or a
 * structure (who stands below whom).
 * Stage: model.
 * Must not know: how a dataset is shown.
 */
#ifndef MODEL_DATASET_H
#define MODEL_DATASET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"
#include "model/chart_wish.h"
#include "model/table.h"
#include "model/unit.h"

struct arena;
struct diag;
struct indicator;
struct indicator_definition;
struct json_doc;
struct structure;

enum dataset_kind {
	DATASET_KPI,
	DATASET_TABLE,
	DATASET_STRUCTURE,
	DATASET__MAX
};

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

struct dataset {
	enum dataset_kind	 kind;
	const char		*id;		/* file name without ".json" */
	const char		*path;		/* from the site root */
	struct json_doc		*json;		/* owned; dataset_free */
	struct ltext		 title;
	struct ltext		 source_title;	/* may be empty */
	const char		*source_url;	/* NULL where none */
	struct ltext		 caveat;	/* may be empty */
	struct chart_wish	 chart;
	const struct indicator	*indicator;	/* KPI; NULL: none, or not
						 * bound by catalogue_bind */
	const struct indicator_definition *definition;	/* the same; NULL: not
						 * said which */
	struct kpi		*kpi;		/* KPI only */
	struct table		*table;		/* TABLE only */
	struct structure	*structure;	/* STRUCTURE only */
	long long		 rounded_to;	/* base; 0: exact */
};

/*
 * Read a dataset and check all that can be checked inside it. It holds what
 * the author wrote: nothing of it may be shown before disclosure_apply.
 * Takes:  path of the file, from the site root.
 * Gives:  NULL after reporting.
 * Errors: those of json_read and json_check; FILE_NAME, JSON_LENGTH,
 *         TOTAL_WRONG, CHART_DATA.
 * Owns:   the arena; the caller calls dataset_free before the arena goes.
 */
struct dataset *dataset_read(struct arena *a, const char *path,
	    struct diag *d);

/*
 * The same for a file's text that is in memory already.
 * Takes:  text: NUL-ended, len bytes; borrowed, must outlive the result.
 */
struct dataset *dataset_parse(struct arena *a, const char *path,
	    const char *text, size_t len, struct diag *d);

/*
 * Free what the arena does not own; NULL is allowed.
 */
void	 dataset_free(struct dataset *dataset);

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
 * The printed word of a comparator, "local", and back.
 * Gives:  COMPARATOR__MAX for an unknown word.
 */
const char *comparator_word(enum comparator of);
enum comparator comparator_from_word(const char *word);

#endif
