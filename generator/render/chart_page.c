#include "render/chart_page.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "render/chart_mark.h"
#include "render/chart_text.h"

#define PAGE_MARGINS	36.0	/* around all, and below the words */
#define PAGE_LETTER	0.62	/* width of a letter / height: a broad one */
#define PAGE_APART	4.0	/* from one name to the next */
#define PAGE_PERIOD	100.0	/* width of a period's label */
#define PAGE_ALONE	1.8	/* lane of one bar / height of type */
#define PAGE_GROUP	1.35	/* lane of several */
#define PAGE_COLUMNS	24	/* that a narrow page can hold */
#define PAGE_PANEL_PERIODS 12	/* in half the width of a phone */
#define PAGE_PANEL_PLOT	70.0	/* its width, with gaps around it */
#define PAGE_PANEL	8.7	/* panel without its words / height of type */
#define PAGE_MARKED	10	/* that it can hold if some carry marks */

size_t
chart_page_lanes(enum chart_kind kind, size_t series_count)
{
	return kind == CHART_BAR ? series_count : 1;
}

double
chart_page_lane(const struct chart_page *page, size_t lanes)
{
	return page->text_size * (lanes > 1 ? PAGE_GROUP : PAGE_ALONE);
}

double
chart_page_gap(double lane, size_t lanes)
{
	return lane * (lanes > 1 ? 0.75 : 0.5);
}

static bool
page_has_marks(const struct chart_spec *spec)
{
	size_t s, i;

	for (s = 0; s < spec->series_count; s++)
		for (i = 0; i < spec->category_count; i++)
			if (spec->series[s].values[i].missing &&
			    spec->series[s].values[i].missing_text != NULL)
				return true;
	return false;
}

enum chart_kind
chart_page_kind(const struct chart_page *page, const struct chart_spec *spec)
{
	size_t most = page_has_marks(spec) ? PAGE_MARKED : PAGE_COLUMNS;

	if (page->narrow && spec->kind == CHART_STACKED_COLUMN)
		return CHART_STACKED;
	if (page->narrow && spec->kind == CHART_STACKED_COLUMN_100)
		return CHART_STACKED_100;
	if (page->narrow && spec->kind == CHART_COLUMN && (!spec->over_time ||
	    spec->series_count * spec->category_count > most))
		return CHART_BAR;
	return spec->kind;
}

/* The height of lines that a text fills at most; 0 for no text. */
static double
page_lines(const char *text, double size, double room)
{
	double width, lines;

	if (text == NULL || *text == '\0')
		return 0;
	width = (double)strlen(text) * size * PAGE_LETTER;
	lines = ceil(width / room);
	if (lines > 2)		/* ends of lines stay empty */
		lines = ceil(1.2 * width / room);
	return lines * size * CHART_TEXT_LINE;
}

/* Keys with names, each on lines of its own. */
static double
page_legend(const struct chart_page *page, const struct chart_spec *spec)
{
	double height = 0;
	size_t s;

	for (s = 0; spec->series_count > 1 && s < spec->series_count; s++)
		height += PAGE_APART + page_lines(spec->series[s].name,
		    page->text_size, 0.6 * page->width);
	return height;
}

static double
page_words(const struct chart_page *page, const struct chart_spec *spec)
{
	double room = page->width - PAGE_MARGINS, height = PAGE_MARGINS;

	height += page_lines(spec->y_title, page->small_size, room);
	if (chart_mark_any(spec))
		height += page->small_size * CHART_TEXT_LINE + PAGE_APART;
	if (page->with_words)
		height += page_lines(spec->title, page->title_size, room) +
		    page_lines(spec->subtitle, page->small_size, room) +
		    page_lines(spec->source, page->small_size, 0.8 * room) +
		    PAGE_MARGINS;
	return height;
}

/* A row for each category: its label, and lanes for bars below each other. */
static double
page_rows(const struct chart_page *page, const struct chart_spec *spec,
    enum chart_kind kind)
{
	size_t i, lanes = chart_page_lanes(kind, spec->series_count);
	double lane = chart_page_lane(page, lanes), height = 0, label;
	double room = page->width * (page->narrow ? 0.9 : CHART_PAGE_LABEL);

	for (i = 0; i < spec->category_count; i++) {
		label = page_lines(spec->categories[i], page->text_size, room);
		height += page->narrow ? label + (double)lanes * lane :
		    fmax(label, (double)lanes * lane);
	}
	height += (double)spec->category_count * chart_page_gap(lane, lanes);
	if (spec->target.has)
		height += page->text_size * CHART_TEXT_LINE;
	return height;
}

