/*
 * How the text of sections looks in a PDF, in the colours of a theme.
 * Stage: render.
 * Must not know: what the text says.
 */
#ifndef RENDER_FO_LOOK_H
#define RENDER_FO_LOOK_H

#include <stdbool.h>

#include "markup/to_fo_style.h"

struct arena;
struct theme;

/*
 * Make the look of sections.
 * Takes:  level: of the heading of a document's title, so that a section's
 *         title is one below; is_report: sections run on, under smaller
 *         titles, instead of opening a page.
 * Owns:   the arena.
 */
const struct fo_style *fo_look_build(struct arena *a,
	    const struct theme *theme, int level, bool is_report);

#endif
