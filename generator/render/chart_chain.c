#include "render/chart_chain.h"

#include <math.h>

#include "base/arena.h"
#include "base/buf.h"
#include "render/chart_mark.h"
#include "render/chart_sentence.h"
#include "render/chart_rows.h"

/* What stands at the end of a step's bar: "101 (72% of those)", "[c]". */
static const char *
chain_text(const struct chart_frame *f, size_t step)
{
	const struct chart_chain *chain = &f->spec->chain;
	const struct chart_value *count = &chain->counts[step];
	const struct chart_value *share = &chain->shares[step];
	struct figure figure = { false, '\0', share->value };
	struct words w = { ARENA_INIT, NULL, f->spec, false };
	struct buf b = BUF_INIT;
	const char *text;

	if (count->missing)
		return count->missing_text;
	text = chart_frame_figure(f, count);
	if (step > 0 && !share->missing) {
		figure_put(&b, &figure, UNIT_PERCENT, chain->decimals);
		text = arena_printf(f->arena, "%s%s", text, words_fill(&w,
		    CHART_PHRASE_OF_THOSE, NULL, b.data, NULL));
	}
	arena_release(&w.arena);
	buf_release(&b);
	return text;
}

static double
chain_widest(const struct chart_frame *f)
{
	const struct chart_font font = { f->page->text_size, false };
	double widest = 0;
	size_t i;

	for (i = 0; i < f->spec->chain.count; i++)
		widest = fmax(widest, chart_text_width(f->measure,
		    chain_text(f, i), font));
	return widest;
}

static void
chain_put_step(const struct chart_rows *rows, size_t step)
{
	const struct chart_value *v = &rows->f->spec->chain.counts[step];
	double y = chart_rows_y(rows, step, 0);
	double end = v->missing ? rows->zero : chart_rows_x(rows, v->value);

	chart_mark_rect(rows->f->layout, v, CHART_INK_SERIES_1, rows->zero,
	    y - rows->lane / 2, end - rows->zero, rows->lane);
	chart_rows_put_text(rows, chain_text(rows->f, step), end, y, false);
}

bool
chart_chain_layout(struct chart_frame *f)
{
	struct chart_rows rows = { .f = f, .lanes = 1 };
	size_t i;

	chart_frame_begin(f, false);
	chart_frame_take_title(f);
	if (!chart_rows_fit(&rows, 0, f->high, 0, chain_widest(f) +
	    CHART_ROWS_CLEAR))
		return false;
	for (i = 0; i < f->spec->chain.count; i++)
		chain_put_step(&rows, i);
	chart_rows_draw_base(&rows);
	chart_rows_draw_labels(&rows);
	return true;
}
