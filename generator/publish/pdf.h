/*
 * PDFs from FO: checked, made by FOP, finished, proved, kept in the cache.
 * Stage: publish.
 * Must not know: templates, or what a document is about.
 */
#ifndef PUBLISH_PDF_H
#define PUBLISH_PDF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/locale.h"

struct diag;
struct outline;
struct pdf_paper_of;

/* One document in one language. */
struct pdf_job {
	const char		 *path;		/* of its JSON, for messages */
	struct buf		  fo;		/* the caller's */
	const char *const	 *images;	/* named in the FO; borrowed */
	size_t			  image_count;
	struct date		  date;		/* of the document */
	const struct outline *outline;	/* borrowed */
	const struct pdf_paper_of *papers;	/* to be joined; borrowed */
	size_t			  paper_count;
	struct buf		  pdf;		/* the result; the caller's */
};

/* Where and how they are made. */
struct pdf_settings {
	const char	*base;		/* images are relative to it */
	const char	*work_dir;	/* made here for files in between, and
					 * removed */
	int		 at_once;	/* FOPs at the same time, 1 to 64 */
	bool		 is_secret;	/* nothing is cached */
};

/*
 * Make all PDFs; those of which nothing has changed come from the cache.
 * Gives:  0 if all are there, else -1 after reporting. The pdf of a job that
 *         failed is empty.
 * Errors: FO_SYNTAX, PATH_OUTSIDE, PDF_EVENT, PDF_OVERFLOW, PDF_TAGS,
 *         PDF_OUTLINE, PDF_PAPER, PROGRAM_MISSING, PROGRAM_FAILED, FILE_READ,
 *         FILE_WRITE.
 */
int	 pdf_make_all(struct pdf_job *jobs, size_t count,
	    const struct pdf_settings *settings, struct diag *d);

#endif
