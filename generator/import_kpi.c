#include "import_kpi.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/locale.h"
#include "import.h"
#include "import_words.h"
#include "model/dataset.h"
#include "model/dataset_shape.h"
#include "model/unit.h"

static const char import_period_forms[] =
    "2022/23, 2022, Q1 2023/24 or Apr 2022 to Mar 2023";

/* The table seen as series over periods, whichever way it runs. */
struct import_kpi {
	struct import	*im;
	bool		 down;		/* periods are rows */
	bool		 reversed;	/* the newest stands first */
	const char	**periods;	/* as they stand */
	size_t		 period_count;
	size_t		 series_count;
	size_t		 local;		/* index of the local series */
	enum comparator	*of;		/* by series */
	int		 unit;		/* of unit_words */
	int		 decimals;
};

struct import_place {
	size_t	 row;
	size_t	 column;
};

static struct import_place
import_period_place(const struct import_kpi *k, size_t period)
{
	const struct import *im = k->im;

	if (k->reversed)
		period = k->period_count - 1 - period;
	if (k->down)
		return (struct import_place){ im->rows[period],
		    im->columns[0] };
	return (struct import_place){ im->header, im->columns[period + 1] };
}

static struct import_place
import_series_place(const struct import_kpi *k, size_t series)
{
	const struct import *im = k->im;

	if (k->down)
		return (struct import_place){ im->header,
		    im->columns[series + 1] };
	return (struct import_place){ im->rows[series], im->columns[0] };
}

static struct import_place
import_figure_place(const struct import_kpi *k, size_t series, size_t period)
{
	struct import_place s = import_series_place(k, series);
	struct import_place p = import_period_place(k, period);

	if (k->down)
		return (struct import_place){ p.row, s.column };
	return (struct import_place){ s.row, p.column };
}

static void import_wrong_at(struct import *, struct import_place,
    const char *, ...) __attribute__((format(printf, 3, 4)));

static void
import_wrong_at(struct import *im, struct import_place at, const char *fmt,
    ...)
{
	struct buf message = BUF_INIT;
	va_list ap;

	va_start(ap, fmt);
	buf_vprintf(&message, fmt, ap);
	va_end(ap);
	import_wrong(im, at.row, at.column, DIAG_IMPORT_CELL, "%s",
	    message.data);
	buf_release(&message);
}

/* A period's text; a date typed with its day becomes "31 March 2023". */
static const char *
import_period_text(struct import *im, struct import_place at)
{
	const struct grid_cell *cell = grid_at(im->grid, at.row, at.column);
	struct buf text = BUF_INIT;
	const char *copy;

	if (cell->kind != GRID_DATE || strpbrk(cell->text, "/-") == NULL)
		return import_line(im, at.row, at.column);
	locale_put_date(&text, LANG_EN, cell->date, false);
	copy = arena_strdup(im->arena, text.data);
	buf_release(&text);
	return copy;
}

static size_t
import_count_periods(struct import_kpi *k, bool down, size_t count)
{
	size_t i, found = 0;
	long key;

	k->down = down;
	k->period_count = count;
	for (i = 0; i < count; i++)
		found += import_period(import_period_text(k->im,
		    import_period_place(k, i)), &key);
	return found;
}

/* Do the periods run across or down? The larger share of periods says. */
static bool
import_find_direction(struct import_kpi *k)
{
	struct import *im = k->im;
	size_t across_count = im->column_count - 1, down_count = im->row_count;
	size_t across, down;

	if (across_count == 0) {
		import_wrong(im, im->header, im->columns[0],
		    DIAG_IMPORT_TABLE, "there is only one column: a kpi needs "
		    "names and figures");
		return false;
	}
	across = import_count_periods(k, false, across_count);
	down = import_count_periods(k, true, down_count);
	if (across * down_count == down * across_count) {
		import_wrong(im, im->header, im->columns[0],
		    DIAG_IMPORT_TABLE, across == 0 ?
		    "no periods in the first row or the first column, such "
		    "as %s" : "the first row and the first column both look "
		    "like periods, such as %s", import_period_forms);
		return false;
	}
	k->down = down * across_count > across * down_count;
	k->period_count = k->down ? down_count : across_count;
	k->series_count = k->down ? across_count : down_count;
	import_say(im, k->down ? "periods: down, in the first column" :
	    "periods: across, in the row of headings");
	return true;
}

