#include "render/chart_mark.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "render/chart_phrase.h"

static const char *const hollow_marks[] = { "[p]", "[e]" };

#define HOLLOW_COUNT	(sizeof(hollow_marks) / sizeof(hollow_marks[0]))

static bool
mark_is(const struct chart_value *v, const char *mark)
{
	return !v->missing && v->missing_text != NULL &&
	    strcmp(v->missing_text, mark) == 0;
}

bool
chart_mark_is_hollow(const struct chart_value *v)
{
	size_t i;

	for (i = 0; i < HOLLOW_COUNT; i++)
		if (mark_is(v, hollow_marks[i]))
			return true;
	return false;
}

bool
chart_mark_is_break(const struct chart_value *v)
{
	return mark_is(v, "[b]");
}

static bool
mark_occurs(const struct chart_spec *spec, const char *mark)
{
	size_t s, i;

	for (s = 0; s < spec->series_count; s++)
		for (i = 0; i < spec->category_count; i++)
			if (mark_is(&spec->series[s].values[i], mark))
				return true;
	return false;
}

bool
chart_mark_any(const struct chart_spec *spec)
{
	size_t i;

	for (i = 0; i < HOLLOW_COUNT; i++)
		if (mark_occurs(spec, hollow_marks[i]))
			return true;
	return false;
}

const char *
chart_mark_key(struct arena *a, const struct chart_spec *spec)
{
	struct buf b = BUF_INIT;
	const char *key = NULL;
	size_t i;

	for (i = 0; i < HOLLOW_COUNT; i++)
		if (mark_occurs(spec, hollow_marks[i]))
			buf_printf(&b, "%s%s", b.len > 0 ? "; " : "",
			    chart_phrase_mark(hollow_marks[i], spec->lang));
	if (b.len > 0)
		key = arena_strndup(a, b.data, b.len);
	buf_release(&b);
	return key;
}

void
chart_mark_rect(struct chart_layout *l, const struct chart_value *v,
    enum chart_ink ink, double x, double y, double w, double h)
{
	if (chart_mark_is_hollow(v))
		chart_item_hollow_rect(l, ink, x, y, w, h);
	else
		chart_item_rect(l, ink, x, y, w, h);
}

void
chart_mark_marker(struct chart_layout *l, const struct chart_value *v,
    enum chart_ink ink, enum chart_marker marker, struct chart_point at,
    double radius)
{
	if (chart_mark_is_hollow(v))
		chart_item_hollow_marker(l, ink, marker, at, radius);
	else
		chart_item_marker(l, ink, marker, at, radius);
}

enum chart_ink
chart_mark_on(const struct chart_value *v, enum chart_ink ink)
{
	return chart_mark_is_hollow(v) ? CHART_INK_TEXT : chart_item_on(ink);
}
