#include "render/chart_line.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "render/chart_axis.h"
#include "render/chart_label.h"
#include "render/chart_mark.h"
#include "render/chart_room.h"

#define LINE_INSET	14.0	/* from the plot's edge to the first point */
#define LINE_SIZE	2.25	/* width of a line */
#define LINE_SIZE_FOCUS	3.25
#define LINE_RADIUS	4.5	/* of markers */
#define LINE_RADIUS_FOCUS	5.25
#define LINE_MARKERS	12	/* points up to which each has a marker */
#define LINE_VALUES	8	/* points up to which each has its value */
#define LINE_LAST	76.0	/* width of the last period's label */
#define LINE_CLEAR	9.0	/* from a point to the edge of its value */

struct line_chart {
	struct chart_frame	*f;
	struct chart_axis	 axis;
	struct chart_room	 room;
	struct chart_label	 labels[CHART_SERIES_MAX + 1];
	size_t			 label_count;
};

static const struct chart_value *
line_value(const struct line_chart *c, size_t series, size_t category)
{
	return &c->f->spec->series[series].values[category];
}

static struct chart_point
line_point(const struct line_chart *c, size_t series, size_t category)
{
	struct chart_point p;

	p.x = chart_frame_x(c->f, category);
	p.y = chart_frame_y(c->f, line_value(c, series, category)->value);
	return p;
}

/* The nearest point before or after a category; false if there is none. */
static bool
line_neighbour(const struct line_chart *c, size_t series, size_t category,
    int direction, size_t *found)
{
	size_t i = category;

	while (direction < 0 ? i > 0 : i + 1 < c->f->spec->category_count) {
		i = direction < 0 ? i - 1 : i + 1;
		if (!line_value(c, series, i)->missing) {
			*found = i;
			return true;
		}
	}
	return false;
}

static bool
line_is_single(const struct line_chart *c)
{
	return c->f->spec->series_count == 1;
}

static bool
line_is_focus(const struct line_chart *c, size_t series)
{
	return c->f->spec->series[series].focus || line_is_single(c);
}

static double
line_size(const struct line_chart *c, size_t series)
{
	return line_is_focus(c, series) ? LINE_SIZE_FOCUS : LINE_SIZE;
}

/*
 * The label at the end of a series. A single series is named by the title,
 * so only its value stands there; a series that does not reach the end has
 * its name there, at the height of its last point.
 */
static void
line_add_label(struct line_chart *c, size_t series)
{
	const struct chart_spec *spec = c->f->spec;
	size_t last = spec->category_count - 1, at = last;
	struct chart_label *label = &c->labels[c->label_count];
	const struct chart_value *v = line_value(c, series, last);

	memset(label, 0, sizeof(*label));
	if (v->missing && line_is_single(c))
		return;
	c->label_count++;
	label->name = line_is_single(c) ? NULL : spec->series[series].name;
	label->keyed = !line_is_single(c);
	label->ink = chart_frame_ink(spec, series);
	label->dash = (enum chart_dash)series;
	label->line = line_size(c, series);
	label->marker = (enum chart_marker)series;
	label->at = v->value;
	if (!v->missing)
		label->value = chart_frame_figure(c->f, v);
	else if (line_neighbour(c, series, last, -1, &at))
		label->at = line_value(c, series, at)->value;
	else
		label->at = fmax(c->f->scale.low, 0);
}

/* On a narrow page nothing stands right of the plot: the last period does. */
static void
line_take_last(struct chart_frame *f)
{
	const struct chart_font font = { f->page->small_size, false };
	const char *last = f->spec->categories[f->spec->category_count - 1];
	struct chart_lines lines = chart_text_wrap(f->arena, f->measure, last,
	    font, LINE_LAST, false);

	f->right = fmin(f->right, f->page->width - 4 - lines.width / 2 +
	    LINE_INSET);
}

static void
line_set_places(struct line_chart *c)
{
	struct chart_frame *f = c->f;
	size_t count = f->spec->category_count;

	if (f->page->narrow)
		line_take_last(f);
	if (count == 1) {
		f->x_first = (f->left + f->right) / 2;
		return;
	}
	f->x_first = f->left + LINE_INSET;
	f->x_step = (f->right - f->left - 2 * LINE_INSET) /
	    (double)(count - 1);
}

/* Does a piece of the line end before a category? */
static bool
line_ends_before(const struct line_chart *c, size_t series, size_t category)
{
	return category == c->f->spec->category_count ||
	    line_value(c, series, category)->missing ||
	    chart_mark_is_break(line_value(c, series, category));
}

