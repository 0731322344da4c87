/*
 * Restricted packs: agendas with their exempt papers, for members only.
 * Stage: publish.
 * Must not know: what is in a pack.
 *
 * All that is made of exempt papers, and all on the way to it, lies in the
 * folder that the user named, which only the user may enter. Nothing of it
 * is kept in the cache.
 */
#ifndef PUBLISH_RESTRICTED_H
#define PUBLISH_RESTRICTED_H

#include <stddef.h>

#include "base/arena.h"
#include "publish/pdf_files.h"
#include "publish/stage.h"

struct context;
struct diag;

struct restricted {
	struct arena	 arena;
	const char	*dir;
	const char	*work;		/* in it; removed at the end */
	struct stage	 stage;		/* in work: pictures and packs */
	struct pdf_counts count;	/* of packs */
};

/*
 * Is the folder one that may hold restricted packs?
 * Takes:  dir: the user's; out: of the site, which is built beside it.
 * Gives:  0, or -1 after reporting; nothing is made yet.
 * Errors: RESTRICTED_DIR where it meets the site or its sources, belongs to
 *         another user, or is open to others.
 */
int	 restricted_begin(struct restricted *r, const char *dir,
	    const char *out, struct diag *d);

/*
 * Make the packs of all agendas that have exempt papers, aside.
 * Takes:  c: of a site read with its restricted documents.
 * Gives:  0, or -1 after reporting.
 * Errors: those of stage_put, chart_files_put, picture_files_put and
 *         pdf_files_put.
 */
int	 restricted_make(struct restricted *r, const struct context *c,
	    int at_once);

/*
 * Put the packs in their place: ID-restricted.LANG.pdf.
 * Gives:  0, or -1 after reporting.
 * Errors: FILE_WRITE.
 */
int	 restricted_publish(struct restricted *r, struct diag *d);

/*
 * Remove all that was made aside.
 */
void	 restricted_end(struct restricted *r);

#endif
