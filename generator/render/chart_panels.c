#include "render/chart_panels.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "render/chart_mark.h"
#include "render/chart_phrase.h"
#include "render/chart_room.h"

#define PANELS_GAP	18.0	/* between panels */
#define PANELS_LINE	2.5	/* width of a line */
#define PANELS_RADIUS	4.0	/* of the last point, and of lone ones */
#define PANELS_TICK	5.0	/* from a tick's label to the plot */
#define PANELS_CLEAR	8.0	/* from the last point to its value */
#define PANELS_LEAST	40.0	/* lowest plot, and narrowest */

struct panels {
	struct chart_frame	*f;
	size_t			 columns;
	double			 width;		/* of a panel */
	double			 height;	/* of a row of panels */
	double			 names;		/* height of the names of one */
	double			 ticks;		/* width of the widest */
	double			 values;	/* width kept for last values */
	struct chart_lines	 last;		/* the last period */
	struct chart_lines	*lines;		/* names, one per series */
};

/* One panel: a frame of its own inside the other. */
struct panel {
	struct chart_frame		 f;
	struct chart_room		 room;
	const struct chart_series	*series;
};

static double
panels_widest_value(const struct chart_frame *f)
{
	const struct chart_font font = { f->page->small_size, true };
	size_t s, last = f->spec->category_count - 1;
	double widest = 0;

	for (s = 0; s < f->spec->series_count; s++) {
		const struct chart_value *v = &f->spec->series[s].values[last];

		if (!v->missing)
			widest = fmax(widest, chart_text_width(f->measure,
			    chart_frame_figure(f, v), font));
	}
	return widest;
}

static double
panels_widest_tick(const struct chart_frame *f)
{
	const struct chart_font font = { f->page->small_size, false };

	return fmax(chart_text_width(f->measure, chart_frame_value(f,
	    f->scale.high, f->scale.decimals), font),
	    chart_text_width(f->measure, chart_frame_value(f, f->scale.low,
	    f->scale.decimals), font));
}

/* The height of the periods and of what parts one row from the next. */
static double
panels_foot(const struct panels *p)
{
	return (0.9 + CHART_TEXT_LINE * (double)p->last.count) *
	    p->f->page->small_size;
}

/* Share the page out; false if a row of panels would be too low. */
static bool
panels_share(struct panels *p)
{
	struct chart_frame *f = p->f;
	const struct chart_font font = { f->page->small_size, true };
	size_t s, rows, most = 0;

	p->columns = chart_page_panels(f->page, f->spec);
	rows = (f->spec->series_count + p->columns - 1) / p->columns;
	p->width = (f->right - f->left + PANELS_GAP) / (double)p->columns -
	    PANELS_GAP;
	p->height = (f->floor - f->top) / (double)rows;
	p->values = panels_widest_value(f) + PANELS_CLEAR;
	p->ticks = panels_widest_tick(f) + PANELS_TICK;
	if (p->width - p->values - p->ticks < PANELS_LEAST)
		return chart_frame_refuse(f, "the figures leave no room for "
		    "panels: use a larger unit");
	p->lines = arena_alloc(f->arena, f->spec->series_count,
	    sizeof(*p->lines));
	for (s = 0; s < f->spec->series_count; s++) {
		p->lines[s] = chart_text_wrap(f->arena, f->measure,
		    f->spec->series[s].name, font, p->width, true);
		if (p->lines[s].count > most)
			most = p->lines[s].count;
	}
	p->names = (double)most * font.size * CHART_TEXT_LINE;
	p->last = chart_text_wrap(f->arena, f->measure,
	    f->spec->categories[f->spec->category_count - 1],
	    (struct chart_font){ font.size, false }, p->width, true);
	if (p->height - p->names - panels_foot(p) - font.size < PANELS_LEAST)
		return chart_frame_refuse(f, "the names of %zu series leave "
		    "no room for panels: shorten them", f->spec->series_count);
	return true;
}

/* The ends of the scale on the left, and lines at their heights. */
static void
panel_put_scale(struct panel *p)
{
	struct chart_frame *f = &p->f;
	double size = f->page->small_size, ends[2];
	int i;

	ends[0] = f->scale.low;
	ends[1] = f->scale.high;
	for (i = 0; i < 2; i++) {
		double y = chart_frame_y(f, ends[i]);
		struct chart_point from = { f->left, y }, to = { f->right, y };
		struct chart_point at = { f->left - PANELS_TICK, y + size *
		    CHART_TEXT_MID };

		chart_item_rule(f->layout, CHART_INK_GRID, from, to, 1,
		    CHART_DASH_SOLID);
		chart_item_text(f->layout, CHART_INK_MUTED,
		    chart_frame_value(f, ends[i], f->scale.decimals), at,
		    CHART_ANCHOR_END, size, false);
	}
	chart_frame_draw_base(f);
	chart_frame_draw_target(f, false);
}

