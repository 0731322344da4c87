/*
 * What other documents and the pages of the site ask for of a section: its
 * title, headings, abbreviations and what it shows. Kept as lines, so that it
 * can come from another process and outlive the trees.
 * Stage: model.
 * Must not know: addresses of built pages.
 */
#ifndef MODEL_SECTION_OUTLINE_H
#define MODEL_SECTION_OUTLINE_H

#include <stdbool.h>

struct buf;
struct document;
struct markdown;
struct markdown_abbreviation;
struct markdown_embed;
struct markdown_heading;
struct markdown_run;
struct section_text;

/* The section whose lines are being taken; zero at first. */
struct section_outline {
	struct section_text		*text;		/* whose they are */
	struct markdown			*markdown;	/* being filled */
	struct markdown_heading		*headings;	/* its lists */
	struct markdown_run		*runs;		/* of its last one */
	struct markdown_embed		*embeds;
	struct markdown_abbreviation	*abbreviations;
};

/*
 * Append a document's outline as lines of base/wire.
 * Takes:  doc: its sections have been read.
 */
void	 section_outline_put(struct buf *out, const struct document *doc);

/*
 * Take a line of it, in the order in which they were put.
 * Takes:  fields: WIRE_FIELDS, as wire_split gives them.
 * Gives:  false if the line is of no outline. The first line frees what was
 *         read of the sections; after the last they are as if read, but
 *         without trees, sources, links and tables.
 * Owns:   doc->texts.
 */
bool	 section_outline_take(struct section_outline *o,
	    struct document *doc, const char *const *fields);

#endif
