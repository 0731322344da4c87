/*
 * A string of a JSON file as a text of its own, with places in the file.
 * Stage: load.
 * Must not know: what the string holds.
 */
#ifndef LOAD_JSON_STRING_H
#define LOAD_JSON_STRING_H

#include <cjson/cJSON.h>

struct arena;
struct json_doc;
struct source;

/*
 * A string of the file as a source of its own: the places of its characters
 * are those in the file, whatever escapes it is written with.
 * Takes:  node: a string of this doc's tree.
 * Owns:   the arena; doc and node must outlive the result.
 */
const struct source *json_string_source(struct arena *a,
	    const struct json_doc *doc, const cJSON *node);

#endif
