#include "render/chart_draw.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "render/chart_words.h"

#define DRAW_FONT	"Open Sans"
#define DRAW_EDGE	1.5	/* of background colour around a marker */
#define DRAW_OUTLINE	2.0	/* of a hollow shape */

/* 16 x 9 cm at 96 CSS pixels an inch is 604.7 x 340.2. */
const struct chart_output chart_outputs[] = {
	{ "web", { 720, 405, 16, 15, 20, false, false }, 1, 96 },
	{ "web2x", { 720, 405, 16, 15, 20, false, false }, 2, 192 },
	{ "board", { 604.8, 340.16, 13, 12, 16, true, false }, 3.125, 300 },
	{ "phone", { 360, 320, 15, 14, 18, false, true }, 2, 192 }
};

_Static_assert(sizeof(chart_outputs) / sizeof(chart_outputs[0]) ==
    CHART_FOR__MAX, "an output for each use");

struct chart_draw {
	PangoFontMap		*map;		/* our own, so that it can go */
	PangoContext		*context;
	PangoLayout		*line;		/* set anew for each text */
	PangoFontDescription	*fonts[2];	/* normal, bold */
	bool			 has_font;	/* DRAW_FONT is there */
};

/* One drawing: cairo's context is in CSS pixels. */
struct draw_job {
	struct chart_draw		*draw;
	cairo_t				*cr;
	const struct chart_theme	*theme;
	double				 scale;
};

static PangoFontDescription *
draw_font(PangoWeight weight)
{
	PangoFontDescription *font = pango_font_description_new();

	pango_font_description_set_family(font, DRAW_FONT);
	pango_font_description_set_weight(font, weight);
	return font;
}

/* Where a font is missing, pango takes another without a word. */
static bool
draw_find_font(const struct chart_draw *d)
{
	PangoFont *font = pango_context_load_font(d->context, d->fonts[0]);
	PangoFontDescription *found;
	bool same;

	if (font == NULL)
		return false;
	found = pango_font_describe(font);
	same = strcmp(pango_font_description_get_family(found),
	    DRAW_FONT) == 0;
	pango_font_description_free(found);
	g_object_unref(font);
	return same;
}

/*
 * Nothing that depends on the screen, its settings or the user's language:
 * no hinting, whole grey smoothing, places of letters not rounded, so that a
 * text has the same width at every scale and the same pixels every time.
 */
struct chart_draw *
chart_draw_new(void)
{
	struct chart_draw *d = mem_alloc(1, sizeof(*d));
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	d->map = pango_cairo_font_map_new();
	d->context = pango_font_map_create_context(d->map);
	pango_cairo_context_set_font_options(d->context, options);
	pango_cairo_context_set_resolution(d->context, 96);
	pango_context_set_round_glyph_positions(d->context, FALSE);
	pango_context_set_language(d->context,
	    pango_language_from_string("en-GB"));
	cairo_font_options_destroy(options);
	d->line = pango_layout_new(d->context);
	d->fonts[0] = draw_font(PANGO_WEIGHT_NORMAL);
	d->fonts[1] = draw_font(PANGO_WEIGHT_SEMIBOLD);
	d->has_font = draw_find_font(d);
	return d;
}

void
chart_draw_free(struct chart_draw *d)
{
	if (d == NULL)
		return;
	pango_font_description_free(d->fonts[0]);
	pango_font_description_free(d->fonts[1]);
	g_object_unref(d->line);
	g_object_unref(d->context);
	g_object_unref(d->map);
	free(d);
}

static void
draw_set_text(struct chart_draw *d, const char *text, size_t len, double size,
    bool bold)
{
	PangoFontDescription *font = d->fonts[bold];

	pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
	pango_layout_set_font_description(d->line, font);
	pango_layout_set_text(d->line, text, (int)len);
}

static double
draw_width(void *context, const char *text, size_t len, double size, bool bold)
{
	struct chart_draw *d = context;
	int width, height;

	draw_set_text(d, text, len, size, bold);
	pango_layout_get_size(d->line, &width, &height);
	return (double)width / PANGO_SCALE;
}

struct chart_measure
chart_draw_measure(struct chart_draw *d)
{
	struct chart_measure m = { draw_width, d };

	return m;
}

static void
draw_set_ink(struct draw_job *job, enum chart_ink ink)
{
	uint32_t c = chart_theme_colour(job->theme, ink);

	cairo_set_source_rgb(job->cr, (double)(c >> 16 & 0xFF) / 255,
	    (double)(c >> 8 & 0xFF) / 255, (double)(c & 0xFF) / 255);
}

/* The nearest edge between device pixels: edges there are sharp. */
static double
draw_snap(const struct draw_job *job, double x)
{
	return round(x * job->scale) / job->scale;
}

static void
draw_box(struct draw_job *job, double x0, double y0, double x1, double y1)
{
	x0 = draw_snap(job, x0);
	y0 = draw_snap(job, y0);
	cairo_rectangle(job->cr, x0, y0, draw_snap(job, x1) - x0,
	    draw_snap(job, y1) - y0);
	cairo_fill(job->cr);
}

