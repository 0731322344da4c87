/*
 * Where the boxes of a structure come to stand, and its links run.
 * Stage: render.
 * Must not know: texts, how boxes are drawn.
 *
 * Graphviz does the work; it is given sizes and gives places, and measures
 * and draws nothing.
 */
#ifndef RENDER_STRUCTURE_PLACE_H
#define RENDER_STRUCTURE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "render/chart_item.h"

struct arena;

/* Sizes and places in CSS pixels, from the top left of all boxes. */
struct structure_box {
	double			 w;
	double			 h;
	size_t			 parent;	/* its own: it is at the top */
	struct chart_point	 at;		/* set: its middle */
};

struct structure_way {
	size_t			 from;		/* indexes of boxes */
	size_t			 to;
	double			 w;		/* of its label */
	double			 h;
	struct chart_point	 label;		/* set: its middle */
	struct chart_point	*points;	/* set: point_count, a line */
	size_t			 point_count;	/* at least 2 */
};

struct structure_plan {
	struct structure_box	*boxes;
	size_t			 box_count;
	struct structure_way	*ways;
	size_t			 way_count;
	bool			 sideways;	/* tops on the left */
	double			 width;		/* set */
	double			 height;	/* set */
};

/*
 * Place boxes in ranks below their parents, or right of them, siblings in the
 * order given, and lead each way around the boxes.
 * Gives:  false if Graphviz gives none; the plan is then as before.
 * Owns:   the arena.
 */
bool	 structure_place(struct arena *a, struct structure_plan *plan);

#endif
