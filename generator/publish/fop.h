/*
 * Apache FOP in processes of its own: yjplan-fop, started when it is needed,
 * asked for one document after another, ended when it fails or hangs.
 * Stage: publish.
 * Must not know: what the document is about, or what becomes of the PDF.
 */
#ifndef PUBLISH_FOP_H
#define PUBLISH_FOP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/proc.h"

struct diag;
struct fo_source;

/* How FOP is run; the strings are borrowed. */
struct fop_settings {
	const char	*program;	/* from fop_program */
	const char	*config;	/* path of its configuration */
	const char	*archive_dir;	/* keeps Java's classes; NULL: none */
	double		 seconds;	/* for one document, start and all */
	int		 memory_mb;	/* of Java's heap */
	int		 documents_max;	/* then a fresh process goes on */
};

struct fop_worker {
	const struct fop_settings *settings;
	const char	*log;		/* file for what Java prints */
	bool		 makes_archive;	/* at its end; one of all does */
	int		 documents;	/* that it was asked for */
	bool		 is_ready;	/* its process has said so */
	bool		 is_open;	/* asked for one, not taken yet */
	bool		 is_garbled;	/* it said what is no answer */
	struct proc	 proc;
	struct buf	 answer;	/* lines on the current document */
};

enum fop_end {
	FOP_MADE,		/* a PDF without fault */
	FOP_FAULT,		/* none; reported, and others may do well */
	FOP_UNUSABLE		/* none; reported, and no other can be made */
};

/*
 * The path of yjplan-fop: the environment's YJPLAN_FOP, else the place that
 * was set when yjplan was built.
 */
const char *fop_program(void);

/*
 * Settings as every build uses them, without paths; the environment's
 * YJPLAN_FOP_SECONDS may give more or less time.
 */
struct fop_settings fop_settings_usual(void);

/*
 * Make a worker, without starting a process.
 * Takes:  log: path of a file of its own; borrowed, as the settings are.
 */
void	 fop_worker_init(struct fop_worker *w,
	    const struct fop_settings *settings, const char *log);

/*
 * Ask for a PDF; fop_wait tells when it is there, fop_take what came of it.
 * Starts a process if there is none.
 * Gives:  FOP_MADE if it is under way; else the worst, after reporting.
 * Errors: PROGRAM_MISSING, PROGRAM_FAILED.
 */
enum fop_end fop_ask(struct fop_worker *w, const char *fo, const char *pdf,
	    struct diag *d);

/*
 * Wait until one of the workers that were asked has come to an end.
 * Takes:  workers: those that were asked, at least one.
 * Gives:  its index.
 */
size_t	 fop_wait(struct fop_worker *const *workers, size_t count);

/*
 * Take what came of a document, and report what FOP has to say of it. A
 * process that failed is ended.
 * Errors: those of fop_report, PROGRAM_MISSING, PROGRAM_FAILED.
 */
enum fop_end fop_take(struct fop_worker *w, const struct fo_source *fo,
	    struct diag *d);

/*
 * Tell the process of a worker, if there is one, that it may end; wait for
 * that. Tell all before waiting for one.
 */
void	 fop_worker_dismiss(struct fop_worker *w);
void	 fop_worker_stop(struct fop_worker *w);

#endif
