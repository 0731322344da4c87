/*
 * Page ranges in FO, which read differently where they are one page.
 * Stage: publish.
 * Must not know: FOP.
 *
 * FO cannot ask whether two page numbers are the same. So it says both:
 *   <?yjplan-range ID?> "Pages 3 - 22" <?yjplan-one?> "Page 3" <?yjplan-end?>
 * where ID and ID.end are named places (fox:destination) of the PDF. The
 * first run takes the many; if that shows a range of one page, a second run
 * takes the one for it.
 */
#ifndef PUBLISH_PDF_RANGES_H
#define PUBLISH_PDF_RANGES_H

#include <stdbool.h>

struct buf;
struct pdf_places;

/*
 * Append FO with its ranges decided.
 * Takes:  fo: NUL-ended; places: of the first run, or NULL before it.
 * Gives:  true if one of them is a single page.
 */
bool	 pdf_ranges_put(struct buf *out, const char *fo,
	    const struct pdf_places *places);

#endif
