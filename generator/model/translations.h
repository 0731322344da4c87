/*
 * Translations: which text of a section was last confirmed against which.
 * Stage: model.
 * Must not know: what follows from a text that has changed since.
 *
 * They are kept in translations.json beside the document's own file. It is
 * written by yjplan confirm; without it nothing is known of any section.
 */
#ifndef MODEL_TRANSLATIONS_H
#define MODEL_TRANSLATIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"
#include "load/json.h"

struct arena;
struct buf;
struct diag;
struct document;
struct json_doc;
struct section;
struct section_text;

/* The shape of translations.json. */
extern const struct json_field translations_fields[];

struct translation {
	const char	*section;	/* its number, "02.1" */
	enum lang	 lang;		/* of the text that was confirmed */
	const char	*against;	/* translation_hash of the other text */
	size_t		 offset;	/* in the file */
};

struct translations {
	struct json_doc		*json;	/* owned; translations_free */
	struct translation	*list;	/* as in the file */
	size_t			 count;
};

/*
 * Read a document's translations.json.
 * Gives:  NULL where there is no such file, or after reporting.
 * Errors: those of json_read and json_check; JSON_VALUE for a section that is
 *         named twice.
 * Owns:   the arena; the caller calls translations_free before it goes.
 */
struct translations *translations_read(struct arena *a,
	    const struct document *doc, struct diag *d);

/*
 * Free what the arena does not own; NULL is allowed.
 */
void	 translations_free(struct translations *translations);

/*
 * What is known of a section.
 * Takes:  translations: may be NULL.
 * Gives:  NULL where it was never confirmed.
 */
const struct translation *translation_find(
	    const struct translations *translations,
	    const struct section *section);

/*
 * The hash that stands for a text. Blanks at the ends of lines and empty lines
 * at the end do not count, nor how lines end.
 * Takes:  text: read.
 * Owns:   the arena.
 */
const char *translation_hash(struct arena *a,
	    const struct section_text *text);

/*
 * Append the file that says what is known of a document once the texts of
 * some sections are confirmed; sections that are gone are left out.
 * Takes:  is_confirmed: one for each section of the document; lang: the
 *         language of the texts confirmed. Both texts of those are read.
 */
void	 translations_put(struct buf *out, const struct document *doc,
	    const struct translations *old, const bool *is_confirmed,
	    enum lang lang);

#endif
