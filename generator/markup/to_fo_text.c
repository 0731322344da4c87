#include "markup/to_fo_text.h"

#include <string.h>

#include "base/buf.h"
#include "base/text.h"

#define FO_BREAK "\xe2\x80\x8b"		/* zero width space */
#define FO_CODE_RUN 40			/* characters without a break */
#define FO_TAB 8

static bool
fo_is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
fo_starts_char(char c)
{
	return ((unsigned char)c & 0xc0) != 0x80;
}

/* A long word: it may break after a mark of punctuation, else anywhere. */
static void
fo_put_word(struct buf *out, const char *word, size_t len, size_t run_max)
{
	size_t i, from = 0, run = 0;

	for (i = 0; i < len; i++) {
		run += fo_starts_char(word[i]);
		if (i + 1 == len || !fo_starts_char(word[i + 1]) ||
		    (run < run_max &&
		    (run < 4 || strchr("/._-?&=@:,;+%", word[i]) == NULL)))
			continue;
		text_put_xml(out, word + from, i + 1 - from);
		buf_puts(out, FO_BREAK);
		from = i + 1;
		run = 0;
	}
	text_put_xml(out, word + from, len - from);
}

void
fo_put_text(struct buf *out, const char *text, size_t len, size_t word_max)
{
	size_t i = 0, from = 0, word, chars;

	while (i < len) {
		while (i < len && fo_is_space(text[i]))
			i++;
		word = i;
		for (chars = 0; i < len && !fo_is_space(text[i]); i++)
			chars += fo_starts_char(text[i]);
		if (chars <= word_max)
			continue;
		text_put_xml(out, text + from, word - from);
		fo_put_word(out, text + word, i - word, word_max);
		from = i;
	}
	text_put_xml(out, text + from, len - from);
}

void
fo_put_code(struct buf *out, const char *text, size_t len)
{
	size_t i, column = 0, run = 0;

	while (len > 0 && text[len - 1] == '\n')
		len--;
	for (i = 0; i < len; i++) {
		if (text[i] == '\t') {
			do
				buf_putc(out, ' ');
			while (++column % FO_TAB != 0);
			run = 0;
			continue;
		}
		if (fo_starts_char(text[i]) && run >= FO_CODE_RUN) {
			buf_puts(out, FO_BREAK);
			run = 0;
		}
		text_put_xml(out, text + i, 1);
		if (text[i] == '\n')
			column = run = 0;
		else if (fo_starts_char(text[i])) {
			column++;
			run = fo_is_space(text[i]) ? 0 : run + 1;
		}
	}
}

static bool
fo_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
fo_is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	    (c >= 'A' && c <= 'F');
}

/* What follows "scheme:". */
static bool
fo_is_hierarchy(const char *rest)
{
	if (text_starts(rest, "//"))
		rest += 2;
	return *rest != '\0' && *rest != '?' && *rest != '#';
}

bool
fo_is_uri(const char *url)
{
	size_t i, scheme = strcspn(url, ":/?#");

	if (*url == '\0')
		return false;
	if (url[scheme] == ':') {
		for (i = 0; i < scheme; i++)
			if (!fo_is_letter(url[i]) && (i == 0 ||
			    strchr("0123456789+-.", url[i]) == NULL))
				return false;
		if (scheme == 0 || !fo_is_hierarchy(url + scheme + 1))
			return false;
	} else if (text_starts(url, "//") && !fo_is_hierarchy(url)) {
		return false;
	}
	for (i = 0; url[i] != '\0'; i++)
		if (url[i] == '%' &&
		    (!fo_is_hex(url[i + 1]) || !fo_is_hex(url[i + 2])))
			return false;
	return strchr(url, '#') == strrchr(url, '#');
}
