/*
 * Free places: where a text hits neither a line nor another text.
 * Stage: render.
 * Must not know: data, the kind of the chart.
 */
#ifndef RENDER_CHART_ROOM_H
#define RENDER_CHART_ROOM_H

#include <stdbool.h>
#include <stddef.h>

#include "render/chart_item.h"

struct chart_box {
	double	 x;		/* middle */
	double	 y;		/* middle */
	double	 w;
	double	 h;
};

struct chart_room {
	struct arena		*arena;		/* borrowed; owns the lists */
	struct chart_point	*lines;		/* pairs: from, to */
	size_t			 line_count;
	size_t			 line_cap;
	struct chart_box	*boxes;
	size_t			 box_count;
	size_t			 box_cap;
};

/*
 * Remember a straight line, or a box, as taken.
 */
void	 chart_room_take_line(struct chart_room *room, struct chart_point from,
	    struct chart_point to);
void	 chart_room_take_box(struct chart_room *room, struct chart_box box);

/*
 * Does a box hit nothing that is taken?
 */
bool	 chart_room_is_free(const struct chart_room *room,
	    struct chart_box box);

#endif