static void
draw_set_line(struct draw_job *job, double size, enum chart_dash dash)
{
	static const double dashes[CHART_DASH__MAX][4] = {
		{ 0, 0, 0, 0 },
		{ 3.2, 2.4, 3.2, 2.4 },
		{ 0.01, 2, 0.01, 2 },	/* round ends make these dots */
		{ 3.2, 2.2, 0.01, 2.2 }
	};
	double scaled[4];
	int i;

	for (i = 0; i < 4; i++)
		scaled[i] = dashes[dash][i] * size;
	cairo_set_line_width(job->cr, size);
	cairo_set_line_join(job->cr, CAIRO_LINE_JOIN_ROUND);
	cairo_set_line_cap(job->cr, CAIRO_LINE_CAP_ROUND);
	cairo_set_dash(job->cr, scaled, dash == CHART_DASH_SOLID ? 0 : 4, 0);
}

/*
 * A solid upright or level line is filled as a box of whole device pixels,
 * at least one wide; cairo would smear a stroke over two.
 */
static void
draw_rule(struct draw_job *job, const struct chart_item *item)
{
	double wide = fmax(1, round(item->size * job->scale)) / job->scale;
	double x = item->x, y = item->y;

	if (item->dash == CHART_DASH_SOLID && item->h == 0) {
		y = draw_snap(job, y - wide / 2);
		draw_box(job, x, y, x + item->w, y + wide);
	} else if (item->dash == CHART_DASH_SOLID && item->w == 0) {
		x = draw_snap(job, x - wide / 2);
		draw_box(job, x, y, x + wide, y + item->h);
	} else {
		draw_set_line(job, item->size, item->dash);
		cairo_move_to(job->cr, x, y);
		cairo_rel_line_to(job->cr, item->w, item->h);
		cairo_stroke(job->cr);
	}
}

static void
draw_path(struct draw_job *job, const struct chart_item *item)
{
	size_t i;

	draw_set_line(job, item->size, item->dash);
	cairo_new_path(job->cr);	/* text leaves a current point */
	for (i = 0; i < item->point_count; i++)
		cairo_line_to(job->cr, item->points[i].x, item->points[i].y);
	cairo_stroke(job->cr);
}

/* The shapes have nearly the same area for the same radius. */
static void
draw_outline(struct draw_job *job, enum chart_marker marker, double x,
    double y, double r)
{
	cairo_t *cr = job->cr;

	switch (marker) {
	case CHART_MARKER_CIRCLE:
		cairo_arc(cr, x, y, r, 0, 2 * acos(-1));
		break;
	case CHART_MARKER_SQUARE:
		cairo_rectangle(cr, x - 0.88 * r, y - 0.88 * r, 1.76 * r,
		    1.76 * r);
		break;
	case CHART_MARKER_TRIANGLE:
		cairo_move_to(cr, x, y - 1.3 * r);
		cairo_line_to(cr, x + 1.2 * r, y + 0.85 * r);
		cairo_line_to(cr, x - 1.2 * r, y + 0.85 * r);
		break;
	default:
		cairo_move_to(cr, x, y - 1.3 * r);
		cairo_line_to(cr, x + 1.3 * r, y);
		cairo_line_to(cr, x, y + 1.3 * r);
		cairo_line_to(cr, x - 1.3 * r, y);
		break;
	}
	cairo_close_path(cr);
}

static void
draw_marker(struct draw_job *job, const struct chart_item *item)
{
	cairo_new_path(job->cr);
	draw_outline(job, item->marker, item->x, item->y, item->w);
	draw_set_ink(job, CHART_INK_BACKGROUND);
	draw_set_line(job, 2 * DRAW_EDGE, CHART_DASH_SOLID);
	cairo_stroke_preserve(job->cr);
	draw_set_ink(job, item->ink);
	cairo_fill(job->cr);
	if (!item->hollow)
		return;
	draw_outline(job, item->marker, item->x, item->y, item->w -
	    DRAW_OUTLINE);
	draw_set_ink(job, CHART_INK_BACKGROUND);
	cairo_fill(job->cr);
}

/* A hollow one that is too small for an inside is filled. */
static void
draw_rect(struct draw_job *job, const struct chart_item *item)
{
	double edge = DRAW_OUTLINE;

	draw_box(job, item->x, item->y, item->x + item->w, item->y + item->h);
	if (!item->hollow || fmin(item->w, item->h) <= 2 * edge)
		return;
	draw_set_ink(job, CHART_INK_BACKGROUND);
	draw_box(job, item->x + edge, item->y + edge, item->x + item->w -
	    edge, item->y + item->h - edge);
}

