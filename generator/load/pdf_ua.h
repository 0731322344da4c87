/*
 * Whether a PDF that says it is PDF/UA is so, as far as a program can see.
 * Stage: load.
 * Must not know: what the PDF is for.
 *
 * Whether the tags, the order and the words for pictures are the right ones is
 * for people to see; whether they are there at all is seen here.
 */
#ifndef LOAD_PDF_UA_H
#define LOAD_PDF_UA_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>

struct buf;

/*
 * Look for what PDF/UA does not allow.
 * Takes:  q: a paper of pdf_paper_open; no objects of it are held by the
 *         caller, for all are let go.
 * Gives:  true if nothing was found; else what, in words, appended to out.
 * Source: ISO 14289-1:2014, 6.2, 7.1 to 7.4, 7.18, 7.21, as its Matterhorn
 *         Protocol 1.1 (PDF Association, 2021) puts them into checks for
 *         machines.
 */
bool	 pdf_ua_check(qpdf_data q, struct buf *out);

#endif
