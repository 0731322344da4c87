/*
 * Outline: what the tags of a PDF must hold, said by the Markdown itself.
 * Stage: markup.
 * Must not know: FO, or how a PDF is made.
 *
 * An outline is a list of marks in reading order; a mark that stands inside
 * another comes after it and is deeper. The proof of a PDF makes the same list
 * from its tags. Documents add what they print beside their Markdown.
 */
#ifndef MARKUP_TO_OUTLINE_H
#define MARKUP_TO_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "markup/markup.h"

struct arena;
struct source;

enum outline_kind {
	OUTLINE_HEADING,
	OUTLINE_CONTENTS,		/* of the document; holds its entries */
	OUTLINE_ENTRY,			/* of the contents; holds a link */
	OUTLINE_LIST,			/* holds its items */
	OUTLINE_ITEM,
	OUTLINE_TABLE,
	OUTLINE_CAPTION,
	OUTLINE_FIGURE,
	OUTLINE_LINK,
	OUTLINE_NOTE,			/* a footnote's text */
	OUTLINE_QUOTE,
	OUTLINE_LANGUAGE,		/* words in another language */
	OUTLINE__MAX
};

struct outline_mark {
	enum outline_kind	 kind;
	unsigned		 depth;	/* marks around it */
	int			 level;	/* HEADING: 1 to 6 */
	unsigned		 rows;	/* TABLE: with the head; LIST: items */
	unsigned		 columns;	/* TABLE */
	unsigned		 heads;	/* TABLE: cells that head a column */
	unsigned		 sides;	/* TABLE: cells that head a row */
	const char		*text;	/* HEADING, CAPTION: its words; FIGURE:
					 * description; LINK: what is said of
					 * it; LANGUAGE: its code; NULL: any
					 * words will do */
	const char		*id;	/* CAPTION, FIGURE with a number: its
					 * anchor, else NULL */
	const char		*title;	/* the same: as lists of tables and of
					 * figures have it */
	enum lang		 lang;	/* of the title */
	const char		*path;	/* the file that says so */
	const struct source	*source;	/* that file, or NULL */
	size_t			 offset;	/* in it */
	unsigned		 part;	/* of the PDF; 0 for a cover */
	unsigned		 group;	/* of marks whose place in their part
					 * is not said; 0: in this order */
	bool			 may_lack;	/* its group may be left out */
};

struct outline {
	struct arena		*arena;	/* of marks and texts; borrowed */
	struct outline_mark	*marks;
	size_t			 count;
	size_t			 cap;	/* allocated */
	unsigned		 depth;	/* of the next mark */
	/* Where the next marks come from. */
	enum lang		 lang;
	const char		*path;
	const struct source	*source;
	size_t			 offset;
	unsigned		 part;
	unsigned		 group;
	bool			 may_lack;
};

/*
 * Add a mark at the outline's depth, from where the outline stands.
 * Takes:  text: kept, not copied; NULL: any words, or none.
 * Gives:  the mark, to be completed, until the next is added.
 */
struct outline_mark *outline_add(struct outline *o, enum outline_kind kind,
	    const char *text);

/*
 * The printed name of a kind: "table".
 */
const char *outline_kind_name(enum outline_kind kind);

/*
 * Add the marks of a section.
 * Takes:  o: the options with which the FO is written, but for hooks. Its
 *         embed hook adds the marks of an embed to the outline itself.
 * Owns:   texts go into the outline's arena.
 */
void	 to_outline_section(struct outline *outline,
	    const struct markdown *md, const struct markup_options *o);

/*
 * Add the marks of a text that is one paragraph: its links and images.
 */
void	 to_outline_inline(struct outline *outline,
	    const struct markdown *md, const struct markup_options *o);

#endif
