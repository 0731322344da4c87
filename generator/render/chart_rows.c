#include "render/chart_rows.h"

#include <math.h>

#include "base/arena.h"
#include "render/chart_phrase.h"

#define ROWS_GAP	10.0	/* from labels to the zero line */
#define ROWS_LEAST	1.15	/* lane where room is scarce */
#define ROWS_PLOT	60.0	/* least width of the plot */

/* The height of a category, without the gap to the next. */
static double
rows_height(const struct chart_rows *rows, size_t category, double lane)
{
	const struct chart_page *page = rows->f->page;
	double label = (double)rows->labels[category].count *
	    page->text_size * CHART_TEXT_LINE;
	double bars = (double)rows->lanes * lane;

	return page->narrow ? label + bars : fmax(label, bars);
}

static double
rows_total(const struct chart_rows *rows, double lane)
{
	size_t i, count = rows->f->spec->category_count;
	double total = (double)count * chart_page_gap(lane, rows->lanes);

	for (i = 0; i < count; i++)
		total += rows_height(rows, i, lane);
	return total;
}

/* The widest lane, within what looks well, at which all rows fit. */
static bool
rows_choose_lane(struct chart_rows *rows)
{
	const struct chart_frame *f = rows->f;
	double most = chart_page_lane(f->page, rows->lanes) * 1.2;
	double least = f->page->text_size * ROWS_LEAST;

	for (rows->lane = most; rows->lane >= least; rows->lane -= 0.25)
		if (rows_total(rows, rows->lane) <= f->floor - f->top)
			return true;
	return chart_frame_refuse(f, "%zu rows do not fit: shorten their "
	    "labels, or draw fewer", f->spec->category_count);
}

/* Rows share what height is left, so that the foot is not empty. */
static void
rows_set_places(struct chart_rows *rows)
{
	struct chart_frame *f = rows->f;
	size_t i, count = f->spec->category_count;
	double bars = (double)rows->lanes * rows->lane, height;
	double gap = (f->floor - f->top - rows_total(rows, rows->lane)) /
	    (double)count + chart_page_gap(rows->lane, rows->lanes);
	double y = f->top + gap / 2;

	rows->tops = arena_alloc(f->arena, count, sizeof(*rows->tops));
	rows->middles = arena_alloc(f->arena, count, sizeof(*rows->middles));
	for (i = 0; i < count; i++) {
		height = rows_height(rows, i, rows->lane);
		rows->middles[i] = y + height / 2;
		rows->tops[i] = f->page->narrow ? y + height - bars :
		    y + (height - bars) / 2;
		y += height + gap;
	}
	f->bottom = f->floor;
}

static void
rows_wrap_labels(struct chart_rows *rows)
{
	struct chart_frame *f = rows->f;
	const struct chart_font font = { f->page->text_size, false };
	double room = f->page->narrow ? f->right - f->left :
	    CHART_PAGE_LABEL * f->page->width, widest = 0;
	size_t i;

	rows->labels = arena_alloc(f->arena, f->spec->category_count,
	    sizeof(*rows->labels));
	for (i = 0; i < f->spec->category_count; i++) {
		rows->labels[i] = chart_text_wrap(f->arena, f->measure,
		    f->spec->categories[i], font, room, true);
		widest = fmax(widest, rows->labels[i].width);
	}
	if (!f->page->narrow)
		f->left += widest + ROWS_GAP;
}

bool
chart_rows_fit(struct chart_rows *rows, double low, double high, double before,
    double after)
{
	struct chart_frame *f = rows->f;
	double left, right;

	rows_wrap_labels(rows);
	if (f->spec->target.has)
		f->top += f->page->text_size * CHART_TEXT_LINE;
	low = fmin(low, 0);
	high = fmax(high, 0);
	left = f->left + before;
	right = f->right - after;
	if (right - left < ROWS_PLOT)
		return chart_frame_refuse(f, "the labels and values leave no "
		    "room for bars: use a larger unit");
	rows->unit = high > low ? (right - left) / (high - low) : 0;
	rows->zero = left - low * rows->unit;
	if (!rows_choose_lane(rows))
		return false;
	rows_set_places(rows);
	return true;
}

double
chart_rows_x(const struct chart_rows *rows, double value)
{
	return rows->zero + value * rows->unit;
}

double
chart_rows_y(const struct chart_rows *rows, size_t category, size_t lane)
{
	return rows->tops[category] + ((double)lane + 0.5) * rows->lane;
}

