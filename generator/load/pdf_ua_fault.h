/*
 * What keeps a PDF from being PDF/UA, in words for an author.
 * Stage: load. Used by load/pdf_ua and its parts only.
 * Must not know: how a fault is found.
 */
#ifndef LOAD_PDF_UA_FAULT_H
#define LOAD_PDF_UA_FAULT_H

#include <stdbool.h>

struct buf;

/* The number is that of the section of ISO 14289-1. */
enum pdf_ua_fault {
	PDF_UA_MARKED,		/* 6.2: MarkInfo does not say it has tags */
	PDF_UA_SUSPECTS,	/* 7.1 */
	PDF_UA_LANG,		/* 7.2 */
	PDF_UA_TITLE,		/* 7.1 */
	PDF_UA_SHOW_TITLE,	/* 7.1 */
	PDF_UA_TREE,		/* 7.1: tags too deep, too many or broken */
	PDF_UA_ROLE,		/* 7.1 */
	PDF_UA_HEADING,		/* 7.4.2 */
	PDF_UA_FIGURE,		/* 7.3, 7.7 */
	PDF_UA_CONTENT,		/* 7.1: neither in the tags nor an artifact */
	PDF_UA_READ,		/* content that cannot be looked at */
	PDF_UA_FONT,		/* 7.21.4.1 */
	PDF_UA_LETTERS,		/* 7.21.7 */
	PDF_UA_LINK,		/* 7.18.5 */
	PDF_UA_LINK_WORDS,	/* 7.18.5 */
	PDF_UA_TABS,		/* 7.18.3 */
	PDF_UA__MAX
};

/* Each fault is kept once, with the page where it was found first. */
struct pdf_ua_faults {
	bool	 is_found[PDF_UA__MAX];
	int	 page[PDF_UA__MAX];	/* from 1; 0: of no page */
};

void	 pdf_ua_fault(struct pdf_ua_faults *faults, enum pdf_ua_fault fault,
	    int page);
bool	 pdf_ua_has_fault(const struct pdf_ua_faults *faults);

/*
 * Append them: "it names no language; a font is not embedded (page 2)".
 */
void	 pdf_ua_put_faults(struct buf *out,
	    const struct pdf_ua_faults *faults);

#endif
