/*
 * PDFs that others made, joined into a pack of ours with their tags, links,
 * languages and bookmarks.
 * Stage: publish.
 * Must not know: what a pack is about, FO.
 *
 * The pack comes from FOP with a page for each page of each paper, which shows
 * its number and nothing else, in page sequences of their own. Each of these
 * pages takes over what the page of the paper shows, at its size; what it
 * showed itself is stamped on top. So numbers, page labels, bookmarks and
 * links of the pack stay as FOP made them.
 */
#ifndef PUBLISH_PDF_MERGE_H
#define PUBLISH_PDF_MERGE_H

#include <stdbool.h>
#include <stddef.h>

struct diag;
struct pdf_paper;

/* A paper and the page of the pack that its first page becomes. */
struct pdf_join {
	struct pdf_paper	*paper;	/* open; it is used up */
	bool			 is_ua;	/* PDF/UA, as was looked at */
	const char		*lang;	/* "en-GB", if it does not say */
	int			 first;	/* from 0 */
	int			 mark;	/* page from 0 to which the bookmark
					 * leads that gets the paper's */
};

/*
 * Join papers into a pack.
 * Takes:  from: the pack, finished by pdf_finish; joins in the order of their
 *         pages; to: the file to write, another one.
 * Gives:  0, or -1 after reporting. Tags of a paper stand in the Part of its
 *         page sequence, where a tag holds nothing. Where a paper is not
 *         PDF/UA, or not both that and by its own word PDF/A-2a, the pack does
 *         not say that it is.
 * Errors: FILE_READ, FILE_WRITE, PDF_TAGS, PDF_PAPER.
 * Source: ISO 32000-1, 14.6 to 14.8; ISO 14289-1, 7.1 and 7.9.
 */
int	 pdf_merge(const char *from, const struct pdf_join *joins,
	    size_t count, const char *to, struct diag *d);

#endif
