#include "render/chart_layout.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "render/chart_bar.h"
#include "render/chart_chain.h"
#include "render/chart_column.h"
#include "render/chart_dot.h"
#include "render/chart_line.h"
#include "render/chart_panels.h"
#include "render/chart_pie.h"
#include "render/chart_stack.h"
#include "render/chart_stack_column.h"

#define LAYOUT_VALUE_MAX	1e12	/* beyond it tick labels have no room */

static bool (*const layouts[])(struct chart_frame *f) = {
	chart_line_layout,
	chart_column_layout,
	chart_bar_layout,
	chart_dot_layout,
	chart_stack_layout,
	chart_stack_layout,
	chart_pie_layout,
	chart_stack_column_layout,
	chart_stack_column_layout,
	chart_panels_layout,
	chart_chain_layout
};

static const char *const ink_names[] = {
	"background", "text", "muted", "grid", "axis", "series-1", "series-2",
	"series-3", "series-4", "on-1", "on-2", "on-3", "on-4"
};

static const char *const dash_names[] = { "solid", "long", "dot", "mixed" };

static const char *const marker_names[] = {
	"circle", "square", "triangle", "diamond"
};

static const char *const anchor_names[] = { "start", "middle", "end" };

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))
_Static_assert(COUNT(layouts) == CHART__MAX, "a layout for each kind");
_Static_assert(COUNT(ink_names) == CHART_INK__MAX, "a name for each ink");
_Static_assert(COUNT(dash_names) == CHART_DASH__MAX, "a name for each dash");
_Static_assert(COUNT(marker_names) == CHART_MARKER__MAX,
    "a name for each marker");
_Static_assert(COUNT(anchor_names) == CHART_ANCHOR__MAX,
    "a name for each anchor");

/* Periods may have panels; parts and other categories may not. */
static bool
layout_check_series(const struct chart_frame *f)
{
	const char *advice = "a chart for each, or show the figures as a "
	    "table";
	size_t count = f->spec->series_count;

	if (f->spec->kind == CHART_PANELS && count > CHART_PANELS_MAX)
		return chart_frame_refuse(f, "%zu panels are too many for one "
		    "chart: draw at most %d, or show the figures as a table",
		    count, CHART_PANELS_MAX);
	if (f->spec->kind == CHART_PANELS || count <= CHART_SERIES_MAX)
		return true;
	if (f->spec->over_time)
		advice = count > CHART_PANELS_MAX ? "show the figures as a "
		    "table" : "\"panels\", one for each";
	else if (chart_stack_is_stack(f->spec))
		advice = "add up the smallest as one part, or show the "
		    "figures as a table";
	return chart_frame_refuse(f, "%zu series are too many to tell apart: "
	    "draw at most %d, or %s", count, CHART_SERIES_MAX, advice);
}

static bool
layout_check_categories(const struct chart_frame *f)
{
	size_t count = f->spec->category_count;

	if (f->spec->over_time && count > CHART_PERIODS_MAX)
		return chart_frame_refuse(f, "%zu periods are too many for "
		    "one chart: draw the latest %d, or years instead of "
		    "quarters", count, CHART_PERIODS_MAX);
	if (!f->spec->over_time && count > CHART_ROWS_MAX)
		return chart_frame_refuse(f, "%zu categories are too many to "
		    "compare: draw the largest, at most %d, and the sum of "
		    "the others as one, or show the figures as a table",
		    count, CHART_ROWS_MAX);
	return true;
}

static bool
layout_check_counts(const struct chart_frame *f)
{
	const struct chart_spec *spec = f->spec;

	if (spec->series_count == 0 || spec->category_count == 0)
		return chart_frame_refuse(f, "a chart needs at least one "
		    "series and one category");
	return layout_check_series(f) && layout_check_categories(f);
}

static bool
layout_check_value(const struct chart_frame *f, double value)
{
	if (isfinite(value) && fabs(value) <= LAYOUT_VALUE_MAX)
		return true;
	return chart_frame_refuse(f, "value %g is too large to draw: use a "
	    "larger unit", value);
}

