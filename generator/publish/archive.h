/*
 * Zip files in memory, the same bytes every time.
 * Stage: publish.
 * Must not know: what the files are.
 */
#ifndef PUBLISH_ARCHIVE_H
#define PUBLISH_ARCHIVE_H

#include <stddef.h>

#include "base/buf.h"

struct diag;

struct archive_entry {
	const char	*name;
	struct buf	 bytes;		/* owned by whoever made it */
};

/*
 * Append a zip file of the entries, by name, all of one fixed time.
 * Takes:  entries: count of them, at least 1; they are put in order.
 * Gives:  0, or -1 after reporting.
 * Errors: FILE_WRITE.
 */
int	 archive_put(struct buf *out, struct archive_entry *entries,
	    size_t count, struct diag *d);

#endif
