/*
 * The FO of one document: checked before FOP sees it, and traced back to the
 * files from which its parts come.
 * Stage: publish.
 * Must not know: FOP, or what the document is about.
 *
 * FO names the source of its parts by processing instructions,
 * <?yjplan-source content/plans/x/01-foreword.en.md?>, each of which holds
 * until the next. FOP passes over them.
 */
#ifndef PUBLISH_FO_SOURCE_H
#define PUBLISH_FO_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;

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

/*
 * The file from which a place in the FO comes.
 * Gives:  fo->path where none is named before it.
 * Owns:   the arena.
 */
const char *fo_source_at_offset(struct arena *a, const struct fo_source *fo,
	    size_t offset);

/*
 * The same for a line, from 1.
 */
const char *fo_source_at_line(struct arena *a, const struct fo_source *fo,
	    size_t line);

#endif
