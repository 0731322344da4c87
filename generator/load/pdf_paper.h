/*
 * A PDF that others made, opened to be joined into ours: judged, and freed of
 * all that a paper does not need.
 * Stage: load.
 * Must not know: what it is joined into.
 *
 * Such a file is not to be trusted. What acts (scripts, forms, attachments,
 * media) is refused; what only describes the file or who made it (metadata,
 * thumbnails, data of programs) is left behind.
 */
#ifndef LOAD_PDF_PAPER_H
#define LOAD_PDF_PAPER_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>

struct arena;
struct diag;

#define PDF_PAPER_BYTES_MAX (50L * 1024 * 1024)
#define PDF_PAPER_PAGES_MAX 1000

struct pdf_paper {
	qpdf_data	 q;		/* pdf_paper_close ends it */
	const char	*printed;	/* path that messages name */
	int		 pages;
	bool		 has_tags;
	/* What it says of itself; pdf_ua_check looks whether it is so. */
	bool		 says_ua;	/* that it is PDF/UA-1 */
	bool		 says_a;	/* that it is PDF/A-2a */
};

/*
 * Open a PDF. Links lead to its own pages by place, not by name, or to the
 * web; its pages have what they inherit.
 * Takes:  path: the file; printed: as messages name it, kept.
 * Gives:  false after reporting; closed, then.
 * Errors: PDF_PAPER.
 */
bool	 pdf_paper_open(struct pdf_paper *paper, const char *path,
	    const char *printed, struct diag *d);
void	 pdf_paper_close(struct pdf_paper *paper);

/*
 * Keep only some keys of a dictionary.
 * Takes:  keys: names with their slash, NULL-ended.
 */
void	 pdf_paper_keep(qpdf_data q, qpdf_oh dict, const char *const *keys);

#endif
