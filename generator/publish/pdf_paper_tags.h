/*
 * The tags of a PDF that others made, made fit to stand in ours.
 * Stage: publish. Used by publish/pdf_merge only.
 * Must not know: where they will stand.
 */
#ifndef PUBLISH_PDF_PAPER_TAGS_H
#define PUBLISH_PDF_PAPER_TAGS_H

#include <qpdf/qpdf-c.h>

/*
 * Clean the tag tree: roles are the standard's, ids are the paper's own and
 * every note has one, the topmost tags lead to nothing above them, and no tag
 * has more than a reader needs.
 * Takes:  paper: number of the paper, part of its ids; ids: list in the same
 *         file to which id and tag are appended, in turn.
 * Gives:  NULL, or what is wrong with the tree.
 * Source: ISO 32000-1, 14.7 and 14.8.
 */
const char *pdf_paper_tags_clean(qpdf_data q, unsigned paper, qpdf_oh ids);

#endif
