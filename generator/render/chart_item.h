/*
 * What a laid-out chart consists of: shapes and texts at places, in order.
 * Stage: render.
 * Must not know: data, scales, cairo.
 *
 * Places are in CSS pixels from the top left. A layout is a display list:
 * later items lie over earlier ones.
 */
#ifndef RENDER_CHART_ITEM_H
#define RENDER_CHART_ITEM_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* Colours by role; a theme says which they are. */
enum chart_ink {
	CHART_INK_BACKGROUND,
	CHART_INK_TEXT,
	CHART_INK_MUTED,
	CHART_INK_GRID,
	CHART_INK_AXIS,
	CHART_INK_SERIES_1,
	CHART_INK_SERIES_2,
	CHART_INK_SERIES_3,
	CHART_INK_SERIES_4,
	CHART_INK_ON_1,		/* text on an area of series 1 */
	CHART_INK_ON_2,
	CHART_INK_ON_3,
	CHART_INK_ON_4,
	CHART_INK__MAX
};

enum chart_dash {
	CHART_DASH_SOLID,
	CHART_DASH_LONG,
	CHART_DASH_DOT,
	CHART_DASH_MIXED,
	CHART_DASH__MAX
};

enum chart_marker {
	CHART_MARKER_CIRCLE,
	CHART_MARKER_SQUARE,
	CHART_MARKER_TRIANGLE,
	CHART_MARKER_DIAMOND,
	CHART_MARKER__MAX
};

enum chart_anchor {
	CHART_ANCHOR_START,	/* x is the left end of the text */
	CHART_ANCHOR_MIDDLE,
	CHART_ANCHOR_END,
	CHART_ANCHOR__MAX
};

enum chart_item_kind {
	CHART_ITEM_RECT,	/* filled; x, y: top left; w, h */
	CHART_ITEM_RULE,	/* straight, from x, y by w, h */
	CHART_ITEM_PATH,	/* through points */
	CHART_ITEM_MARKER,	/* around x, y; w: radius */
	CHART_ITEM_SECTOR,	/* of a circle around x, y; size: radius; */
				/* w: from, h: by, clockwise from the top */
	CHART_ITEM_TEXT,	/* x: anchor, y: baseline */
	CHART_ITEM__MAX
};

struct chart_point {
	double	 x;
	double	 y;
};

struct chart_item {
	enum chart_item_kind	 kind;
	enum chart_ink		 ink;
	double			 x;
	double			 y;
	double			 w;
	double			 h;
	double			 size;		/* RULE, PATH: width of line; */
						/* TEXT: height of font */
						/* SECTOR: radius */
	enum chart_dash		 dash;		/* RULE, PATH */
	enum chart_marker	 marker;	/* MARKER */
	enum chart_anchor	 anchor;	/* TEXT */
	bool			 bold;		/* TEXT */
	bool			 hollow;	/* RECT, MARKER: an outline, */
						/* background inside */
	const char		*text;		/* TEXT */
	struct chart_point	*points;	/* PATH: point_count */
	size_t			 point_count;
};

struct chart_layout {
	struct arena		*arena;		/* borrowed; owns the rest */
	double			 width;
	double			 height;
	struct chart_item	*items;		/* in drawing order */
	size_t			 count;
	size_t			 cap;
};

/*
 * The colour of text on an area of a series' colour.
 */
enum chart_ink chart_item_on(enum chart_ink series);

/*
 * Start a layout without items.
 * Owns:   the arena.
 */
struct chart_layout *chart_item_start(struct arena *a, double width,
	    double height);

/*
 * Add a filled rectangle; one without area is left out.
 */
void	 chart_item_rect(struct chart_layout *l, enum chart_ink ink, double x,
	    double y, double w, double h);

/*
 * Add the outline of a rectangle, filled with the background.
 */
void	 chart_item_hollow_rect(struct chart_layout *l, enum chart_ink ink,
	    double x, double y, double w, double h);

/*
 * Add a straight line.
 * Takes:  size: its width.
 */
void	 chart_item_rule(struct chart_layout *l, enum chart_ink ink,
	    struct chart_point from, struct chart_point to, double size,
	    enum chart_dash dash);

/*
 * Add a line through points.
 * Takes:  points: at least 2, copied; size: width of the line.
 */
void	 chart_item_path(struct chart_layout *l, enum chart_ink ink,
	    const struct chart_point *points, size_t count, double size,
	    enum chart_dash dash);

/*
 * Add a marker with a thin edge in the background colour.
 */
void	 chart_item_marker(struct chart_layout *l, enum chart_ink ink,
	    enum chart_marker marker, struct chart_point at, double radius);

/*
 * The same hollow: its outline, filled with the background.
 */
void	 chart_item_hollow_marker(struct chart_layout *l, enum chart_ink ink,
	    enum chart_marker marker, struct chart_point at, double radius);

/*
 * Add a sector of a circle with an edge in the background colour.
 * Takes:  from, by: angles clockwise from the top, radians.
 */
void	 chart_item_sector(struct chart_layout *l, enum chart_ink ink,
	    struct chart_point centre, double radius, double from, double by);

/*
 * Add one line of text.
 * Takes:  text: borrowed, must live as long as the layout; at: anchor and
 *         baseline; size: height of the font.
 */
void	 chart_item_text(struct chart_layout *l, enum chart_ink ink,
	    const char *text, struct chart_point at, enum chart_anchor anchor,
	    double size, bool bold);

#endif
