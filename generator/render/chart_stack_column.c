#include "render/chart_stack_column.h"

#include <math.h>

#include "base/arena.h"
#include "render/chart_axis.h"
#include "render/chart_label.h"
#include "render/chart_legend.h"
#include "render/chart_mark.h"
#include "render/chart_stack.h"

#define STACK_COLUMN_PART	0.66	/* of a category's width is filled */
#define STACK_COLUMN_WIDEST	96.0
#define STACK_COLUMN_LEAST	10.0
#define STACK_COLUMN_GAP	2.0	/* white between parts */
#define STACK_COLUMN_CLEAR	4.0	/* from a column to its whole */
#define STACK_COLUMN_SMALLER	0.8	/* type of wholes, at least */

struct stack_column {
	struct chart_frame	*f;
	struct chart_axis	 axis;
	struct chart_label	 target;
	size_t			 target_count;	/* 0 or 1 */
	double			 width;		/* of a column */
	double			 end_size;	/* type of what stands above */
	bool			 has_wholes;	/* and not only marks */
};

/* The axis is that of the wholes, or of shares in per cent. */
static void
stack_column_scale(struct chart_frame *f)
{
	struct chart_spec *shares;
	double ceiling = INFINITY;

	f->low = 0;
	f->high = chart_stack_high(f);
	if (chart_stack_is_share(f->spec)) {
		shares = arena_alloc(f->arena, 1, sizeof(*shares));
		*shares = *f->spec;
		shares->unit = UNIT_PERCENT;
		shares->decimals = 0;
		f->spec = shares;
		f->high = 100;
	}
	if (f->spec->unit == UNIT_PERCENT && f->high <= 100)
		ceiling = 100;
	f->scale = chart_scale_build(0, f->high, ceiling, f->spec->decimals,
	    false);
}

/* All wholes are shown or, where they are too wide, none; marks always. */
static void
stack_column_set_type(struct stack_column *c)
{
	const struct chart_page *page = c->f->page;
	double room = c->f->x_step - 4;

	c->end_size = page->text_size;
	c->has_wholes = chart_stack_widest_end(c->f, c->end_size) <= room;
	if (c->has_wholes)
		return;
	c->end_size = STACK_COLUMN_SMALLER * page->text_size;
	c->has_wholes = chart_stack_widest_end(c->f, c->end_size) <= room;
}

/* Marks are never left out. */
static bool
stack_column_marks_fit(const struct stack_column *c)
{
	const struct chart_font font = { c->end_size, false };
	const struct chart_frame *f = c->f;
	double sum;
	size_t i;

	for (i = 0; i < f->spec->category_count; i++)
		if (!chart_stack_sum(f->spec, i, &sum) &&
		    chart_stack_end(f, i) != NULL && chart_text_width(
		    f->measure, chart_stack_end(f, i), font) + 2 > f->x_step)
			return false;
	return true;
}

static bool
stack_column_set_places(struct stack_column *c)
{
	struct chart_frame *f = c->f;

	f->x_step = (f->right - f->left) / (double)f->spec->category_count;
	f->x_first = f->left + f->x_step / 2;
	c->width = fmin(f->x_step * STACK_COLUMN_PART, STACK_COLUMN_WIDEST);
	stack_column_set_type(c);
	if (c->width < STACK_COLUMN_LEAST || !stack_column_marks_fit(c))
		return chart_frame_refuse(f, "%zu columns are too many to "
		    "tell apart: draw fewer, or \"stacked\" bars",
		    f->spec->category_count);
	return true;
}

