#include "render/search_words.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include "base/buf.h"

struct search_first {
	const char	*from;		/* how the word begins */
	const char	*to[SEARCH_KEYS_MAX];	/* NULL: no second one */
};

/*
 * Each beginning of a Welsh word, and those of the radicals that it may come
 * from; the first that fits counts. Letters that are never radical, or whose
 * radical is never written otherwise, share one form.
 */
static const struct search_first search_firsts[] = {
	{ "ngh", { "c", NULL } }, { "mh", { "p", NULL } },
	{ "nh", { "t", NULL } }, { "ph", { "p", NULL } },
	{ "th", { "t", NULL } }, { "ch", { "c", NULL } },
	{ "ng", { "g", NULL } }, { "dd", { "d", NULL } },
	{ "ll", { "l", NULL } }, { "rh", { "r", NULL } },
	{ "ff", { "ff", NULL } },
	{ "b", { "b", "p" } }, { "m", { "m", "b" } }, { "f", { "b", "m" } },
	{ "d", { "d", "t" } }, { "n", { "n", "d" } }, { "g", { "g", "c" } },
	{ "l", { "l", "gl" } }, { "r", { "r", "gr" } },
	{ "a", { "a", "ga" } }, { "e", { "e", "ge" } }, { "i", { "i", "gi" } },
	{ "o", { "o", "go" } }, { "u", { "u", "gu" } }, { "w", { "w", "gw" } },
	{ "y", { "y", "gy" } },
	{ "ha", { "ha", "a" } }, { "he", { "he", "e" } },
	{ "hi", { "hi", "i" } }, { "ho", { "ho", "o" } },
	{ "hu", { "hu", "u" } }, { "hw", { "hw", "w" } },
	{ "hy", { "hy", "y" } },
};

#define SEARCH_FIRSTS (sizeof(search_firsts) / sizeof(search_firsts[0]))

struct search_whole {
	enum lang	 lang;
	const char	*from;
	const char	*to;
};

/* Plurals that no rule finds. In Welsh: keys, so without mutation. */
static const struct search_whole search_wholes[] = {
	{ LANG_EN, "children", "child" }, { LANG_EN, "people", "person" },
	{ LANG_EN, "women", "woman" }, { LANG_EN, "men", "man" },
	{ LANG_CY, "plentyn", "plant" }, { LANG_CY, "riant", "rieni" },
	{ LANG_CY, "bachgen", "bechgyn" }, { LANG_CY, "merch", "merched" },
};

#define SEARCH_WHOLES (sizeof(search_wholes) / sizeof(search_wholes[0]))

static void
search_put_char(struct buf *out, UChar32 c)
{
	uint8_t bytes[U8_MAX_LENGTH];
	int32_t len = 0;
	uint32_t mask = U_GET_GC_MASK(c);

	if ((mask & U_GC_M_MASK) != 0)
		return;
	if ((mask & (U_GC_L_MASK | U_GC_N_MASK)) == 0) {
		if (out->len > 0 && out->data[out->len - 1] != ' ')
			buf_putc(out, ' ');
		return;
	}
	U8_APPEND_UNSAFE(bytes, len, (uint32_t)u_tolower(c));
	buf_put(out, bytes, (size_t)len);
}

static void
search_fold_char(struct buf *out, UChar32 c)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
	UChar parts[32];
	int32_t i = 0, len;
	UChar32 part;

	len = unorm2_getDecomposition(nfd, c, parts, 32, &status);
	if (U_FAILURE(status) || len < 0) {
		search_put_char(out, c);
		return;
	}
	while (i < len) {
		part = parts[i++];
		if (U16_IS_LEAD((uint32_t)part) && i < len)
			part = U16_GET_SUPPLEMENTARY(part, parts[i++]);
		search_put_char(out, part);
	}
}

