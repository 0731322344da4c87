/*
 * Objects of a paper taken into a pack, where they refer to its pages.
 * Stage: publish. Used by publish/pdf_merge only.
 * Must not know: what the objects are for.
 */
#ifndef PUBLISH_PDF_ADOPT_H
#define PUBLISH_PDF_ADOPT_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <stddef.h>

struct pdf_adoption {
	qpdf_data	 q;		/* the pack */
	qpdf_data	 from;		/* the paper */
	int		 count;		/* pages */
	qpdf_oh		*pages;		/* the pack's */
	qpdf_oh		*copies;	/* the paper's, in the pack */
	int		 offset;	/* of numbers of tags by place */
	qpdf_oh		*roots;		/* what was adopted */
	size_t		 root_count;
	bool		*seen;		/* by object id */
	size_t		 seen_cap;
};

/*
 * Take in all pages of a paper; pdf_adopt_release ends.
 * Takes:  first: page of the pack, from 0, that is the paper's first; offset:
 *         added to each StructParent and StructParents.
 */
void	 pdf_adopt_init(struct pdf_adoption *a, qpdf_data q, qpdf_data from,
	    int count, int first, int offset);
void	 pdf_adopt_release(struct pdf_adoption *a);

/*
 * Take in another object, with all that it refers to.
 */
qpdf_oh	 pdf_adopt(struct pdf_adoption *a, qpdf_oh object);

/*
 * In all that was taken in: the paper's pages are the pack's, numbers are
 * moved by the offset, and metadata and data of programs are gone. To be done
 * once, when all is there.
 * Gives:  false if objects are too deep inside each other.
 */
bool	 pdf_adopt_settle(struct pdf_adoption *a);

#endif
