#include "load/mustache_scan.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "base/text.h"
#include "load/mustache.h"
#include "load/mustache_node.h"

#define SCAN_NOWHERE ((size_t)-1)
#define SCAN_DELIM_MAX 16	/* bytes of one delimiter */

static bool
scan_is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' ||
	    c == '\v' || c == '\f';
}

static bool
scan_has(const struct source *src, size_t at, const char *what, size_t len)
{
	return at <= src->len && src->len - at >= len &&
	    memcmp(src->text + at, what, len) == 0;
}

/* The offset of `what` in [from, to), or SCAN_NOWHERE. */
static size_t
scan_find(const struct source *src, size_t from, size_t to, const char *what,
    size_t len)
{
	const char *p;

	while (from < to && to - from >= len) {
		p = memchr(src->text + from, what[0], to - from - len + 1);
		if (p == NULL)
			break;
		from = (size_t)(p - src->text);
		if (memcmp(p, what, len) == 0)
			return from;
		from++;
	}
	return SCAN_NOWHERE;
}

/* The closing delimiter from an offset on, with `before` ahead if not NUL. */
static size_t
scan_close(const struct source *src, const struct mustache_delims *delims,
    size_t from, char before)
{
	size_t at;

	if (before == '\0')
		return scan_find(src, from, src->len, delims->close,
		    delims->close_len);
	while ((at = scan_find(src, from, src->len, &before, 1)) !=
	    SCAN_NOWHERE) {
		if (scan_has(src, at + 1, delims->close, delims->close_len))
			return at;
		from = at + 1;
	}
	return SCAN_NOWHERE;
}

static enum mustache_tag_kind
scan_kind(char sigil)
{
	switch (sigil) {
	case '&':
	case '{':
		return MUSTACHE_TAG_RAW;
	case '!':
		return MUSTACHE_TAG_COMMENT;
	case '=':
		return MUSTACHE_TAG_DELIMS;
	case '#':
		return MUSTACHE_TAG_SECTION;
	case '^':
		return MUSTACHE_TAG_INVERTED;
	case '/':
		return MUSTACHE_TAG_CLOSE;
	case '>':
		return MUSTACHE_TAG_PARTIAL;
	case '<':
		return MUSTACHE_TAG_PARENT;
	case '$':
		return MUSTACHE_TAG_BLOCK;
	default:
		return MUSTACHE_TAG_VALUE;
	}
}

/* Set the body to [from, to) without white space at its ends. */
static void
scan_trim(const struct source *src, size_t from, size_t to,
    struct mustache_tag *tag)
{
	while (from < to && scan_is_space(src->text[from]))
		from++;
	while (to > from && scan_is_space(src->text[to - 1]))
		to--;
	tag->body = from;
	tag->body_len = to - from;
}

void
mustache_scan_tag(const struct source *src,
    const struct mustache_delims *delims, size_t from,
    struct mustache_tag *tag)
{
	size_t at, body, close;
	char sigil;

	tag->kind = MUSTACHE_TAG_NONE;
	at = scan_find(src, from, src->len, delims->open, delims->open_len);
	if (at == SCAN_NOWHERE)
		return;
	tag->start = at;
	body = at + delims->open_len;
	while (body < src->len && scan_is_space(src->text[body]))
		body++;
	sigil = body < src->len ? src->text[body] : '\0';
	/* A delimiter such as "#" could look like a sigil: "|#|" is no tag. */
	if (scan_has(src, body, delims->close, delims->close_len))
		sigil = '\0';
	tag->kind = scan_kind(sigil);
	body += tag->kind != MUSTACHE_TAG_VALUE;
	tag->closer = sigil == '{' ? '}' : sigil == '=' ? '=' : '\0';
	close = scan_close(src, delims, body, tag->closer);
	if (close == SCAN_NOWHERE) {
		tag->kind = MUSTACHE_TAG_UNCLOSED;
		return;
	}
	tag->end = close + (tag->closer != '\0') + delims->close_len;
	scan_trim(src, body, close, tag);
}

void
mustache_scan_unclosed(const struct source *src,
    const struct mustache_delims *delims, const struct mustache_tag *tag,
    struct diag *d)
{
	diag_at(d, DIAG_TEMPLATE_SYNTAX, src, tag->start,
	    "the tag is not closed with '%.*s%.*s'", tag->closer != '\0',
	    &tag->closer, (int)delims->close_len, delims->close);
}

size_t
mustache_scan_resume(const struct source *src,
    const struct mustache_delims *delims, const struct mustache_tag *tag)
{
	size_t to = tag->body + tag->body_len, line, open;

	line = scan_find(src, tag->body, to, "\n", 1);
	open = scan_find(src, tag->body, to, delims->open, delims->open_len);
	return line < open ? line : open != SCAN_NOWHERE ? open : tag->end;
}

