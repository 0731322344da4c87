/*
 * The tag tree of a PDF, read back through libqpdf.
 * Stage: publish.
 * Must not know: what the document should hold.
 */
#ifndef PUBLISH_PDF_TAGS_H
#define PUBLISH_PDF_TAGS_H

#include <stddef.h>

struct arena;
struct diag;

/* The role of a piece of text that stands outside all tags. */
#define PDF_TAGS_LOOSE "Artifact"

/* A tag, or a piece of text inside one. */
struct pdf_tag {
	const char	 *role;		/* "H1", "TH"; "": a piece of text */
	const char	 *text;		/* of a piece of text, else "" */
	const char	 *alt;		/* NULL where none */
	const char	 *lang;		/* NULL where none */
	const char	 *scope;	/* of a TH: "Row"; NULL where none */
	const char	 *contents;	/* of a link; NULL where none */
	struct pdf_tag	**kids;		/* in reading order */
	size_t		  kid_count;
	size_t		  kid_cap;	/* allocated */
};

/*
 * Read the tags of a PDF with their texts.
 * Takes:  path of a file that FOP wrote: its fonts map two-byte codes to
 *         Unicode; text in other fonts is left out. printed: the path that
 *         messages name.
 * Gives:  the root, whose role is "StructTreeRoot"; or NULL after reporting.
 *         Its last kids, of role PDF_TAGS_LOOSE, are what pages show outside
 *         all tags, but for their headers and footers.
 * Errors: FILE_READ, PDF_TAGS (no tags, or deeper than PDF_TAGS_DEPTH).
 * Owns:   the arena.
 */
const struct pdf_tag *pdf_tags_read(struct arena *a, const char *path,
	    const char *printed, struct diag *d);

/*
 * The text of a tag and all below it, in one line.
 * Owns:   the arena.
 */
const char *pdf_tag_text(struct arena *a, const struct pdf_tag *tag);

#endif