static void
import_check_once(struct import_kpi *k, size_t period)
{
	const char *text = k->periods[period];
	size_t i;

	for (i = 0; i < period; i++)
		if (strcmp(text, k->periods[i]) == 0) {
			import_wrong_at(k->im, import_period_place(k, period),
			    "period '%s' stands twice", text);
			return;
		}
}

/* The oldest must come first, since the last is taken for the latest. */
static void
import_order_periods(struct import_kpi *k, const long *keys)
{
	size_t i, rises = 0, falls = 0;

	for (i = 1; i < k->period_count; i++) {
		rises += keys[i] > keys[i - 1];
		falls += keys[i] < keys[i - 1];
	}
	if (falls == 0)
		return;
	if (rises == 0) {
		k->reversed = true;
		import_say(k->im, "periods: turned round, so that the oldest "
		    "comes first");
		return;
	}
	for (i = 1; i < k->period_count; i++)
		if (keys[i] < keys[i - 1])
			import_wrong_at(k->im, import_period_place(k, i),
			    "'%s' is older than the period before it: put the "
			    "periods in order", k->periods[i]);
}

static void
import_read_periods(struct import_kpi *k)
{
	struct import *im = k->im;
	long *keys = arena_alloc(im->arena, k->period_count, sizeof(*keys));
	bool good = true;
	size_t i;

	k->periods = arena_alloc(im->arena, k->period_count,
	    sizeof(*k->periods));
	for (i = 0; i < k->period_count; i++) {
		struct import_place at = import_period_place(k, i);

		k->periods[i] = import_period_text(im, at);
		if (!import_period(k->periods[i], &keys[i])) {
			import_wrong_at(im, at, "'%s' is no period, such as "
			    "%s: write it as one, or remove it",
			    k->periods[i], import_period_forms);
			good = false;
		} else {
			import_check_once(k, i);
		}
	}
	if (good)
		import_order_periods(k, keys);
}

/* Series are comparators by their names; the first other one is local. */
static void
import_read_names(struct import_kpi *k)
{
	struct import *im = k->im;
	size_t i;

	k->of = arena_alloc(im->arena, k->series_count, sizeof(*k->of));
	k->local = k->series_count;
	for (i = 0; i < k->series_count; i++) {
		struct import_place at = import_series_place(k, i);
		const char *name = import_line(im, at.row, at.column);

		if (*name == '\0')
			import_wrong_at(im, at, "a series without a name: "
			    "write whom its figures are about");
		k->of[i] = import_comparator(name);
		if (k->of[i] == COMPARATOR__MAX) {
			k->of[i] = k->local == k->series_count ?
			    COMPARATOR_LOCAL : COMPARATOR_GROUP;
			if (k->of[i] == COMPARATOR_LOCAL)
				k->local = i;
		}
		import_say(im, "series: '%s' is \"%s\"", name,
		    comparator_word(k->of[i]));
	}
	if (k->local == k->series_count)
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
	struct import *im = k->im;
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
	for (s = 0; s < k->series_count; s++)
		for (p = 0; p < k->period_count; p++) {
			struct import_place at = import_figure_place(k, s, p);
			const struct grid_cell *cell = grid_at(k->im->grid,
			    at.row, at.column);

			if (import_is_figure(cell) &&
			    cell->kind != GRID_PERCENT &&
			    (cell->value < 0 || cell->value > 0))
				import_wrong_at(k->im, at, "'%s' is no "
				    "percentage, as the other figures are",
				    cell->text);
		}
}

