/*
 * What PDF/UA and PDF/A ask for and FOP 2.8 leaves out, put in by libqpdf.
 * Stage: publish.
 * Must not know: what the document is about.
 *
 * FO can carry three marks through FOP as the expansion of an abbreviation
 * (fox:abbreviation); here they become what they stand for and go away:
 *   [lang=cy]        /Lang of that inline
 *   [list=Decimal]   /ListNumbering of the list around it
 *   [blank]          the notice of a blank page: read after the pages before
 *                    it, and dropped where there is no blank page
 */
#ifndef PUBLISH_PDF_FINISH_H
#define PUBLISH_PDF_FINISH_H

struct diag;

/*
 * Finish a PDF: descriptions of links, ids of notes, scope of header cells
 * that span, languages of inlines, numbering of lists; no date or id of the
 * moment, so that the same input gives the same bytes.
 * Takes:  from: a file that FOP wrote; to: the file to write, another one.
 * Gives:  0, or -1 after reporting.
 * Errors: FILE_READ, FILE_WRITE, PDF_TAGS.
 * Source: ISO 14289-1 (PDF/UA-1) 7.18.5, 7.9, 7.5, 7.2, 7.6; ISO 19005-2
 *         (PDF/A-2) 6.1.3, 6.1.7, 6.2.11.4, 6.6.2.
 */
int	 pdf_finish(const char *from, const char *to, struct diag *d);

#endif
