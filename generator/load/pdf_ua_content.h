/*
 * What a page of a PDF shows, held against its tags: each piece of it is in
 * the tags or an artifact, and its fonts come with it.
 * Stage: load. Used by load/pdf_ua only.
 * Must not know: how the tags were read.
 */
#ifndef LOAD_PDF_UA_CONTENT_H
#define LOAD_PDF_UA_CONTENT_H

#include <qpdf/qpdf-c.h>
#include <stddef.h>

struct pdf_ua_faults;
struct pdf_ua_tree;

/* Kept over all pages, so that what they share is looked at once. */
struct pdf_ua_content {
	qpdf_data			 q;
	const struct pdf_ua_tree	*tree;
	struct pdf_ua_faults		*faults;
	int				 page;	/* from 1 */
	unsigned char			*seen;	/* by id of a form: bits */
	size_t				 seen_count;
	size_t				 left;	/* bytes that may be read */
};

void	 pdf_ua_content_init(struct pdf_ua_content *c, qpdf_data q,
	    const struct pdf_ua_tree *tree, struct pdf_ua_faults *faults);
void	 pdf_ua_content_release(struct pdf_ua_content *c);

/*
 * Judge what a page shows, with the forms that it draws.
 * Takes:  number: of the page, from 1.
 */
void	 pdf_ua_content_page(struct pdf_ua_content *c, qpdf_oh page,
	    int number);

#endif
