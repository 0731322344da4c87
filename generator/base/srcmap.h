/*
 * A source text and where its bytes stand: offset to line, column and line.
 * Stage: base.
 * Must not know: what language the text is in.
 */
#ifndef BASE_SRCMAP_H
#define BASE_SRCMAP_H

#include <stddef.h>

struct arena;

struct source {
	const char	*path;		/* as printed in messages */
	const char	*text;		/* the whole file, NUL-ended */
	size_t		 len;		/* bytes of text */
	size_t		*line_starts;	/* offset of each line's first byte */
	size_t		 line_count;	/* at least 1 */
	const struct source *within;	/* NULL: a file, not a part of one */
	size_t		(*outer)(const void *data, size_t offset);
	const void	*outer_data;	/* of outer; borrowed */
};

struct place {
	size_t		 line;		/* from 1 */
	size_t		 column;	/* in characters, from 1 */
	const char	*text;		/* the line, not NUL-ended */
	size_t		 text_len;	/* bytes of the line, no newline */
};

/*
 * Build the line table of a text.
 * Takes:  path and text, NUL-ended; len bytes of text.
 * Gives:  a source, never NULL; an empty text has one empty line.
 * Owns:   the arena; path and text are borrowed and must outlive it.
 */
struct source *source_build(struct arena *a, const char *path,
	    const char *text, size_t len);

/*
 * Build the line table of a text that was taken out of another, as a string of
 * a JSON file is: places in it are told as places of the file.
 * Takes:  outer: gives the offset in `within` for one in the text; it is asked
 *         only when a place is told.
 * Owns:   the arena; all but len is borrowed and must outlive the source.
 */
struct source *source_build_within(struct arena *a,
	    const struct source *within, const char *text, size_t len,
	    size_t (*outer)(const void *data, size_t offset),
	    const void *outer_data);

/*
 * Find line, column and text of the line for a byte offset; of a text within
 * another they are the other's.
 * Takes:  offset; beyond the end counts as the end.
 */
struct place source_locate(const struct source *src, size_t offset);

/*
 * Find the byte offset of a line and a byte column, both from 1, as the
 * Markdown parser counts them.
 * Gives:  an offset inside the text; beyond the end counts as the end.
 */
size_t	 source_offset(const struct source *src, size_t line, size_t column);

#endif
