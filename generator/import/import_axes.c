#include "import/import_axes.h"

#include <stdarg.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/locale.h"
#include "import/import_words.h"

static const char import_period_forms[] =
    "2022/23, 2022, Q1 2023/24 or Apr 2022 to Mar 2023";

static struct import_place
import_period_place(const struct import_axes *k, size_t period)
{
	const struct import *im = k->im;

	if (k->reversed)
		period = k->period_count - 1 - period;
	if (k->down)
		return (struct import_place){ im->rows[period],
		    im->columns[0] };
	return (struct import_place){ im->header, im->columns[period + 1] };
}

struct import_place
import_series_place(const struct import_axes *k, size_t series)
{
	const struct import *im = k->im;

	if (k->down)
		return (struct import_place){ im->header,
		    im->columns[series + 1] };
	return (struct import_place){ im->rows[series], im->columns[0] };
}

struct import_place
import_figure_place(const struct import_axes *k, size_t series, size_t period)
{
	struct import_place s = import_series_place(k, series);
	struct import_place p = import_period_place(k, period);

	if (k->down)
		return (struct import_place){ p.row, s.column };
	return (struct import_place){ s.row, p.column };
}

void
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
import_count_periods(struct import_axes *k, bool down, size_t count)
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
bool
import_find_direction(struct import_axes *k)
{
	struct import *im = k->im;
	size_t across_count = im->column_count - 1, down_count = im->row_count;
	size_t across, down;

	if (across_count == 0) {
		import_wrong(im, im->header, im->columns[0],
		    DIAG_IMPORT_TABLE, "there is only one column: figures need "
		    "names and periods");
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
import_check_once(struct import_axes *k, size_t period)
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
import_order_periods(struct import_axes *k, const long *keys)
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

void
import_read_periods(struct import_axes *k)
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

cJSON *
import_periods_json(const struct import_axes *k)
{
	cJSON *list = cJSON_CreateArray();
	size_t i;

	for (i = 0; i < k->period_count; i++)
		cJSON_AddItemToArray(list, cJSON_CreateString(
		    k->periods[k->reversed ? k->period_count - 1 - i : i]));
	return list;
}

void
import_missing_option(struct import *im, const char *option,
    const char *what)
{
	diag_file(im->diag, DIAG_IMPORT_OPTION, im->grid->path,
	    "'%s' is missing: %s", option, what);
	im->good = false;
}

void
import_check_given(struct import *im)
{
	if (im->given.measure == NULL)
		import_missing_option(im, "--measure TEXT",
		    "what exactly is measured: unit, who, where");
	if (im->given.better == NULL)
		import_missing_option(im, "--better lower|higher",
		    "which direction is an improvement");
	if (im->given.counts == NULL)
		import_missing_option(im,
		    "--counts children|victims|meetings|money",
		    "what is counted");
}
