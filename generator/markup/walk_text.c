#include "markup/walk_text.h"

#include <stdbool.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "load/markdown.h"
#include "markup/markup.h"

/* Does a letter or digit end right before, or start right at, `at`? */
static bool
walk_text_word_before(const char *text, size_t at)
{
	const unsigned char *s = (const unsigned char *)text;
	int32_t i = (int32_t)at;
	UChar32 c;

	if (at == 0)
		return false;
	U8_PREV(s, 0, i, c);
	return c >= 0 && u_isalnum(c);
}

static bool
walk_text_word_at(const char *text, size_t at)
{
	const unsigned char *s = (const unsigned char *)text + at;
	int32_t i = 0;
	UChar32 c;

	U8_NEXT(s, i, -1, c);
	return c > 0 && u_isalnum(c);
}

static const struct markdown_abbreviation *
walk_text_match(const struct markup_options *o, const char *text, size_t at)
{
	const struct markdown_abbreviation *longest = NULL;
	size_t i, len, longest_len = 0;

	for (i = 0; i < o->abbreviation_count; i++) {
		const char *word = o->abbreviations[i].abbreviation;

		if (word[0] != text[at])
			continue;
		len = strlen(word);
		if (len > longest_len && strncmp(text + at, word, len) == 0 &&
		    !walk_text_word_at(text, at + len)) {
			longest = &o->abbreviations[i];
			longest_len = len;
		}
	}
	return longest;
}

void
walk_text_start(struct walk_words *words, const struct markup_options *o)
{
	size_t i;

	words->options = o;
	memset(words->starts, 0, sizeof(words->starts));
	for (i = 0; i < o->abbreviation_count; i++)
		words->starts[(unsigned char)
		    o->abbreviations[i].abbreviation[0]] = true;
	words->starts[0] = false;
}

const struct markdown_abbreviation *
walk_text_find(const struct walk_words *words, const char *text, size_t from,
    size_t *at)
{
	const struct markdown_abbreviation *found;
	size_t i;

	if (words->options->abbreviation_count == 0)
		return NULL;
	for (i = from; text[i] != '\0'; i++) {
		if (!words->starts[(unsigned char)text[i]] ||
		    (found = walk_text_match(words->options, text, i)) ==
		    NULL ||
		    walk_text_word_before(text, i))
			continue;
		*at = i;
		return found;
	}
	return NULL;
}
