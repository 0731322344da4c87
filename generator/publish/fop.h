/*
 * Apache FOP: its configuration, one run of it, and what it complains about.
 * Stage: publish.
 * Must not know: what the document is about, or what becomes of the PDF.
 *
 * FO names the source of its parts by processing instructions,
 * <?yjplan-source content/plans/x/01-foreword.en.md?>, which hold until the
 * next one. FOP passes over them; messages are reported on the file named
 * last before the place in the FO.
 */
#ifndef PUBLISH_FOP_H
#define PUBLISH_FOP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"
#include "base/proc.h"

struct buf;
struct diag;

/* The FO of one document, for messages. */
struct fop_source {
	const char	*path;		/* reported where no part is named */
	const char	*text;		/* the FO, NUL-ended; borrowed */
	size_t		 len;		/* bytes of text */
};

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
 * Check that FO is well-formed XML without document type or entities.
 * Gives:  true if it is.
 * Errors: FO_SYNTAX.
 */
bool	 fop_check(const struct fop_source *fo, struct diag *d);

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
 * Gives:  0 if there is a PDF and nothing to complain about; else -1 after
 *         reporting.
 * Errors: PDF_EVENT, PROGRAM_FAILED.
 */
int	 fop_wait(struct fop_run *run, const struct fop_source *fo,
	    struct diag *d);

/*
 * Report each complaint in FOP's log.
 * Takes:  log: what FOP printed.
 * Gives:  the number of complaints.
 * Errors: PDF_EVENT.
 */
size_t	 fop_report(const char *log, const struct fop_source *fo,
	    struct diag *d);

/*
 * The source file of a line of the FO, from 1.
 * Gives:  fo->path where none is named before that line.
 * Owns:   *len bytes of the FO, not NUL-ended.
 */
const char *fop_find_source(const struct fop_source *fo, size_t line,
	    size_t *len);

#endif
