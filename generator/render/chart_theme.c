#include "render/chart_theme.h"

#include <stdio.h>
#include <stdlib.h>

#include "load/theme.h"
#include "load/theme_contrast.h"

const struct chart_theme chart_theme_default = {
	.background = 0xFFFFFF,
	.text = 0x1F1F1F,
	.muted = 0x4A4A4A,
	.grid = 0xD9D9D9,
	.axis = 0x6B6B6B,
	.series = { 0x12436D, 0x28A197, 0x801650, 0xF46A25 }
};

_Static_assert(sizeof(chart_theme_default.series) /
    sizeof(chart_theme_default.series[0]) == THEME_SERIES_MAX,
    "as many series as a theme has");

static uint32_t
theme_number(const char *colour)
{
	return (uint32_t)strtoul(colour + 1, NULL, 16);
}

struct chart_theme
chart_theme_of(const struct theme *theme)
{
	struct chart_theme t = chart_theme_default;
	size_t i;

	if (theme == NULL)
		return t;
	t.background = theme_number(theme_colour(theme, "background"));
	t.text = theme_number(theme_colour(theme, "text"));
	t.muted = theme_number(theme_colour(theme, "muted"));
	t.axis = t.muted;
	for (i = 0; i < THEME_SERIES_MAX; i++)
		t.series[i] = theme_number(theme->series[i]);
	return t;
}

/* The contrast ratio of two colours. */
static double
theme_ratio(uint32_t a, uint32_t b)
{
	char front[8], back[8];

	snprintf(front, sizeof(front), "#%06x", (unsigned)(a & 0xFFFFFF));
	snprintf(back, sizeof(back), "#%06x", (unsigned)(b & 0xFFFFFF));
	return theme_contrast(front, back);
}

/* Of background and text, what is better read on a colour. */
static uint32_t
theme_on(const struct chart_theme *theme, uint32_t colour)
{
	return theme_ratio(theme->background, colour) >=
	    theme_ratio(theme->text, colour) ? theme->background :
	    theme->text;
}

uint32_t
chart_theme_colour(const struct chart_theme *theme, enum chart_ink ink)
{
	switch (ink) {
	case CHART_INK_BACKGROUND:
		return theme->background;
	case CHART_INK_TEXT:
		return theme->text;
	case CHART_INK_MUTED:
		return theme->muted;
	case CHART_INK_GRID:
		return theme->grid;
	case CHART_INK_AXIS:
		return theme->axis;
	case CHART_INK_ON_1:
	case CHART_INK_ON_2:
	case CHART_INK_ON_3:
	case CHART_INK_ON_4:
		return theme_on(theme, theme->series[ink - CHART_INK_ON_1]);
	default:
		return theme->series[ink - CHART_INK_SERIES_1];
	}
}
