#include "render/chart_stack.h"

#include <math.h>

#include "base/arena.h"
#include "base/buf.h"
#include "render/chart_legend.h"
#include "render/chart_mark.h"
#include "render/chart_rows.h"

#define STACK_GAP	2.0	/* white between parts */
#define STACK_CLEAR	4.0	/* from a value to the edges of its part */

bool
chart_stack_sum(const struct chart_spec *spec, size_t category, double *sum)
{
	bool whole = true;
	size_t s;

	*sum = 0;
	for (s = 0; s < spec->series_count; s++) {
		const struct chart_value *v =
		    &spec->series[s].values[category];

		if (v->missing)
			whole = false;
		else
			*sum += v->value;
	}
	return whole;
}

bool
chart_stack_is_stack(const struct chart_spec *spec)
{
	return spec->kind == CHART_STACKED ||
	    spec->kind == CHART_STACKED_COLUMN || chart_stack_is_share(spec);
}

bool
chart_stack_is_share(const struct chart_spec *spec)
{
	return spec->kind == CHART_STACKED_100 ||
	    spec->kind == CHART_STACKED_COLUMN_100;
}

bool
chart_stack_check(const struct chart_frame *f)
{
	if (f->spec->series_count < 2)
		return chart_frame_refuse(f, "a stacked chart needs at least "
		    "two series, the parts of a whole: draw columns or bars");
	if (f->low < 0)
		return chart_frame_refuse(f, "a part of a whole cannot be "
		    "below zero: draw columns or bars");
	if (chart_stack_is_share(f->spec) && f->spec->target.has)
		return chart_frame_refuse(f, "shares have no place for a "
		    "target: draw \"stacked\"");
	return true;
}

/*
 * The first mark among a category's parts that lack, or that are there; NULL
 * if there is none.
 */
static const char *
stack_mark(const struct chart_spec *spec, size_t category, bool missing)
{
	size_t s;

	for (s = 0; s < spec->series_count; s++)
		if (spec->series[s].values[category].missing == missing &&
		    spec->series[s].values[category].missing_text != NULL)
			return spec->series[s].values[category].missing_text;
	return NULL;
}

const char *
chart_stack_end(const struct chart_frame *f, size_t category)
{
	struct chart_value whole = { 0, false, NULL, 0 };

	if (!chart_stack_sum(f->spec, category, &whole.value))
		return stack_mark(f->spec, category, true);
	if (chart_stack_is_share(f->spec) && whole.value > 0)
		return NULL;
	whole.missing_text = stack_mark(f->spec, category, false);
	return chart_frame_figure(f, &whole);
}

double
chart_stack_widest_end(const struct chart_frame *f, double size)
{
	const struct chart_font font = { size, false };
	double widest = 0;
	const char *text;
	size_t i;

	for (i = 0; i < f->spec->category_count; i++)
		if ((text = chart_stack_end(f, i)) != NULL)
			widest = fmax(widest, chart_text_width(f->measure,
			    text, font));
	return widest;
}

double
chart_stack_high(const struct chart_frame *f)
{
	double high = f->spec->target.has ? f->spec->target.value : 0, sum;
	size_t i;

	if (chart_stack_is_share(f->spec))
		return 1;
	for (i = 0; i < f->spec->category_count; i++) {
		(void)chart_stack_sum(f->spec, i, &sum);
		high = fmax(high, sum);
	}
	return high;
}

const char *
chart_stack_value(const struct chart_frame *f, double value, double sum)
{
	struct figure share = { false, '\0', 100 * value / sum };
	struct buf b = BUF_INIT;
	const char *text;

	if (!chart_stack_is_share(f->spec))
		return chart_frame_value(f, value, f->spec->decimals);
	figure_put(&b, &share, UNIT_PERCENT, 0);
	text = arena_strndup(f->arena, b.data, b.len);
	buf_release(&b);
	return text;
}

/* A part from `x` on, and its value if that fits inside. */
static void
stack_put_part(const struct chart_rows *rows, size_t series, size_t category,
    double x, double width)
{
	struct chart_frame *f = rows->f;
	enum chart_ink ink = chart_frame_ink(f->spec, series);
	const struct chart_value *v =
	    &f->spec->series[series].values[category];
	const struct chart_font font = { f->page->text_size, false };
	double y = chart_rows_y(rows, category, 0), sum;
	struct chart_point at = { x + width / 2, y + font.size *
	    CHART_TEXT_MID };
	const char *text;

	(void)chart_stack_sum(f->spec, category, &sum);
	text = chart_stack_value(f, v->value, sum);
	chart_mark_rect(f->layout, v, ink, x, y - rows->lane / 2, width,
	    rows->lane);
	if (chart_text_width(f->measure, text, font) + 2 * STACK_CLEAR <=
	    width)
		chart_item_text(f->layout, chart_mark_on(v, ink), text, at,
		    CHART_ANCHOR_MIDDLE, font.size, false);
}

/* The gap is taken from the part before it, so that the end is exact. */
static void
stack_put_bar(const struct chart_rows *rows, size_t category)
{
	const struct chart_spec *spec = rows->f->spec;
	double sum, before = 0, x, end, scale = 1;
	bool whole = chart_stack_sum(spec, category, &sum);
	size_t s;

	if (chart_stack_is_share(rows->f->spec)) {
		if (!whole || sum <= 0)
			return;
		scale = 1 / sum;
	}
	for (s = 0; s < spec->series_count; s++) {
		const struct chart_value *v = &spec->series[s].values[category];

		if (v->missing || v->value <= 0)
			continue;
		x = chart_rows_x(rows, before * scale);
		before += v->value;
		end = chart_rows_x(rows, before * scale);
		if (sum - before > sum * 1e-9)
			end = fmax(end - STACK_GAP, x + (end - x) / 2);
		stack_put_part(rows, s, category, x, end - x);
	}
}

static void
stack_put_end(const struct chart_rows *rows, size_t category)
{
	const char *text = chart_stack_end(rows->f, category);
	double sum;

	(void)chart_stack_sum(rows->f->spec, category, &sum);
	if (text != NULL)
		chart_rows_put_text(rows, text,
		    chart_stack_is_share(rows->f->spec) ? rows->zero :
		    chart_rows_x(rows, sum), chart_rows_y(rows, category, 0),
		    false);
}

bool
chart_stack_layout(struct chart_frame *f)
{
	struct chart_rows rows = { .f = f, .lanes = 1 };
	size_t i;

	chart_frame_begin(f, false);
	if (!chart_stack_check(f))
		return false;
	chart_frame_take_title(f);
	chart_legend_put(f, false);
	if (!chart_rows_fit(&rows, 0, chart_stack_high(f), 0,
	    chart_stack_is_share(f->spec) ? 0 : chart_stack_widest_end(f,
	    f->page->text_size) + CHART_ROWS_CLEAR))
		return false;
	for (i = 0; i < f->spec->category_count; i++)
		stack_put_bar(&rows, i);
	chart_rows_draw_base(&rows);
	chart_rows_draw_target(&rows);
	for (i = 0; i < f->spec->category_count; i++)
		stack_put_end(&rows, i);
	chart_rows_draw_labels(&rows);
	return true;
}
