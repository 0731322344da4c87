#include "view/figure_view.h"

#include <string.h>

#include "base/buf.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "model/indicator.h"
#include "model/rich.h"
#include "view/context.h"
#include "view/figure_view_cells.h"
#include "view/figure_view_structure.h"
#include "view/progress_view.h"
#include "view/rich_view.h"
#include "view/value.h"

#define FIGURE_COLUMNS	6	/* series that stand beside each other */

/* What building one view needs at every step. */
struct figure_builder {
	const struct context	*c;
	enum lang		 lang;
	struct buf		 marks;		/* met, a letter for each */
	bool			 flat;		/* one number to a cell */
	const struct rich_view	*rich;		/* NULL: words alone */
};

void
figure_view_source(cJSON *view, const struct dataset *set, enum lang lang)
{
	static const struct ltext none = { { NULL } };

	value_add_ltext(view, "source_title", &set->source_title, lang);
	value_add_flag(view, "has_source", ltext_given(&set->source_title));
	value_add(view, "source_url", set->source_url);
	value_add_ltext(view, "caveat", &set->caveat, lang);
	value_add_ltext(view, "definition", set->definition != NULL ?
	    &set->definition->from : &none, lang);
}

static void
figure_view_figure(struct figure_builder *b, cJSON *row, const char *kind,
    const struct figure *figure, enum unit unit, int decimals)
{
	cJSON *cell = figure_view_cell(row, kind,
	    strcmp(kind, "is_figure") == 0);
	struct buf text = BUF_INIT;

	if (figure->mark != 0)
		buf_putc(&b->marks, figure->mark);
	figure_put_marked(&text, figure, unit, decimals);
	value_add(cell, "mark", !figure->missing && figure->mark != 0 ?
	    figure_mark_text(figure->mark) : NULL);
	value_add_buf(cell, "text", &text);
	value_add(cell, "text_lang", NULL);
}

/* A text of a cell, or of an item of its list, and its markup. */
static void
figure_view_text(const struct figure_builder *b, cJSON *object,
    const struct ltext *text, const struct rich *rich)
{
	struct buf markup = BUF_INIT;

	value_add_ltext(object, "text", text, b->lang);
	if (rich == NULL || b->rich == NULL)
		return;
	b->rich->put(b->rich->data, rich, b->lang, &markup);
	cJSON_ReplaceItemInObjectCaseSensitive(object, "has_rich",
	    cJSON_CreateTrue());
	cJSON_AddStringToObject(object, "rich", markup.data);
	buf_release(&markup);
}

static void
figure_view_list(const struct figure_builder *b, cJSON *cell,
    const struct table_cell *from)
{
	cJSON *items = value_add_list(cell, "items"), *item;
	size_t i;

	for (i = 0; i < from->item_count; i++) {
		item = value_append(items);
		value_add_flag(item, "has_rich", false);
		figure_view_text(b, item, &from->items[i],
		    from->rich != NULL ? &from->rich[i] : NULL);
	}
}

static void
figure_view_table_cell(struct figure_builder *b, cJSON *row,
    const struct table_column *column, const struct table_cell *from,
    bool is_header)
{
	bool is_number = column->type == COLUMN_NUMBER ||
	    column->type == COLUMN_MONEY || column->type == COLUMN_PERCENT;
	struct figure figure = table_cell_figure(from);
	struct buf text = BUF_INIT;
	cJSON *cell;

	if (from->kind == CELL_MISSING || from->kind == CELL_FIGURE) {
		/* A mark among words stands as words do. */
		figure_view_figure(b, row, is_header ? "is_header" :
		    is_number ? "is_figure" : "is_text", &figure,
		    table_column_unit(column), column->decimals);
		return;
	}
	cell = figure_view_cell(row, is_header ? "is_header" :
	    from->kind == CELL_LIST ? "is_list" :
	    from->kind == CELL_STATUS ? "is_status" : "is_text", is_number);
	if (from->kind == CELL_TEXT) {
		figure_view_text(b, cell, &from->text, from->rich);
	} else if (from->kind == CELL_LIST) {
		figure_view_list(b, cell, from);
	} else if (from->kind == CELL_STATUS) {
		value_add(cell, "text", strings_get(b->c->strings, b->lang,
		    progress_view_key((int)from->progress)));
		value_add(cell, "status", progress_words[from->progress]);
	} else {
		locale_put_date(&text, b->lang, from->date, false);
		value_add_buf(cell, "text", &text);
		value_add(cell, "text_lang", NULL);
		}
}

/*
 * The unit in a column's heading. Data files have bare numbers, so that their
 * headings say what the signs say that they lack.
 */