static bool
scan_is_delim(const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (scan_is_space(text[i]) || text[i] == '=')
			return false;
	return len > 0 && len <= SCAN_DELIM_MAX &&
	    text_check(text, len) == TEXT_VALID;
}

bool
mustache_scan_delims(const struct source *src, const struct mustache_tag *tag,
    struct mustache_delims *delims, struct diag *d)
{
	const char *body = src->text + tag->body;
	size_t open = 0, close;

	while (open < tag->body_len && !scan_is_space(body[open]))
		open++;
	close = open;
	while (close < tag->body_len && scan_is_space(body[close]))
		close++;
	if (!scan_is_delim(body, open) ||
	    !scan_is_delim(body + close, tag->body_len - close)) {
		diag_at(d, DIAG_TEMPLATE_SYNTAX, src, tag->start,
		    "delimiters must be two words of at most %d bytes without "
		    "'=', as in '{{=<%% %%>=}}'", SCAN_DELIM_MAX);
		return false;
	}
	delims->open = body;
	delims->open_len = open;
	delims->close = body + close;
	delims->close_len = tag->body_len - close;
	return true;
}

/* Report what is wrong with a name; false if nothing is. */
static bool
scan_name_wrong(const struct source *src, const struct mustache_delims *delims,
    const struct mustache_tag *tag, size_t at, size_t len, struct diag *d)
{
	const char *text = src->text + at;
	size_t i;

	if (len == 0) {
		diag_at(d, DIAG_TEMPLATE_SYNTAX, src, tag->start,
		    "the tag has no name");
		return true;
	}
	if (mustache_scan_resume(src, delims, tag) != tag->end) {
		mustache_scan_unclosed(src, delims, tag, d);
		return true;
	}
	if (text_check(text, len) != TEXT_VALID) {
		diag_at(d, DIAG_TEMPLATE_SYNTAX, src, at,
		    "the name is not readable text");
		return true;
	}
	if (len > MUSTACHE_NAME_MAX) {
		diag_at(d, DIAG_TEMPLATE_SYNTAX, src, at,
		    "the name is longer than %d bytes", MUSTACHE_NAME_MAX);
		return true;
	}
	for (i = 0; i < len && !scan_is_space(text[i]); i++)
		;
	if (i < len)
		diag_at(d, DIAG_TEMPLATE_SYNTAX, src, at,
		    "white space in the name '%.*s'", (int)len, text);
	return i < len;
}

/* Split "a.b.c"; false if a part is empty. "." has no parts. */
static bool
scan_split(struct arena *a, struct mustache_name *name)
{
	const char **parts;
	char *text, *dot;
	size_t count = 1;

	if (strcmp(name->text, ".") == 0)
		return true;
	for (dot = strchr(name->text, '.'); dot != NULL;
	    dot = strchr(dot + 1, '.'))
		count++;
	parts = arena_alloc(a, count, sizeof(*parts));
	text = arena_strdup(a, name->text);
	name->parts = parts;
	name->part_count = count;
	for (; count > 0; count--) {
		*parts++ = text;
		dot = strchr(text, '.');
		if (dot != NULL)
			*dot = '\0';
		if (*text == '\0')
			return false;
		if (dot != NULL)
			text = dot + 1;
	}
	return true;
}

const struct mustache_name *
mustache_scan_name(struct arena *a, const struct source *src,
    const struct mustache_delims *delims, const struct mustache_tag *tag,
    bool *dynamic, struct diag *d)
{
	enum mustache_tag_kind kind = tag->kind;
	size_t at = tag->body, end = tag->body + tag->body_len;
	struct mustache_name *name;

	*dynamic = at < end && src->text[at] == '*' &&
	    (kind == MUSTACHE_TAG_PARTIAL || kind == MUSTACHE_TAG_PARENT ||
	    kind == MUSTACHE_TAG_CLOSE);
	if (*dynamic)
		for (at++; at < end && scan_is_space(src->text[at]); at++)
			;
	if (scan_name_wrong(src, delims, tag, at, end - at, d))
		return NULL;
	name = arena_alloc(a, 1, sizeof(*name));
	name->text = arena_strndup(a, src->text + at, end - at);
	if (kind == MUSTACHE_TAG_CLOSE || kind == MUSTACHE_TAG_BLOCK)
		return name;
	if ((kind == MUSTACHE_TAG_PARTIAL || kind == MUSTACHE_TAG_PARENT) &&
	    !*dynamic)
		return name;
	if (!scan_split(a, name)) {
		diag_at(d, DIAG_TEMPLATE_SYNTAX, src, at,
		    "empty part in the name '%s'", name->text);
		return NULL;
	}
	return name;
}
