/*
 * Texts in JSON files that hold inline Markdown: emphasis, code and links.
 * Stage: model.
 * Must not know: what such a text is for, where its links lead.
 */
#ifndef MODEL_RICH_H
#define MODEL_RICH_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "base/locale.h"
#include "model/bound.h"

struct arena;
struct diag;
struct json_doc;
struct markdown;
struct source;

struct rich {
	const struct source	*source[LANG__MAX];	/* as written; the same
							 * for both, or NULL
							 * where missing */
	struct bound		 bound[LANG__MAX];	/* with figures, once
							 * they are put in */
};

/*
 * Read a text, or an object that gives it per language.
 * Takes:  node: has passed the check as a text; NULL gives an empty one.
 * Owns:   the arena; the tree is borrowed.
 */
struct rich rich_read(struct arena *a, const struct json_doc *json,
	    const cJSON *node);

/*
 * Set the text of one language to a string of the tree.
 */
void	 rich_set(struct arena *a, struct rich *rich,
	    const struct json_doc *json, enum lang lang, const cJSON *node);

/*
 * Put the figures of the document into the text of one language.
 * Errors: those of bound_put; a text that both languages share is reported
 *         once.
 */
void	 rich_bind(struct arena *a, struct rich *rich, enum lang lang,
	    const cJSON *figures, bool is_lenient, struct diag *d);

/*
 * Parse the text of a language, or of the other where it is missing.
 * Gives:  never NULL; the tree of an empty text is empty.
 * Errors: those of markdown_parse; MARKDOWN_INLINE for a block or an image.
 * Owns:   the caller frees with markdown_free before the arena goes.
 */
struct markdown *rich_parse(struct arena *a, const struct rich *rich,
	    enum lang lang, struct diag *d);

/*
 * The same as words alone, for data files and widths.
 * Owns:   the arena.
 */
const char *rich_plain(struct arena *a, const struct rich *rich,
	    enum lang lang);

#endif