static struct ltext
figure_view_unit(const struct figure_builder *b,
    const struct table_column *column)
{
	static const char *const signs[] = {
		[COLUMN_MONEY] = "£", [COLUMN_PERCENT] = "%"
	};
	const char *title = ltext_get(&column->title, b->lang, NULL);
	struct ltext unit = column->unit;

	if (b->flat && !ltext_given(&unit) && (column->type == COLUMN_MONEY ||
	    column->type == COLUMN_PERCENT) &&
	    strstr(title, signs[column->type]) == NULL)
		unit.by[b->lang] = signs[column->type];
	return unit;
}

static void
figure_view_table(struct figure_builder *b, cJSON *view,
    const struct table *table)
{
	cJSON *columns = value_add_list(view, "columns");
	cJSON *rows = value_add_list(view, "rows"), *row;
	struct ltext unit;
	size_t i, j;

	for (i = 0; i < table->column_count; i++) {
		unit = figure_view_unit(b, &table->columns[i]);
		figure_view_column(columns, &table->columns[i].title, &unit,
		    table->columns[i].type == COLUMN_NUMBER ||
		    table->columns[i].type == COLUMN_MONEY ||
		    table->columns[i].type == COLUMN_PERCENT, b->lang);
	}
	for (i = 0; i < table->row_count + 1; i++) {
		const struct table_row *from = table_line(table, i);

		if (from->cells == NULL)
			continue;
		row = figure_view_row(rows, i == table->row_count);
		progress_view_row(row, table, i);
		for (j = 0; j < table->column_count; j++)
			figure_view_table_cell(b, row, &table->columns[j],
			    &from->cells[j], j == table->row_header);
	}
}

/*
 * A column of a chain: a step, or its share of the step before; under the
 * name of the series where there are several.
 */
static void
figure_view_step_column(struct figure_builder *b, cJSON *columns,
    const struct kpi *kpi, const struct kpi_series *series, size_t step,
    bool is_share)
{
	const char *name = ltext_get(&kpi->steps[step], b->lang, NULL);
	struct ltext title = { { NULL } };
	struct buf text = BUF_INIT;

	if (kpi->series_count > 1)
		buf_printf(&text, "%s: ", ltext_get(&series->name, b->lang,
		    NULL));
	if (is_share)
		strings_put(&text, b->c->strings, b->lang, "chain_share",
		    "step", name, NULL);
	else
		buf_puts(&text, name);
	title.by[b->lang] = text.data;
	figure_view_column(columns, &title, NULL, true, b->lang);
	buf_release(&text);
}

static void
figure_view_chain_columns(struct figure_builder *b, cJSON *columns,
    const struct kpi *kpi, const struct kpi_series *series)
{
	size_t step;

	for (step = 0; step < kpi->step_count; step++) {
		figure_view_step_column(b, columns, kpi, series, step, false);
		if (step > 0 && b->flat)
			figure_view_step_column(b, columns, kpi, series, step,
			    true);
	}
}

void
figure_view_put_step(struct buf *text, struct buf *marks,
    const struct kpi *kpi, const struct kpi_series *series, size_t period,
    size_t step)
{
	struct figure count = *kpi_step(kpi, series, period, step), share;

	figure_put(text, &count, UNIT_COUNT, 0);
	if (step > 0 && !count.missing) {
		share = kpi_step_share(kpi, series, period, step);
		if (!share.missing || share.mark == MARK_LOW) {
			buf_puts(text, " (");
			figure_put(text, &share, kpi->unit, kpi->decimals);
			buf_putc(text, ')');
		}
		if (share.missing && share.mark == MARK_LOW)
			buf_putc(marks, MARK_LOW);
	}
	if (count.mark != 0)
		buf_putc(marks, count.mark);
	if (!count.missing && count.mark != 0)
		buf_printf(text, " %s", figure_mark_text(count.mark));
}

static void
figure_view_step_cell(struct figure_builder *b, cJSON *row,
    const struct kpi *kpi, const struct kpi_series *series, size_t period,
    size_t step)
{
	cJSON *cell = figure_view_cell(row, "is_figure", true);
	struct buf text = BUF_INIT;

	figure_view_put_step(&text, &b->marks, kpi, series, period, step);
	value_add_buf(cell, "text", &text);
	value_add(cell, "text_lang", NULL);
}

