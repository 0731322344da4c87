#include "import/import_kpi.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "import/import.h"
#include "import/import_axes.h"
#include "import/import_marks.h"
#include "import/import_words.h"
#include "model/dataset.h"
#include "model/dataset_shape.h"
#include "model/unit.h"

struct import_kpi {
	struct import_axes	 axes;
	size_t			 local;		/* index of the local series */
	enum comparator		*of;		/* by series */
	int			 unit;		/* of unit_words */
	int			 decimals;
};

/* Series are comparators by their names; the first other one is local. */
static void
import_read_names(struct import_kpi *k)
{
	struct import *im = k->axes.im;
	size_t i;

	k->of = arena_alloc(im->arena, k->axes.series_count, sizeof(*k->of));
	k->local = k->axes.series_count;
	for (i = 0; i < k->axes.series_count; i++) {
		struct import_place at = import_series_place(&k->axes, i);
		const char *name = import_line(im, at.row, at.column);

		if (*name == '\0')
			import_wrong_at(im, at, "a series without a name: "
			    "write whom its figures are about");
		k->of[i] = import_comparator(name);
		if (k->of[i] == COMPARATOR__MAX) {
			k->of[i] = k->local == k->axes.series_count ?
			    COMPARATOR_LOCAL : COMPARATOR_GROUP;
			if (k->of[i] == COMPARATOR_LOCAL)
				k->local = i;
		}
		import_say(im, "series: '%s' is \"%s\"", name,
		    comparator_word(k->of[i]));
	}
	if (k->local == k->axes.series_count)
		import_say(im, "series: none is about the service itself");
}

/* What kinds of figures there are, and the first place of each. */
struct import_kinds {
	size_t			 percents;
	size_t			 sums;		/* of money */
	size_t			 plain;		/* other than 0 */
	size_t			 above_one;	/* plain, beyond -1 to 1 */
	struct import_place	 percent;
	struct import_place	 sum;
};

static void
import_read_figure(struct import_kpi *k, struct import_place at,
    struct import_kinds *kinds)
{
	struct import *im = k->axes.im;
	const struct grid_cell *cell = grid_at(im->grid, at.row, at.column);
	enum import_mark mark;

	if (!import_is_figure(cell)) {
		mark = import_mark_of(cell->text);
		if (mark == IMPORT_MARK_NONE)
			import_wrong_at(im, at, "'%s' is no number, and no "
			    "mark such as [x] for one that is missing",
			    import_line(im, at.row, at.column));
		else
			import_count(im, at.row, at.column, mark);
		return;
	}
	if (cell->decimals > k->decimals)
		k->decimals = cell->decimals;
	if (cell->kind == GRID_PERCENT && kinds->percents++ == 0)
		kinds->percent = at;
	if (cell->kind == GRID_MONEY && kinds->sums++ == 0)
		kinds->sum = at;
	if (cell->kind == GRID_NUMBER && (cell->value < 0 || cell->value > 0)) {
		kinds->plain++;
		kinds->above_one += cell->value < -1 || cell->value > 1;
	}
}

/* Beside percentages every figure must be one. */
static void
import_check_mixed(struct import_kpi *k, const struct import_kinds *kinds)
{
	size_t s, p;

	if (kinds->percents == 0 || kinds->plain + kinds->sums == 0)
		return;
	for (s = 0; s < k->axes.series_count; s++)
		for (p = 0; p < k->axes.period_count; p++) {
			struct import_place at = import_figure_place(
			    &k->axes, s, p);
			const struct grid_cell *cell = grid_at(k->axes.im->grid,
			    at.row, at.column);

			if (import_is_figure(cell) &&
			    cell->kind != GRID_PERCENT &&
			    (cell->value < 0 || cell->value > 0))
				import_wrong_at(k->axes.im, at, "'%s' is no "
				    "percentage, as the other figures are",
				    cell->text);
		}
}

static int
import_unit_of(const char *word)
{
	int unit;

	for (unit = 0; unit < UNIT__MAX; unit++)
		if (word != NULL && strcmp(unit_words[unit], word) == 0)
			break;
	return unit;
}

