/*
 * How a section looks in FO, which has no style sheets.
 * Stage: markup.
 * Must not know: themes, or what the looks are put on.
 */
#ifndef MARKUP_TO_FO_STYLE_H
#define MARKUP_TO_FO_STYLE_H

#include <stddef.h>

/*
 * How each thing looks: FO attributes, each with a space before it, such as
 * " font-size=\"11pt\" color=\"#0b0c0c\"". They must not hold role, id,
 * xml:lang, or what the back end itself sets: a table's layout, widths and
 * alignment, a list's distances, white space of code.
 */
struct fo_style {
	const char	*heading[6];	/* by level, shift applied */
	const char	*number;	/* number before heading or paragraph */
	const char	*paragraph;
	const char	*tight;		/* paragraph of a tight list or cell */
	const char	*list;		/* block around all items */
	const char	*item;		/* of a tight list */
	const char	*loose_item;
	const char	*label;		/* bullet, number, ballot box */
	const char	*ballot;	/* font that has U+2610 and U+2611 */
	const char	*quote;		/* plain block quote */
	const char	*alert[6];	/* by enum markdown_alert; 0 unused */
	const char	*alert_label;	/* its word above */
	const char	*code_block;
	const char	*code;
	const char	*emphasis;
	const char	*strong;
	const char	*deleted;
	const char	*link;
	const char	*rule;		/* of the leader that draws it */
	const char	*image;		/* block of an image alone */
	const char	*image_caption;
	const char	*table;		/* block around the table */
	const char	*caption;
	const char	*header_cell;
	const char	*row_header;	/* first column, in the body */
	const char	*cell;
	const char	*note;		/* footnote or note below a table */
	const char	*note_mark;	/* raised number */
	const char	*embed;		/* stand-in where no hook draws it */
	const char	*label_width;	/* a length: "7mm" */
	const char	*number_width;	/* of paragraph numbers: "12mm" */
	size_t		 line_chars;	/* in a full line of a table; shares
					 * out the widths of columns */
};

extern const struct fo_style fo_style_default;

#endif