/* Draw the unbroken pieces of a line, and remember where they run. */
static void
line_put_path(struct line_chart *c, size_t series, double size)
{
	size_t i, used = 0, count = c->f->spec->category_count;
	struct chart_point *points;

	points = arena_alloc(c->f->arena, count, sizeof(*points));
	for (i = 0; i <= count; i++) {
		if (used > 1 && line_ends_before(c, series, i))
			chart_item_path(c->f->layout,
			    chart_frame_ink(c->f->spec, series), points, used,
			    size, (enum chart_dash)series);
		if (line_ends_before(c, series, i))
			used = 0;
		if (i == count || line_value(c, series, i)->missing)
			continue;
		points[used++] = line_point(c, series, i);
		if (used > 1)
			chart_room_take_line(&c->room, points[used - 2],
			    points[used - 1]);
	}
}

/*
 * With many points only those have markers whose period is labelled, the
 * ends of the line, points that stand alone and those that may change.
 */
static bool
line_has_marker(const struct line_chart *c, size_t series, size_t category)
{
	size_t count = c->f->spec->category_count;

	return count <= LINE_MARKERS || c->axis.labels[category].count > 0 ||
	    category == 0 || category == count - 1 ||
	    line_value(c, series, category - 1)->missing ||
	    line_ends_before(c, series, category) ||
	    line_ends_before(c, series, category + 1) ||
	    chart_mark_is_hollow(line_value(c, series, category));
}

static void
line_put_markers(struct line_chart *c, size_t series, double radius)
{
	struct chart_box box = { 0, 0, 2 * radius, 2 * radius };
	struct chart_point at;
	size_t i;

	for (i = 0; i < c->f->spec->category_count; i++) {
		if (line_value(c, series, i)->missing)
			continue;
		at = line_point(c, series, i);
		if (line_has_marker(c, series, i))
			chart_mark_marker(c->f->layout,
			    line_value(c, series, i),
			    chart_frame_ink(c->f->spec, series),
			    (enum chart_marker)series, at, radius);
		box.x = at.x;
		box.y = at.y;
		chart_room_take_box(&c->room, box);
	}
}

static void
line_put_series(struct line_chart *c, size_t series)
{
	line_put_path(c, series, line_size(c, series));
	line_put_markers(c, series, line_is_focus(c, series) ?
	    LINE_RADIUS_FOCUS : LINE_RADIUS);
}

/*
 * Put a text at a place, if it stands there inside the plot, or a little
 * above it, and hits nothing. Gives false, and draws nothing, if it does not.
 */
static bool
line_put_text(struct line_chart *c, const char *text, double x, double y)
{
	const struct chart_font font = { c->f->page->small_size, false };
	struct chart_box box = { x, y, 0, font.size };
	struct chart_point at = { x, y + font.size * CHART_TEXT_MID };

	box.w = chart_text_width(c->f->measure, text, font) + 4;
	box.x = at.x = x = chart_frame_clear(c->f, x, box.w);
	if (y - box.h / 2 < fmax(c->f->head, c->f->top - 2 * font.size) ||
	    y + box.h / 2 > c->f->bottom ||
	    !chart_room_is_free(&c->room, box))
		return false;
	chart_item_rect(c->f->layout, CHART_INK_BACKGROUND, x - box.w / 2,
	    y - box.h / 2, box.w, box.h);
	chart_item_text(c->f->layout, CHART_INK_TEXT, text, at,
	    CHART_ANCHOR_MIDDLE, font.size, false);
	chart_room_take_box(&c->room, box);
	return true;
}