/* The unit is given, or shown by the cells; they must not differ. */
static void
import_find_unit(struct import_kpi *k, const struct import_kinds *kinds)
{
	struct import *im = k->axes.im;
	int seen = kinds->percents > 0 ? UNIT_PERCENT :
	    kinds->sums > 0 ? UNIT_MONEY : UNIT__MAX;

	k->unit = import_unit_of(im->given.unit);
	if (k->unit == UNIT__MAX && seen == UNIT__MAX) {
		import_missing_option(im, "--unit count|percent|"
		    "rate-per-1000|rate-per-100000|money|days",
		    "bare numbers do not say what they are");
	} else if (k->unit == UNIT__MAX) {
		k->unit = seen;
		import_say(im, "unit: %s, as the figures are written",
		    unit_words[seen]);
	} else if (seen != UNIT__MAX && seen != k->unit) {
		struct import_place at = seen == UNIT_PERCENT ?
		    kinds->percent : kinds->sum;

		import_wrong_at(im, at, "'%s' does not go with --unit %s",
		    import_line(im, at.row, at.column), im->given.unit);
	} else if (k->unit == UNIT_PERCENT && kinds->plain > 0 &&
	    kinds->above_one == 0) {
		import_say(im, "look again: no figure is above 1, and "
		    "percentages are written from 0 to 100");
	}
}

static void
import_read_figures(struct import_kpi *k)
{
	struct import *im = k->axes.im;
	struct import_kinds kinds;
	size_t s, p;

	memset(&kinds, 0, sizeof(kinds));
	for (s = 0; s < k->axes.series_count; s++)
		for (p = 0; p < k->axes.period_count; p++)
			import_read_figure(k, import_figure_place(&k->axes, s,
			    p), &kinds);
	if (k->decimals > IMPORT_DECIMALS_MAX)
		k->decimals = IMPORT_DECIMALS_MAX;
	import_say(im, "decimals: %d", k->decimals);
	import_check_mixed(k, &kinds);
	import_find_unit(k, &kinds);
}

static cJSON *
import_figure_json(struct import_kpi *k, struct import_place at)
{
	const struct grid_cell *cell = grid_at(k->axes.im->grid, at.row,
	    at.column);

	if (!import_is_figure(cell))
		return import_missing_value(import_mark_of(cell->text));
	import_count_longer(k->axes.im, at.row, at.column, k->decimals);
	return import_figure_value(k->axes.im, at.row, at.column);
}

static void
import_add_series(struct import_kpi *k, cJSON *list, size_t series)
{
	struct import_place at = import_series_place(&k->axes, series);
	cJSON *object = cJSON_CreateObject(), *values;
	size_t p;

	cJSON_AddItemToArray(list, object);
	cJSON_AddStringToObject(object, "of", comparator_word(k->of[series]));
	cJSON_AddStringToObject(object, "name", import_line(k->axes.im, at.row,
	    at.column));
	values = cJSON_AddArrayToObject(object, "values");
	for (p = 0; p < k->axes.period_count; p++)
		cJSON_AddItemToArray(values, import_figure_json(k,
		    import_figure_place(&k->axes, series, p)));
}

static cJSON *
import_kpi_json(struct import_kpi *k, const char *title)
{
	struct import *im = k->axes.im;
	cJSON *root = cJSON_CreateObject(), *list;
	size_t i;

	cJSON_AddStringToObject(root, "kind", "kpi");
	cJSON_AddStringToObject(root, "title", title);
	cJSON_AddStringToObject(root, "measure", im->given.measure);
	cJSON_AddStringToObject(root, "unit", unit_words[k->unit]);
	cJSON_AddNumberToObject(root, "decimals", k->decimals);
	cJSON_AddStringToObject(root, "better", im->given.better);
	cJSON_AddStringToObject(root, "counts", im->given.counts);
	cJSON_AddItemToObject(root, "periods", import_periods_json(&k->axes));
	list = cJSON_AddArrayToObject(root, "series");
	if (k->local < k->axes.series_count)
		import_add_series(k, list, k->local);
	for (i = 0; i < k->axes.series_count; i++)
		if (i != k->local)
			import_add_series(k, list, i);
	import_say_longer(im);
	import_say_marks(im);
	import_say(im, "to add by hand: source, caveat, chart, target");
	return root;
}

cJSON *
import_kpi(struct import *im)
{
	struct import_kpi k = { .axes = { .im = im } };
	const char *title = import_title(im);

	if (!import_find_direction(&k.axes))
		return NULL;
	import_read_periods(&k.axes);
	import_read_names(&k);
	import_read_figures(&k);
	if (k.unit == UNIT_MONEY && im->given.counts == NULL) {
		im->given.counts = "money";
		import_say(im, "counts: money, from the unit");
	}
	import_check_given(im);
	return im->good ? import_kpi_json(&k, title) : NULL;
}
