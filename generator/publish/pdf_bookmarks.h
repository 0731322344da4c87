/*
 * Bookmarks of a paper below the bookmark of a pack that leads to it.
 * Stage: publish. Used by publish/pdf_merge only.
 * Must not know: what a paper is about.
 */
#ifndef PUBLISH_PDF_BOOKMARKS_H
#define PUBLISH_PDF_BOOKMARKS_H

#include <qpdf/qpdf-c.h>

/*
 * Copy the bookmarks of a paper. They lead to the tops of its pages. A bookmark
 * that leads to no page of the paper is left out, with those below it.
 * Takes:  from: the paper; first: page of the pack, from 0, that is the
 *         paper's first; mark: page of the pack, from 0; they go below the
 *         last bookmark of the pack that leads there, behind what it has; if
 *         there is none, nowhere.
 * Source: ISO 32000-1, 12.3.3.
 */
void	 pdf_bookmarks_join(qpdf_data q, qpdf_data from, int first, int mark);

#endif
