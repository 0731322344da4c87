/*
 * Groups of an outline that may stand anywhere in their part, put in the order
 * in which a PDF has them.
 * Stage: publish. Used by publish/pdf_proof only.
 * Must not know: what a group is about.
 */
#ifndef PUBLISH_PDF_ARRANGE_H
#define PUBLISH_PDF_ARRANGE_H

#include <stdbool.h>

struct arena;
struct outline;
struct outline_mark;

/*
 * Arrange an outline.
 * Takes:  there: the marks of the PDF; is: whether a mark of the PDF is one of
 *         the outline.
 * Gives:  the outline in the order in which the PDF should have it. A group
 *         that the PDF lacks comes last, unless it may lack; from the first
 *         mark on that fits nowhere all is in the outline's own order.
 * Owns:   the arena.
 */
const struct outline *pdf_arrange(struct arena *a,
	    const struct outline *there, const struct outline *outline,
	    bool (*is)(const struct outline_mark *,
	    const struct outline_mark *));

#endif
