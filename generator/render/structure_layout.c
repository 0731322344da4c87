#include "render/structure_layout.h"

#include <math.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/mem.h"
#include "model/dataset.h"
#include "model/structure.h"
#include "render/chart_frame.h"
#include "render/structure_place.h"

#define STRUCTURE_PAD	9.0	/* from the edge of a box to its words */
#define STRUCTURE_EDGE	1.5	/* line around a box, and to its parent */
#define STRUCTURE_RANK	36.0	/* between ranks */
#define STRUCTURE_BUS	14.0	/* from a box to the line beside it */
#define STRUCTURE_WIDEST 210.0	/* box of a sideways structure */
#define STRUCTURE_LEAST	118.0	/* narrowest box beside others */
#define STRUCTURE_LABEL	120.0	/* width of a link's label */
#define STRUCTURE_INDENT 20.0	/* of a box below its parent's left edge */
#define STRUCTURE_APART	10.0	/* between indented boxes */
#define STRUCTURE_COLUMN 420.0	/* widest column of indented boxes */

struct structure_chart {
	struct chart_frame	 f;
	const struct structure	*s;
	const char *const	*links;
	struct chart_lines	*titles;	/* one per node */
	struct chart_lines	*holders;
	struct chart_lines	*labels;	/* one per link */
	struct structure_plan	 plan;
	bool			 indented;
};

static struct chart_lines
structure_wrap(struct structure_chart *c, const char *text, double size,
    bool bold, double room)
{
	const struct chart_font font = { size, bold };

	return chart_text_wrap(c->f.arena, c->f.measure, text != NULL ? text :
	    "", font, room, true);
}

/* Wrap the words of a box to its width; its height follows. */
static void
structure_fill_box(struct structure_chart *c, size_t node, double width)
{
	const struct chart_page *page = c->f.page;
	const struct structure_node *n = &c->s->nodes[node];
	enum lang lang = c->f.spec->lang;
	double room = width - 2 * STRUCTURE_PAD;

	c->titles[node] = structure_wrap(c, ltext_get(&n->title, lang, NULL),
	    page->small_size, true, room);
	c->holders[node] = structure_wrap(c, ltext_get(&n->holder, lang,
	    NULL), page->small_size, false, room);
	c->plan.boxes[node].w = width;
	c->plan.boxes[node].h = 2 * STRUCTURE_PAD + page->small_size *
	    CHART_TEXT_LINE * (double)(c->titles[node].count +
	    c->holders[node].count);
}

/* Boxes of one rank are of one height, so that lines above them are level. */
static void
structure_level(struct structure_chart *c)
{
	double highest[STRUCTURE_NODES_MAX] = { 0 };
	size_t i;

	for (i = 0; i < c->s->node_count; i++)
		highest[c->s->nodes[i].depth] =
		    fmax(highest[c->s->nodes[i].depth], c->plan.boxes[i].h);
	for (i = 0; i < c->s->node_count; i++)
		c->plan.boxes[i].h = highest[c->s->nodes[i].depth];
}

static void
structure_fill_labels(struct structure_chart *c)
{
	double size = c->f.page->small_size;
	size_t i;

	for (i = 0; i < c->s->link_count; i++) {
		c->labels[i] = structure_wrap(c, ltext_get(
		    &c->s->links[i].label, c->f.spec->lang, NULL), size,
		    false, STRUCTURE_LABEL);
		c->plan.ways[i].w = c->labels[i].width + 8;
		c->plan.ways[i].h = (double)c->labels[i].count * size *
		    CHART_TEXT_LINE + 4;
	}
}

/* Place boxes of a width in ranks; false if they need more than the page. */
static bool
structure_try(struct structure_chart *c, double width, bool sideways)
{
	size_t i;

	for (i = 0; i < c->s->node_count; i++)
		structure_fill_box(c, i, width);
	if (!sideways)
		structure_level(c);
	c->plan.sideways = sideways;
	return structure_place(c->f.arena, &c->plan) &&
	    c->plan.width <= c->f.right - c->f.left;
}

static size_t
structure_levels(const struct structure *s)
{
	size_t i, depth = 0;

	for (i = 0; i < s->node_count; i++)
		if (s->nodes[i].depth > depth)
			depth = s->nodes[i].depth;
	return depth + 1;
}

/* The widest boxes at which all ranks fit, upright if they can. */
static bool
structure_fits_ranks(struct structure_chart *c)
{
	static const double widths[] = { 180, 160, 140, STRUCTURE_LEAST };
	double levels = (double)structure_levels(c->s), width;
	size_t i;

	structure_fill_labels(c);
	for (i = 0; i < sizeof(widths) / sizeof(widths[0]); i++)
		if (structure_try(c, widths[i], false))
			return true;
	width = (c->f.right - c->f.left - (levels - 1) * STRUCTURE_RANK) /
	    levels;
	for (width = fmin(width, STRUCTURE_WIDEST); width >= STRUCTURE_LEAST;
	    width -= 12)
		if (structure_try(c, width, true))
			return true;
	return false;
}