/* Angles count from the top; cairo's from the right. */
static void
draw_sector(struct draw_job *job, const struct chart_item *item)
{
	double top = -acos(-1) / 2, whole = 2 * acos(-1);

	cairo_new_path(job->cr);
	if (item->h < whole - 1e-9)
		cairo_move_to(job->cr, item->x, item->y);
	cairo_arc(job->cr, item->x, item->y, item->size, top + item->w,
	    top + item->w + item->h);
	cairo_close_path(job->cr);
	cairo_fill_preserve(job->cr);
	draw_set_ink(job, CHART_INK_BACKGROUND);
	draw_set_line(job, DRAW_EDGE, CHART_DASH_SOLID);
	cairo_stroke(job->cr);
}

static void
draw_text(struct draw_job *job, const struct chart_item *item)
{
	PangoLayout *line = job->draw->line;
	int width, height;
	double x = item->x;

	draw_set_text(job->draw, item->text, strlen(item->text), item->size,
	    item->bold);
	pango_layout_get_size(line, &width, &height);
	if (item->anchor != CHART_ANCHOR_START)
		x -= (double)width / PANGO_SCALE /
		    (item->anchor == CHART_ANCHOR_MIDDLE ? 2 : 1);
	cairo_move_to(job->cr, x, item->y -
	    (double)pango_layout_get_baseline(line) / PANGO_SCALE);
	pango_cairo_show_layout(job->cr, line);
}

static void
draw_item(struct draw_job *job, const struct chart_item *item)
{
	draw_set_ink(job, item->ink);
	switch (item->kind) {
	case CHART_ITEM_RECT:
		draw_rect(job, item);
		break;
	case CHART_ITEM_RULE:
		draw_rule(job, item);
		break;
	case CHART_ITEM_PATH:
		draw_path(job, item);
		break;
	case CHART_ITEM_MARKER:
		draw_marker(job, item);
		break;
	case CHART_ITEM_SECTOR:
		draw_sector(job, item);
		break;
	default:
		draw_text(job, item);
		break;
	}
}

static void
draw_items(struct chart_draw *d, cairo_surface_t *surface,
    const struct chart_layout *layout, const struct chart_theme *theme,
    double scale)
{
	struct draw_job job = { d, cairo_create(surface), theme, scale };
	size_t i;

	cairo_scale(job.cr, scale, scale);
	pango_cairo_update_context(job.cr, d->context);
	for (i = 0; i < layout->count; i++)
		draw_item(&job, &layout->items[i]);
	cairo_destroy(job.cr);
}

/* The pixels of a layout as PNG; -1 where cairo or libpng fail. */
static int
draw_surface(struct chart_draw *d, cairo_surface_t *surface,
    const struct chart_layout *layout, const struct chart_theme *theme,
    double scale, const struct image_words *words, struct buf *png)
{
	struct image image;

	draw_items(d, surface, layout, theme, scale);
	cairo_surface_flush(surface);
	if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS)
		return -1;
	image.pixels = (const uint32_t *)(const void *)
	    cairo_image_surface_get_data(surface);
	image.width = (size_t)cairo_image_surface_get_width(surface);
	image.height = (size_t)cairo_image_surface_get_height(surface);
	if ((size_t)cairo_image_surface_get_stride(surface) !=
	    4 * image.width)
		BUG("rows of cairo's images are padded");
	return image_put_png(png, &image, words);
}

int
chart_draw_layout(struct chart_draw *d, const struct chart_layout *layout,
    const struct chart_theme *theme, const struct chart_output *output,
    const struct image_words *words, const char *path, struct diag *diag,
    struct buf *png)
{
	int width = (int)round(layout->width * output->scale);
	int height = (int)round(layout->height * output->scale);
	cairo_surface_t *surface;
	int result;

	if (!d->has_font) {
		diag_file(diag, DIAG_FILE_READ, path, "cannot find the font "
		    "'%s' that charts are drawn with", DRAW_FONT);
		return -1;
	}
	surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width,
	    height);
	result = draw_surface(d, surface, layout, theme, output->scale, words,
	    png);
	if (result == -1)
		diag_file(diag, DIAG_FILE_WRITE, path, "cannot draw the chart "
		    "of %d x %d pixels: %s", width, height,
		    cairo_status_to_string(cairo_surface_status(surface)));
	cairo_surface_destroy(surface);
	return result;
}

int
chart_draw_png(struct chart_draw *d, const struct chart_spec *spec,
    enum chart_use use, const struct chart_theme *theme, struct diag *diag,
    struct buf *png)
{
	const struct chart_output *output = &chart_outputs[use];
	struct chart_measure measure = chart_draw_measure(d);
	struct arena arena = ARENA_INIT;
	struct buf alt = BUF_INIT;
	const struct chart_layout *layout;
	struct image_words words;
	int result = -1;

	layout = chart_layout_build(&arena, spec, &output->page, &measure,
	    diag);
	if (layout != NULL) {
		chart_words_put_alt(&alt, spec);
		words.dpi = output->dpi;
		words.description = alt.data;
		words.lang = spec->lang;
		result = chart_draw_layout(d, layout, theme, output, &words,
		    spec->path, diag, png);
	}
	buf_release(&alt);
	arena_release(&arena);
	return result;
}
