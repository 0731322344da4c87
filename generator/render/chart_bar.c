#include "render/chart_bar.h"

#include <math.h>

#include "render/chart_legend.h"
#include "render/chart_mark.h"
#include "render/chart_rows.h"

#define BAR_GAP		2.0	/* white between bars of a group */

static void
bar_put(const struct chart_rows *rows, size_t series, size_t category)
{
	const struct chart_spec *spec = rows->f->spec;
	const struct chart_value *v = &spec->series[series].values[category];
	double x = chart_rows_x(rows, v->value);
	double thick = rows->lane - (rows->lanes > 1 ? BAR_GAP : 0);

	if (!v->missing)
		chart_mark_rect(rows->f->layout, v, chart_frame_ink(spec,
		    series), fmin(x, rows->zero), chart_rows_y(rows, category,
		    series) - thick / 2, fabs(x - rows->zero), thick);
}

static void
bar_put_value(const struct chart_rows *rows, size_t series, size_t category)
{
	const struct chart_spec *spec = rows->f->spec;
	const struct chart_value *v = &spec->series[series].values[category];
	double y = chart_rows_y(rows, category, series);

	if (!v->missing)
		chart_rows_put_text(rows, chart_frame_figure(rows->f, v),
		    chart_rows_x(rows, v->value), y,
		    v->value < 0);
	else if (v->missing_text != NULL)
		chart_rows_put_text(rows, v->missing_text, rows->zero, y,
		    rows->f->high <= 0 && rows->f->low < 0);
}

bool
chart_bar_layout(struct chart_frame *f)
{
	struct chart_rows rows = { .f = f, .lanes = f->spec->series_count };
	double room;
	size_t s, i;

	chart_frame_begin(f, false);
	chart_frame_take_title(f);
	if (f->spec->series_count > 1)
		chart_legend_put(f, false);
	room = chart_rows_widest(f) + CHART_ROWS_CLEAR;
	if (!chart_rows_fit(&rows, f->low, f->high, f->low < 0 ? room : 0,
	    f->high > 0 || f->low >= 0 ? room : 0))
		return false;
	for (i = 0; i < f->spec->category_count; i++)
		for (s = 0; s < f->spec->series_count; s++)
			bar_put(&rows, s, i);
	chart_rows_draw_base(&rows);
	chart_rows_draw_target(&rows);
	for (i = 0; i < f->spec->category_count; i++)
		for (s = 0; s < f->spec->series_count; s++)
			bar_put_value(&rows, s, i);
	chart_rows_draw_labels(&rows);
	return true;
}