static void
structure_indent(struct structure_chart *c)
{
	double right = fmin(c->f.right - c->f.left, STRUCTURE_COLUMN), x;
	double y = 0;
	size_t i;

	for (i = 0; i < c->s->node_count; i++) {
		struct structure_box *box = &c->plan.boxes[i];

		x = fmin((double)c->s->nodes[i].depth * STRUCTURE_INDENT,
		    right - STRUCTURE_LEAST);
		structure_fill_box(c, i, right - x);
		box->at.x = x + box->w / 2;
		box->at.y = y + box->h / 2;
		y += box->h + STRUCTURE_APART;
	}
	c->plan.width = right;
	c->plan.height = y - STRUCTURE_APART;
	c->indented = true;
}

/* Below indented boxes: what else is linked, in sentences. */
static double
structure_put_links(struct structure_chart *c, double y, bool draw)
{
	const struct chart_font font = { c->f.page->small_size, false };
	struct chart_lines lines;
	struct chart_point at;
	size_t i, j;

	for (i = 0; c->indented && i < c->s->link_count; i++) {
		lines = chart_text_fill(c->f.arena, c->f.measure, c->links[i],
		    font, c->f.right - c->f.left);
		y += STRUCTURE_APART;
		for (j = 0; j < lines.count; j++) {
			at.x = c->f.left;
			at.y = y + font.size * CHART_TEXT_BASE;
			if (draw)
				chart_item_text(c->f.layout, CHART_INK_TEXT,
				    lines.texts[j], at, CHART_ANCHOR_START,
				    font.size, false);
			y += font.size * CHART_TEXT_LINE;
		}
	}
	return y;
}

/* The line from a parent: out of its middle, along, and into the child. */
static void
structure_put_line(struct structure_chart *c, size_t node)
{
	const struct structure_box *to = &c->plan.boxes[node];
	const struct structure_box *from = &c->plan.boxes[to->parent];
	struct chart_point p[4];
	size_t count = 4;

	p[0] = from->at;
	p[3] = to->at;
	if (c->indented) {
		p[0].x = p[1].x = from->at.x - from->w / 2 +
		    STRUCTURE_INDENT / 2;
		p[1].y = p[2].y = to->at.y;
		p[2].x = to->at.x - to->w / 2;
		count = 3;
	} else if (c->plan.sideways) {
		p[1].x = p[2].x = to->at.x - to->w / 2 - STRUCTURE_BUS;
		p[1].y = from->at.y;
		p[2].y = to->at.y;
	} else {
		p[1].y = p[2].y = to->at.y - to->h / 2 - STRUCTURE_BUS;
		p[1].x = from->at.x;
		p[2].x = to->at.x;
	}
	chart_item_path(c->f.layout, CHART_INK_AXIS, p, count, STRUCTURE_EDGE,
	    CHART_DASH_SOLID);
}

static void
structure_put_lines(struct structure_chart *c, const struct chart_lines *l,
    const struct structure_box *box, double *y, bool bold, enum chart_ink ink)
{
	double size = c->f.page->small_size;
	struct chart_point at = { c->indented ? box->at.x - box->w / 2 +
	    STRUCTURE_PAD : box->at.x, 0 };
	size_t i;

	for (i = 0; i < l->count; i++) {
		at.y = *y + size * CHART_TEXT_BASE;
		chart_item_text(c->f.layout, ink, l->texts[i], at,
		    c->indented ? CHART_ANCHOR_START : CHART_ANCHOR_MIDDLE,
		    size, bold);
		*y += size * CHART_TEXT_LINE;
	}
}

/* A box at the top is filled; the others have a line around them. */
static void
structure_put_box(struct structure_chart *c, size_t node)
{
	const struct structure_box *box = &c->plan.boxes[node];
	double x = box->at.x - box->w / 2, y = box->at.y - box->h / 2;
	bool top = box->parent == node;
	enum chart_ink ink = top ? CHART_INK_ON_1 : CHART_INK_TEXT;

	chart_item_rect(c->f.layout, CHART_INK_SERIES_1, x, y, box->w,
	    box->h);
	if (!top)
		chart_item_rect(c->f.layout, CHART_INK_BACKGROUND,
		    x + STRUCTURE_EDGE, y + STRUCTURE_EDGE,
		    box->w - 2 * STRUCTURE_EDGE, box->h - 2 * STRUCTURE_EDGE);
	y += (box->h - (double)(c->titles[node].count +
	    c->holders[node].count) * c->f.page->small_size *
	    CHART_TEXT_LINE) / 2;
	structure_put_lines(c, &c->titles[node], box, &y, true, ink);
	structure_put_lines(c, &c->holders[node], box, &y, false, ink);
}

