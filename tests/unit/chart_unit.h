/*
 * Charts for tests: values written short, a measurer of fixed width, and
 * layouts held to what every good chart keeps.
 */
#ifndef CHART_UNIT_H
#define CHART_UNIT_H

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "render/chart_item.h"
#include "render/chart_text.h"
#include "unit.h"
#include "view/chart.h"

#define V(number)	{ number, false, NULL, 0 }
#define X		{ 0, true, "[x]", 0 }	/* not available */
#define C		{ 0, true, "[c]", 0 }	/* confidential */
#define P(number)	{ number, false, "[p]", 0 }	/* provisional */
#define NONE		{ 0, true, NULL, 0 }	/* no such point */

/* Every character is half as wide as high; bold ones a little wider. */
static inline double
unit_width(void *context, const char *text, size_t len, double size, bool bold)
{
	size_t i, characters = 0;

	(void)context;
	for (i = 0; i < len; i++)
		characters += ((unsigned char)text[i] & 0xC0) != 0x80;
	return (double)characters * size * (bold ? 0.55 : 0.5);
}

static const struct chart_measure unit_measure = { unit_width, NULL };

/* A chart with all its words. */
static inline struct chart_spec
unit_spec(enum chart_kind kind, const char *const *categories,
    size_t category_count, const struct chart_series *series,
    size_t series_count)
{
	struct chart_spec spec = { .kind = kind, .lang = LANG_EN,
	    .path = "data/x.json", .title = "The finding in a few words",
	    .subtitle = "What is measured, where", .y_title = "Rate",
	    .source = "A publication", .over_time = true,
	    .categories = categories, .category_count = category_count,
	    .series = series, .series_count = series_count };

	return spec;
}

/* The box of a text: as high as its digits. */
static inline void
unit_text_box(const struct chart_item *item, double box[4])
{
	double width = unit_width(NULL, item->text, strlen(item->text),
	    item->size, item->bold);

	box[0] = item->x - (item->anchor == CHART_ANCHOR_START ? 0 :
	    item->anchor == CHART_ANCHOR_END ? width : width / 2);
	box[1] = item->y - 2 * CHART_TEXT_MID * item->size;
	box[2] = box[0] + width;
	box[3] = item->y;
}

/* No text lies over another. */
static inline void
assert_texts_apart(const struct chart_layout *l)
{
	double a[4], b[4];
	size_t i, j;

	for (i = 0; i < l->count; i++) {
		if (l->items[i].kind != CHART_ITEM_TEXT)
			continue;
		unit_text_box(&l->items[i], a);
		for (j = 0; j < i; j++) {
			if (l->items[j].kind != CHART_ITEM_TEXT)
				continue;
			unit_text_box(&l->items[j], b);
			if (a[0] < b[2] && b[0] < a[2] && a[1] < b[3] &&
			    b[1] < a[3])
				fail_msg("'%s' overlaps '%s'",
				    l->items[i].text, l->items[j].text);
		}
	}
}

/* Nothing leaves the page. */
static inline void
assert_inside(const struct chart_layout *l)
{
	double box[4];
	size_t i, j;

	for (i = 0; i < l->count; i++) {
		const struct chart_item *item = &l->items[i];

		box[0] = box[2] = item->x;
		box[1] = box[3] = item->y;
		if (item->kind == CHART_ITEM_TEXT)
			unit_text_box(item, box);
		if (item->kind == CHART_ITEM_RECT ||
		    item->kind == CHART_ITEM_RULE) {
			box[2] += item->w;
			box[3] += item->h;
		}
		for (j = 0; j < item->point_count; j++) {
			box[2] = fmax(box[2], item->points[j].x);
			box[3] = fmax(box[3], item->points[j].y);
		}
		if (!(box[0] >= 0 && box[1] >= 0 && box[2] <= l->width &&
		    box[3] <= l->height))
			fail_msg("item %zu (%s) leaves the page", i,
			    item->text != NULL ? item->text : "a shape");
	}
}

#endif
