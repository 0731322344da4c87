#include "render/chart_legend.h"

#define LEGEND_KEY	0.8	/* side of a key, in heights of the font */
#define LEGEND_APART	24.0	/* from one name to the next key */

static void
legend_put_name(struct chart_frame *f, size_t series,
    const struct chart_lines *name, double x, bool marker)
{
	double size = f->page->text_size, key = size * LEGEND_KEY;
	struct chart_point at = { x + key + size / 2,
	    f->top + size * CHART_TEXT_BASE };
	size_t i;

	if (marker)
		chart_item_marker(f->layout, chart_frame_ink(f->spec, series),
		    (enum chart_marker)series, (struct chart_point){ x +
		    key / 2, at.y - size * CHART_TEXT_MID }, key / 2);
	else
		chart_item_rect(f->layout, chart_frame_ink(f->spec, series),
		    x, at.y - key, key, key);
	for (i = 0; i < name->count; i++) {
		chart_item_text(f->layout, CHART_INK_TEXT, name->texts[i], at,
		    CHART_ANCHOR_START, size, false);
		at.y += size * CHART_TEXT_LINE;
	}
}

void
chart_legend_put(struct chart_frame *f, bool markers)
{
	const struct chart_font font = { f->page->text_size, false };
	double key = font.size * (LEGEND_KEY + 0.5), x = f->left, width;
	double line = font.size * CHART_TEXT_LINE, lines = 1;
	size_t s;

	for (s = 0; s < f->spec->series_count; s++) {
		struct chart_lines name = chart_text_wrap(f->arena,
		    f->measure, f->spec->series[s].name, font,
		    f->right - f->left - key, true);

		width = key + name.width;
		if (x > f->left && (x + width > f->right || lines > 1)) {
			x = f->left;
			f->top += lines * line;
		}
		legend_put_name(f, s, &name, x, markers);
		lines = (double)name.count;
		x += width + LEGEND_APART;
	}
	f->top += lines * line + font.size / 2;
}