static void
structure_put_way(struct structure_chart *c, size_t link)
{
	const struct structure_way *way = &c->plan.ways[link];

	chart_item_path(c->f.layout, CHART_INK_SERIES_3, way->points,
	    way->point_count, STRUCTURE_EDGE + 0.5, CHART_DASH_LONG);
}

static void
structure_put_label(struct structure_chart *c, size_t link)
{
	const struct structure_way *way = &c->plan.ways[link];
	struct structure_box box = { .w = way->w, .at = way->label };
	double y = way->label.y - way->h / 2 + 2;

	chart_item_rect(c->f.layout, CHART_INK_BACKGROUND, way->label.x -
	    way->w / 2, way->label.y - way->h / 2, way->w, way->h);
	structure_put_lines(c, &c->labels[link], &box, &y, false,
	    CHART_INK_SERIES_3);
}

/* Bring places into the page: in the middle, below the header. */
static void
structure_move(struct structure_chart *c)
{
	double x = c->f.left, y = c->f.top;
	size_t i, j;

	if (!c->indented)
		x += (c->f.right - c->f.left - c->plan.width) / 2;
	for (i = 0; i < c->plan.box_count; i++) {
		c->plan.boxes[i].at.x += x;
		c->plan.boxes[i].at.y += y;
	}
	for (i = 0; !c->indented && i < c->plan.way_count; i++) {
		c->plan.ways[i].label.x += x;
		c->plan.ways[i].label.y += y;
		for (j = 0; j < c->plan.ways[i].point_count; j++) {
			c->plan.ways[i].points[j].x += x;
			c->plan.ways[i].points[j].y += y;
		}
	}
}

static void
structure_draw(struct structure_chart *c)
{
	size_t i;

	structure_move(c);
	for (i = 0; i < c->plan.box_count; i++)
		if (c->plan.boxes[i].parent != i)
			structure_put_line(c, i);
	for (i = 0; !c->indented && i < c->plan.way_count; i++)
		structure_put_way(c, i);
	for (i = 0; i < c->plan.box_count; i++)
		structure_put_box(c, i);
	for (i = 0; !c->indented && i < c->plan.way_count; i++)
		structure_put_label(c, i);
	structure_put_links(c, c->f.top + c->plan.height, true);
}

static void
structure_start(struct structure_chart *c, const struct structure *s)
{
	struct arena *a = c->f.arena;
	size_t i;

	c->s = s;
	c->titles = arena_alloc(a, s->node_count, sizeof(*c->titles));
	c->holders = arena_alloc(a, s->node_count, sizeof(*c->holders));
	c->labels = arena_alloc(a, s->link_count, sizeof(*c->labels));
	c->plan.box_count = s->node_count;
	c->plan.boxes = arena_alloc(a, s->node_count,
	    sizeof(*c->plan.boxes));
	c->plan.way_count = s->link_count;
	c->plan.ways = arena_alloc(a, s->link_count, sizeof(*c->plan.ways));
	for (i = 0; i < s->node_count; i++)
		c->plan.boxes[i].parent = s->nodes[i].parent;
	for (i = 0; i < s->link_count; i++) {
		c->plan.ways[i].from = s->links[i].from;
		c->plan.ways[i].to = s->links[i].to;
	}
}

/*
 * The header and the source are laid out twice: first to learn how much room
 * they take, then on a page that is as high as all of it.
 */
struct chart_layout *
structure_layout_build(struct arena *a, const struct dataset *set,
    enum lang lang, const char *const *links, const struct chart_page *page,
    const struct chart_measure *measure)
{
	struct chart_page *fitted = arena_alloc(a, 1, sizeof(*fitted));
	struct chart_spec *words = arena_alloc(a, 1, sizeof(*words));
	struct structure_chart c = { .links = links };

	words->lang = lang;
	words->path = set->path;
	words->title = ltext_get(&set->title, lang, NULL);
	words->source = ltext_get(&set->source_title, lang, NULL);
	*fitted = *page;
	c.f.spec = words;
	c.f.page = fitted;
	c.f.measure = measure;
	c.f.arena = a;
	chart_frame_begin_page(&c.f);
	structure_start(&c, set->structure);
	if (page->narrow || !structure_fits_ranks(&c))
		structure_indent(&c);
	fitted->height = ceil(structure_put_links(&c, c.f.top + c.plan.height,
	    false) + page->height - c.f.floor);
	chart_frame_begin_page(&c.f);
	structure_draw(&c);
	return c.f.layout;
}