void
chart_rows_draw_labels(const struct chart_rows *rows)
{
	struct chart_frame *f = rows->f;
	double size = f->page->text_size, line = size * CHART_TEXT_LINE;
	struct chart_point at;
	size_t i, j;

	for (i = 0; i < f->spec->category_count; i++) {
		const struct chart_lines *l = &rows->labels[i];
		double height = (double)l->count * line;

		at.x = f->page->narrow ? f->left : f->left - ROWS_GAP;
		at.y = (f->page->narrow ? rows->tops[i] - height :
		    rows->middles[i] - height / 2) + line / 2 +
		    size * CHART_TEXT_MID;
		for (j = 0; j < l->count; j++, at.y += line)
			chart_item_text(f->layout, CHART_INK_TEXT,
			    l->texts[j], at, f->page->narrow ?
			    CHART_ANCHOR_START : CHART_ANCHOR_END, size,
			    false);
	}
}

/* On a narrow page labels lie between the rows: the line stops for them. */
void
chart_rows_draw_base(const struct chart_rows *rows)
{
	struct chart_frame *f = rows->f;
	struct chart_point from = { rows->zero, f->top };
	struct chart_point to = { rows->zero, f->bottom };
	size_t i;

	if (!f->page->narrow) {
		chart_item_rule(f->layout, CHART_INK_AXIS, from, to, 1,
		    CHART_DASH_SOLID);
		return;
	}
	for (i = 0; i < f->spec->category_count; i++) {
		from.y = rows->tops[i];
		to.y = from.y + (double)rows->lanes * rows->lane;
		chart_item_rule(f->layout, CHART_INK_AXIS, from, to, 1,
		    CHART_DASH_SOLID);
	}
}

static void
rows_draw_target_name(const struct chart_rows *rows, double x)
{
	struct chart_frame *f = rows->f;
	const struct chart_font font = { f->page->text_size, true };
	const char *text = arena_printf(f->arena, "%s %s",
	    chart_phrase_text(CHART_PHRASE_WORD_TARGET, f->spec->lang),
	    chart_frame_value(f, f->spec->target.value, f->spec->decimals));
	double half = chart_text_width(f->measure, text, font) / 2;
	struct chart_point at = { fmax(fmin(x, f->right - half), f->left +
	    half), f->top - font.size * (1 - CHART_TEXT_MID) / 2 };

	chart_item_text(f->layout, CHART_INK_TEXT, text, at,
	    CHART_ANCHOR_MIDDLE, font.size, font.bold);
}

void
chart_rows_draw_target(const struct chart_rows *rows)
{
	struct chart_frame *f = rows->f;
	struct chart_point from, to;
	size_t i;

	if (!f->spec->target.has)
		return;
	from.x = to.x = chart_rows_x(rows, f->spec->target.value);
	rows_draw_target_name(rows, from.x);
	for (i = 0; i < f->spec->category_count; i++) {
		from.y = rows->tops[i];
		to.y = from.y + (double)rows->lanes * rows->lane;
		if (!f->page->narrow) {
			from.y = f->top;
			to.y = f->bottom;
			i = f->spec->category_count;
		}
		chart_item_rule(f->layout, CHART_INK_BACKGROUND, from, to,
		    2 * CHART_FRAME_TARGET, CHART_DASH_SOLID);
		chart_item_rule(f->layout, CHART_INK_TEXT, from, to,
		    CHART_FRAME_TARGET, CHART_DASH_DOT);
	}
}

/* Does an upright line run through a text, or too close to it? */
static bool
rows_crosses(double x, double from, double width)
{
	return x > from - 2 && x < from + width + 2;
}

void
chart_rows_put_text(const struct chart_rows *rows, const char *text, double x,
    double y, bool left)
{
	struct chart_frame *f = rows->f;
	const struct chart_font font = { f->page->text_size, false };
	double width = chart_text_width(f->measure, text, font);
	struct chart_point at = { x + (left ? -CHART_ROWS_CLEAR :
	    CHART_ROWS_CLEAR), y + font.size * CHART_TEXT_MID };
	double from = left ? at.x - width : at.x;

	if (rows_crosses(rows->zero, from, width) ||
	    (f->spec->target.has && rows_crosses(chart_rows_x(rows,
	    f->spec->target.value), from, width)))
		chart_item_rect(f->layout, CHART_INK_BACKGROUND, from - 2,
		    y - font.size / 2, width + 4, font.size);
	chart_item_text(f->layout, CHART_INK_TEXT, text, at,
	    left ? CHART_ANCHOR_END : CHART_ANCHOR_START, font.size, false);
}

double
chart_rows_widest(const struct chart_frame *f)
{
	const struct chart_font font = { f->page->text_size, false };
	const struct chart_spec *spec = f->spec;
	double widest = 0;
	const char *text;
	size_t s, i;

	for (s = 0; s < spec->series_count; s++)
		for (i = 0; i < spec->category_count; i++) {
			const struct chart_value *v =
			    &spec->series[s].values[i];

			text = v->missing ? v->missing_text :
			    chart_frame_figure(f, v);
			if (text != NULL)
				widest = fmax(widest, chart_text_width(
				    f->measure, text, font));
		}
	return widest;
}
