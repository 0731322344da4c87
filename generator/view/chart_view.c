#include "view/chart_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "load/json.h"
#include "model/dataset.h"

static const enum chart_kind kinds[] = {
	[CHART_WISH_LINE] = CHART_LINE,
	[CHART_WISH_COLUMN] = CHART_COLUMN,
	[CHART_WISH_BAR] = CHART_BAR,
	[CHART_WISH_DOT] = CHART_DOT,
	[CHART_WISH_STACKED] = CHART_STACKED,
	[CHART_WISH_STACKED_100] = CHART_STACKED_100,
	[CHART_WISH_PIE] = CHART_PIE,
	[CHART_WISH_STACKED_COLUMN] = CHART_STACKED_COLUMN,
	[CHART_WISH_STACKED_COLUMN_100] = CHART_STACKED_COLUMN_100,
	[CHART_WISH_PANELS] = CHART_PANELS,
	[CHART_WISH_CHAIN] = CHART_CHAIN
};

/* Building one chart. */
struct chart_builder {
	struct arena		*arena;
	const struct dataset	*set;
	struct diag		*diag;
	struct chart_spec	*spec;
	const char		**categories;
	struct chart_series	*series;
};

static const char *
view_text(const struct chart_builder *b, const struct ltext *text)
{
	return ltext_get(text, b->spec->lang, NULL);
}

static struct chart_value
view_value(const struct figure *figure)
{
	struct chart_value v = { figure->value, figure->missing, NULL, 0 };

	if (figure->missing)
		v.value = 0;
	if (figure->missing || figure->mark != 0)
		v.missing_text = figure_mark_text(figure->mark);
	return v;
}

static size_t
view_find(const struct chart_builder *b, const char *category)
{
	size_t i;

	for (i = 0; i < b->spec->category_count; i++)
		if (strcmp(b->categories[i], category) == 0)
			break;
	return i;
}

/* The first number of four digits in a period: its year; 0 if it has none. */
static long
view_year(const char *period)
{
	size_t digits;

	while (*period != '\0') {
		digits = strspn(period, "0123456789");
		if (digits == 4)
			return strtol(period, NULL, 10);
		period += digits > 0 ? digits : 1;
	}
	return 0;
}

/*
 * Where a period that is not yet known belongs: before the next period of
 * its own series that is known; else before the first later year; else last.
 */
static size_t
view_place(const struct chart_builder *b, const struct kpi_series *s,
    size_t period)
{
	size_t i, at;
	long year;

	for (i = period + 1; i < s->count; i++) {
		at = view_find(b, view_text(b, &s->periods[i]));
		if (at < b->spec->category_count)
			return at;
	}
	year = view_year(view_text(b, &s->periods[period]));
	for (at = 0; at < b->spec->category_count; at++)
		if (year != 0 && view_year(b->categories[at]) > year)
			return at;
	return at;
}

/* All periods of all series in order, each once. */
static void
view_merge_periods(struct chart_builder *b, const struct kpi *kpi)
{
	size_t s, i, at, most = 0;

	for (s = 0; s < kpi->series_count; s++)
		most += kpi->series[s].count;
	b->categories = arena_alloc(b->arena, most, sizeof(*b->categories));
	for (s = 0; s < kpi->series_count; s++)
		for (i = 0; i < kpi->series[s].count; i++) {
			const struct kpi_series *from = &kpi->series[s];
			const char *name = view_text(b, &from->periods[i]);

			if (view_find(b, name) < b->spec->category_count)
				continue;
			at = view_place(b, from, i);
			memmove(b->categories + at + 1, b->categories + at,
			    (b->spec->category_count - at) *
			    sizeof(*b->categories));
			b->categories[at] = name;
			b->spec->category_count++;
		}
}

static void
view_fill_kpi_series(struct chart_builder *b, const struct kpi_series *from,
    struct chart_series *to)
{
	size_t i, count = b->spec->category_count;

	to->name = view_text(b, &from->name);
	to->focus = from->of == COMPARATOR_LOCAL;
	to->values = arena_alloc(b->arena, count, sizeof(*to->values));
	for (i = 0; i < count; i++)
		to->values[i].missing = true;
	for (i = 0; i < from->count; i++) {
		struct chart_value *v = &to->values[view_find(b, view_text(b,
		    &from->periods[i]))];

		*v = view_value(&from->figures[i]);
		v->margin = v->missing ? 0 : from->margins[i];
	}
}