/* A value stands above its point, in a valley below it, as near as it can. */
static void
line_put_value(struct line_chart *c, size_t category)
{
	static const double steps[] = { 0, 6, 14 };
	const struct chart_value *v = line_value(c, 0, category);
	double away = LINE_CLEAR + c->f->page->small_size / 2;
	struct chart_point p = line_point(c, 0, category);
	size_t before, after, i;
	double side = -1;	/* upwards */
	const char *text;

	if (line_neighbour(c, 0, category, -1, &before) &&
	    line_value(c, 0, before)->value > v->value &&
	    (!line_neighbour(c, 0, category, 1, &after) ||
	    line_value(c, 0, after)->value > v->value))
		side = 1;
	text = chart_frame_figure(c->f, v);
	for (i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
		if (line_put_text(c, text, p.x, p.y + side *
		    (away + steps[i])) || line_put_text(c, text, p.x,
		    p.y - side * (away + steps[i])))
			return;
}

/* Has a point its value, or the label of the last one, with its mark? */
static bool
line_is_labelled(const struct line_chart *c, size_t series, size_t category)
{
	size_t count = c->f->spec->category_count, other;

	if (category + 1 == count)
		return true;
	return line_is_single(c) && (count <= LINE_VALUES ||
	    !line_neighbour(c, series, category, -1, &other) ||
	    !line_neighbour(c, series, category, 1, &other));
}

/*
 * A single line carries its values: all of a few points, else those of its
 * ends. The value of the last period stands in the label on the right.
 */
static void
line_put_values(struct line_chart *c)
{
	size_t i, count = c->f->spec->category_count;

	for (i = 0; i + 1 < count; i++)
		if (!line_value(c, 0, i)->missing && line_is_labelled(c, 0, i))
			line_put_value(c, i);
}

/*
 * What else must be known of a point, "[r]", stands beside it where there is
 * room; the words say it in any case. Hollow ones have their key.
 */
static void
line_put_marks(struct line_chart *c, size_t series)
{
	double away = LINE_CLEAR + c->f->page->small_size / 2;
	size_t i;

	for (i = 0; i < c->f->spec->category_count; i++) {
		const struct chart_value *v = line_value(c, series, i);
		struct chart_point p = line_point(c, series, i);

		if (v->missing || v->missing_text == NULL ||
		    chart_mark_is_hollow(v) || line_is_labelled(c, series, i))
			continue;
		if (!line_put_text(c, v->missing_text, p.x, p.y - away))
			(void)line_put_text(c, v->missing_text, p.x, p.y +
			    away);
	}
}

/*
 * The height at which a missing stretch is marked: between its neighbours,
 * or level with the only one. Says nothing about the values that lack.
 */
static double
line_gap_height(const struct line_chart *c, size_t series, size_t first,
    size_t last)
{
	size_t before, after;
	bool has_before = line_neighbour(c, series, first, -1, &before);
	bool has_after = line_neighbour(c, series, last, 1, &after);

	if (has_before && has_after)
		return (line_point(c, series, before).y +
		    line_point(c, series, after).y) / 2;
	if (has_before)
		return line_point(c, series, before).y;
	if (has_after)
		return line_point(c, series, after).y;
	return chart_frame_y(c->f, fmax(c->f->scale.low, 0)) -
	    c->f->page->small_size;
}

static bool
line_same_mark(const struct chart_value *a, const struct chart_value *b)
{
	return a->missing && b->missing && a->missing_text != NULL &&
	    b->missing_text != NULL &&
	    strcmp(a->missing_text, b->missing_text) == 0;
}

/* A mark stands where the line would run, or as near above or below it. */
static bool
line_put_mark(struct line_chart *c, const char *mark, double x, double y)
{
	double step = c->f->page->small_size / 2;
	int i, steps = (int)((c->f->bottom - c->f->top) / step);

	for (i = 0; i <= steps; i++)
		if (line_put_text(c, mark, x, y - i * step) ||
		    line_put_text(c, mark, x, y + i * step))
			return true;
	return chart_frame_refuse(c->f, "there is no room for '%s' between "
	    "the lines: draw fewer periods or series", mark);
}

/* One mark for each stretch of points that lack for the same reason. */
static bool
line_put_gaps(struct line_chart *c, size_t series)
{
	size_t first, last, count = c->f->spec->category_count;

	for (first = 0; first < count; first = last + 1) {
		const struct chart_value *v = line_value(c, series, first);

		for (last = first; last + 1 < count && line_same_mark(v,
		    line_value(c, series, last + 1));)
			last++;
		if (!v->missing || v->missing_text == NULL)
			continue;
		if (!line_put_mark(c, v->missing_text,
		    (chart_frame_x(c->f, first) +
		    chart_frame_x(c->f, last)) / 2,
		    line_gap_height(c, series, first, last)))
			return false;
	}
	return true;
}

static bool
line_put_all(struct line_chart *c)
{
	const struct chart_spec *spec = c->f->spec;
	size_t s;
	int focus;

	for (focus = 0; focus <= 1; focus++)	/* the focus lies on top */
		for (s = 0; s < spec->series_count; s++)
			if (spec->series[s].focus == (bool)focus)
				line_put_series(c, s);
	for (s = 0; s < spec->series_count; s++)
		if (!line_put_gaps(c, s))
			return false;
	if (line_is_single(c))
		line_put_values(c);
	for (s = 0; s < spec->series_count; s++)
		line_put_marks(c, s);
	return true;
}

bool
chart_line_layout(struct chart_frame *f)
{
	struct line_chart c;
	size_t i;

	memset(&c, 0, sizeof(c));
	c.f = f;
	c.room.arena = f->arena;
	chart_frame_begin(f, true);
	chart_frame_take_axis(f, line_is_single(&c) ?
	    f->page->small_size * CHART_TEXT_LINE : 0);
	for (i = 0; i < f->spec->series_count; i++)
		line_add_label(&c, i);
	c.label_count = chart_label_add_target(c.labels, c.label_count, f);
	if (!chart_label_fit(c.labels, c.label_count, f))
		return false;
	line_set_places(&c);
	if (!chart_axis_fit(&c.axis, f))
		return false;
	chart_frame_draw_grid(f);
	chart_frame_draw_base(f);
	chart_axis_draw(&c.axis, f, true);
	chart_frame_draw_target(f, false);
	return line_put_all(&c) &&
	    chart_label_draw(c.labels, c.label_count, f);
}
