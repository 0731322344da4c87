/*
 * The messages of pages and PDFs, one file per language.
 * Stage: load.
 * Must not know: where a message is used.
 *
 * A message is a text, or an object with the plural categories of its
 * language ("zero", "one", "two", "few", "many", "other"). {name} stands for
 * a value that the caller gives.
 */
#ifndef LOAD_STRINGS_H
#define LOAD_STRINGS_H

#include <cjson/cJSON.h>

#include "base/locale.h"

struct arena;
struct buf;
struct diag;
struct json_doc;

struct strings {
	struct json_doc	*docs[LANG__MAX];	/* owned; strings_free */
	const cJSON	**sorted[LANG__MAX];	/* messages, by key */
	size_t		 count;			/* of each language */
	struct diag	*diag;			/* borrowed; for missing keys */
};

/*
 * Read templates/strings/en.json and cy.json; both must have the same keys.
 * Gives:  NULL after reporting.
 * Errors: those of json_read; FILE_READ, JSON_KEY_MISSING, JSON_TYPE.
 * Owns:   the arena; the caller calls strings_free before the arena goes.
 */
struct strings *strings_read(struct arena *a, struct diag *d);

/*
 * Free the files; NULL is allowed.
 */
void	 strings_free(struct strings *s);

/*
 * All messages of a language, as templates see them.
 */
const cJSON *strings_all(const struct strings *s, enum lang lang);

/*
 * A message without values.
 * Gives:  "" after reporting a key that is missing.
 * Errors: UNKNOWN_NAME.
 */
const char *strings_get(const struct strings *s, enum lang lang,
	    const char *key);

/*
 * Append a message with its values put in.
 * Takes:  after key, pairs of name and value, both const char *, ended by
 *         NULL.
 */
void	 strings_put(struct buf *out, const struct strings *s, enum lang lang,
	    const char *key, ...);

/*
 * Append the plural form of a message for a number; {n} is the number.
 * Takes:  decimals shown, 0 for a count.
 */
void	 strings_put_count(struct buf *out, const struct strings *s,
	    enum lang lang, const char *key, double count, int decimals);

#endif
