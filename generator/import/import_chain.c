#include "import/import_chain.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "import/import.h"
#include "import/import_axes.h"
#include "import/import_marks.h"
#include "import/import_words.h"
#include "model/dataset.h"

#define IMPORT_STEPS_MAX 6		/* of a dataset */

struct import_chain {
	struct import_axes	 axes;
	const char		**names;	/* of the columns, or rows */
	bool			*is_share;	/* of the one before */
	size_t			*counts;	/* those that are counts */
	size_t			 count_count;
	size_t			 step_count;
	size_t			 series_count;	/* step_count counts each */
	const char		**series;	/* names */
	int			 decimals;	/* of the shares */
};

/* Names of shares, as the site's own data files have them. */
static bool
import_names_share(const char *name)
{
	return text_ends(name, ": percentage of the step before") ||
	    text_ends(name, ": canran o'r cam blaenorol");
}

static const struct grid_cell *
import_chain_cell(const struct import_chain *c, size_t line, size_t period)
{
	struct import_place at = import_figure_place(&c->axes, line, period);

	return grid_at(c->axes.im->grid, at.row, at.column);
}

/* Is everything in a line a percentage, or missing? */
static bool
import_holds_shares(const struct import_chain *c, size_t line)
{
	size_t p, found = 0;

	for (p = 0; p < c->axes.period_count; p++) {
		const struct grid_cell *cell = import_chain_cell(c, line, p);

		if (import_is_figure(cell) && cell->kind != GRID_PERCENT)
			return false;
		found += import_is_figure(cell);
	}
	return found > 0;
}

/* Which lines are counts, and which are the shares of one. */
static void
import_read_lines(struct import_chain *c)
{
	struct import_axes *k = &c->axes;
	size_t i;

	c->names = arena_alloc(k->im->arena, k->series_count,
	    sizeof(*c->names));
	c->is_share = arena_alloc(k->im->arena, k->series_count,
	    sizeof(*c->is_share));
	c->counts = arena_alloc(k->im->arena, k->series_count,
	    sizeof(*c->counts));
	for (i = 0; i < k->series_count; i++) {
		struct import_place at = import_series_place(k, i);

		c->names[i] = import_line(k->im, at.row, at.column);
		if (*c->names[i] == '\0')
			import_wrong_at(k->im, at, "a step without a name: "
			    "write who or what is counted");
		c->is_share[i] = i > 0 && (import_names_share(c->names[i]) ||
		    import_holds_shares(c, i));
		if (!c->is_share[i])
			c->counts[c->count_count++] = i;
		else
			import_say(k->im, "'%s': worked out from the counts, "
			    "so left out", c->names[i]);
	}
}

/* "Girls: offered help": the bytes before the step, or 0. */
static size_t
import_prefix(const char *name)
{
	const char *colon = strstr(name, ": ");

	return colon != NULL ? (size_t)(colon - name) : 0;
}

static const char *
import_step_name(const struct import_chain *c, size_t count)
{
	const char *name = c->names[c->counts[count]];

	return c->series_count > 1 ? name + import_prefix(name) + 2 : name;
}

/* How many counts, from the first on, have its prefix? All, if it has none. */
static size_t
import_first_run(const struct import_chain *c)
{
	const char *first = c->names[c->counts[0]];
	size_t len = import_prefix(first), i;

	for (i = 1; len > 0 && i < c->count_count; i++)
		if (strncmp(c->names[c->counts[i]], first, len + 2) != 0)
			return i;
	return c->count_count;
}

/* Several series have the same steps, in the same order. */
static void
import_check_series(struct import_chain *c)
{
	size_t i;

	for (i = c->step_count; i < c->count_count; i++) {
		const char *step = import_step_name(c, i);
		const char *wanted = import_step_name(c, i % c->step_count);

		if (strcmp(step, wanted) == 0)
			continue;
		import_wrong_at(c->axes.im, import_series_place(&c->axes,
		    c->counts[i]), "'%s' stands where '%s' would be, as in "
		    "the series before", step, wanted);
	}
}

