#include "render/chart_frame.h"

#include <math.h>
#include <stdarg.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "render/chart_mark.h"
#include "render/chart_phrase.h"

#define FRAME_MARGIN	10.0	/* around all */
#define FRAME_GAP	8.0	/* between things that belong together */
#define FRAME_HEAD	0.1	/* part of the axis that holds a line of text */
#define FRAME_BREAK	24.0	/* height of the part that is left out */
#define FRAME_KEY	0.7	/* of a hollow shape, in heights of type */
#define FRAME_ZIGZAG	5.0	/* half width and quarter height of its mark */

bool
chart_frame_refuse(const struct chart_frame *f, const char *fmt, ...)
{
	struct buf b = BUF_INIT;
	va_list ap;

	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	if (f->spec->file != NULL)
		diag_at(f->diag, DIAG_CHART_DATA, f->spec->file,
		    f->spec->offset, "%s", b.data);
	else
		diag_file(f->diag, DIAG_CHART_DATA, f->spec->path, "%s",
		    b.data);
	buf_release(&b);
	return false;
}

const char *
chart_frame_value(const struct chart_frame *f, double value, int decimals)
{
	struct figure figure = { false, '\0', value };
	struct buf b = BUF_INIT;
	const char *text;

	figure_put(&b, &figure, f->spec->unit, decimals);
	text = arena_strndup(f->arena, b.data, b.len);
	buf_release(&b);
	return text;
}

const char *
chart_frame_figure(const struct chart_frame *f, const struct chart_value *v)
{
	const char *text = chart_frame_value(f, v->value, f->spec->decimals);

	return v->missing_text == NULL ? text : arena_printf(f->arena,
	    "%s %s", text, v->missing_text);
}

enum chart_ink
chart_frame_ink(const struct chart_spec *spec, size_t series)
{
	if (spec->series_count == 2 && series == 1)
		return CHART_INK_SERIES_4;
	return (enum chart_ink)(CHART_INK_SERIES_1 + (int)series);
}

double
chart_frame_y(const struct chart_frame *f, double value)
{
	double foot = f->bottom - (f->scale.broken ? FRAME_BREAK : 0);

	return foot - (foot - f->top) * (value - f->scale.low) /
	    (f->scale.high - f->scale.low);
}

double
chart_frame_x(const struct chart_frame *f, size_t category)
{
	return f->x_first + (double)category * f->x_step;
}

double
chart_frame_clear(const struct chart_frame *f, double x, double width)
{
	const double out = FRAME_GAP / 2;	/* that a text may stick out */

	return fmax(f->left - out + width / 2, fmin(x, f->right + out -
	    width / 2));
}

/* Draw lines of text down from `y`; gives where they end. */
static double
frame_put_lines(struct chart_frame *f, const char *text,
    struct chart_font font, enum chart_ink ink, double y)
{
	double room = f->page->width - 2 * FRAME_MARGIN;
	struct chart_lines lines;
	struct chart_point at;
	size_t i;

	lines = chart_text_fill(f->arena, f->measure, text, font, room);
	for (i = 0; i < lines.count; i++) {
		at.x = FRAME_MARGIN;
		at.y = y + font.size * CHART_TEXT_BASE;
		chart_item_text(f->layout, ink, lines.texts[i], at,
		    CHART_ANCHOR_START, font.size, font.bold);
		y += font.size * CHART_TEXT_LINE;
	}
	return y;
}

static void
frame_put_header(struct chart_frame *f)
{
	const struct chart_font title = { f->page->title_size, true };
	const struct chart_font subtitle = { f->page->small_size, false };

	if (f->spec->title != NULL)
		f->top = frame_put_lines(f, f->spec->title, title,
		    CHART_INK_TEXT, f->top);
	if (f->spec->subtitle != NULL)
		f->top = frame_put_lines(f, f->spec->subtitle, subtitle,
		    CHART_INK_TEXT, f->top);
	f->top += FRAME_GAP;
}

/* The source stands at the foot: measured first, then drawn from there. */
static void
frame_put_source(struct chart_frame *f)
{
	const struct chart_font font = { f->page->small_size, false };
	struct chart_lines lines;
	const char *text;

	if (f->spec->source == NULL)
		return;
	text = arena_printf(f->arena, "%s: %s",
	    chart_phrase_text(CHART_PHRASE_WORD_SOURCE, f->spec->lang),
	    f->spec->source);
	lines = chart_text_fill(f->arena, f->measure, text, font,
	    f->page->width - 2 * FRAME_MARGIN);
	f->floor -= (double)lines.count * font.size * CHART_TEXT_LINE;
	frame_put_lines(f, text, font, CHART_INK_MUTED, f->floor);
	f->floor -= FRAME_GAP;
}

/* A hollow shape and what it means, below all but the source. */
static void
frame_put_key(struct chart_frame *f)
{
	double size = f->page->small_size, key = size * FRAME_KEY;
	const char *text = chart_mark_key(f->arena, f->spec);
	struct chart_point at = { FRAME_MARGIN + key + size / 2, f->floor -
	    (CHART_TEXT_LINE - CHART_TEXT_BASE) * size };

	if (text == NULL)
		return;
	if (f->spec->kind == CHART_LINE || f->spec->kind == CHART_DOT ||
	    f->spec->kind == CHART_PANELS)
		chart_item_hollow_marker(f->layout, CHART_INK_TEXT,
		    CHART_MARKER_CIRCLE, (struct chart_point){ FRAME_MARGIN +
		    key / 2, at.y - size * CHART_TEXT_MID }, key / 2);
	else
		chart_item_hollow_rect(f->layout, CHART_INK_TEXT,
		    FRAME_MARGIN, at.y - key, key, key);
	chart_item_text(f->layout, CHART_INK_TEXT, text, at,
	    CHART_ANCHOR_START, size, false);
	f->floor -= size * CHART_TEXT_LINE + FRAME_GAP / 2;
}

