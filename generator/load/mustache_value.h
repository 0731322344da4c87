/*
 * Writes JSON values as the text of a template's output.
 * Stage: load. For mustache*.c only.
 * Must not know: names, templates.
 */
#ifndef LOAD_MUSTACHE_VALUE_H
#define LOAD_MUSTACHE_VALUE_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

#include "load/mustache.h"

struct buf;

/* Append text, escaped in one way. */
typedef void mustache_put(struct buf *out, const char *text, size_t len);

/*
 * The function that writes text under an escape.
 */
mustache_put *mustache_value_escaper(enum mustache_escape escape);

/*
 * Append a text, a number, true or false; null is empty.
 * Gives:  false, and nothing appended, for a list or an object.
 */
bool	 mustache_value_put(struct buf *out, const cJSON *value,
	    mustache_put *put);

/*
 * Does a section show for this value? Not for NULL, null, false and the
 * empty list.
 */
bool	 mustache_value_is_true(const cJSON *value);

#endif
