/*
 * Back end: a section as XSL-FO blocks, tagged for PDF/UA.
 * Stage: markup.
 * Must not know: pages, page masters, fonts, or the PDF program.
 *
 * The fragment is valid inside fo:flow; the caller's root declares the
 * prefixes fo (http://www.w3.org/1999/XSL/Format) and fox
 * (http://xmlgraphics.apache.org/fop/extensions) and the font families that
 * the style names. Ids are those of to_html.
 */
#ifndef MARKUP_TO_FO_H
#define MARKUP_TO_FO_H

#include <stddef.h>

struct buf;
struct markdown;
struct markup_options;

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
	const char	*item;
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

/*
 * Append a section as blocks.
 * Takes:  o may be NULL: English, nothing numbered; style may be NULL: the
 *         default one.
 */
void	 to_fo_section(struct buf *out, const struct markdown *md,
	    const struct markup_options *o, const struct fo_style *style);

/*
 * Append a short text as inline FO: only the inlines of its paragraphs and
 * headings, a space between them; other blocks are left out.
 */
void	 to_fo_inline(struct buf *out, const struct markdown *md,
	    const struct markup_options *o, const struct fo_style *style);

#endif