/* The steps of the first series, which is the place itself, in the end. */
static void
view_fill_chain(struct chart_builder *b, const struct kpi *kpi)
{
	const struct kpi_series *local = kpi_local(kpi);
	struct chart_chain *chain = &b->spec->chain;
	struct chart_value *counts, *shares;
	struct figure share;
	const char **names;
	size_t i, last = local->count - 1;

	names = arena_alloc(b->arena, kpi->step_count, sizeof(*names));
	counts = arena_alloc(b->arena, kpi->step_count, sizeof(*counts));
	shares = arena_alloc(b->arena, kpi->step_count, sizeof(*shares));
	for (i = 0; i < kpi->step_count; i++) {
		names[i] = view_text(b, &kpi->steps[i]);
		counts[i] = view_value(kpi_step(kpi, local, last, i));
		if (i == 0)
			continue;
		share = kpi_step_share(kpi, local, last, i);
		shares[i] = view_value(&share);
	}
	chain->period = view_text(b, &local->periods[last]);
	chain->names = names;
	chain->counts = counts;
	chain->shares = shares;
	chain->count = kpi->step_count;
	chain->decimals = kpi->decimals;
}

/* The steps become the categories, and how many there were the series. */
static void
view_draw_chain(struct chart_builder *b, const struct kpi *kpi)
{
	struct chart_spec *spec = b->spec;
	size_t i;

	if (spec->y_title == NULL)
		spec->y_title = spec->chain.period;
	else
		spec->y_title = arena_printf(b->arena, "%s: %s",
		    spec->chain.period, spec->y_title);
	spec->chain.target = spec->target;
	memset(&spec->target, 0, sizeof(spec->target));
	spec->over_time = false;
	spec->unit = UNIT_COUNT;
	spec->decimals = 0;
	spec->better = CHART_BETTER_NONE;
	spec->category_count = spec->chain.count;
	b->categories = arena_alloc(b->arena, spec->category_count,
	    sizeof(*b->categories));
	spec->series_count = 1;
	b->series = arena_alloc(b->arena, 1, sizeof(*b->series));
	b->series->name = view_text(b, &kpi->series[0].name);
	b->series->values = arena_alloc(b->arena, spec->category_count,
	    sizeof(*b->series->values));
	for (i = 0; i < spec->category_count; i++) {
		b->categories[i] = spec->chain.names[i];
		b->series->values[i] = spec->chain.counts[i];
	}
}

static bool
view_fill_kpi(struct chart_builder *b)
{
	const struct kpi *kpi = b->set->kpi;
	struct chart_spec *spec = b->spec;
	size_t s;

	spec->over_time = true;
	spec->unit = kpi->unit;
	spec->decimals = kpi->decimals;
	spec->better = kpi->better == BETTER_LOWER ? CHART_BETTER_LOWER :
	    CHART_BETTER_HIGHER;
	spec->target.has = kpi->has_target;
	spec->target.value = kpi->target;
	spec->target.period = view_text(b, &kpi->target_period);
	if (kpi->step_count > 0)
		view_fill_chain(b, kpi);
	if (spec->kind == CHART_CHAIN) {
		view_draw_chain(b, kpi);
		return true;
	}
	view_merge_periods(b, kpi);
	spec->series_count = kpi->series_count;
	b->series = arena_alloc(b->arena, spec->series_count,
	    sizeof(*b->series));
	for (s = 0; s < spec->series_count; s++)
		view_fill_kpi_series(b, &kpi->series[s], &b->series[s]);
	return true;
}

/* The label of a category from its cell; NULL after reporting. */
static const char *
view_label(struct chart_builder *b, const struct table_cell *cell, size_t row)
{
	const struct table_column *column =
	    &b->set->table->columns[b->set->chart.label];
	struct figure figure = table_cell_figure(cell);
	struct buf text = BUF_INIT;
	const char *label;

	switch (cell->kind) {
	case CELL_TEXT:
		return view_text(b, &cell->text);
	case CELL_DATE:
		locale_put_date(&text, b->spec->lang, cell->date, false);
		break;
	case CELL_FIGURE:
		figure_put(&text, &figure, table_column_unit(column),
		    column->decimals);
		break;
	default:
		diag_file(b->diag, DIAG_CHART_DATA, b->set->path,
		    "row %zu has no text in '%s' to stand below its columns",
		    row + 1, column->key);
		return NULL;
	}
	label = arena_strndup(b->arena, text.data, text.len);
	buf_release(&text);
	return label;
}

