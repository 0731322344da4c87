/*
 * The walker over a normalised tree: order, numbers, tightness, table shape.
 * Stage: markup.
 * Must not know: HTML, FO, or any other form of output.
 *
 * A back end is a table of rules, one for each kind of item. The walker
 * decides what an item is and all its numbers; a rule only writes it.
 */
#ifndef MARKUP_WALK_H
#define MARKUP_WALK_H

#include <stdint.h>

#include "load/markdown.h"
#include "markup/markup.h"
#include "markup/walk_text.h"

enum walk_kind {
	/* Blocks. */
	WALK_SECTION,		/* all of it */
	WALK_HEADING,
	WALK_PARAGRAPH,
	WALK_LIST,
	WALK_ITEM,
	WALK_QUOTE,
	WALK_ALERT,
	WALK_CODE_BLOCK,	/* leaf */
	WALK_RULE,		/* leaf */
	WALK_TABLE,
	WALK_CAPTION,		/* first in its table, if there is one */
	WALK_TABLE_HEAD,	/* absent when no header cell has text */
	WALK_TABLE_BODY,	/* absent when there are no rows */
	WALK_ROW,
	WALK_CELL,
	WALK_EMBED,		/* leaf */
	WALK_FIGURE,		/* leaf: image with a title, alone */
	WALK_FOOTNOTES,		/* after all other blocks */
	WALK_FOOTNOTE,
	/* Inlines. */
	WALK_TEXT,		/* leaf */
	WALK_SOFT_BREAK,	/* leaf */
	WALK_HARD_BREAK,	/* leaf */
	WALK_CODE,		/* leaf */
	WALK_EMPHASIS,
	WALK_STRONG,
	WALK_DELETED,
	WALK_LINK,		/* never inside another */
	WALK_IMAGE,		/* leaf */
	WALK_REFERENCE,		/* leaf: to a footnote */
	WALK_ABBREVIATION,	/* leaf */
	WALK_LANGUAGE,		/* words in another language; may be all of a
				 * LINK */
	WALK__MAX
};

enum walk_task {
	WALK_TASK_NONE,
	WALK_TASK_OPEN,
	WALK_TASK_DONE
};

/* What the walker knows of an item; fields of other kinds are zero. */
struct walk_item {
	enum walk_kind			 kind;
	const struct walk_item		*parent;	/* NULL: section */
	cmark_node			*node;	/* NULL: made by the walker */
	const char			*text;	/* TEXT, CODE, CODE_BLOCK,
						 * ABBREVIATION; not ended */
	size_t				 text_len;
	const char			*alt;	/* IMAGE, FIGURE */
	const char			*url;	/* LINK */
	const char			*title;	/* LINK, IMAGE, FIGURE; of an
						 * ABBREVIATION its meaning;
						 * CODE_BLOCK's info string */
	const char			*lang;	/* LANGUAGE: its code */
	const char			*id;	/* HEADING, without prefix */
	const struct markdown_embed	*embed;	/* EMBED */
	struct markup_image		 image;	/* IMAGE, FIGURE */
	enum markdown_alert		 alert;	/* ALERT */
	enum walk_task			 task;	/* ITEM; LIST: its first's */
	int				 level;	/* HEADING, shift applied */
	unsigned			 number; /* HEADING, PARAGRAPH, TABLE,
						 * CAPTION, FOOTNOTE, REFERENCE,
						 * ordered ITEM, LIST's first;
						 * 0: has none */
	unsigned			 under;	/* PARAGRAPH: its heading's */
	unsigned			 count;	/* LIST: items; TABLE: rows;
						 * FOOTNOTE: references to it;
						 * REFERENCE: which of these */
	unsigned			 columns; /* TABLE */
	unsigned			 column;  /* CELL, from 0 */
	char				 align;	/* CELL: l, c, r or 0 */
	char				 delimiter; /* ordered ITEM: . or ) */
	bool				 ordered; /* LIST, ITEM */
	bool				 tight;	/* LIST, and PARAGRAPH in it */
	bool				 first;	/* of its parent's children */
	bool				 last;
	bool				 header; /* TABLE: it has a head; CELL
						  * and ROW: are in it */
	bool				 row_header; /* CELL in the body */
	bool				 empty;	/* CELL without anything */
	bool				 linked; /* inside a LINK */
};

struct walk;

/*
 * How one kind is written: by functions, or where these are NULL by constant
 * text, or not at all. A leaf is only opened.
 */
struct walk_rule {
	const char	*before;
	const char	*after;
	void		(*open)(struct walk *, const struct walk_item *);
	void		(*close)(struct walk *, const struct walk_item *);
};

struct walk_back {
	struct walk_rule	 rules[WALK__MAX];
	bool			 notes_in_place; /* REFERENCE writes the note by
						  * walk_note; no FOOTNOTES */
};

struct walk {
	struct buf			*out;
	const struct markdown		*md;
	const struct markup_options	*options;
	const struct markup_labels	*labels;
	const struct walk_back		*back;
	void				*state;		/* the back end's own */
	struct markup_counts		*counts;
	unsigned			 notes_before;	/* of other sections */
	unsigned			*references;	/* seen, by footnote */
	struct walk_words		 words;		/* to mark */
	bool				 in_heading;
	bool				 in_link;
	bool				 in_language;
	bool				 inline_only;
	unsigned			 depth;
};

/*
 * Write a whole section.
 * Takes:  o may be NULL; state: what the rules find in w->state.
 */
void	 walk_section(struct buf *out, const struct markdown *md,
	    const struct markup_options *o, const struct walk_back *back,
	    void *state);

/*
 * Write only the inlines of the paragraphs and headings at the top, without
 * footnote references, a space between them.
 */
void	 walk_inline(struct buf *out, const struct markdown *md,
	    const struct markup_options *o, const struct walk_back *back,
	    void *state);

/*
 * Write the footnote of a number as its rule says, with its blocks; for the
 * REFERENCE rule of a back end with notes in place.
 */
void	 walk_note(struct walk *w, unsigned number);

/*
 * Write where a node comes from, if that is wanted.
 */
void	 walk_place(struct walk *w, cmark_node *node);

/*
 * Apply the rule of an item's kind; before a block, write where it comes from.
 */
void	 walk_open(struct walk *w, const struct walk_item *item);
void	 walk_close(struct walk *w, const struct walk_item *item);

/*
 * Walk over the children of a node as children of an item.
 */
void	 walk_children(struct walk *w, cmark_node *parent,
	    const struct walk_item *item);

/*
 * Open an item, walk over its node's children, close it.
 */
void	 walk_whole(struct walk *w, const struct walk_item *item);

/*
 * Append the prefix of the options and an id.
 */
void	 walk_put_id(const struct walk *w, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));

/*
 * The name of a kind: "table-head".
 */
const char *walk_kind_name(enum walk_kind kind);

#endif
