/*
 * What the last build looked at, made and said, so that a build that would do
 * the same again need not.
 * Stage: publish.
 * Must not know: what the files are.
 *
 * Files are told apart by times and sizes, never by their bytes: of inputs
 * the time of the last change of any kind, which no program sets at will; of
 * outputs, where a link alone would change that, the time of writing. A build
 * whose inputs are so new that a later change could bear the same time is not
 * recorded.
 */
#ifndef PUBLISH_RECORD_H
#define PUBLISH_RECORD_H

#include <stdbool.h>

#include "base/buf.h"

struct record {
	const char	*out;		/* the output folder; borrowed */
	struct buf	 inputs;	/* options, and a line for each file */
	bool		 settled;	/* all inputs are old enough */
};

/*
 * Look at all inputs: the site's folders, the installed files, the fonts and
 * the programs. To be called before anything is read.
 * Takes:  options: a line of all that the user asked for and that bears on
 *         what is built.
 * Owns:   the caller ends with record_release; out is borrowed.
 */
void	 record_begin(struct record *r, const char *out,
	    const char *options);

/*
 * Is everything as it was when the last build ended?
 * Gives:  true and what that build said is appended to *said.
 */
bool	 record_is_same(const struct record *r, struct buf *said);

/*
 * Keep the record of a build that has published its site. It is only a
 * saving, so a failure is no error.
 */
void	 record_keep(const struct record *r, const struct buf *said);

/*
 * Free it.
 */
void	 record_release(struct record *r);

#endif