/* The last period always, the first where there is room for both. */
static void
panel_put_periods(struct panel *p, const struct chart_lines *to, double most)
{
	struct chart_frame *f = &p->f;
	const struct chart_font font = { f->page->small_size, false };
	const char *from = f->spec->categories[0];
	double from_width = chart_text_width(f->measure, from, font);
	struct chart_point at = { f->left, f->bottom + font.size *
	    CHART_TEXT_LINE };
	/* The last one may reach below its value. */
	double end = fmin(f->right + fmax(0.5 * to->width, to->width -
	    (f->right - f->left)), most);
	size_t i;

	if (f->spec->category_count > 1 && from_width + to->width + 8 <=
	    end - f->left)
		chart_item_text(f->layout, CHART_INK_MUTED, from, at,
		    CHART_ANCHOR_START, font.size, false);
	at.x = end;
	for (i = 0; i < to->count; i++) {
		chart_item_text(f->layout, CHART_INK_MUTED, to->texts[i], at,
		    CHART_ANCHOR_END, font.size, false);
		at.y += font.size * CHART_TEXT_LINE;
	}
}

static struct chart_point
panel_point(const struct panel *p, size_t category)
{
	struct chart_point at = { chart_frame_x(&p->f, category),
	    chart_frame_y(&p->f, p->series->values[category].value) };

	return at;
}

static void
panel_put_point(struct panel *p, size_t category)
{
	struct chart_point at = panel_point(p, category);
	struct chart_box box = { at.x, at.y, 2 * PANELS_RADIUS,
	    2 * PANELS_RADIUS };

	chart_mark_marker(p->f.layout, &p->series->values[category],
	    CHART_INK_SERIES_1, CHART_MARKER_CIRCLE, at, PANELS_RADIUS);
	chart_room_take_box(&p->room, box);
}

/* Does a piece of the line end before a category? */
static bool
panel_ends_before(const struct panel *p, size_t category)
{
	return category == p->f.spec->category_count ||
	    p->series->values[category].missing ||
	    chart_mark_is_break(&p->series->values[category]);
}

/* Unbroken pieces of the line. */
static void
panel_put_line(struct panel *p)
{
	size_t i, used = 0, count = p->f.spec->category_count;
	struct chart_point *points = arena_alloc(p->f.arena, count,
	    sizeof(*points));

	for (i = 0; i <= count; i++) {
		if (used > 1 && panel_ends_before(p, i))
			chart_item_path(p->f.layout, CHART_INK_SERIES_1,
			    points, used, PANELS_LINE, CHART_DASH_SOLID);
		if (panel_ends_before(p, i))
			used = 0;
		if (i == count || p->series->values[i].missing)
			continue;
		points[used++] = panel_point(p, i);
		if (used > 1)
			chart_room_take_line(&p->room, points[used - 2],
			    points[used - 1]);
	}
}

/*
 * Points that stand alone have a marker, and those that may change; the last
 * one has its own.
 */
static void
panel_put_points(struct panel *p)
{
	size_t i;

	for (i = 0; i + 1 < p->f.spec->category_count; i++) {
		const struct chart_value *v = &p->series->values[i];
		bool starts = i == 0 || p->series->values[i - 1].missing ||
		    chart_mark_is_break(v);

		if (!v->missing && (chart_mark_is_hollow(v) || (starts &&
		    panel_ends_before(p, i + 1))))
			panel_put_point(p, i);
	}
}

static void
panel_put_last(struct panel *p)
{
	struct chart_frame *f = &p->f;
	size_t last = f->spec->category_count - 1;
	const struct chart_value *v = &p->series->values[last];
	struct chart_point at;

	if (v->missing)
		return;
	panel_put_point(p, last);
	at = panel_point(p, last);
	at.x += PANELS_CLEAR;
	at.y += f->page->small_size * CHART_TEXT_MID;
	chart_item_text(f->layout, CHART_INK_TEXT, chart_frame_figure(f, v),
	    at, CHART_ANCHOR_START, f->page->small_size, true);
}

/* Move a mark aside, out of the way of others; false if it cannot be. */
static bool
panel_move_aside(const struct panel *p, struct chart_box *box)
{
	const struct chart_frame *f = &p->f;

	for (box->x = f->left + box->w / 2; box->x + box->w / 2 < f->right +
	    6; box->x += 4)
		if (chart_room_is_free(&p->room, *box))
			return true;
	return false;
}

