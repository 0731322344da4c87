/*
 * Back end: a section as an HTML fragment that is also well-formed XML.
 * Stage: markup.
 * Must not know: the page around it, style sheets, or how charts are drawn.
 *
 * Ids, each after the prefix of the options: headings as the outline says,
 * "p1-2" numbered paragraphs, "table-3" captioned tables ("table-3-caption"
 * their caption), "fn-1" footnotes, "fnref-1", "fnref-1-2" references.
 */
#ifndef MARKUP_TO_HTML_H
#define MARKUP_TO_HTML_H

struct buf;
struct markdown;
struct markup_options;

/*
 * Append a section: blocks that may stand in <main>, footnotes last.
 * Takes:  o may be NULL: English, nothing numbered.
 */
void	 to_html_section(struct buf *out, const struct markdown *md,
	    const struct markup_options *o);

/*
 * Append a short text as inline HTML: only the inlines of its paragraphs and
 * headings, a space between them; footnotes and other blocks are left out.
 */
void	 to_html_inline(struct buf *out, const struct markdown *md,
	    const struct markup_options *o);

#endif
