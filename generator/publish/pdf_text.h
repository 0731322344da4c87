/*
 * The text of a PDF page by marked content, in reading order of the page.
 * Stage: publish. Used by publish/pdf_tags only.
 * Must not know: tags.
 */
#ifndef PUBLISH_PDF_TEXT_H
#define PUBLISH_PDF_TEXT_H

#include <qpdf/qpdf-c.h>
#include <stddef.h>

struct arena;
struct pdf_font;

struct pdf_text {
	struct arena	 *arena;	/* of texts and fonts; borrowed */
	struct pdf_font	 *fonts;	/* met so far */
};

struct pdf_page_text {
	const char	**by_id;	/* text of each MCID; NULL: none */
	size_t		  count;	/* highest MCID + 1 */
	const char	**loose;	/* texts under no MCID and in no
					 * header or footer of the page */
	size_t		  loose_count;
};

/*
 * Read the text of a page.
 * Takes:  page of qpdf; t keeps the fonts from page to page.
 * Gives:  an empty result for a page that cannot be read.
 * Owns:   the arena.
 */
struct pdf_page_text pdf_text_read(struct pdf_text *t, qpdf_data qpdf,
	    qpdf_oh page);

#endif
