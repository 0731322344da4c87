/*
 * Groups of an outline that may stand anywhere in their part, put in the order
 * in which a PDF has them.
 * Stage: publish. Used by publish/pdf_proof only.
 * Must not know: what a group is about.
 */
#ifndef PUBLISH_PDF_ARRANGE_H
#define PUBLISH_PDF_ARRANGE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct outline;
struct outline_mark;

/*
 * Arrange an outline.
 * Takes:  there: the marks of the PDF; is: whether a mark of the PDF is one of
 *         the outline.
 * Gives:  the outline in the order in which the PDF should have it. A group
 *         that the PDF lacks comes last, unless it may lack. Behind a mark
 *         that fits nowhere the place is found again, as by pdf_gap_find.
 * Owns:   the arena.
 */
const struct outline *pdf_arrange(struct arena *a,
	    const struct outline *there, const struct outline *outline,
	    bool (*is)(const struct outline_mark *,
	    const struct outline_mark *));

/*
 * The smallest gap after which two lists agree again.
 * Takes:  meet: do they agree after `extra` marks of the PDF and `lacking`
 *         ones of the outline? lists: for meet.
 * Gives:  false if there is none within reach; what it would be is unchanged.
 */
bool	 pdf_gap_find(bool (*meet)(const void *lists, size_t extra,
	    size_t lacking), const void *lists, size_t *extra,
	    size_t *lacking);

#endif