static void
import_find_series(struct import_chain *c)
{
	struct import *im = c->axes.im;
	size_t i;

	c->step_count = import_first_run(c);
	c->series_count = c->count_count / c->step_count;
	if (c->step_count < 2 || c->step_count > IMPORT_STEPS_MAX ||
	    c->count_count % c->step_count != 0) {
		import_wrong(im, im->header, im->columns[0],
		    DIAG_IMPORT_TABLE, "%zu counts in %zu series: a chain has "
		    "2 to %d steps, the same in each series", c->count_count,
		    c->series_count, IMPORT_STEPS_MAX);
		return;
	}
	import_check_series(c);
	c->series = arena_alloc(im->arena, c->series_count,
	    sizeof(*c->series));
	for (i = 0; i < c->series_count; i++) {
		const char *name = c->names[c->counts[i * c->step_count]];

		c->series[i] = c->series_count > 1 ? arena_strndup(im->arena,
		    name, import_prefix(name)) : im->given.series;
	}
	import_say(im, "steps: %zu, each a part of the one before",
	    c->step_count);
	if (c->series_count == 1 && im->given.series == NULL)
		import_missing_option(im, "--series NAME",
		    "whose figures these are");
}

/* A count is whole, and no more than the one before. */
static void
import_check_count(struct import_chain *c, size_t series, size_t step,
    size_t period)
{
	size_t line = c->counts[series * c->step_count + step];
	struct import_place at = import_figure_place(&c->axes, line, period);
	const struct grid_cell *cell = import_chain_cell(c, line, period);
	const struct grid_cell *before = step == 0 ? NULL :
	    import_chain_cell(c, c->counts[series * c->step_count + step - 1],
	    period);

	if (!import_is_figure(cell)) {
		if (import_mark_of(cell->text) == IMPORT_MARK_NONE)
			import_wrong_at(c->axes.im, at, "'%s' is no number, "
			    "and no mark such as [x] for one that is missing",
			    cell->text);
		else if (before != NULL && import_is_figure(before))
			import_wrong_at(c->axes.im, at, "a step is missing "
			    "here: of a period, a chain has all or none");
	} else if (cell->kind != GRID_NUMBER || cell->value < 0 ||
	    floor(cell->value) < cell->value) {
		import_wrong_at(c->axes.im, at, "'%s' is no count: a step "
		    "counts in whole numbers", cell->text);
	} else if (before != NULL && !import_is_figure(before)) {
		import_wrong_at(c->axes.im, at, "the step before this one is "
		    "missing: of a period, a chain has all or none");
	} else if (before != NULL && cell->value > before->value) {
		import_wrong_at(c->axes.im, at, "'%s' is above the step "
		    "before, '%s', of which it is a part", cell->text,
		    before->text);
	}
}

/* A period has one mark for all its steps. */
static void
import_check_mark(struct import_chain *c, size_t series, size_t step,
    size_t period)
{
	const size_t *line = &c->counts[series * c->step_count + step];
	struct import_place at = import_figure_place(&c->axes, line[0],
	    period);
	struct import_place before = import_figure_place(&c->axes, line[-1],
	    period);

	if (import_mark_at(c->axes.im, at.row, at.column) !=
	    import_mark_at(c->axes.im, before.row, before.column))
		import_wrong_at(c->axes.im, at, "another mark than that of "
		    "the step before: a period has one for all its steps");
}

/* A share that is given must be that of its counts, as far as it is shown. */
static void
import_check_share(struct import_chain *c, size_t line, size_t period)
{
	const struct grid_cell *share = import_chain_cell(c, line, period);
	const struct grid_cell *n, *d;
	size_t i = 0;
	double is;

	if (!import_is_figure(share))
		return;
	while (i < c->count_count && c->counts[i] < line)
		i++;
	if (share->decimals > c->decimals)
		c->decimals = share->decimals;
	if (i < 2)
		return;
	n = import_chain_cell(c, c->counts[i - 1], period);
	d = import_chain_cell(c, c->counts[i - 2], period);
	if (!import_is_figure(n) || !import_is_figure(d) || d->value <= 0)
		return;
	is = 100 * n->value / d->value;
	if (fabs(is - share->value) > 0.5 * pow(10, -share->decimals) + 1e-6)
		import_wrong_at(c->axes.im, import_figure_place(&c->axes,
		    line, period), "'%s' is not the share of the counts: %s "
		    "of %s is %.2f%%", share->text, n->text, d->text, is);
}

