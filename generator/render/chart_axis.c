#include "render/chart_axis.h"

#include <math.h>

#include "base/arena.h"

#define AXIS_GAP	6.0	/* between neighbouring labels */
#define AXIS_DOWN	8.0	/* from the plot to the labels */
#define AXIS_WIDEST	200.0	/* of one label */
#define AXIS_TYPE	11.0	/* pixels that type may shrink to */
#define AXIS_LINES	4	/* of one label */
#define AXIS_PLOT	80.0	/* least height of the plot */

/* One way of labelling, tried in order until all labels fit. */
struct axis_try {
	size_t	 stride;	/* every so many categories */
	size_t	 lines;		/* at most */
	double	 size;		/* of type */
	bool	 force;		/* hyphens where no space is */
};

static bool
axis_is_shown(size_t category, size_t count, size_t stride)
{
	return (count - 1 - category) % stride == 0;
}

/* The width that a label has, limited at the edges by the page. */
static double
axis_room(const struct chart_frame *f, size_t category, size_t stride)
{
	double x = chart_frame_x(f, category);
	double edge = fmin(x, f->page->width - x) - 2;
	double room = AXIS_WIDEST;

	if (stride < f->spec->category_count)
		room = fmin(room, (double)stride * f->x_step - AXIS_GAP);
	return fmin(room, 2 * edge);
}

static bool
axis_fits(struct chart_axis *axis, const struct chart_frame *f,
    const struct axis_try *try)
{
	const struct chart_font font = { try->size, false };
	size_t i, count = f->spec->category_count;

	axis->line_count = 0;
	axis->size = try->size;
	for (i = 0; i < count; i++) {
		struct chart_lines *l = &axis->labels[i];
		double room = axis_room(f, i, try->stride);

		l->count = 0;
		if (!axis_is_shown(i, count, try->stride))
			continue;
		if (room < try->size)	/* not even one letter */
			return false;
		*l = chart_text_wrap(f->arena, f->measure,
		    f->spec->categories[i], font, room, try->force);
		if (l->width > room || l->count > try->lines)
			return false;
		if (l->count > axis->line_count)
			axis->line_count = l->count;
	}
	return true;
}

/*
 * The first period is labelled too where thinning has left room for it.
 */
static void
axis_add_first(struct chart_axis *axis, const struct chart_frame *f,
    const struct axis_try *try)
{
	const struct chart_font font = { try->size, false };
	size_t next = (f->spec->category_count - 1) % try->stride;
	struct chart_lines first;

	if (next == 0)
		return;
	first = chart_text_wrap(f->arena, f->measure, f->spec->categories[0],
	    font, axis_room(f, 0, try->stride), false);
	if (first.count <= axis->line_count && (first.width +
	    axis->labels[next].width) / 2 + AXIS_GAP <=
	    (double)next * f->x_step && first.width <=
	    axis_room(f, 0, try->stride))
		axis->labels[0] = first;
}

static bool
axis_fit_periods(struct chart_axis *axis, struct chart_frame *f)
{
	/* Quarters read best by the year, years by the five or ten. */
	static const size_t strides[] = { 1, 2, 4, 5, 8, 10, 12, 20, 40 };
	struct axis_try try = { 1, f->page->narrow ? 4 : 3,
	    f->page->small_size, false };
	size_t i;

	for (i = 0; i < sizeof(strides) / sizeof(strides[0]); i++) {
		try.stride = strides[i];
		if (axis_fits(axis, f, &try)) {
			axis_add_first(axis, f, &try);
			return true;
		}
		try.lines = f->page->narrow ? 3 : 2;
	}
	try.force = true;
	for (i = 0; i < sizeof(strides) / sizeof(strides[0]); i++) {
		try.stride = strides[i];
		try.lines = f->page->narrow ? 2 * AXIS_LINES : AXIS_LINES;
		if (axis_fits(axis, f, &try))
			return true;
		if (!f->page->narrow)
			break;
	}
	return false;
}

static bool
axis_fit_all(struct chart_axis *axis, struct chart_frame *f)
{
	double size = f->page->small_size;
	double type = f->page->narrow ? size : fmin(size, AXIS_TYPE);
	double smaller = fmax(type, 0.86 * size);
	double least = fmax(type, 0.8 * size);
	const struct axis_try tries[] = {
		{ 1, AXIS_LINES, size, false },
		{ 1, AXIS_LINES, smaller, false },
		{ 1, AXIS_LINES + 1, smaller, false },
		{ 1, AXIS_LINES + 1, least, false },
		{ 1, AXIS_LINES, size, true },
		{ 1, AXIS_LINES + 2, smaller, true },
	};
	size_t i;

	for (i = 0; i < sizeof(tries) / sizeof(tries[0]); i++)
		if (axis_fits(axis, f, &tries[i]))
			return true;
	return false;
}

bool
chart_axis_fit(struct chart_axis *axis, struct chart_frame *f)
{
	bool fits;

	axis->labels = arena_alloc(f->arena, f->spec->category_count,
	    sizeof(*axis->labels));
	if (f->spec->over_time || f->page->narrow)
		fits = axis_fit_periods(axis, f);
	else
		fits = axis_fit_all(axis, f);
	if (!fits)
		return chart_frame_refuse(f, "the labels of %zu categories do "
		    "not fit below them: shorten the labels, or draw fewer "
		    "categories", f->spec->category_count);
	f->bottom = f->floor - AXIS_DOWN - (double)axis->line_count *
	    axis->size * CHART_TEXT_LINE;
	if (f->bottom - f->top < AXIS_PLOT)
		return chart_frame_refuse(f, "the words around the chart leave "
		    "no room for it: shorten the title, the axis title or the "
		    "labels");
	return true;
}

static void
axis_put_tick(struct chart_frame *f, double x, double length)
{
	struct chart_point from = { x, f->bottom };
	struct chart_point to = { x, f->bottom + length };

	chart_item_rule(f->layout, CHART_INK_AXIS, from, to, 1,
	    CHART_DASH_SOLID);
}

void
chart_axis_draw(const struct chart_axis *axis, struct chart_frame *f,
    bool ticks)
{
	size_t i, line;

	for (i = 0; i < f->spec->category_count; i++) {
		const struct chart_lines *l = &axis->labels[i];
		struct chart_point at = { chart_frame_x(f, i), f->bottom +
		    AXIS_DOWN + axis->size * CHART_TEXT_BASE };

		if (ticks)
			axis_put_tick(f, at.x, l->count > 0 ? 6 : 3);
		for (line = 0; line < l->count; line++) {
			chart_item_text(f->layout, CHART_INK_MUTED,
			    l->texts[line], at, CHART_ANCHOR_MIDDLE,
			    axis->size, false);
			at.y += axis->size * CHART_TEXT_LINE;
		}
	}
}