static void
import_missing_option(struct import *im, const char *option,
    const char *what)
{
	diag_file(im->diag, DIAG_IMPORT_OPTION, im->grid->path,
	    "'%s' is missing: %s", option, what);
	im->good = false;
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
	struct import *im = k->im;
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
	struct import *im = k->im;
	struct import_kinds kinds;
	size_t s, p;

	memset(&kinds, 0, sizeof(kinds));
	for (s = 0; s < k->series_count; s++)
		for (p = 0; p < k->period_count; p++)
			import_read_figure(k, import_figure_place(k, s, p),
			    &kinds);
	if (k->decimals > IMPORT_DECIMALS_MAX)
		k->decimals = IMPORT_DECIMALS_MAX;
	import_say(im, "decimals: %d", k->decimals);
	import_check_mixed(k, &kinds);
	import_find_unit(k, &kinds);
}

/* What no spreadsheet says must be given. */
static void
import_check_given(struct import_kpi *k)
{
	struct import *im = k->im;

	if (im->given.measure == NULL)
		import_missing_option(im, "--measure TEXT",
		    "what exactly is measured: unit, who, where");
	if (im->given.better == NULL)
		import_missing_option(im, "--better lower|higher",
		    "which direction is an improvement");
	if (im->given.counts != NULL)
		return;
	if (k->unit == UNIT_MONEY) {
		im->given.counts = "money";
		import_say(im, "counts: money, from the unit");
	} else {
		import_missing_option(im,
		    "--counts children|victims|meetings|money",
		    "what is counted");
	}
}

static cJSON *
import_figure_json(struct import_kpi *k, struct import_place at)
{
	const struct grid_cell *cell = grid_at(k->im->grid, at.row,
	    at.column);
	cJSON *missing;

	if (import_is_figure(cell)) {
		import_count_longer(k->im, at.row, at.column, k->decimals);
		return cJSON_CreateNumber(cell->value);
	}
	if (import_mark_of(cell->text) != IMPORT_MARK_NOT_APPLICABLE)
		return cJSON_CreateNull();
	missing = cJSON_CreateObject();
	cJSON_AddStringToObject(missing, "missing", "z");
	return missing;
}

static void
import_add_series(struct import_kpi *k, cJSON *list, size_t series)
{
	struct import_place at = import_series_place(k, series);
	cJSON *object = cJSON_CreateObject(), *values;
	size_t p;

	cJSON_AddItemToArray(list, object);
	cJSON_AddStringToObject(object, "of", comparator_word(k->of[series]));
	cJSON_AddStringToObject(object, "name", import_line(k->im, at.row,
	    at.column));
	values = cJSON_AddArrayToObject(object, "values");
	for (p = 0; p < k->period_count; p++)
		cJSON_AddItemToArray(values, import_figure_json(k,
		    import_figure_place(k, series, p)));
}

static cJSON *
import_kpi_json(struct import_kpi *k, const char *title)
{
	struct import *im = k->im;
	cJSON *root = cJSON_CreateObject(), *list;
	size_t i;

	cJSON_AddStringToObject(root, "kind", "kpi");
	cJSON_AddStringToObject(root, "title", title);
	cJSON_AddStringToObject(root, "measure", im->given.measure);
	cJSON_AddStringToObject(root, "unit", unit_words[k->unit]);
	cJSON_AddNumberToObject(root, "decimals", k->decimals);
	cJSON_AddStringToObject(root, "better", im->given.better);
	cJSON_AddStringToObject(root, "counts", im->given.counts);
	list = cJSON_AddArrayToObject(root, "periods");
	for (i = 0; i < k->period_count; i++)
		cJSON_AddItemToArray(list, cJSON_CreateString(
		    k->periods[k->reversed ? k->period_count - 1 - i : i]));
	list = cJSON_AddArrayToObject(root, "series");
	if (k->local < k->series_count)
		import_add_series(k, list, k->local);
	for (i = 0; i < k->series_count; i++)
		if (i != k->local)
			import_add_series(k, list, i);
	import_say_longer(im);
	import_say_marks(im, "{\"missing\": \"z\"}");
	import_say(im, "to add by hand: source, caveat, chart, target");
	return root;
}

cJSON *
import_kpi(struct import *im)
{
	struct import_kpi k = { .im = im };
	const char *title = import_title(im);

	if (!import_find_direction(&k))
		return NULL;
	import_read_periods(&k);
	import_read_names(&k);
	import_read_figures(&k);
	import_check_given(&k);
	return im->good ? import_kpi_json(&k, title) : NULL;
}
