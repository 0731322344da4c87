/*
 * Lines of fields between two programs.
 * Stage: base.
 * Must not know: what the fields mean, or how the lines travel.
 *
 * A line is fields with a tab between them and a newline after the last. In a
 * field, backslash, tab, newline and carriage return are written \\ \t \n \r,
 * so that a message of many lines is one field and no text can pass for the
 * next line.
 */
#ifndef BASE_WIRE_H
#define BASE_WIRE_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

#define WIRE_FIELDS 8		/* of any line that we write ourselves */

/*
 * Append a line.
 * Takes:  fields: NUL-ended, at least one.
 */
void	 wire_put(struct buf *out, const char *const *fields, size_t count);

/*
 * Take a line apart, in place.
 * Takes:  line: NUL-ended, without its newline; it is changed.
 *         fields: room for `max`.
 * Gives:  the number of fields, at least 1; those that the line has not are
 *         "", those beyond `max` are passed over.
 * Owns:   the fields point into `line`.
 */
size_t	 wire_split(char *line, const char **fields, size_t max);

/*
 * Take the next line of a text apart, in place.
 * Takes:  at: where it begins, in a text of whole lines; steps behind it.
 * Gives:  false at the end of the text.
 */
bool	 wire_next(char **at, const char **fields, size_t max);

#endif
