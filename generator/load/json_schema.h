/*
 * Shapes as JSON Schema, for editors and other programs.
 * Stage: load.
 * Must not know: what any particular file is for.
 */
#ifndef LOAD_JSON_SCHEMA_H
#define LOAD_JSON_SCHEMA_H

#include <cjson/cJSON.h>

struct json_field;

/*
 * Build the schema of files that json_check takes with these fields. What a
 * reader checks beyond a shape, such as sums, it does not say.
 * Takes:  title: what the file is.
 * Owns:   the caller frees with cJSON_Delete.
 * Source: JSON Schema, draft 2020-12.
 */
cJSON	*json_schema_build(const char *title,
	    const struct json_field *fields);

#endif
