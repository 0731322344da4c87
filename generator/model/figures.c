#include "model/figures.h"

#include <math.h>
#include <stdio.h>

#include "base/buf.h"
#include "model/dataset.h"
#include "model/document.h"

struct figure
figures_change(const struct figure *from, const struct figure *to)
{
	struct figure change = { true, MARK_NOT_AVAILABLE, 0 };

	if (!from->missing && !to->missing) {
		change.missing = false;
		change.mark = 0;
		change.value = fabs(to->value - from->value);
	} else if ((from->missing && from->mark == MARK_CONFIDENTIAL) ||
	    (to->missing && to->mark == MARK_CONFIDENTIAL)) {
		change.mark = MARK_CONFIDENTIAL;
	}
	return change;
}

static void
figures_add(cJSON *object, const char *name, const struct figure *figure,
    enum unit unit, int decimals)
{
	struct buf text = BUF_INIT;

	figure_put(&text, figure, unit, decimals);
	cJSON_AddStringToObject(object, name, text.data);
	buf_release(&text);
}

/* The counts of a chain in one period, and their shares. */
static void
figures_add_step(cJSON *object, const struct kpi *kpi,
    const struct kpi_series *series, size_t step, bool previous)
{
	size_t period = series->count - 1 - previous;
	struct figure share;

	figures_add(object, previous ? "previous" : "latest", kpi_step(kpi,
	    series, period, step), UNIT_COUNT, 0);
	if (step == 0)
		return;
	share = kpi_step_share(kpi, series, period, step);
	figures_add(object, previous ? "previous_share" : "share", &share,
	    kpi->unit, kpi->decimals);
}

static void
figures_add_steps(cJSON *object, const struct kpi *kpi,
    const struct kpi_series *series)
{
	cJSON *steps, *one;
	char number[24];
	size_t i;

	if (kpi->step_count == 0)
		return;
	steps = cJSON_AddObjectToObject(object, "step");
	for (i = 0; i < kpi->step_count; i++) {
		snprintf(number, sizeof(number), "%zu", i + 1);
		one = cJSON_AddObjectToObject(steps, number);
		figures_add_step(one, kpi, series, i, false);
		if (series->count > 1)
			figures_add_step(one, kpi, series, i, true);
	}
}

static void
figures_add_series(cJSON *object, const struct kpi *kpi,
    const struct kpi_series *series, enum lang lang)
{
	const struct figure *last = &series->figures[series->count - 1];
	const struct ltext *period = &series->periods[series->count - 1];
	struct figure change;

	figures_add_steps(object, kpi, series);
	figures_add(object, "latest", last, kpi->unit, kpi->decimals);
	cJSON_AddStringToObject(object, "period",
	    ltext_get(period, lang, NULL));
	if (series->count < 2)
		return;
	figures_add(object, "previous", last - 1, kpi->unit, kpi->decimals);
	cJSON_AddStringToObject(object, "previous_period",
	    ltext_get(period - 1, lang, NULL));
	change = figures_change(last - 1, last);
	figures_add(object, "change", &change, kpi->unit == UNIT_PERCENT ?
	    UNIT_COUNT : kpi->unit, kpi->decimals);
}

static void
figures_add_kpi(cJSON *object, const struct kpi *kpi, enum lang lang)
{
	const struct kpi_series *series;
	struct figure target = { false, 0, 0 };
	cJSON *child;
	int of;

	series = kpi_find(kpi, COMPARATOR_LOCAL);
	figures_add_series(object, kpi, series != NULL ? series : kpi->series,
	    lang);
	for (of = COMPARATOR_FAMILY; of <= COMPARATOR_NATIONAL; of++) {
		series = kpi_find(kpi, (enum comparator)of);
		if (series == NULL)
			continue;
		child = cJSON_AddObjectToObject(object,
		    comparator_word((enum comparator)of));
		figures_add_series(child, kpi, series, lang);
	}
	if (!kpi->has_target)
		return;
	target.value = kpi->target;
	figures_add(object, "target", &target, kpi->unit, kpi->decimals);
	cJSON_AddStringToObject(object, "target_period",
	    ltext_get(&kpi->target_period, lang, NULL));
}

static void
figures_add_table(cJSON *object, const struct table *table)
{
	struct figure figure;
	cJSON *total;
	size_t i;

	if (table->total.cells == NULL)
		return;
	total = cJSON_AddObjectToObject(object, "total");
	for (i = 0; i < table->column_count; i++) {
		if (table->total.cells[i].kind != CELL_FIGURE)
			continue;
		figure = table_cell_figure(&table->total.cells[i]);
		figures_add(total, table->columns[i].key, &figure,
		    table_column_unit(&table->columns[i]),
		    table->columns[i].decimals);
	}
}

cJSON *
figures_build(const struct document *doc, enum lang lang)
{
	cJSON *root = cJSON_CreateObject();
	cJSON *kpis = cJSON_AddObjectToObject(root, "kpi");
	cJSON *tables = cJSON_AddObjectToObject(root, "table");
	const struct dataset *set;
	size_t i;

	for (i = 0; i < doc->dataset_count; i++) {
		set = doc->datasets[i];
		if (set->kind == DATASET_KPI)
			figures_add_kpi(cJSON_AddObjectToObject(kpis, set->id),
			    set->kpi, lang);
		else if (set->kind == DATASET_TABLE)
			figures_add_table(cJSON_AddObjectToObject(tables,
			    set->id), set->table);
	}
	return root;
}
