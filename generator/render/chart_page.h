/*
 * The paper that a chart is laid out on, and how high a chart makes it.
 * Stage: render.
 * Must not know: fonts, cairo; where anything comes to stand.
 */
#ifndef RENDER_CHART_PAGE_H
#define RENDER_CHART_PAGE_H

#include <stdbool.h>

#include "view/chart.h"

#define CHART_PAGE_LABEL	0.36	/* part of a wide page for row labels */

/* Sizes in CSS pixels. */
struct chart_page {
	double	 width;
	double	 height;
	double	 text_size;	/* names and values */
	double	 small_size;	/* ticks, subtitle, source */
	double	 title_size;
	bool	 with_words;	/* title, subtitle and source are drawn */
	bool	 narrow;	/* type may not shrink; names stand above or */
				/* below what they name, not beside it */
};

/*
 * The kind that is drawn on a page: on a narrow one, columns that are not
 * periods, or too many to stand beside each other, become bars.
 */
enum chart_kind chart_page_kind(const struct chart_page *page,
	    const struct chart_spec *spec);

/*
 * How many bars lie below each other in a category of a chart on its side.
 */
size_t	 chart_page_lanes(enum chart_kind kind, size_t series_count);

/*
 * How many panels stand beside each other: the fewer, the longer the figures.
 */
size_t	 chart_page_panels(const struct chart_page *page,
	    const struct chart_spec *spec);

/*
 * The height of a bar's lane that looks well, and the gap between categories.
 */
double	 chart_page_lane(const struct chart_page *page, size_t lanes);
double	 chart_page_gap(double lane, size_t lanes);

/*
 * A page as high as a chart needs it, from counts and lengths of texts alone,
 * so that those who show the picture know its size without drawing it.
 * Takes:  base: its height serves charts whose height is free; a page with
 *         words gets no lower.
 * Gives:  the page; its height is a whole number of CSS pixels, unless it is
 *         the base's.
 */
struct chart_page chart_page_fit(const struct chart_page *base,
	    const struct chart_spec *spec);

#endif
