/*
 * Lists of texts and of pairs of texts, read from JSON.
 * Stage: model.
 * Must not know: what they are for.
 */
#ifndef MODEL_TEXTS_H
#define MODEL_TEXTS_H

#include <cjson/cJSON.h>
#include <stddef.h>

#include "base/locale.h"

struct arena;

/* A term and its meaning, a label and its value. */
struct text_pair {
	struct ltext	 name;
	struct ltext	 value;
};

/*
 * Read a list of texts, or of objects as pairs of texts.
 * Takes:  list: NULL counts as empty; name, value: keys of its objects.
 * Gives:  the texts, and how many there are.
 * Owns:   the arena; texts are borrowed from the JSON tree.
 */
struct ltext *texts_read(struct arena *a, const cJSON *list, size_t *count);
struct text_pair *texts_read_pairs(struct arena *a, const cJSON *list,
	    const char *name, const char *value, size_t *count);

#endif
