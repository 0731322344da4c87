#include "render/chart_column.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "render/chart_axis.h"
#include "render/chart_label.h"
#include "render/chart_legend.h"
#include "render/chart_mark.h"
#include "render/chart_room.h"

#define COLUMN_GROUP	0.76	/* part of a category's width that is filled */
#define COLUMN_WIDEST	84.0	/* of one column */
#define COLUMN_LEAST	7.0	/* of one column */
#define COLUMN_GAP	2.0	/* white between columns of a group */
#define COLUMN_CLEAR	4.0	/* from a column to its value */
#define COLUMN_FOOT	0.1	/* part of the axis kept free below a value */

struct column_chart {
	struct chart_frame	*f;
	struct chart_axis	 axis;
	struct chart_room	 room;
	struct chart_label	 target;
	size_t			 target_count;	/* 0 or 1 */
	double			 width;		/* of one column */
	double			 pitch;		/* from one to the next */
	double			 value_size;	/* of type; 0: no values */
	double			 mark_size;	/* of type for "[x]" */
};

/* Values below zero stand below their columns: keep room there. */
static void
column_make_foot(struct chart_frame *f)
{
	struct chart_scale *s = &f->scale;

	if (f->low < 0 && f->low - s->low < COLUMN_FOOT * (s->high - s->low))
		s->low -= s->step;
}

static double
column_widest_value(const struct column_chart *c, double size)
{
	const struct chart_font font = { size, false };
	const struct chart_spec *spec = c->f->spec;
	double widest = 0;
	size_t s, i;

	for (s = 0; s < spec->series_count; s++)
		for (i = 0; i < spec->category_count; i++) {
			const struct chart_value *v =
			    &spec->series[s].values[i];

			if (!v->missing)
				widest = fmax(widest, chart_text_width(
				    c->f->measure, chart_frame_figure(c->f,
				    v), font));
		}
	return widest;
}

/*
 * Values are shown on all columns or on none, in type that may shrink to
 * three quarters; the grid serves where even that is too wide.
 */
static void
column_set_type(struct column_chart *c)
{
	static const double parts[] = { 1, 0.9, 0.8, 0.75 };
	double room = c->pitch - 3;
	double least = c->f->page->narrow ? c->f->page->small_size : 0;
	size_t i;

	if (c->f->spec->series_count == 1)
		room = c->f->x_step - 6;
	c->mark_size = fmax(least, parts[3] * c->f->page->text_size);
	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		double size = fmax(least, parts[i] * c->f->page->text_size);

		if (column_widest_value(c, size) > room)
			continue;
		c->value_size = c->mark_size = size;
		return;
	}
}

static bool
column_set_places(struct column_chart *c)
{
	struct chart_frame *f = c->f;
	double count = (double)f->spec->series_count, group;

	f->x_step = (f->right - f->left) / (double)f->spec->category_count;
	f->x_first = f->left + f->x_step / 2;
	group = fmin(f->x_step * COLUMN_GROUP, count * COLUMN_WIDEST);
	c->pitch = (group + COLUMN_GAP) / count;
	c->width = c->pitch - COLUMN_GAP;
	if (c->width < COLUMN_LEAST)
		return chart_frame_refuse(f, "%zu categories of %zu columns "
		    "are too many to tell apart: draw fewer, or a line chart",
		    f->spec->category_count, f->spec->series_count);
	column_set_type(c);
	return true;
}

static double
column_middle(const struct column_chart *c, size_t series, size_t category)
{
	double count = (double)c->f->spec->series_count;

	return chart_frame_x(c->f, category) +
	    ((double)series - (count - 1) / 2) * c->pitch;
}

static void
column_put_bar(struct column_chart *c, size_t series, size_t category)
{
	const struct chart_value *v =
	    &c->f->spec->series[series].values[category];
	double zero = chart_frame_y(c->f, 0), y;
	struct chart_box box;

	if (v->missing)
		return;
	y = chart_frame_y(c->f, v->value);
	box.x = column_middle(c, series, category);
	box.y = (y + zero) / 2;
	box.w = c->width;
	box.h = fabs(y - zero);
	chart_mark_rect(c->f->layout, v, chart_frame_ink(c->f->spec, series),
	    box.x - box.w / 2, box.y - box.h / 2, box.w, box.h);
	chart_room_take_box(&c->room, box);
}

/* Does a level line run through a text whose middle is at `y`? */
static bool
column_is_crossed(const struct column_chart *c, double y, double size)
{
	const struct chart_frame *f = c->f;
	size_t i;

	if (f->spec->target.has && fabs(chart_frame_y(f,
	    f->spec->target.value) - y) < size / 2)
		return true;
	for (i = 0; i < chart_scale_count(&f->scale); i++)
		if (fabs(chart_frame_y(f, chart_scale_tick(&f->scale, i)) -
		    y) < size / 2)
			return true;
	return false;
}

static struct chart_box
column_text_box(const struct column_chart *c, const char *text, double x,
    double middle, double size)
{
	const struct chart_font font = { size, false };
	struct chart_box box = { x, middle, 0, size - 1 };

	box.w = chart_text_width(c->f->measure, text, font) + 2;
	box.x = chart_frame_clear(c->f, x, box.w);
	return box;
}

