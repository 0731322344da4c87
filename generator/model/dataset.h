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
#include "model/kpi.h"
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

#endif
