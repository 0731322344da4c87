/*
 * What every view and every renderer needs to know of the build.
 * Stage: view.
 * Must not know: files to be written.
 */
#ifndef VIEW_CONTEXT_H
#define VIEW_CONTEXT_H

#include <stdbool.h>

struct diag;
struct packs;
struct site;
struct strings;
struct theme;

/* All borrowed, and read-only but for the diagnostics. */
struct context {
	const struct site	*site;
	const struct strings	*strings;
	const struct theme	*theme;
	struct diag		*diag;
	bool			 no_pdf;	/* none are made or linked to */
	const struct packs	*packs;		/* NULL: not made, or not yet */
	bool			 is_restricted;	/* packs hold exempt papers */
};

#endif
