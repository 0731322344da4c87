#include "render/chart_room.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"

#define ROOM_CAP_FIRST	64

/* A list in an arena, doubled when full; the outgrown one stays there. */
static void *
room_grow(struct arena *a, void *old, size_t count, size_t *cap, size_t size)
{
	void *list;

	if (count < *cap)
		return old;
	*cap = *cap == 0 ? ROOM_CAP_FIRST : 2 * *cap;
	list = arena_alloc(a, *cap, size);
	if (count > 0)
		memcpy(list, old, count * size);
	return list;
}

void
chart_room_take_line(struct chart_room *room, struct chart_point from,
    struct chart_point to)
{
	room->lines = room_grow(room->arena, room->lines, room->line_count,
	    &room->line_cap, 2 * sizeof(*room->lines));
	room->lines[2 * room->line_count] = from;
	room->lines[2 * room->line_count + 1] = to;
	room->line_count++;
}

void
chart_room_take_box(struct chart_room *room, struct chart_box box)
{
	room->boxes = room_grow(room->arena, room->boxes, room->box_count,
	    &room->box_cap, sizeof(*room->boxes));
	room->boxes[room->box_count++] = box;
}

/*
 * Narrow the part [t[0], t[1]] of a line that lies between two parallel
 * edges; false once nothing of it is left.
 */
static bool
room_clip(double from, double by, double low, double high, double t[2])
{
	double enter, leave;

	if (fabs(by) < 1e-9)
		return from > low && from < high;
	enter = (low - from) / by;
	leave = (high - from) / by;
	t[0] = fmax(t[0], fmin(enter, leave));
	t[1] = fmin(t[1], fmax(enter, leave));
	return t[0] < t[1];
}

static bool
room_line_hits(const struct chart_point *line, struct chart_box box)
{
	double t[2] = { 0, 1 };

	return room_clip(line[0].x, line[1].x - line[0].x, box.x - box.w / 2,
	    box.x + box.w / 2, t) &&
	    room_clip(line[0].y, line[1].y - line[0].y, box.y - box.h / 2,
	    box.y + box.h / 2, t);
}

bool
chart_room_is_free(const struct chart_room *room, struct chart_box box)
{
	size_t i;

	for (i = 0; i < room->line_count; i++)
		if (room_line_hits(&room->lines[2 * i], box))
			return false;
	for (i = 0; i < room->box_count; i++) {
		const struct chart_box *other = &room->boxes[i];

		if (fabs(other->x - box.x) < (other->w + box.w) / 2 &&
		    fabs(other->y - box.y) < (other->h + box.h) / 2)
			return false;
	}
	return true;
}
