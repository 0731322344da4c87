/*
 * The words of a text as a search looks for them: folded, and brought back to
 * the form before plural and mutation.
 * Stage: render.
 * Must not know: pages, or how an index is stored.
 *
 * assets/search.js does the same with what people type; tests/html/
 * check_search.mjs holds the two against one list of words.
 */
#ifndef RENDER_SEARCH_WORDS_H
#define RENDER_SEARCH_WORDS_H

#include <cjson/cJSON.h>
#include <stddef.h>

#include "base/locale.h"

struct buf;

#define SEARCH_WORD_MAX	48	/* bytes of a word; longer ones are left out */
#define SEARCH_KEY_MAX	(SEARCH_WORD_MAX + 8)
#define SEARCH_KEYS_MAX	2	/* of one word */

/*
 * Append a text in lower case without accents and joiners, each run of what
 * is neither letter nor digit as one blank: "O'r Tŷ" gives "o r ty".
 * Takes:  text in UTF-8.
 */
void	 search_fold(struct buf *out, const char *text, size_t len);

/*
 * The next word of a folded text that has two letters or more.
 * Takes:  *at: where to go on; moved behind the word.
 * Gives:  NULL at the end; *len is the word's length.
 */
const char *search_next(const char **at, size_t *len);

/*
 * The keys under which a word is filed and looked for. In English a plural
 * has the key of its singular; in Welsh a word has the key of each radical
 * that it may be a mutation of: "blant" gives "blant" and "plant".
 * Takes:  word: folded, of len bytes, at most SEARCH_WORD_MAX.
 * Gives:  how many, 1 or 2.
 * Source: the soft, nasal and aspirate mutations of Welsh, and h before
 *         vowels, as its grammars give them.
 */
size_t	 search_keys(const char *word, size_t len, enum lang lang,
	    char keys[SEARCH_KEYS_MAX][SEARCH_KEY_MAX]);

/*
 * The tables behind search_keys, for the script: first {"b": ["b", "p"]},
 * whole {"children": "child"}.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*search_rules(enum lang lang);

#endif
