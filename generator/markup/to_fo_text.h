/*
 * Text in FO: escaped, and with places where a long word may break.
 * Stage: markup. Used by markup/to_fo and its parts.
 * Must not know: Markdown.
 */
#ifndef MARKUP_TO_FO_TEXT_H
#define MARKUP_TO_FO_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/*
 * Append text. A word of more than `word_max` characters, such as an
 * address, gets zero width spaces where it may break, so that it does not
 * run out of its column; they leave no trace in the text of the PDF.
 * Takes:  len bytes of UTF-8; word_max at least 1.
 */
void	 fo_put_text(struct buf *out, const char *text, size_t len,
	    size_t word_max);

/*
 * Append the lines of a code block: tabs to spaces at stops of eight, long
 * lines may break, no newline at the end.
 */
void	 fo_put_code(struct buf *out, const char *text, size_t len);

/*
 * Is an address, once escaped, a URI with something in it?
 * Source: RFC 3986, sections 2.1 and 3.1 to 3.5.
 */
bool	 fo_is_uri(const char *url);

#endif