/* A part between two heights, and its value if that fits inside. */
static void
stack_column_put_part(struct stack_column *c, size_t series, size_t category,
    double top, double bottom)
{
	struct chart_frame *f = c->f;
	enum chart_ink ink = chart_frame_ink(f->spec, series);
	const struct chart_font font = { f->page->small_size, false };
	const struct chart_value *v =
	    &f->spec->series[series].values[category];
	double sum;
	struct chart_point at = { chart_frame_x(f, category),
	    (top + bottom) / 2 + font.size * CHART_TEXT_MID };
	const char *text;

	(void)chart_stack_sum(f->spec, category, &sum);
	text = chart_stack_value(f, v->value, sum);
	chart_mark_rect(f->layout, v, ink, at.x - c->width / 2, top, c->width,
	    bottom - top);
	if (bottom - top >= font.size * CHART_TEXT_BASE + 2 &&
	    chart_text_width(f->measure, text, font) + 4 <= c->width)
		chart_item_text(f->layout, chart_mark_on(v, ink), text, at,
		    CHART_ANCHOR_MIDDLE, font.size, false);
}

/* The gap is taken from the part below it, so that the top is exact. */
static void
stack_column_put_column(struct stack_column *c, size_t category)
{
	struct chart_frame *f = c->f;
	double sum, before = 0, scale = 1, bottom, top;
	bool whole = chart_stack_sum(f->spec, category, &sum);
	size_t s;

	if (chart_stack_is_share(f->spec)) {
		if (!whole || sum <= 0)
			return;
		scale = 100 / sum;
	}
	for (s = 0; s < f->spec->series_count; s++) {
		const struct chart_value *v =
		    &f->spec->series[s].values[category];

		if (v->missing || v->value <= 0)
			continue;
		bottom = chart_frame_y(f, before * scale);
		before += v->value;
		top = chart_frame_y(f, before * scale);
		if (sum - before > sum * 1e-9)
			top = fmin(top + STACK_COLUMN_GAP, (top + bottom) / 2);
		stack_column_put_part(c, s, category, top, bottom);
	}
}

static void
stack_column_put_end(struct stack_column *c, size_t category)
{
	struct chart_frame *f = c->f;
	const struct chart_font font = { c->end_size, false };
	const char *text = chart_stack_end(f, category);
	struct chart_point at = { chart_frame_x(f, category), 0 };
	double sum, width;
	bool whole = chart_stack_sum(f->spec, category, &sum);

	if (text == NULL || (whole && !c->has_wholes))
		return;
	if (chart_stack_is_share(f->spec))
		sum = 0;
	at.y = chart_frame_y(f, sum) - STACK_COLUMN_CLEAR;
	width = chart_text_width(f->measure, text, font);
	at.x = chart_frame_clear(f, at.x, width);
	chart_item_rect(f->layout, CHART_INK_BACKGROUND, at.x - width / 2 - 1,
	    at.y - 2 * CHART_TEXT_MID * font.size - 1, width + 2,
	    2 * CHART_TEXT_MID * font.size + 2);
	chart_item_text(f->layout, CHART_INK_TEXT, text, at,
	    CHART_ANCHOR_MIDDLE, font.size, false);
}

bool
chart_stack_column_layout(struct chart_frame *f)
{
	struct stack_column c = { .f = f };
	size_t i;

	chart_frame_begin(f, false);
	if (!chart_stack_check(f))
		return false;
	stack_column_scale(f);
	chart_legend_put(f, false);
	chart_frame_take_axis(f, f->page->text_size * CHART_TEXT_LINE);
	c.target_count = chart_label_add_target(&c.target, 0, f);
	if (!chart_label_fit(&c.target, c.target_count, f) ||
	    !stack_column_set_places(&c) || !chart_axis_fit(&c.axis, f))
		return false;
	chart_frame_draw_grid(f);
	chart_axis_draw(&c.axis, f, false);
	for (i = 0; i < f->spec->category_count; i++)
		stack_column_put_column(&c, i);
	chart_frame_draw_base(f);
	chart_frame_draw_target(f, true);
	for (i = 0; i < f->spec->category_count; i++)
		stack_column_put_end(&c, i);
	return chart_label_draw(&c.target, c.target_count, f);
}
