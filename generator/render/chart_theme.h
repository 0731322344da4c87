/*
 * The colours of charts.
 * Stage: render.
 * Must not know: data, cairo.
 */
#ifndef RENDER_CHART_THEME_H
#define RENDER_CHART_THEME_H

#include <stdint.h>

#include "render/chart_item.h"

struct theme;

/* Colours are 0xRRGGBB. */
struct chart_theme {
	uint32_t	 background;
	uint32_t	 text;		/* names, values, titles */
	uint32_t	 muted;		/* ticks, source */
	uint32_t	 grid;
	uint32_t	 axis;		/* the zero line */
	uint32_t	 series[4];
};

/*
 * The house colours: dark blue, turquoise, dark pink and orange on white.
 * Source: Analysis Function, colours in charts, main palette.
 */
extern const struct chart_theme chart_theme_default;

/*
 * The colours of a site's theme.
 * Takes:  theme as read; NULL gives the house colours.
 */
struct chart_theme chart_theme_of(const struct theme *theme);

/*
 * The colour behind a role.
 */
uint32_t chart_theme_colour(const struct chart_theme *theme,
	    enum chart_ink ink);

#endif
