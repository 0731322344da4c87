#include "render/chart_pie.h"

#include <math.h>

#include "base/arena.h"
#include "base/buf.h"

#define PIE_PARTS	3	/* at most */
#define PIE_RADIUS	150.0	/* at most */
#define PIE_LEAST	50.0
#define PIE_GAP		24.0	/* from the pie to the names */
#define PIE_KEY		0.8	/* side of a key, in heights of the font */
#define PIE_APART	10.0	/* from one name to the next */
#define PIE_SHARE	0.08	/* least part that holds its share */

struct pie {
	struct chart_frame	*f;
	double			 sum;
	double			 key;	/* from a key to its name */
	struct chart_lines	 names[PIE_PARTS];
	double			 width;	/* of keys and names */
	double			 height;
};

static double
pie_value(const struct pie *p, size_t part)
{
	return p->f->spec->series[0].values[part].value;
}

static enum chart_ink
pie_ink(const struct pie *p, size_t part)
{
	if (p->f->spec->category_count == 2 && part == 1)
		return CHART_INK_SERIES_4;
	return (enum chart_ink)(CHART_INK_SERIES_1 + (int)part);
}

static bool
pie_check(struct pie *p)
{
	const struct chart_spec *spec = p->f->spec;
	size_t i;

	if (spec->series_count != 1 || spec->target.has)
		return chart_frame_refuse(p->f, "a pie shows the parts of one "
		    "series, without a target: draw \"stacked-100\" or "
		    "\"bar\"");
	if (spec->category_count < 2 || spec->category_count > PIE_PARTS)
		return chart_frame_refuse(p->f, "a pie of %zu parts is not "
		    "read well, only one of two or three: draw \"bar\"",
		    spec->category_count);
	for (i = 0; i < spec->category_count; i++) {
		if (spec->series[0].values[i].missing)
			return chart_frame_refuse(p->f, "a pie needs all its "
			    "parts: draw \"bar\", which can leave one out");
		p->sum += pie_value(p, i);
	}
	if (p->f->low < 0 || p->sum <= 0)
		return chart_frame_refuse(p->f, "the parts of a pie cannot be "
		    "below zero, and not all zero: draw \"bar\"");
	return true;
}

static const char *
pie_share(const struct pie *p, size_t part)
{
	struct figure share = { false, '\0', 100 * pie_value(p, part) /
	    p->sum };
	struct buf b = BUF_INIT;
	const char *text;

	figure_put(&b, &share, UNIT_PERCENT, 0);
	text = arena_strndup(p->f->arena, b.data, b.len);
	buf_release(&b);
	return text;
}

/* The share stands in the pie too, and ties both without colour. */
static const char *
pie_name(const struct pie *p, size_t part)
{
	const struct chart_spec *spec = p->f->spec;
	const char *value = chart_frame_figure(p->f,
	    &spec->series[0].values[part]);

	if (spec->unit == UNIT_PERCENT)
		return arena_printf(p->f->arena, "%s: %s",
		    spec->categories[part], value);
	return arena_printf(p->f->arena, "%s: %s (%s)",
	    spec->categories[part], value, pie_share(p, part));
}

/* Names with their values; they stand below each other. */
static void
pie_wrap_names(struct pie *p, double room)
{
	const struct chart_font font = { p->f->page->text_size, false };
	const struct chart_spec *spec = p->f->spec;
	double width = 0, height = 0;
	size_t i;

	p->key = font.size * (PIE_KEY + 0.5);
	for (i = 0; i < spec->category_count; i++) {
		p->names[i] = chart_text_wrap(p->f->arena, p->f->measure,
		    pie_name(p, i), font, room - p->key, true);
		width = fmax(width, p->key + p->names[i].width);
		height += (double)p->names[i].count * font.size *
		    CHART_TEXT_LINE + PIE_APART;
	}
	p->width = width;
	p->height = height;
}

static void
pie_put_names(const struct pie *p, double x, double y)
{
	double size = p->f->page->text_size, side = size * PIE_KEY;
	struct chart_point at = { x + p->key, y };
	size_t i, line;

	for (i = 0; i < p->f->spec->category_count; i++) {
		chart_item_rect(p->f->layout, pie_ink(p, i), x, at.y + size -
		    side, side, side);
		at.y += size * CHART_TEXT_BASE;
		for (line = 0; line < p->names[i].count; line++) {
			chart_item_text(p->f->layout, CHART_INK_TEXT,
			    p->names[i].texts[line], at, CHART_ANCHOR_START,
			    size, false);
			at.y += size * CHART_TEXT_LINE;
		}
		at.y += PIE_APART - size * CHART_TEXT_BASE;
	}
}

static void
pie_put_share(const struct pie *p, size_t part, struct chart_point centre,
    double radius, double angle)
{
	double size = p->f->page->text_size;
	struct chart_point at = { centre.x + 0.64 * radius * sin(angle),
	    centre.y - 0.64 * radius * cos(angle) + size * CHART_TEXT_MID };

	if (pie_value(p, part) >= PIE_SHARE * p->sum)
		chart_item_text(p->f->layout, chart_item_on(pie_ink(p, part)),
		    pie_share(p, part), at, CHART_ANCHOR_MIDDLE, size, true);
}

static void
pie_put_parts(const struct pie *p, struct chart_point centre, double radius)
{
	const double turn = 2 * acos(-1);
	double before = 0, from, angle;
	size_t i;

	for (i = 0; i < p->f->spec->category_count; i++) {
		from = turn * before / p->sum;
		angle = turn * pie_value(p, i) / p->sum;
		before += pie_value(p, i);
		if (angle <= 0)
			continue;
		chart_item_sector(p->f->layout, pie_ink(p, i), centre, radius,
		    from, angle);
		if (angle >= turn * (1 - 1e-9))	/* all: in the middle */
			centre.y -= 0.64 * radius;
		pie_put_share(p, i, centre, radius, from + angle / 2);
	}
}

bool
chart_pie_layout(struct chart_frame *f)
{
	struct pie p = { .f = f };
	struct chart_point centre;
	double radius, room;

	chart_frame_begin(f, false);
	if (!pie_check(&p))
		return false;
	chart_frame_take_title(f);
	room = f->right - f->left;
	pie_wrap_names(&p, f->page->narrow ? room : room / 2);
	if (f->page->narrow)
		f->floor -= p.height + PIE_GAP / 2;
	else
		room -= p.width + PIE_GAP;
	radius = fmin(PIE_RADIUS, fmin(room, f->floor - f->top) / 2);
	if (radius < PIE_LEAST)
		return chart_frame_refuse(f, "the names leave no room for the "
		    "pie: shorten them, or draw \"bar\"");
	centre.x = f->left + (f->page->narrow ? room / 2 : radius);
	centre.y = (f->top + f->floor) / 2;
	pie_put_parts(&p, centre, radius);
	if (f->page->narrow)
		pie_put_names(&p, f->left, f->floor + PIE_GAP / 2);
	else
		pie_put_names(&p, centre.x + radius + PIE_GAP, centre.y -
		    (p.height - PIE_APART) / 2);
	return true;
}