/*
 * What stands above and below the plot of a narrow page beyond one line of
 * an axis title and one of periods.
 */
static double
page_around(const struct chart_page *page, const struct chart_spec *spec)
{
	double line = page->small_size * CHART_TEXT_LINE, longest = line;
	double height = page_legend(page, spec);
	size_t i;

	for (i = 0; i < spec->category_count; i++)
		longest = fmax(longest, page_lines(spec->categories[i],
		    page->small_size, PAGE_PERIOD));
	height += fmax(0, page_lines(spec->y_title, page->small_size,
	    page->width - PAGE_MARGINS) - line);
	if (page_has_marks(spec))
		height += 2 * line;
	if (chart_mark_any(spec))
		height += line + PAGE_APART;
	if (spec->series_count > 1 && spec->target.has)
		height += page->text_size * CHART_TEXT_LINE + PAGE_APART;
	return height + longest - line;
}

/* Names and values below a pie. */
static double
page_parts(const struct chart_page *page, const struct chart_spec *spec)
{
	double height = 0;
	size_t i;

	for (i = 0; i < spec->category_count; i++)
		height += page_lines(spec->categories[i], page->text_size,
		    0.6 * page->width);
	return height;
}

/* The longest figure with its mark, and one letter more, as a width. */
static double
page_figure(const struct chart_page *page, const struct chart_spec *spec)
{
	struct buf text = BUF_INIT;
	size_t s, i, longest = 0;

	for (s = 0; s < spec->series_count; s++)
		for (i = 0; i < spec->category_count; i++) {
			const struct chart_value *v =
			    &spec->series[s].values[i];
			struct figure figure = { v->missing, 0, v->value };

			buf_clear(&text);
			figure_put(&text, &figure, spec->unit,
			    spec->decimals);
			if (v->missing_text != NULL)
				buf_printf(&text, " %s", v->missing_text);
			if (!v->missing && text.len > longest)
				longest = text.len;
		}
	buf_release(&text);
	return (double)(longest + 1) * page->small_size * PAGE_LETTER;
}

/* A figure stands on either side of a panel's plot. */
size_t
chart_page_panels(const struct chart_page *page,
    const struct chart_spec *spec)
{
	double figures = 2 * page_figure(page, spec) + PAGE_PANEL_PLOT;
	size_t columns = 3;

	if (page->narrow)
		columns = spec->category_count > PAGE_PANEL_PERIODS ? 1 : 2;
	else if (spec->series_count == 2 || spec->series_count == 4)
		columns = 2;
	while (columns > 1 && (page->width - PAGE_MARGINS) /
	    (double)columns < figures)
		columns--;
	return columns;
}

/* Rows of panels: in each the longest name, a plot and its periods. */
static double
page_panels(const struct chart_page *page, const struct chart_spec *spec)
{
	size_t s, columns = chart_page_panels(page, spec);
	size_t rows = (spec->series_count + columns - 1) / columns;
	double name = 0;

	for (s = 0; s < spec->series_count; s++)
		name = fmax(name, page_lines(spec->series[s].name,
		    page->small_size, 0.8 * page->width / (double)columns));
	name += page_lines(spec->categories[spec->category_count - 1],
	    page->small_size, 0.8 * page->width / (double)columns);
	return (double)rows * (name + PAGE_PANEL * page->small_size) +
	    (spec->target.has ? 2 * page->small_size : 0);
}

struct chart_page
chart_page_fit(const struct chart_page *base, const struct chart_spec *spec)
{
	enum chart_kind kind = chart_page_kind(base, spec);
	struct chart_page page = *base;
	double height;

	if ((kind >= CHART_BAR && kind <= CHART_STACKED_100) ||
	    kind == CHART_CHAIN) {
		height = page_words(base, spec) + page_legend(base, spec) +
		    page_rows(base, spec, kind);
		page.height = base->with_words ? fmax(base->height,
		    ceil(height)) : ceil(height);
	} else if (kind == CHART_PANELS) {
		page.height = ceil(page_words(base, spec) + page_panels(base,
		    spec));
	} else if (base->narrow && kind == CHART_PIE) {
		page.height += ceil(page_parts(base, spec));
	} else if (base->narrow) {
		page.height += ceil(page_around(base, spec));
	}
	return page;
}
