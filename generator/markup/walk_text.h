/*
 * Whole words in a text: where an abbreviation of the document stands.
 * Stage: markup. Used by markup/walk only.
 * Must not know: what is done with them.
 */
#ifndef MARKUP_WALK_TEXT_H
#define MARKUP_WALK_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct markdown_abbreviation;
struct markup_options;

struct walk_words {
	const struct markup_options	*options;	/* borrowed */
	bool				 starts[256];	/* first bytes */
};

/*
 * Get ready to look for the abbreviations of the options.
 */
void	 walk_text_start(struct walk_words *words,
	    const struct markup_options *o);

/*
 * Find the first abbreviation at or after `from` that is neither preceded
 * nor followed by a letter or digit; of two at one place the longer.
 * Takes:  text: NUL-ended UTF-8; from: start of a character.
 * Gives:  NULL if there is none; else *at is its offset in text.
 */
const struct markdown_abbreviation *walk_text_find(
	    const struct walk_words *words, const char *text, size_t from,
	    size_t *at);

#endif
