/*
 * Layouts for tests: laid out for each use, held to what every good chart
 * keeps, and compared with tests/golden/layout; UPDATE_LAYOUTS rewrites.
 */
#ifndef LAYOUT_UNIT_H
#define LAYOUT_UNIT_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "chart_unit.h"
#include "diag_unit.h"
#include "render/chart_draw.h"
#include "render/chart_layout.h"

static struct arena arena = ARENA_INIT;
static struct diag *diag;

static inline int
set_up(void **state)
{
	(void)state;
	diag = diag_new();
	return 0;
}

static inline int
tear_down(void **state)
{
	(void)state;
	diag_free(diag);
	arena_release(&arena);
	return 0;
}

/* NULL where it is refused; else no text hits another or leaves the page. */
static inline const struct chart_layout *
lay_out(const struct chart_spec *spec, enum chart_use use)
{
	const struct chart_layout *l = chart_layout_build(&arena, spec,
	    &chart_outputs[use].page, &unit_measure, diag);

	if (l != NULL) {
		assert_texts_apart(l);
		assert_inside(l);
	}
	return l;
}

/* Can be laid out for every use. */
static inline void
assert_good(const struct chart_spec *spec)
{
	int use;

	for (use = 0; use < CHART_FOR__MAX; use++)
		assert_non_null(lay_out(spec, (enum chart_use)use));
	assert_int_equal(diag_count(diag, DIAG_LEVEL_NOTE), 0);
}

static inline void
assert_golden(const struct chart_spec *spec, enum chart_use use,
    const char *name)
{
	const char *path = arena_printf(&arena,
	    "tests/golden/layout/%s.layout", name);
	const struct chart_layout *l = lay_out(spec, use);
	struct buf came = BUF_INIT, want = BUF_INIT;

	assert_non_null(l);
	chart_layout_dump(l, &came);
	if (getenv("UPDATE_LAYOUTS") != NULL)
		assert_int_equal(fs_write(path, came.data, came.len), 0);
	assert_int_equal(fs_read(path, &want), 0);
	assert_string_equal(came.data, want.data);
	buf_release(&came);
	buf_release(&want);
}

/* Refused, at the dataset, with these words. */
static inline void
assert_refused(const struct chart_spec *spec, const char *says)
{
	char *text;

	assert_null(lay_out(spec, CHART_FOR_WEB));
	text = diag_said(diag);
	assert_non_null(strstr(text, "data/x.json:1:1: error: "));
	assert_non_null(strstr(text, says));
	assert_non_null(strstr(text, " [chart-data]\n"));
	free(text);
}

static inline size_t
count_texts(const struct chart_layout *l, const char *text)
{
	size_t i, count = 0;

	for (i = 0; i < l->count; i++)
		count += l->items[i].kind == CHART_ITEM_TEXT &&
		    strcmp(l->items[i].text, text) == 0;
	return count;
}

/* The bars or columns of a colour; a legend's key is square and is left out. */
static inline size_t
find_rects(const struct chart_layout *l, enum chart_ink ink,
    const struct chart_item **found)
{
	size_t i, count = 0;

	for (i = 0; i < l->count; i++)
		if (l->items[i].kind == CHART_ITEM_RECT &&
		    l->items[i].ink == ink &&
		    fabs(l->items[i].w - l->items[i].h) > 1e-6)
			found[count++] = &l->items[i];
	return count;
}

/* The first text that reads so. */
static inline const struct chart_item *
find_text(const struct chart_layout *l, const char *text)
{
	size_t i;

	for (i = 0; i < l->count; i++)
		if (l->items[i].kind == CHART_ITEM_TEXT &&
		    strcmp(l->items[i].text, text) == 0)
			return &l->items[i];
	fail_msg("there is no '%s'", text);
	return NULL;
}

#endif
