/*
 * Apache FOP: its configuration, one run of it, and what it complains about.
 * Stage: publish.
 * Must not know: what the document is about, or what becomes of the PDF.
 */
#ifndef PUBLISH_FOP_H
#define PUBLISH_FOP_H

#include <stddef.h>

#include "base/locale.h"
#include "base/proc.h"

struct buf;
struct diag;
struct fo_source;

struct fop_run {
	struct proc	 proc;
	const char	*pdf_path;	/* what it writes; borrowed */
};

/*
 * Append the configuration for tagged, archivable PDFs (PDF/A-2a, PDF/UA-1)
 * with embedded fonts.
 * Takes:  base: absolute folder, without "/" at its end, to which addresses
 *         of images in the FO are relative.
 */
void	 fop_put_config(struct buf *out, const char *base);

/*
 * Start FOP on a file; fop_wait ends it. Several may run at once.
 * Takes:  config_path, fo_path, pdf_path: files; date: what FOP takes for
 *         today; year 0: 1 January 1970.
 * Gives:  0, or -1 after reporting.
 * Errors: PROGRAM_MISSING, PROGRAM_FAILED.
 * Owns:   pdf_path is borrowed until fop_wait.
 */
int	 fop_start(struct fop_run *run, const char *config_path,
	    const char *fo_path, const char *pdf_path, struct date date,
	    struct diag *d);

/*
 * Wait for FOP and report what it complained about.
 * Gives:  0 if there is a PDF without fault; else -1 after reporting, and no
 *         file is left.
 * Errors: those of fop_report, PROGRAM_MISSING, PROGRAM_FAILED.
 */
int	 fop_wait(struct fop_run *run, const struct fo_source *fo,
	    struct diag *d);

/*
 * Report each complaint in FOP's log, on the file it is about.
 * Takes:  log: what FOP printed.
 * Gives:  the number of faults: what did not fit is only a warning.
 * Errors: PDF_EVENT, PDF_OVERFLOW.
 */
size_t	 fop_report(const char *log, const struct fo_source *fo,
	    struct diag *d);

#endif
