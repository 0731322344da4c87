/*
 * Page ranges in FO that count the blank page at the end of an item.
 * Stage: publish.
 * Must not know: FOP.
 *
 * An item of a pack ends on an even page, which is blank where its text ends
 * on an odd one. FO can ask on which page a text ends, not whether a blank
 * one follows. So it names the place and the number of the first page:
 *   Pages 3 - <?yjplan-last ID FIRST?> 21 <?yjplan-end?>
 * where ID is a named place (fox:destination) of the PDF. The first run
 * prints the end of the text; if that is an odd page, a second run prints
 * the page after it.
 */
#ifndef PUBLISH_PDF_RANGES_H
#define PUBLISH_PDF_RANGES_H

#include <stdbool.h>

struct buf;
struct pdf_places;

/*
 * Append FO with its ranges decided.
 * Takes:  fo: NUL-ended; places: of the first run, or NULL before it.
 * Gives:  true if one of them ends with a blank page.
 */
bool	 pdf_ranges_put(struct buf *out, const char *fo,
	    const struct pdf_places *places);

#endif
