#include "base/text.h"

#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include "base/buf.h"
#include "base/mem.h"

/*
 * The length in bytes of the character that starts here, or 0 where the bytes
 * are not UTF-8 or the character may not stand in XML.
 */
static size_t
text_char_len(const unsigned char *s, size_t len)
{
	int32_t i = 0;
	UChar32 c;

	if (*s < 0x80)
		return *s >= 0x20 || *s == '\t' || *s == '\n' || *s == '\r';
	U8_NEXT(s, i, len < 4 ? (int32_t)len : 4, c);
	return c < 0 || c == 0xfffe || c == 0xffff ? 0 : (size_t)i;
}

size_t
text_check(const char *text, size_t len)
{
	const unsigned char *s = (const unsigned char *)text;
	size_t i, n;

	for (i = 0; i < len; i += n)
		if ((n = text_char_len(s + i, len - i)) == 0)
			return i;
	return TEXT_VALID;
}

static const char *
text_reserved(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	default:
		return NULL;
	}
}

uint64_t
text_hash(const char *text)
{
	return text_hash_part(text, strlen(text));
}

uint64_t
text_hash_part(const char *text, size_t len)
{
	uint64_t hash = 14695981039346656037u;

	for (; len > 0; len--)
		hash = (hash ^ (unsigned char)*text++) * 1099511628211u;
	return hash;
}

/* Runs between reserved characters are appended in one go. */
void
text_put_html(struct buf *out, const char *text, size_t len)
{
	size_t i, from = 0;
	const char *as;

	for (i = 0; i < len; i++)
		if ((as = text_reserved(text[i])) != NULL) {
			buf_put(out, text + from, i - from);
			buf_puts(out, as);
			from = i + 1;
		}
	buf_put(out, text + from, len - from);
}

void
text_put_xml(struct buf *out, const char *text, size_t len)
{
	text_put_html(out, text, len);
}

void
text_put_markdown(struct buf *out, const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++) {
		if (text[i] != '\0' &&
		    strchr("\\`*_{}[]<>()#+-.!|~&$", text[i]) != NULL)
			buf_putc(out, '\\');
		buf_putc(out, text[i]);
	}
}

/* Source: RFC 3986, section 2, less the characters that HTML reserves. */
static int
text_url_safe(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9') ||
	    (c != '\0' && strchr("-_.~:/?#@!$()*+,;=%", c) != NULL);
}

static bool
text_is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	    (c >= 'A' && c <= 'F');
}

/* Is this %XX? */
static bool
text_is_encoded(const char *text, size_t len)
{
	return len >= 3 && text_is_hex(text[1]) && text_is_hex(text[2]);
}

void
text_put_url(struct buf *out, const char *url, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++) {
		unsigned char c = (unsigned char)url[i];

		if (c == '%' && !text_is_encoded(url + i, len - i))
			buf_puts(out, "%25");
		else if (text_url_safe(c))
			buf_putc(out, (char)c);
		else if (c == '&')
			buf_puts(out, "&amp;");
		else
			buf_printf(out, "%%%02X", c);
	}
}

/*
 * Letters lose their accents by canonical decomposition, so that "Tŷ Gŵyl"
 * gives "ty-gwyl".
 */
void
text_put_slug(struct buf *out, const char *text)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
	const unsigned char *bytes = (const unsigned char *)text;
	size_t start = out->len, len = strlen(text);
	int32_t i = 0, gap = 0;
	UChar parts[8];
	UChar32 c;

	while ((size_t)i < len) {
		U8_NEXT(bytes, i, (int32_t)len, c);
		if (c >= 0x80 && unorm2_getRawDecomposition(nfd, c, parts, 8,
		    &status) > 0)
			c = parts[0];
		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
			if (gap && out->len > start)
				buf_putc(out, '-');
			buf_putc(out, (char)c);
			gap = 0;
		} else if (c != '\'' && c != 0x2019) {
			gap = 1;
		}
	}
	if (out->len == start)
		buf_puts(out, "section");
}

bool
text_is_slug(const char *text)
{
	size_t i;

	for (i = 0; text[i] != '\0'; i++) {
		char c = text[i];

		if (c == '-' && (i == 0 || text[i - 1] == '-' ||
		    text[i + 1] == '\0'))
			return false;
		if (c != '-' && !(c >= 'a' && c <= 'z') &&
		    !(c >= '0' && c <= '9'))
			return false;
	}
	return i > 0;
}

#define TEXT_NEAREST_MAX 64	/* longer words are not guessed at */

static size_t
text_least(size_t a, size_t b, size_t c)
{
	size_t least = a < b ? a : b;

	return least < c ? least : c;
}

static size_t
text_distance(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t rows[3][TEXT_NEAREST_MAX + 1];
	size_t *before = rows[0], *row = rows[1], *next = rows[2], *spare;
	size_t i, j;

	for (j = 0; j <= b_len; j++)
		row[j] = j;
	for (i = 1; i <= a_len; i++) {
		next[0] = i;
		for (j = 1; j <= b_len; j++) {
			next[j] = text_least(row[j] + 1, next[j - 1] + 1,
			    row[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1] && before[j - 2] + 1 < next[j])
				next[j] = before[j - 2] + 1;
		}
		spare = before;
		before = row;
		row = next;
		next = spare;
	}
	return row[b_len];
}

const char *
text_nearest(const char *word, const char *const *names, size_t count)
{
	size_t i, len, word_len = strlen(word), best, distance;
	const char *nearest = NULL;

	if (word_len > TEXT_NEAREST_MAX)
		return NULL;
	/* Words of one or two letters are near to anything. */
	best = word_len < 3 ? 0 : (word_len + 2) / 3;
	for (i = 0; i < count; i++) {
		len = strlen(names[i]);
		if (len > TEXT_NEAREST_MAX)
			continue;
		distance = text_distance(word, word_len, names[i], len);
		if (distance <= best && (nearest == NULL || distance < best)) {
			best = distance;
			nearest = names[i];
		}
	}
	return nearest;
}

bool
text_starts(const char *text, const char *part)
{
	return strncmp(text, part, strlen(part)) == 0;
}

bool
text_ends(const char *text, const char *part)
{
	size_t len = strlen(text), part_len = strlen(part);

	return len >= part_len && strcmp(text + len - part_len, part) == 0;
}
