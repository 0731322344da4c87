#include "render/structure_draw.h"

#include "base/arena.h"
#include "base/buf.h"
#include "model/dataset.h"
#include "render/structure_layout.h"
#include "view/context.h"
#include "view/structure_view.h"

int
structure_draw_png(struct chart_draw *draw, const struct context *c,
    const struct dataset *set, enum lang lang, enum chart_use use,
    struct buf *png)
{
	const struct chart_output *output = &chart_outputs[use];
	struct chart_measure measure = chart_draw_measure(draw);
	struct chart_theme theme = chart_theme_of(c->theme);
	struct arena a = ARENA_INIT;
	struct buf alt = BUF_INIT;
	const struct chart_layout *layout;
	struct image_words words;
	int result;

	structure_view_put_all(&alt, c, set, lang);
	words.dpi = output->dpi;
	words.description = alt.data;
	words.lang = lang;
	layout = structure_layout_build(&a, set, lang,
	    structure_view_links(&a, c, set, lang), &output->page, &measure);
	result = chart_draw_layout(draw, layout, &theme, output, &words,
	    set->path, c->diag, png);
	buf_release(&alt);
	arena_release(&a);
	return result;
}
