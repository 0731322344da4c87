/*
 * Forms that are read from the source lines, where the tree says too little:
 * alert markers, abbreviation lines, footnotes without partner.
 * Stage: load. Used by load/markdown_forms only.
 * Must not know: HTML, FO, other files, or whether a target exists.
 */
#ifndef LOAD_MARKDOWN_LINES_H
#define LOAD_MARKDOWN_LINES_H

#include <stdbool.h>

#include "load/markdown.h"

struct buf;
struct markdown_pass;

/*
 * The alert of a marker.
 * Takes:  marker: "[!WORD]", any case; offset of it in the source.
 * Gives:  NONE after reporting an unknown word.
 * Errors: MARKDOWN_ALERT.
 */
enum markdown_alert markdown_lines_alert(const struct markdown *md,
	    const struct markdown_pass *pass, const char *marker,
	    size_t offset);

/*
 * Read a paragraph of `*[FTE]: First time entrants` lines.
 * Takes:  a paragraph at the top level.
 * Gives:  true if all its lines are such; the list then has one struct
 *         markdown_abbreviation more for each.
 * Errors: MARKDOWN_ABBREVIATION for a line that stands among other text or
 *         has no meaning.
 */
bool	 markdown_lines_abbreviations(const struct markdown *md,
	    const struct markdown_pass *pass, cmark_node *paragraph,
	    struct buf *list);

/*
 * Report each "[^name]" left in a text because nothing defines it.
 * Errors: MARKDOWN_FOOTNOTE.
 */
void	 markdown_lines_undefined(const struct markdown *md,
	    const struct markdown_pass *pass, cmark_node *text);

/*
 * Report each "[^name]: ..." that cmark has dropped from the tree.
 * Takes:  the tree as cmark left it.
 * Errors: MARKDOWN_FOOTNOTE.
 */
void	 markdown_lines_unused(const struct markdown *md,
	    const struct markdown_pass *pass);

#endif