static void
frame_find_range(struct chart_frame *f)
{
	const struct chart_spec *spec = f->spec;
	size_t s, i;

	f->low = spec->target.has ? spec->target.value : INFINITY;
	f->high = spec->target.has ? spec->target.value : -INFINITY;
	for (s = 0; s < spec->series_count; s++)
		for (i = 0; i < spec->category_count; i++) {
			const struct chart_value *v =
			    &spec->series[s].values[i];

			if (v->missing)
				continue;
			f->low = fmin(f->low, v->value);
			f->high = fmax(f->high, v->value);
		}
}

void
chart_frame_begin_page(struct chart_frame *f)
{
	const struct chart_page *page = f->page;

	f->layout = chart_item_start(f->arena, page->width, page->height);
	chart_item_rect(f->layout, CHART_INK_BACKGROUND, 0, 0, page->width,
	    page->height);
	f->left = FRAME_MARGIN;
	f->right = page->width - FRAME_MARGIN;
	f->top = FRAME_MARGIN;
	f->floor = page->height - FRAME_MARGIN;
	if (page->with_words) {
		frame_put_header(f);
		frame_put_source(f);
	}
	frame_put_key(f);
}

void
chart_frame_begin(struct chart_frame *f, bool may_break)
{
	bool share;

	chart_frame_begin_page(f);
	frame_find_range(f);
	share = f->spec->unit == UNIT_PERCENT && f->high <= 100;
	f->scale = chart_scale_build(f->low, f->high, share ? 100 : INFINITY,
	    f->spec->decimals, may_break);
}

void
chart_frame_take_title(struct chart_frame *f)
{
	const struct chart_font font = { f->page->small_size, false };

	if (f->spec->y_title != NULL)
		f->top = frame_put_lines(f, f->spec->y_title, font,
		    CHART_INK_MUTED, f->top) + FRAME_GAP;
}

void
chart_frame_take_axis(struct chart_frame *f, double above)
{
	const struct chart_font font = { f->page->small_size, false };
	size_t i, count = chart_scale_count(&f->scale);
	double widest = 0;

	for (i = 0; i < count; i++)
		widest = fmax(widest, chart_text_width(f->measure,
		    chart_frame_value(f, chart_scale_tick(&f->scale, i),
		    f->scale.decimals), font));
	f->left += widest + FRAME_GAP;
	chart_frame_take_title(f);
	f->head = f->top;
	if (f->scale.high - f->high > FRAME_HEAD * (f->scale.high -
	    f->scale.low))
		above = 0;
	f->top += fmax(above, font.size / 2);
}

static void
frame_put_tick(struct chart_frame *f, const char *text, double y)
{
	double size = f->page->small_size;
	struct chart_point from = { f->left, y }, to = { f->right, y };
	struct chart_point at = { f->left - FRAME_GAP, y + size *
	    CHART_TEXT_MID };

	chart_item_rule(f->layout, CHART_INK_GRID, from, to, 1,
	    CHART_DASH_SOLID);
	chart_item_text(f->layout, CHART_INK_MUTED, text, at,
	    CHART_ANCHOR_END, size, false);
}

/* The axis runs down to zero, interrupted by a zigzag where values lack. */
static void
frame_put_break(struct chart_frame *f)
{
	double x = f->left, y = f->bottom - FRAME_BREAK / 2;
	const struct chart_point line[] = {
		{ x, f->top },
		{ x, y - 2 * FRAME_ZIGZAG },
		{ x + FRAME_ZIGZAG, y - FRAME_ZIGZAG },
		{ x - FRAME_ZIGZAG, y + FRAME_ZIGZAG },
		{ x, y + 2 * FRAME_ZIGZAG },
		{ x, f->bottom }
	};

	chart_item_path(f->layout, CHART_INK_AXIS, line,
	    sizeof(line) / sizeof(line[0]), 1.5, CHART_DASH_SOLID);
	frame_put_tick(f, chart_frame_value(f, 0, f->scale.decimals),
	    f->bottom);
}

void
chart_frame_draw_grid(struct chart_frame *f)
{
	size_t i, count = chart_scale_count(&f->scale);
	double tick;

	for (i = 0; i < count; i++) {
		tick = chart_scale_tick(&f->scale, i);
		frame_put_tick(f, chart_frame_value(f, tick,
		    f->scale.decimals), chart_frame_y(f, tick));
	}
	if (f->scale.broken)
		frame_put_break(f);
}

void
chart_frame_draw_base(struct chart_frame *f)
{
	double y = f->scale.broken ? f->bottom : chart_frame_y(f, 0);
	struct chart_point from = { f->left, y }, to = { f->right, y };

	chart_item_rule(f->layout, CHART_INK_AXIS, from, to, 1,
	    CHART_DASH_SOLID);
}

void
chart_frame_draw_target(struct chart_frame *f, bool over)
{
	double y;
	struct chart_point from, to;

	if (!f->spec->target.has)
		return;
	y = chart_frame_y(f, f->spec->target.value);
	from.x = f->left;
	to.x = f->right;
	from.y = to.y = y;
	if (over)
		chart_item_rule(f->layout, CHART_INK_BACKGROUND, from, to,
		    2 * CHART_FRAME_TARGET, CHART_DASH_SOLID);
	chart_item_rule(f->layout, CHART_INK_TEXT, from, to,
	    CHART_FRAME_TARGET, CHART_DASH_DOT);
}
