/*
 * JSON files: parsed by cJSON, checked against a shape, with positions.
 * Stage: load.
 * Must not know: what any particular file is for.
 *
 * A shape is a constant table. It drives the check and its messages, so that
 * what is accepted, what is documented and what is refused stay one thing.
 */
#ifndef LOAD_JSON_H
#define LOAD_JSON_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"

struct arena;
struct diag;
struct source;

struct json_doc {
	const struct source	*source;	/* the text; arena's */
	cJSON			*root;		/* owned; json_free frees it */
};

enum json_type {
	JSON_TEXT,	/* a text, or {"en": text, "cy": text} */
	JSON_STRING,	/* a text that is the same in both languages */
	JSON_SLUG,	/* a-z, 0-9 and hyphens; may be per language */
	JSON_DATE,	/* "YYYY-MM-DD" */
	JSON_TIME,	/* "HH:MM" */
	JSON_URL,	/* https:// or http:// address */
	JSON_COLOUR,	/* "#rrggbb" */
	JSON_WORD,	/* one of a list of words */
	JSON_BOOL,
	JSON_INTEGER,	/* zero or more */
	JSON_NUMBER,	/* finite */
	JSON_OBJECT,	/* an object with the fields `of` */
	JSON_LIST,	/* a list whose items are all as of[0] says */
	JSON_MAP,	/* an object whose values are all as of[0] says */
	JSON_NULL,
	JSON_ANY,	/* checked by the reader of the file; the forms that
			 * it takes are `of`, or NULL */
	JSON__MAX
};

struct json_field {
	const char			*key;		/* NULL ends a table */
	enum json_type			 type;
	bool				 required;
	const struct json_field		*of;		/* OBJECT, LIST, MAP,
							 * ANY */
	const char *const		*words;		/* WORD: NULL-ended */
	const char			*help;	/* one line, for people */
};

/* The last row of a table, and items of lists that are nothing special. */
#define JSON_FIELDS_END { NULL, JSON_ANY, false, NULL, NULL, NULL }
extern const struct json_field json_text_item;
extern const struct json_field json_string_item;

/*
 * Read and parse a file.
 * Takes:  path as printed in messages, relative to the site root.
 * Gives:  NULL after reporting.
 * Errors: FILE_READ, ENCODING, JSON_SYNTAX, JSON_KEY_TWICE.
 * Owns:   the caller frees with json_free before the arena goes.
 */
struct json_doc *json_read(struct arena *a, const char *path, struct diag *d);

/*
 * Parse a text that is in memory already, as json_read does with a file's.
 * Takes:  text: NUL-ended, len bytes; borrowed, must outlive the result.
 * Errors: ENCODING, JSON_SYNTAX, JSON_KEY_TWICE.
 */
struct json_doc *json_parse(struct arena *a, const char *path,
	    const char *text, size_t len, struct diag *d);

/*
 * Free the tree; NULL is allowed.
 */
void	 json_free(struct json_doc *doc);

/*
 * Check an object against a table of fields, deep.
 * Gives:  true if nothing was reported.
 * Errors: JSON_TYPE, JSON_VALUE, JSON_KEY_UNKNOWN, JSON_KEY_MISSING; the
 *         message names the JSON path.
 */
bool	 json_check(const struct json_doc *doc, const cJSON *object,
	    const struct json_field *fields, struct diag *d);

/*
 * Where a value begins in the text.
 * Takes:  node of this doc's tree.
 */
size_t	 json_offset(const struct json_doc *doc, const cJSON *node);

/*
 * Where the key of a member begins; for a list's item its value.
 */
size_t	 json_key_offset(const struct json_doc *doc, const cJSON *node);

/*
 * The path of a value from the root: "series[1].values[3]"; "" for the root.
 * Owns:   the arena.
 */
const char *json_path(struct arena *a, const struct json_doc *doc,
	    const cJSON *node);

/*
 * Read members of an object that has passed json_check.
 * Gives:  NULL, false, 0 or an empty text where the member is missing.
 * Owns:   strings are borrowed from the tree.
 */
const cJSON *json_get(const cJSON *object, const char *key);
const char *json_string(const cJSON *object, const char *key);
struct ltext json_text(const cJSON *object, const char *key);
struct ltext json_text_of(const cJSON *value);
struct date json_date(const cJSON *object, const char *key);
double	 json_number(const cJSON *object, const char *key, double missing);
bool	 json_bool(const cJSON *object, const char *key);

/*
 * The index of a member's word in its list of words.
 * Gives:  `missing` where the member is missing.
 */
int	 json_word(const cJSON *object, const char *key,
	    const char *const *words, int missing);

#endif
