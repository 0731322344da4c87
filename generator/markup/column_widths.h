/*
 * Shares the width of a table out among its columns by what they hold.
 * Stage: markup.
 * Must not know: HTML, FO, or how a table is drawn.
 */
#ifndef MARKUP_COLUMN_WIDTHS_H
#define MARKUP_COLUMN_WIDTHS_H

#include <cmark-gfm.h>
#include <stddef.h>

struct column_width {
	size_t		 word;		/* longest word, in characters */
	size_t		 text;		/* longest cell, in characters */
	unsigned	 share;		/* of the whole; at least 1 */
};

#define COLUMN_WORD_MAX 20		/* longer words can be broken */
#define COLUMN_TEXT_MAX 60		/* longer cells wrap anyway */

/*
 * Measure the columns of a table.
 * Takes:  table: cmark's node; columns: `count` entries, as many as the
 *         table has columns.
 * Gives:  word and text of each.
 */
void	 column_widths_measure(cmark_node *table, struct column_width *columns,
	    size_t count);

/*
 * Share out a line of `chars` characters: first every column's longest word,
 * then what the columns still want, and what nobody wants in proportion.
 * Takes:  word and text of each column.
 * Gives:  share of each; only their ratios count.
 */
void	 column_widths_share(struct column_width *columns, size_t count,
	    size_t chars);

/*
 * Count the characters of a row.
 */
size_t	 column_widths_row(cmark_node *row);

#endif
