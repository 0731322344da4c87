/*
 * The tag tree of a PDF, read back through libqpdf.
 * Stage: publish.
 * Must not know: what the document should hold.
 */
#ifndef PUBLISH_PDF_TAGS_H
#define PUBLISH_PDF_TAGS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;

#define PDF_TAGS_DEPTH 64		/* nested tags */

struct pdf_tag {
	const char	 *role;		/* "H1", "P", "TH"; without "/" */
	const char	 *alt;		/* NULL where none */
	const char	 *lang;		/* NULL where none */
	const char	 *text;		/* its own text, in order; may be "" */
	struct pdf_tag	**kids;
	size_t		  kid_count;
};

/*
 * Read the tags of a PDF with their texts.
 * Takes:  path of a file that FOP wrote: its fonts map two-byte codes to
 *         Unicode; text of other fonts is left out.
 * Gives:  the root, whose role is "StructTreeRoot"; or NULL after reporting.
 * Errors: FILE_READ, PDF_TAGS (no tags, or deeper than PDF_TAGS_DEPTH).
 * Owns:   the arena.
 */
const struct pdf_tag *pdf_tags_read(struct arena *a, const char *path,
	    struct diag *d);

/*
 * The text of a tag and all below it, its white space as single spaces.
 * Owns:   the arena.
 */
const char *pdf_tag_text(struct arena *a, const struct pdf_tag *tag);

#endif
