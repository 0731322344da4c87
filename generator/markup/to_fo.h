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

struct buf;
struct fo_style;
struct markdown;
struct markup_options;

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