/* The counts and shares of a chain; "[z]" where it has no such period. */
static void
figure_view_chain_cells(struct figure_builder *b, cJSON *row,
    const struct kpi *kpi, const struct kpi_series *series, size_t period)
{
	struct figure none = { true, MARK_NOT_APPLICABLE, 0 }, share = none;
	bool has = period < series->count;
	size_t step;

	for (step = 0; step < kpi->step_count; step++) {
		if (has && !b->flat) {
			figure_view_step_cell(b, row, kpi, series, period,
			    step);
			continue;
		}
		figure_view_figure(b, row, "is_figure", has ? kpi_step(kpi,
		    series, period, step) : &none, UNIT_COUNT, 0);
		if (step == 0 || !b->flat)
			continue;
		if (has)
			share = kpi_step_share(kpi, series, period, step);
		figure_view_figure(b, row, "is_figure", &share, kpi->unit,
		    kpi->decimals);
	}
}

/* The index of a period in a series, or its count where it has none. */
static size_t
figure_view_find_period(const struct kpi_series *series,
    const struct ltext *period, enum lang lang)
{
	const char *wanted = ltext_get(period, lang, NULL);
	size_t i;

	for (i = 0; i < series->count; i++)
		if (strcmp(ltext_get(&series->periods[i], lang, NULL),
		    wanted) == 0)
			break;
	return i;
}

static void
figure_view_kpi_row(struct figure_builder *b, cJSON *rows,
    const struct kpi *kpi, const struct ltext *period)
{
	static const struct figure none = { true, 'z', 0 };
	cJSON *row = figure_view_row(rows, false), *cell;
	size_t i, at;

	progress_view_row(row, NULL, 0);
	cell = figure_view_cell(row, "is_header", false);
	value_add_ltext(cell, "text", period, b->lang);
	for (i = 0; i < kpi->series_count; i++) {
		at = figure_view_find_period(&kpi->series[i], period, b->lang);
		if (kpi->step_count > 0) {
			figure_view_chain_cells(b, row, kpi, &kpi->series[i],
			    at);
			continue;
		}
		figure_view_figure(b, row, "is_figure",
		    at < kpi->series[i].count ? &kpi->series[i].figures[at] :
		    &none, kpi->unit, kpi->decimals);
	}
}

/* Has an earlier series this period? Then its row is there already. */
static bool
figure_view_period_seen(const struct kpi *kpi, size_t series,
    const struct ltext *period, enum lang lang)
{
	size_t i;

	for (i = 0; i < series; i++)
		if (figure_view_find_period(&kpi->series[i], period, lang) <
		    kpi->series[i].count)
			return true;
	return false;
}

/* A page is not wide enough for a column for each of many series. */
static bool
figure_view_is_turned(const struct figure_builder *b, const struct kpi *kpi)
{
	return !b->flat && kpi->step_count == 0 && kpi->series_count >
	    FIGURE_COLUMNS && kpi->series_count > kpi->series[0].count;
}

static void
figure_view_series_row(struct figure_builder *b, cJSON *rows,
    const struct kpi *kpi, const struct kpi_series *series)
{
	static const struct figure none = { true, 'z', 0 };
	cJSON *row = figure_view_row(rows, false), *cell;
	size_t i, j, at;

	progress_view_row(row, NULL, 0);
	cell = figure_view_cell(row, "is_header", false);
	value_add_ltext(cell, "text", &series->name, b->lang);
	for (i = 0; i < kpi->series_count; i++)
		for (j = 0; j < kpi->series[i].count; j++) {
			const struct ltext *period =
			    &kpi->series[i].periods[j];

			if (figure_view_period_seen(kpi, i, period, b->lang))
				continue;
			at = figure_view_find_period(series, period, b->lang);
			figure_view_figure(b, row, "is_figure",
			    at < series->count ? &series->figures[at] : &none,
			    kpi->unit, kpi->decimals);
		}
}

/* A row for each series, and a column for each period. */
static void
figure_view_kpi_turned(struct figure_builder *b, cJSON *columns, cJSON *rows,
    const struct kpi *kpi)
{
	struct ltext names = { { NULL } };
	size_t i, j;

	names.by[b->lang] = strings_get(b->c->strings, b->lang,
	    "figure_series");
	figure_view_column(columns, &names, NULL, false, b->lang);
	for (i = 0; i < kpi->series_count; i++)
		for (j = 0; j < kpi->series[i].count; j++)
			if (!figure_view_period_seen(kpi, i,
			    &kpi->series[i].periods[j], b->lang))
				figure_view_column(columns,
				    &kpi->series[i].periods[j], NULL, true,
				    b->lang);
	for (i = 0; i < kpi->series_count; i++)
		figure_view_series_row(b, rows, kpi, &kpi->series[i]);
}

