/*
 * Lay out a structure: boxes with names, lines from parents, links across.
 * Stage: render.
 * Must not know: fonts, cairo, PNG.
 */
#ifndef RENDER_STRUCTURE_LAYOUT_H
#define RENDER_STRUCTURE_LAYOUT_H

#include "base/locale.h"
#include "render/chart_item.h"
#include "render/chart_page.h"
#include "render/chart_text.h"

struct dataset;

/*
 * Lay a structure out as it fits on the width of a page: upright, else
 * sideways, else, and always on a narrow page, as indented boxes below each
 * other with the sentences of the links at the foot. A page with words has
 * the title above and the source below.
 * Takes:  set of kind structure; links: a sentence for each link.
 * Gives:  a layout as high as it needs to be, in whole pixels.
 * Owns:   the arena; texts are borrowed.
 */
struct chart_layout *structure_layout_build(struct arena *a,
	    const struct dataset *set, enum lang lang,
	    const char *const *links, const struct chart_page *page,
	    const struct chart_measure *measure);

#endif
