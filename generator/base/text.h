/*
 * Text in UTF-8: checked, escaped for one place at a time, made into ids.
 * Stage: base.
 * Must not know: Markdown, HTML or FO beyond the characters they reserve.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buf;

#define TEXT_VALID ((size_t)-1)

/*
 * Check that bytes are UTF-8 without NUL and without the control characters
 * that XML 1.0 forbids (tab, newline and carriage return are allowed).
 * Gives:  TEXT_VALID, or the offset of the first wrong byte.
 * Source: Unicode 15, table 3-7; XML 1.0, production 2.
 */
size_t	 text_check(const char *text, size_t len);

/*
 * A number for a text, or its first bytes, for a table; not for secrets.
 * Source: Fowler, Noll and Vo, FNV-1a, 64 bits.
 */
uint64_t text_hash(const char *text);
uint64_t text_hash_part(const char *text, size_t len);

/*
 * Append text escaped for HTML, in elements and in quoted attributes.
 */
void	 text_put_html(struct buf *out, const char *text, size_t len);

/*
 * Append text escaped for XML, in elements and in quoted attributes.
 */
void	 text_put_xml(struct buf *out, const char *text, size_t len);

/*
 * Append text so that CommonMark reads it back as itself.
 * Takes:  one line of text.
 */
void	 text_put_markdown(struct buf *out, const char *text, size_t len);

/*
 * Append an address: bytes that an address cannot hold are written as %XX,
 * an existing %XX is kept. The result needs no HTML or XML escape but for &.
 */
void	 text_put_url(struct buf *out, const char *url, size_t len);

/*
 * Append text as an id or address part: lower case, accents dropped, other
 * characters to single hyphens, none at the ends; empty text gives "section".
 */
void	 text_put_slug(struct buf *out, const char *text);

/*
 * Is this already an id: a-z, 0-9 and single hyphens inside, not empty?
 */
bool	 text_is_slug(const char *text);

/*
 * The name nearest to a misspelt one.
 * Takes:  names: count strings.
 * Gives:  one of them at most a third of the word's length away, rounded up,
 *         or NULL.
 * Source: optimal string alignment distance (insert, delete, replace, swap).
 */
const char *text_nearest(const char *word, const char *const *names,
	    size_t count);

/*
 * Does the text begin, or end, with a part?
 */
bool	 text_starts(const char *text, const char *part);
bool	 text_ends(const char *text, const char *part);

#endif