static bool
view_fill_labels(struct chart_builder *b)
{
	const struct table *t = b->set->table;
	size_t row;

	b->spec->category_count = t->row_count;
	b->categories = arena_alloc(b->arena, t->row_count,
	    sizeof(*b->categories));
	for (row = 0; row < t->row_count; row++) {
		b->categories[row] = view_label(b,
		    &t->rows[row].cells[b->set->chart.label], row);
		if (b->categories[row] == NULL)
			return false;
	}
	return true;
}

static void
view_fill_column(struct chart_builder *b, size_t column,
    struct chart_series *to)
{
	const struct table *t = b->set->table;
	struct figure figure;
	size_t row;

	to->name = view_text(b, &t->columns[column].title);
	to->values = arena_alloc(b->arena, t->row_count, sizeof(*to->values));
	for (row = 0; row < t->row_count; row++) {
		figure = table_cell_figure(&t->rows[row].cells[column]);
		to->values[row] = view_value(&figure);
	}
}

/* The unit of the drawn columns, which share one axis. */
static bool
view_fill_unit(struct chart_builder *b)
{
	const struct chart_wish *wish = &b->set->chart;
	const struct table *t = b->set->table;
	size_t i;

	b->spec->unit = table_column_unit(&t->columns[wish->values[0]]);
	for (i = 0; i < wish->value_count; i++) {
		const struct table_column *column =
		    &t->columns[wish->values[i]];

		if (table_column_unit(column) != b->spec->unit) {
			diag_file(b->diag, DIAG_CHART_DATA, b->set->path,
			    "column '%s' has another unit than '%s': draw "
			    "them in two charts", column->key,
			    t->columns[wish->values[0]].key);
			return false;
		}
		if (column->decimals > b->spec->decimals)
			b->spec->decimals = column->decimals;
	}
	if (b->spec->y_title == NULL)
		b->spec->y_title = view_text(b,
		    &t->columns[wish->values[0]].unit);
	return true;
}

static bool
view_fill_table(struct chart_builder *b)
{
	const struct chart_wish *wish = &b->set->chart;
	size_t i;

	if (!view_fill_unit(b) || !view_fill_labels(b))
		return false;
	b->spec->series_count = wish->value_count;
	b->series = arena_alloc(b->arena, wish->value_count,
	    sizeof(*b->series));
	for (i = 0; i < wish->value_count; i++)
		view_fill_column(b, wish->values[i], &b->series[i]);
	return true;
}

/*
 * The finding is the title if the author gave one, else the dataset's title;
 * the subtitle says what is measured.
 */
static void
view_fill_words(struct chart_builder *b)
{
	const struct dataset *set = b->set;
	const char *title = view_text(b, &set->title), *measure = NULL;

	if (set->kind == DATASET_KPI)
		measure = view_text(b, &set->kpi->measure);
	b->spec->title = view_text(b, &set->chart.headline);
	if (b->spec->title == NULL) {
		b->spec->title = title;
		b->spec->subtitle = measure;
	} else if (measure != NULL && title != NULL &&
	    strncmp(measure, title, strlen(title)) != 0) {
		b->spec->subtitle = arena_printf(b->arena, "%s. %s", title,
		    measure);
	} else {
		b->spec->subtitle = measure != NULL ? measure : title;
	}
	b->spec->y_title = view_text(b, &set->chart.y);
	b->spec->source = view_text(b, &set->source_title);
}

struct chart_spec *
chart_view_build(struct arena *a, const struct dataset *set, enum lang lang,
    struct diag *d)
{
	struct chart_builder b = { a, set, d, NULL, NULL, NULL };
	bool good;

	if (set->chart.kind == CHART_WISH_NONE) {
		diag_file(d, DIAG_CHART_DATA, set->path, "the dataset asks "
		    "for no chart: give it \"chart\" with a \"kind\"");
		return NULL;
	}
	b.spec = arena_alloc(a, 1, sizeof(*b.spec));
	b.spec->kind = kinds[set->chart.kind];
	b.spec->lang = lang;
	b.spec->path = set->path;
	b.spec->file = set->json->source;
	b.spec->offset = json_offset(set->json, json_get(set->json->root,
	    "chart"));
	view_fill_words(&b);
	good = set->kind == DATASET_KPI ? view_fill_kpi(&b) :
	    view_fill_table(&b);
	b.spec->categories = b.categories;
	b.spec->series = b.series;
	return good ? b.spec : NULL;
}
