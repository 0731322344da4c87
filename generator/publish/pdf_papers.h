/*
 * The papers of a pack that others made: found again by their places in it,
 * and joined.
 * Stage: publish.
 * Must not know: how PDFs are joined, agendas.
 */
#ifndef PUBLISH_PDF_PAPERS_H
#define PUBLISH_PDF_PAPERS_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct diag;

struct pdf_paper_of {
	const char	*path;		/* from the site root */
	const char	*lang;		/* "en-GB", if it does not say */
	const char	*place;		/* in the pack, of its first page */
	const char	*mark;		/* place to which its bookmark leads */
	bool		 is_ua;		/* PDF/UA */
};

/*
 * Join papers into a pack.
 * Takes:  from: the pack, finished; to: the file to write, another one.
 * Gives:  0, or -1 after reporting.
 * Errors: those of pdf_paper_open and pdf_merge.
 */
int	 pdf_papers_join(const struct pdf_paper_of *papers, size_t count,
	    const char *from, const char *to, struct diag *d);

/*
 * Append what decides how a pack with these papers looks.
 */
void	 pdf_papers_put_recipe(struct buf *out,
	    const struct pdf_paper_of *papers, size_t count);

#endif
