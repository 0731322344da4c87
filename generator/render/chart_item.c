#include "render/chart_item.h"

#include <string.h>

#include "base/arena.h"
#include "base/mem.h"

#define ITEM_CAP_FIRST	64

enum chart_ink
chart_item_on(enum chart_ink series)
{
	return (enum chart_ink)(CHART_INK_ON_1 + (int)series -
	    (int)CHART_INK_SERIES_1);
}

struct chart_layout *
chart_item_start(struct arena *a, double width, double height)
{
	struct chart_layout *l;

	l = arena_alloc(a, 1, sizeof(*l));
	l->arena = a;
	l->width = width;
	l->height = height;
	return l;
}

/* The outgrown list stays in the arena: it goes with the layout. */
static struct chart_item *
item_add(struct chart_layout *l, enum chart_item_kind kind, enum chart_ink ink,
    double x, double y)
{
	struct chart_item *items, *item;

	if (l->count == l->cap) {
		l->cap = l->cap == 0 ? ITEM_CAP_FIRST : 2 * l->cap;
		items = arena_alloc(l->arena, l->cap, sizeof(*items));
		if (l->count > 0)
			memcpy(items, l->items, l->count * sizeof(*items));
		l->items = items;
	}
	item = &l->items[l->count++];
	item->kind = kind;
	item->ink = ink;
	item->x = x;
	item->y = y;
	return item;
}

static void
item_add_rect(struct chart_layout *l, enum chart_ink ink, double x, double y,
    double w, double h, bool hollow)
{
	struct chart_item *item;

	if (w <= 0 || h <= 0)
		return;
	item = item_add(l, CHART_ITEM_RECT, ink, x, y);
	item->w = w;
	item->h = h;
	item->hollow = hollow;
}

void
chart_item_rect(struct chart_layout *l, enum chart_ink ink, double x, double y,
    double w, double h)
{
	item_add_rect(l, ink, x, y, w, h, false);
}

void
chart_item_hollow_rect(struct chart_layout *l, enum chart_ink ink, double x,
    double y, double w, double h)
{
	item_add_rect(l, ink, x, y, w, h, true);
}

void
chart_item_rule(struct chart_layout *l, enum chart_ink ink,
    struct chart_point from, struct chart_point to, double size,
    enum chart_dash dash)
{
	struct chart_item *item;

	item = item_add(l, CHART_ITEM_RULE, ink, from.x, from.y);
	item->w = to.x - from.x;
	item->h = to.y - from.y;
	item->size = size;
	item->dash = dash;
}

void
chart_item_path(struct chart_layout *l, enum chart_ink ink,
    const struct chart_point *points, size_t count, double size,
    enum chart_dash dash)
{
	struct chart_item *item;

	if (count < 2)
		BUG("a path needs two points");
	item = item_add(l, CHART_ITEM_PATH, ink, points[0].x, points[0].y);
	item->points = arena_alloc(l->arena, count, sizeof(*points));
	memcpy(item->points, points, count * sizeof(*points));
	item->point_count = count;
	item->size = size;
	item->dash = dash;
}

static void
item_add_marker(struct chart_layout *l, enum chart_ink ink,
    enum chart_marker marker, struct chart_point at, double radius,
    bool hollow)
{
	struct chart_item *item;

	item = item_add(l, CHART_ITEM_MARKER, ink, at.x, at.y);
	item->marker = marker;
	item->w = radius;
	item->hollow = hollow;
}

void
chart_item_marker(struct chart_layout *l, enum chart_ink ink,
    enum chart_marker marker, struct chart_point at, double radius)
{
	item_add_marker(l, ink, marker, at, radius, false);
}

void
chart_item_hollow_marker(struct chart_layout *l, enum chart_ink ink,
    enum chart_marker marker, struct chart_point at, double radius)
{
	item_add_marker(l, ink, marker, at, radius, true);
}

void
chart_item_sector(struct chart_layout *l, enum chart_ink ink,
    struct chart_point centre, double radius, double from, double by)
{
	struct chart_item *item;

	item = item_add(l, CHART_ITEM_SECTOR, ink, centre.x, centre.y);
	item->size = radius;
	item->w = from;
	item->h = by;
}

void
chart_item_text(struct chart_layout *l, enum chart_ink ink, const char *text,
    struct chart_point at, enum chart_anchor anchor, double size, bool bold)
{
	struct chart_item *item;

	item = item_add(l, CHART_ITEM_TEXT, ink, at.x, at.y);
	item->text = text;
	item->anchor = anchor;
	item->size = size;
	item->bold = bold;
}
