/*
 * The FO of one document: checked before FOP sees it, and traced back to the
 * files from which its parts come.
 * Stage: publish.
 * Must not know: FOP, or what the document is about.
 *
 * FO names the source of its parts by processing instructions,
 * <?yjplan-source content/plans/x/01-foreword.en.md 1024?>, each of which
 * holds until the next; the number is the byte in the file at which the next
 * block begins, and may be left out. FOP passes over them.
 */
#ifndef PUBLISH_FO_SOURCE_H
#define PUBLISH_FO_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct arena;
struct buf;
struct source;

struct fo_source {
	const char	*path;		/* reported where no part is named */
	const char	*text;		/* the FO, NUL-ended; borrowed */
	size_t		 len;		/* bytes of text */
};

/*
 * Check that FO is well-formed XML without document type or entities, that
 * no id stands twice, that every link and page number has its target, which
 * FOP passes over in silence where it is missing, and that FOP will read no
 * file outside the folder of the site.
 * Gives:  true if nothing was reported.
 * Errors: FO_SYNTAX, PATH_OUTSIDE.
 */
bool	 fo_source_check(const struct fo_source *fo, struct diag *d);

/* Where in the site a place of the FO comes from. */
struct fo_origin {
	const char		*path;
	const struct source	*source;	/* NULL: place not known */
	size_t			 offset;	/* in it */
};

/*
 * The origin of a place in the FO, which is read again.
 * Gives:  fo->path where none is named before it.
 * Owns:   the arena.
 */
struct fo_origin fo_source_origin(struct arena *a,
	    const struct fo_source *fo, size_t offset);

/*
 * The place at which a line ends, from 1: FOP names things by the line in
 * which they begin, and what they come from may be named in that line.
 */
size_t	 fo_source_line(const struct fo_source *fo, size_t line);

/*
 * Report on an origin.
 */
void	 fo_origin_report(const struct fo_origin *origin, enum diag_id id,
	    struct diag *d, const char *fmt, ...)
	    __attribute__((format(printf, 4, 5)));

/*
 * Append the FO without the names of its sources.
 */
void	 fo_source_put_plain(struct buf *out, const char *fo);

#endif