static void
figure_view_kpi(struct figure_builder *b, cJSON *view, const struct kpi *kpi)
{
	cJSON *columns = value_add_list(view, "columns");
	cJSON *rows = value_add_list(view, "rows");
	struct ltext period = { { NULL } };
	size_t i, j;

	if (figure_view_is_turned(b, kpi)) {
		figure_view_kpi_turned(b, columns, rows, kpi);
		return;
	}
	period.by[b->lang] = strings_get(b->c->strings, b->lang,
	    "figure_period");
	figure_view_column(columns, &period, NULL, false, b->lang);
	for (i = 0; i < kpi->series_count; i++)
		if (kpi->step_count > 0)
			figure_view_chain_columns(b, columns, kpi,
			    &kpi->series[i]);
		else
			figure_view_column(columns, &kpi->series[i].name, NULL,
			    true, b->lang);
	for (i = 0; i < kpi->series_count; i++)
		for (j = 0; j < kpi->series[i].count; j++)
			if (!figure_view_period_seen(kpi, i,
			    &kpi->series[i].periods[j], b->lang))
				figure_view_kpi_row(b, rows, kpi,
				    &kpi->series[i].periods[j]);
}

bool
figure_view_notes(cJSON *view, const struct context *c,
    const struct dataset *set, enum lang lang, const char *met)
{
	static const struct {
		char		 mark;
		const char	*key;
	} marks[] = {
		{ MARK_CONFIDENTIAL, "missing_c" },
		{ MARK_LOW, "missing_low" },
		{ MARK_NOT_AVAILABLE, "missing_x" },
		{ MARK_NOT_APPLICABLE, "missing_z" },
		{ MARK_PROVISIONAL, "mark_p" }, { MARK_REVISED, "mark_r" },
		{ MARK_ESTIMATE, "mark_e" }, { MARK_BREAK, "mark_b" },
		{ MARK_UNRELIABLE, "mark_u" }
	};
	cJSON *notes = value_add_list(view, "missing_notes");
	struct buf text = BUF_INIT, base = BUF_INIT;
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (strchr(met, marks[i].mark) != NULL)
			value_add(value_append(notes), "text",
			    strings_get(c->strings, lang, marks[i].key));
	if (set != NULL && set->rounded_to > 0) {
		buf_printf(&base, "%lld", set->rounded_to);
		strings_put(&text, c->strings, lang, set->kpi != NULL &&
		    set->kpi->unit != UNIT_COUNT ? "rounded_fractions" :
		    "rounded_counts", "n", base.data, NULL);
		value_add_buf(value_append(notes), "text", &text);
	}
	if (set != NULL && set->table != NULL && set->table->rounded)
		value_add(value_append(notes), "text", strings_get(c->strings,
		    lang, "rounded_totals"));
	buf_release(&base);
	return cJSON_GetArraySize(notes) > 0;
}

static cJSON *
figure_view_make(const struct context *c, const struct dataset *set,
    enum lang lang, const char *caption, bool flat,
    const struct rich_view *rich)
{
	struct figure_builder b = { c, lang, BUF_INIT, flat, rich };
	struct ltext none = { { NULL } };
	cJSON *view = cJSON_CreateObject();

	value_add(view, "id", set->id);
	value_add_ltext(view, "title", &set->title, lang);
	value_add(view, "caption", caption);
	value_add_ltext(view, "measure", set->kpi != NULL ?
	    &set->kpi->measure : &none, lang);
	value_add_ltext(view, "headline", &set->chart.headline, lang);
	figure_view_source(view, set, lang);
	if (set->kpi != NULL)
		figure_view_kpi(&b, view, set->kpi);
	else if (set->table != NULL)
		figure_view_table(&b, view, set->table);
	else
		figure_view_structure(view, c, set->structure, lang);
	progress_view_add(view, c, set->table, lang);
	value_add_flag(view, "has_missing", figure_view_notes(view, c, set,
	    lang, b.marks.data));
	buf_release(&b.marks);
	if (!flat && set->kpi != NULL && set->kpi->step_count > 0) {
		value_add(value_append(cJSON_GetObjectItemCaseSensitive(view,
		    "missing_notes")), "text", strings_get(c->strings, lang,
		    "chain_note"));
		cJSON_ReplaceItemInObjectCaseSensitive(view, "has_missing",
		    cJSON_CreateTrue());
	}
	return view;
}

cJSON *
figure_view_build(const struct context *c, const struct dataset *set,
    enum lang lang, const char *caption, const struct rich_view *rich)
{
	return figure_view_make(c, set, lang, caption, false, rich);
}

cJSON *
figure_view_flat(const struct context *c, const struct dataset *set,
    enum lang lang)
{
	return figure_view_make(c, set, lang, NULL, true, NULL);
}
