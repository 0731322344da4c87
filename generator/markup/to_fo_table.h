/*
 * The parts of the FO back end with a memory: tables and footnotes.
 * Stage: markup. Used by markup/to_fo only.
 * Must not know: pages, fonts, or the PDF program.
 *
 * A footnote is written where it is first referred to. Inside a table or
 * another note FO does not allow that: there it waits, and follows the table
 * or ends the note.
 */
#ifndef MARKUP_TO_FO_TABLE_H
#define MARKUP_TO_FO_TABLE_H

#include <stdbool.h>

#include "base/buf.h"
#include "markup/to_fo_style.h"
#include "markup/walk.h"

struct fo_state {
	const struct fo_style	*style;		/* never NULL */
	bool			*written;	/* notes, by index */
	struct buf		 waiting;	/* unsigned numbers of notes */
	unsigned		 inside;	/* tables and notes around */
	bool			 in_cell;
};

/*
 * Begin and end.
 * Takes:  style may be NULL: the default one.
 */
void	 fo_state_init(struct fo_state *state, const struct markdown *md,
	    const struct fo_style *style);
void	 fo_state_release(struct fo_state *state);

/*
 * The style in use, and the longest word that is not broken here.
 */
const struct fo_style *fo_style_of(const struct walk *w);
size_t	 fo_word_max(const struct walk *w);

/*
 * Append escaped text; an attribute id="...".
 */
void	 fo_put(struct walk *w, const char *text);
void	 fo_put_id(struct walk *w, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));

/*
 * The first paragraph of a footnote begins with its number.
 */
void	 fo_note_paragraph(struct walk *w, const struct walk_item *item);

/* The rules. */
void	 fo_table_open(struct walk *w, const struct walk_item *item);
void	 fo_table_close(struct walk *w, const struct walk_item *item);
void	 fo_caption_open(struct walk *w, const struct walk_item *item);
void	 fo_caption_close(struct walk *w, const struct walk_item *item);
void	 fo_head_open(struct walk *w, const struct walk_item *item);
void	 fo_row_open(struct walk *w, const struct walk_item *item);
void	 fo_cell_open(struct walk *w, const struct walk_item *item);
void	 fo_cell_close(struct walk *w, const struct walk_item *item);
void	 fo_note_open(struct walk *w, const struct walk_item *item);
void	 fo_reference(struct walk *w, const struct walk_item *item);

#endif
