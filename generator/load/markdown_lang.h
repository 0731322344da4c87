/*
 * Words that are marked as another language than the text around them.
 * Stage: load. Used by load/markdown* only.
 * Must not know: HTML, FO, or what readers are told of a language.
 */
#ifndef LOAD_MARKDOWN_LANG_H
#define LOAD_MARKDOWN_LANG_H

#include <cmark-gfm.h>

struct markdown;
struct markdown_pass;

/*
 * Look at a link: `[words](lang:cy)` is no link but a mark, and the title in
 * `[words](address "lang:cy")` marks the words of a link. The code is kept as
 * the node's user data.
 * Errors: MARKDOWN_LANG.
 */
void	 markdown_lang_link(const struct markdown *md,
	    const struct markdown_pass *pass, cmark_node *link);

/*
 * Look at a text for a mark that CommonMark did not take for one.
 * Errors: MARKDOWN_LANG.
 */
void	 markdown_lang_text(const struct markdown *md,
	    const struct markdown_pass *pass, cmark_node *text);

#endif