/* As near the zero line as a mark hits nothing, at last above the plot. */
static bool
panel_put_mark(struct panel *p, const char *mark, double x)
{
	struct chart_frame *f = &p->f;
	const struct chart_font font = { f->page->small_size, false };
	struct chart_box box = { 0, f->bottom - font.size, 0, font.size };
	struct chart_point at;

	box.w = chart_text_width(f->measure, mark, font) + 2;
	box.x = fmax(f->left + box.w / 2, fmin(x, f->right - box.w / 2 + 6));
	while (!chart_room_is_free(&p->room, box)) {
		box.y -= font.size / 4;
		if (box.y >= f->top - font.size / 2)
			continue;
		if (panel_move_aside(p, &box))
			break;
		return chart_frame_refuse(f, "there is no room for '%s' in "
		    "the panel of '%s': draw fewer periods", mark,
		    p->series->name);
	}
	chart_room_take_box(&p->room, box);
	at.x = box.x;
	at.y = box.y + font.size * CHART_TEXT_MID;
	chart_item_rect(f->layout, CHART_INK_BACKGROUND, box.x - box.w / 2,
	    box.y - box.h / 2, box.w, box.h);
	chart_item_text(f->layout, CHART_INK_TEXT, mark, at,
	    CHART_ANCHOR_MIDDLE, font.size, false);
	return true;
}

/* One mark for each stretch that lacks for one reason. */
static bool
panel_put_marks(struct panel *p)
{
	const struct chart_value *v = p->series->values;
	size_t first, last, count = p->f.spec->category_count;

	for (first = 0; first < count; first = last + 1) {
		last = first;
		if (!v[first].missing || v[first].missing_text == NULL)
			continue;
		while (last + 1 < count && v[last + 1].missing &&
		    v[last + 1].missing_text != NULL &&
		    strcmp(v[last + 1].missing_text,
		    v[first].missing_text) == 0)
			last++;
		if (!panel_put_mark(p, v[first].missing_text,
		    (chart_frame_x(&p->f, first) +
		    chart_frame_x(&p->f, last)) / 2))
			return false;
	}
	return true;
}

static void
panels_put_name(const struct panels *p, size_t series, double x, double y)
{
	double size = p->f->page->small_size;
	struct chart_point at = { x, y + size * CHART_TEXT_BASE };
	size_t i;

	for (i = 0; i < p->lines[series].count; i++) {
		chart_item_text(p->f->layout, CHART_INK_TEXT,
		    p->lines[series].texts[i], at, CHART_ANCHOR_START, size,
		    true);
		at.y += size * CHART_TEXT_LINE;
	}
}

static bool
panels_put_panel(const struct panels *p, size_t series)
{
	struct panel panel = { .f = *p->f };
	struct chart_frame *f = &panel.f;
	size_t count = f->spec->category_count, row = series / p->columns;
	double size = f->page->small_size, x, y;

	x = p->f->left + (double)(series % p->columns) * (p->width +
	    PANELS_GAP);
	y = p->f->top + (double)row * p->height;
	panels_put_name(p, series, x, y);
	panel.series = &f->spec->series[series];
	panel.room.arena = f->arena;
	f->left = x + p->ticks;
	f->right = x + p->width - p->values;
	f->top = y + p->names + size;
	f->bottom = y + p->height - panels_foot(p);
	f->x_step = count > 1 ? (f->right - f->left) / (double)(count - 1) :
	    0;
	f->x_first = count > 1 ? f->left : f->right;
	panel_put_scale(&panel);
	panel_put_periods(&panel, &p->last, x + p->width);
	panel_put_line(&panel);
	panel_put_points(&panel);
	panel_put_last(&panel);
	return panel_put_marks(&panel);
}

/* What the dotted lines are. */
static void
panels_put_target(struct chart_frame *f)
{
	double size = f->page->small_size;
	struct chart_point from = { f->left, f->top + size / 2 };
	struct chart_point to = { f->left + 28, from.y };
	struct chart_point at = { to.x + 7, from.y + size * CHART_TEXT_MID };

	if (!f->spec->target.has)
		return;
	chart_item_rule(f->layout, CHART_INK_TEXT, from, to,
	    CHART_FRAME_TARGET, CHART_DASH_DOT);
	chart_item_text(f->layout, CHART_INK_TEXT, arena_printf(f->arena,
	    "%s %s", chart_phrase_text(CHART_PHRASE_WORD_TARGET,
	    f->spec->lang), chart_frame_value(f, f->spec->target.value,
	    f->spec->decimals)), at, CHART_ANCHOR_START, size, false);
	f->top += 2 * size;
}

bool
chart_panels_layout(struct chart_frame *f)
{
	struct panels p = { .f = f };
	size_t s;

	chart_frame_begin(f, false);
	if (f->spec->series_count < 2)
		return chart_frame_refuse(f, "panels compare several series: "
		    "draw \"line\"");
	chart_frame_take_title(f);
	panels_put_target(f);
	if (!panels_share(&p))
		return false;
	for (s = 0; s < f->spec->series_count; s++)
		if (!panels_put_panel(&p, s))
			return false;
	return true;
}