/* A text over or under a column, with a gap in the line behind it. */
static void
column_put_text(struct column_chart *c, const char *text,
    struct chart_box box, double size)
{
	struct chart_point at = { box.x, box.y + size * CHART_TEXT_MID };

	if (column_is_crossed(c, box.y, size))
		chart_item_rect(c->f->layout, CHART_INK_BACKGROUND,
		    box.x - box.w / 2, box.y - box.h / 2, box.w, box.h);
	chart_item_text(c->f->layout, CHART_INK_TEXT, text, at,
	    CHART_ANCHOR_MIDDLE, size, false);
	chart_room_take_box(&c->room, box);
}

static void
column_put_value(struct column_chart *c, size_t series, size_t category)
{
	const struct chart_value *v =
	    &c->f->spec->series[series].values[category];
	double size = c->value_size, away;
	const char *text;

	if (v->missing || size <= 0)
		return;
	away = COLUMN_CLEAR + size * CHART_TEXT_MID;
	text = chart_frame_figure(c->f, v);
	column_put_text(c, text, column_text_box(c, text,
	    column_middle(c, series, category), chart_frame_y(c->f, v->value) +
	    (v->value < 0 ? away : -away), size), size);
}

/* The last of the series that lack for the same reason as `first`. */
static size_t
column_mark_end(const struct column_chart *c, size_t first, size_t category)
{
	const struct chart_spec *spec = c->f->spec;
	const char *mark = spec->series[first].values[category].missing_text;
	size_t last;

	for (last = first; last + 1 < spec->series_count; last++) {
		const struct chart_value *next =
		    &spec->series[last + 1].values[category];

		if (!next->missing || next->missing_text == NULL ||
		    strcmp(next->missing_text, mark) != 0)
			break;
	}
	return last;
}

/* Move a box aside by less than a column until it is free. */
static bool
column_move_aside(const struct column_chart *c, struct chart_box *box)
{
	double x = box->x;
	int i;

	for (i = 0; i < 8; i++) {
		box->x = chart_frame_clear(c->f, x + (i % 2 == 0 ? i :
		    -i - 1) * c->pitch / 10, box->w);
		if (chart_room_is_free(&c->room, *box))
			return true;
	}
	box->x = x;
	return false;
}

/*
 * A mark stands on the zero line where its column would; one that is wider
 * than that moves aside, or else rises until it hits neither column nor text.
 */
static bool
column_put_mark(struct column_chart *c, const char *mark, double x)
{
	double size = c->mark_size;
	struct chart_box box = column_text_box(c, mark, x,
	    chart_frame_y(c->f, 0) - COLUMN_CLEAR - size * CHART_TEXT_MID,
	    size);

	while (!column_move_aside(c, &box)) {
		box.y -= size / 2;
		if (box.y - box.h / 2 < fmax(c->f->head, c->f->top - size))
			return chart_frame_refuse(c->f, "there is no room for "
			    "'%s' between the columns: draw fewer, or a line "
			    "chart", mark);
	}
	column_put_text(c, mark, box, size);
	return true;
}

/* One mark for neighbouring columns that lack for the same reason. */
static bool
column_put_marks(struct column_chart *c, size_t category)
{
	const struct chart_spec *spec = c->f->spec;
	size_t first, last;

	for (first = 0; first < spec->series_count; first = last + 1) {
		const struct chart_value *v =
		    &spec->series[first].values[category];

		last = first;
		if (!v->missing || v->missing_text == NULL)
			continue;
		last = column_mark_end(c, first, category);
		if (!column_put_mark(c, v->missing_text,
		    (column_middle(c, first, category) +
		    column_middle(c, last, category)) / 2))
			return false;
	}
	return true;
}

static bool
column_put_all(struct column_chart *c)
{
	const struct chart_spec *spec = c->f->spec;
	size_t s, i;

	for (i = 0; i < spec->category_count; i++)
		for (s = 0; s < spec->series_count; s++)
			column_put_bar(c, s, i);
	chart_frame_draw_base(c->f);
	chart_frame_draw_target(c->f, true);
	for (i = 0; i < spec->category_count; i++)
		for (s = 0; s < spec->series_count; s++)
			column_put_value(c, s, i);
	for (i = 0; i < spec->category_count; i++)
		if (!column_put_marks(c, i))
			return false;
	return true;
}

bool
chart_column_layout(struct chart_frame *f)
{
	struct column_chart c;

	memset(&c, 0, sizeof(c));
	c.f = f;
	c.room.arena = f->arena;
	chart_frame_begin(f, false);
	column_make_foot(f);
	if (f->spec->series_count > 1)
		chart_legend_put(f, false);
	chart_frame_take_axis(f, f->page->text_size * CHART_TEXT_LINE);
	c.target_count = chart_label_add_target(&c.target, 0, f);
	if (!chart_label_fit(&c.target, c.target_count, f) ||
	    !column_set_places(&c) || !chart_axis_fit(&c.axis, f))
		return false;
	chart_frame_draw_grid(f);
	chart_axis_draw(&c.axis, f, false);
	return column_put_all(&c) &&
	    chart_label_draw(&c.target, c.target_count, f);
}
