#include "render/chart_dot.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "render/chart_legend.h"
#include "render/chart_mark.h"
#include "render/chart_rows.h"

#define DOT_RADIUS	7.0
#define DOT_JOIN	1.5	/* width of the line between markers */

/* A row: its ends, and what lacks in it. */
struct dot_row {
	const struct chart_value	*low;	/* NULL: all lack */
	const struct chart_value	*high;
	const char			*mark;	/* of the first; may be NULL */
};

static struct dot_row
dot_row(const struct chart_spec *spec, size_t category)
{
	struct dot_row row = { NULL, NULL, NULL };
	size_t s;

	for (s = 0; s < spec->series_count; s++) {
		const struct chart_value *v =
		    &spec->series[s].values[category];

		if (v->missing) {
			if (row.mark == NULL)
				row.mark = v->missing_text;
			continue;
		}
		if (row.low == NULL || v->value < row.low->value)
			row.low = v;
		if (row.high == NULL || v->value > row.high->value)
			row.high = v;
	}
	return row;
}

/* What stands right of a row; NULL for nothing. */
static const char *
dot_end(const struct chart_frame *f, const struct dot_row *row)
{
	const char *text;

	if (row->high == NULL)
		return row->mark;
	text = chart_frame_figure(f, row->high);
	if (row->mark != NULL)
		text = arena_printf(f->arena, "%s %s", text, row->mark);
	return text;
}

static double
dot_widest_end(const struct chart_frame *f)
{
	const struct chart_font font = { f->page->text_size, false };
	double widest = 0;
	const char *text;
	size_t i;

	for (i = 0; i < f->spec->category_count; i++) {
		struct dot_row row = dot_row(f->spec, i);

		if ((text = dot_end(f, &row)) != NULL)
			widest = fmax(widest, chart_text_width(f->measure,
			    text, font));
	}
	return widest;
}

static void
dot_put_markers(const struct chart_rows *rows, size_t category)
{
	struct chart_frame *f = rows->f;
	struct dot_row row = dot_row(f->spec, category);
	double y = chart_rows_y(rows, category, 0);
	size_t s;

	if (row.low == NULL)
		return;
	chart_item_rule(f->layout, CHART_INK_AXIS, (struct chart_point){
	    chart_rows_x(rows, f->spec->series_count > 1 ? row.low->value :
	    0), y }, (struct chart_point){ chart_rows_x(rows,
	    row.high->value), y }, DOT_JOIN, CHART_DASH_SOLID);
	for (s = f->spec->series_count; s-- > 0;) {	/* the first on top */
		const struct chart_value *v =
		    &f->spec->series[s].values[category];

		if (!v->missing)
			chart_mark_marker(f->layout, v, chart_frame_ink(f->spec,
			    s), (enum chart_marker)s, (struct chart_point){
			    chart_rows_x(rows, v->value), y }, DOT_RADIUS);
	}
}

static void
dot_put_values(const struct chart_rows *rows, size_t category)
{
	struct chart_frame *f = rows->f;
	struct dot_row row = dot_row(f->spec, category);
	double y = chart_rows_y(rows, category, 0);
	const char *end = dot_end(f, &row), *low;

	if (end != NULL)
		chart_rows_put_text(rows, end, row.high == NULL ? rows->zero :
		    chart_rows_x(rows, row.high->value) + DOT_RADIUS, y,
		    false);
	if (row.low == NULL)
		return;
	low = chart_frame_figure(f, row.low);
	if (strcmp(low, chart_frame_figure(f, row.high)) != 0)
		chart_rows_put_text(rows, low, chart_rows_x(rows,
		    row.low->value) - DOT_RADIUS, y, true);
}

bool
chart_dot_layout(struct chart_frame *f)
{
	struct chart_rows rows = { .f = f, .lanes = 1 };
	double room = DOT_RADIUS + CHART_ROWS_CLEAR;
	size_t i, count = f->spec->category_count;

	chart_frame_begin(f, false);
	chart_frame_take_title(f);
	if (f->spec->series_count > 1)
		chart_legend_put(f, true);
	if (!chart_rows_fit(&rows, f->low, f->high, f->spec->series_count > 1 ?
	    room + chart_rows_widest(f) : DOT_RADIUS, room +
	    dot_widest_end(f)))
		return false;
	chart_rows_draw_base(&rows);
	chart_rows_draw_target(&rows);
	for (i = 0; i < count; i++)
		dot_put_markers(&rows, i);
	for (i = 0; i < count; i++)
		dot_put_values(&rows, i);
	chart_rows_draw_labels(&rows);
	return true;
}
