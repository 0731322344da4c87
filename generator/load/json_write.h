/*
 * JSON as an author writes it: two blanks a level, short things on one line.
 * Stage: load.
 * Must not know: what any particular file is for.
 */
#ifndef LOAD_JSON_WRITE_H
#define LOAD_JSON_WRITE_H

#include <cjson/cJSON.h>

struct buf;

/*
 * Append a value and a newline. What fits into 100 columns stands on one line,
 * but for the outermost value and lists of two objects or more.
 * Takes:  numbers are finite; they are written with up to 15 digits.
 */
void	 json_write(struct buf *out, const cJSON *value);

#endif
