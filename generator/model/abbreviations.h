/*
 * The abbreviations of a document: those that all its sections define.
 * Stage: model.
 * Must not know: how an abbreviation is marked on a page.
 *
 * A short form explained in one section holds in the whole document, because
 * each section is a page of its own on the web.
 */
#ifndef MODEL_ABBREVIATIONS_H
#define MODEL_ABBREVIATIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"
#include "load/markdown.h"

struct arena;
struct document;

/*
 * Collect the abbreviations of a document's texts in a language, in the
 * order in which they are met; of one with two meanings the first.
 * Takes:  a document whose sections have been read.
 * Gives:  *count of them; NULL with *count 0 where there are none.
 * Owns:   the list is the arena's, its texts are the sections'.
 */
const struct markdown_abbreviation *abbreviations_build(struct arena *a,
	    const struct document *doc, enum lang lang, size_t *count);

/*
 * Has a section of a document one, in any language?
 * Takes:  doc: its sections need not have been read.
 */
bool	 abbreviations_has_any(struct document *doc);

#endif