static bool
layout_check_values(const struct chart_frame *f)
{
	const struct chart_spec *spec = f->spec;
	size_t s, i, present = 0;

	for (s = 0; s < spec->series_count; s++) {
		const struct chart_series *series = &spec->series[s];

		if (spec->series_count > 1 && (series->name == NULL ||
		    series->name[0] == '\0'))
			return chart_frame_refuse(f, "series %zu needs a name "
			    "to be told from the others", s + 1);
		for (i = 0; i < spec->category_count; i++) {
			if (series->values[i].missing)
				continue;
			present++;
			if (!layout_check_value(f, series->values[i].value))
				return false;
		}
	}
	if (present == 0)
		return chart_frame_refuse(f, "no value is available to draw: "
		    "remove the chart, or say so in the text");
	return !spec->target.has || layout_check_value(f, spec->target.value);
}

struct chart_layout *
chart_layout_build(struct arena *a, const struct chart_spec *spec,
    const struct chart_page *page, const struct chart_measure *measure,
    struct diag *diag)
{
	struct chart_page *fitted = arena_alloc(a, 1, sizeof(*fitted));
	struct chart_frame f;

	memset(&f, 0, sizeof(f));
	f.spec = spec;
	f.page = fitted;
	f.measure = measure;
	f.arena = a;
	f.diag = diag;
	if (spec->kind >= CHART__MAX)
		BUG("unknown kind of chart");
	if (!layout_check_counts(&f) || !layout_check_values(&f))
		return NULL;
	*fitted = chart_page_fit(page, spec);
	if (!layouts[chart_page_kind(fitted, spec)](&f))
		return NULL;
	return f.layout;
}

/* Tenths of a pixel are enough; minus zero would differ between machines. */
static double
dump_round(double x)
{
	double tenths = round(x * 10);

	return fabs(tenths) < 0.5 ? 0 : tenths / 10;
}

static void
dump_number(struct buf *out, double x)
{
	buf_printf(out, " %.1f", dump_round(x));
}

static void
dump_item(const struct chart_item *item, struct buf *out)
{
	static const char *const kinds[] = {
		"rect", "rule", "path", "marker", "sector", "text"
	};
	size_t i;

	_Static_assert(COUNT(kinds) == CHART_ITEM__MAX, "a name for each");
	buf_printf(out, "%s%s %s", item->hollow ? "hollow " : "",
	    kinds[item->kind], ink_names[item->ink]);
	if (item->kind == CHART_ITEM_MARKER)
		buf_printf(out, " %s", marker_names[item->marker]);
	if (item->kind == CHART_ITEM_RULE || item->kind == CHART_ITEM_PATH)
		buf_printf(out, " %s %.2f", dash_names[item->dash],
		    item->size);
	if (item->kind == CHART_ITEM_TEXT)
		buf_printf(out, " %s %.1f%s", anchor_names[item->anchor],
		    item->size, item->bold ? " bold" : "");
	if (item->kind == CHART_ITEM_SECTOR)
		buf_printf(out, " %.1f from %.3f by %.3f",
		    dump_round(item->size), item->w, item->h);
	for (i = 0; i < item->point_count; i++)
		buf_printf(out, " %.1f,%.1f", dump_round(item->points[i].x),
		    dump_round(item->points[i].y));
	if (item->kind != CHART_ITEM_PATH) {
		dump_number(out, item->x);
		dump_number(out, item->y);
	}
	if (item->kind == CHART_ITEM_RECT || item->kind == CHART_ITEM_RULE ||
	    item->kind == CHART_ITEM_MARKER)
		dump_number(out, item->w);
	if (item->kind == CHART_ITEM_RECT || item->kind == CHART_ITEM_RULE)
		dump_number(out, item->h);
	if (item->kind == CHART_ITEM_TEXT)
		buf_printf(out, " \"%s\"", item->text);
	buf_putc(out, '\n');
}

void
chart_layout_dump(const struct chart_layout *layout, struct buf *out)
{
	size_t i;

	buf_printf(out, "chart %.1f %.1f\n", dump_round(layout->width),
	    dump_round(layout->height));
	for (i = 0; i < layout->count; i++)
		dump_item(&layout->items[i], out);
}
