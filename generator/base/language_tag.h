/*
 * Codes of all languages, for words that are in neither of the site's two.
 * Stage: base.
 * Must not know: where such words stand.
 */
#ifndef BASE_LANGUAGE_TAG_H
#define BASE_LANGUAGE_TAG_H

#include <stdbool.h>

/*
 * Is this the code of a language: "cy", "pl", "so"?
 * Source: BCP 47 (RFC 5646), 2.2.1: the primary language in its shortest
 *         form; the codes that ICU has.
 */
bool	 language_tag_known(const char *code);

/*
 * Is the language usually written from right to left?
 * Takes:  code: a known one.
 * Source: CLDR's likely scripts, through ICU.
 */
bool	 language_tag_is_rtl(const char *code);

/*
 * The code that is meant by a name ("Polish", "Cymraeg"), by a longer tag
 * ("cy-GB") or by another form of the code ("cym", "CY").
 * Gives:  NULL if that says no language.
 * Owns:   ICU; never freed.
 */
const char *language_tag_guess(const char *word);

#endif