void
search_fold(struct buf *out, const char *text, size_t len)
{
	const unsigned char *bytes = (const unsigned char *)text;
	int32_t i = 0;
	UChar32 c;

	buf_reserve(out, len);
	while ((size_t)i < len) {
		U8_NEXT(bytes, i, (int32_t)len, c);
		if (c >= 'A' && c <= 'Z')
			buf_putc(out, (char)(c + 'a' - 'A'));
		else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			buf_putc(out, (char)c);
		else if (c >= 0x80)
			search_fold_char(out, c);
		else
			search_put_char(out, ' ');
	}
}

const char *
search_next(const char **at, size_t *len)
{
	const char *word, *p = *at;
	size_t letters;

	while (*p != '\0') {
		letters = 0;
		for (word = p; *p != '\0' && *p != ' '; p++)
			letters += !U8_IS_TRAIL((unsigned char)*p);
		*len = (size_t)(p - word);
		*at = p += *p == ' ';
		if (letters > 1 && *len <= SEARCH_WORD_MAX)
			return word;
	}
	*at = p;
	return NULL;
}

static void
search_key_whole(char *key, enum lang lang)
{
	size_t i;

	for (i = 0; i < SEARCH_WHOLES; i++)
		if (search_wholes[i].lang == lang &&
		    strcmp(search_wholes[i].from, key) == 0) {
			snprintf(key, SEARCH_KEY_MAX, "%s",
			    search_wholes[i].to);
			return;
		}
}

/* "policies", "policy": "polici"; "cases", "case": "cas". */
static void
search_key_english(char *key, size_t len)
{
	if (len > 3 && key[len - 1] == 's' && strchr("sui",
	    key[len - 2]) == NULL)
		key[--len] = '\0';
	if (len > 3 && key[len - 1] == 'e')
		key[--len] = '\0';
	if (len > 2 && key[len - 1] == 'y')
		key[len - 1] = 'i';
}

static const struct search_first *
search_find_first(const char *word, size_t len)
{
	size_t i, from;

	for (i = 0; i < SEARCH_FIRSTS; i++) {
		from = strlen(search_firsts[i].from);
		if (len > from && memcmp(word, search_firsts[i].from,
		    from) == 0)
			return &search_firsts[i];
	}
	return NULL;
}

size_t
search_keys(const char *word, size_t len, enum lang lang,
    char keys[SEARCH_KEYS_MAX][SEARCH_KEY_MAX])
{
	const struct search_first *first = NULL;
	size_t i, count = 1;

	if (lang == LANG_CY)
		first = search_find_first(word, len);
	if (first == NULL) {
		memcpy(keys[0], word, len);
		keys[0][len] = '\0';
	} else {
		count = first->to[1] != NULL ? 2 : 1;
		for (i = 0; i < count; i++)
			snprintf(keys[i], SEARCH_KEY_MAX, "%s%.*s",
			    first->to[i], (int)(len - strlen(first->from)),
			    word + strlen(first->from));
	}
	for (i = 0; i < count; i++)
		search_key_whole(keys[i], lang);
	if (lang == LANG_EN)
		search_key_english(keys[0], strlen(keys[0]));
	return count;
}

cJSON *
search_rules(enum lang lang)
{
	cJSON *rules = cJSON_CreateObject();
	cJSON *first = cJSON_AddObjectToObject(rules, "first");
	cJSON *whole = cJSON_AddObjectToObject(rules, "whole");
	size_t i;

	for (i = 0; lang == LANG_CY && i < SEARCH_FIRSTS; i++) {
		const struct search_first *f = &search_firsts[i];

		cJSON_AddItemToObject(first, f->from, cJSON_CreateStringArray(
		    f->to, f->to[1] != NULL ? 2 : 1));
	}
	for (i = 0; i < SEARCH_WHOLES; i++)
		if (search_wholes[i].lang == lang)
			cJSON_AddStringToObject(whole, search_wholes[i].from,
			    search_wholes[i].to);
	return rules;
}