static void
import_read_counts(struct import_chain *c)
{
	size_t line, series, step, p;

	for (p = 0; p < c->axes.period_count; p++) {
		for (series = 0; series < c->series_count; series++)
			for (step = 0; step < c->step_count; step++) {
				import_check_count(c, series, step, p);
				if (step > 0)
					import_check_mark(c, series, step, p);
			}
		for (line = 0; line < c->axes.series_count; line++)
			if (c->is_share[line])
				import_check_share(c, line, p);
	}
	if (c->decimals > IMPORT_DECIMALS_MAX)
		c->decimals = IMPORT_DECIMALS_MAX;
}

/* [52, 38, 30], or what says why there is none. */
static cJSON *
import_chain_json(struct import_chain *c, size_t series, size_t period)
{
	size_t first = c->counts[series * c->step_count], step;
	struct import_place at = import_figure_place(&c->axes, first, period);
	const struct grid_cell *cell = import_chain_cell(c, first, period);
	char mark[2] = { import_mark_at(c->axes.im, at.row, at.column),
	    '\0' };
	cJSON *object, *list;

	if (!import_is_figure(cell)) {
		import_count(c->axes.im, at.row, at.column,
		    import_mark_of(cell->text));
		return import_missing_value(import_mark_of(cell->text));
	}
	list = cJSON_CreateArray();
	for (step = 0; step < c->step_count; step++)
		cJSON_AddItemToArray(list, cJSON_CreateNumber(
		    import_chain_cell(c, c->counts[series * c->step_count +
		    step], period)->value));
	if (mark[0] == '\0')
		return list;
	object = cJSON_CreateObject();
	cJSON_AddItemToObject(object, "steps", list);
	cJSON_AddStringToObject(object, "mark", mark);
	return object;
}

/* The first series without a comparator's name is the service's own. */
static void
import_add_chains(struct import_chain *c, cJSON *root)
{
	cJSON *list = cJSON_AddArrayToObject(root, "series"), *object, *values;
	bool has_local = false;
	size_t i, p;

	for (i = 0; i < c->series_count; i++) {
		enum comparator of = import_comparator(c->series[i]);

		if (of == COMPARATOR__MAX)
			of = has_local ? COMPARATOR_GROUP : COMPARATOR_LOCAL;
		has_local |= of == COMPARATOR_LOCAL;
		import_say(c->axes.im, "series: '%s' is \"%s\"", c->series[i],
		    comparator_word(of));
		object = cJSON_CreateObject();
		cJSON_AddItemToArray(list, object);
		cJSON_AddStringToObject(object, "of", comparator_word(of));
		cJSON_AddStringToObject(object, "name", c->series[i]);
		values = cJSON_AddArrayToObject(object, "values");
		for (p = 0; p < c->axes.period_count; p++)
			cJSON_AddItemToArray(values, import_chain_json(c, i,
			    p));
	}
}

static cJSON *
import_chain_root(struct import_chain *c, const char *title)
{
	struct import *im = c->axes.im;
	cJSON *root = cJSON_CreateObject(), *list;
	size_t i;

	cJSON_AddStringToObject(root, "kind", "kpi");
	cJSON_AddStringToObject(root, "title", title);
	cJSON_AddStringToObject(root, "measure", im->given.measure);
	cJSON_AddStringToObject(root, "unit", "percent");
	cJSON_AddNumberToObject(root, "decimals", c->decimals);
	cJSON_AddStringToObject(root, "better", im->given.better);
	cJSON_AddStringToObject(root, "counts", im->given.counts);
	list = cJSON_AddArrayToObject(root, "steps");
	for (i = 0; i < c->step_count; i++)
		cJSON_AddItemToArray(list, cJSON_CreateString(
		    import_step_name(c, i)));
	cJSON_AddItemToObject(root, "periods", import_periods_json(&c->axes));
	import_add_chains(c, root);
	import_say_marks(im);
	import_say(im, "to add by hand: source, caveat, chart, target");
	return root;
}

cJSON *
import_chain(struct import *im)
{
	struct import_chain c = { .axes = { .im = im } };
	const char *title = import_title(im);

	if (!import_find_direction(&c.axes))
		return NULL;
	import_read_periods(&c.axes);
	import_read_lines(&c);
	if (c.count_count == 0 || !im->good)
		return NULL;
	import_find_series(&c);
	import_check_given(im);
	if (!im->good)
		return NULL;
	import_read_counts(&c);
	return im->good ? import_chain_root(&c, title) : NULL;
}
