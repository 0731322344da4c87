/*
 * PDFs from FO: checked, made by FOP, finished, proved, kept in the cache.
 * Stage: publish.
 * Must not know: templates, or what a document is about.
 */
#ifndef PUBLISH_PDF_H
#define PUBLISH_PDF_H

#include <stddef.h>

#include "base/locale.h"

struct buf;
struct diag;
struct pdf_outline;

/* One document in one language. */
struct pdf_job {
	const char		 *path;		/* of its JSON, for messages */
	const struct buf	 *fo;		/* borrowed */
	const char *const	 *images;	/* files that the FO names */
	size_t			  image_count;
	struct date		  date;		/* of the document */
	const struct pdf_outline *outline;	/* borrowed */
	const char		 *out;		/* the PDF to write */
	int			  result;	/* 0: it is there */
};

/*
 * Make all PDFs; those of which nothing has changed come from the cache.
 * Takes:  work_dir: folder for files in between; at_once: FOPs that may run
 *         at the same time, at least 1.
 * Gives:  0 if all are there, else -1 after reporting; each job's result.
 * Errors: FO_SYNTAX, PDF_EVENT, PDF_OUTLINE, PDF_TAGS, PROGRAM_MISSING,
 *         PROGRAM_FAILED, FILE_READ, FILE_WRITE.
 */
int	 pdf_make_all(struct pdf_job *jobs, size_t count,
	    const char *work_dir, int at_once, struct diag *d);

#endif
