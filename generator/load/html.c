#include "load/html.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <unicode/utf8.h>

#include "base/arena.h"
#include "base/buf.h"

static bool
html_is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static bool
html_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The first place of a part, in any case; `end` if there is none. */
static const char *
html_find(const char *p, const char *end, const char *part)
{
	size_t len = strlen(part);

	for (; (size_t)(end - p) >= len; p++)
		if (strncasecmp(p, part, len) == 0)
			return p;
	return end;
}

/* The ">" that ends a tag: not one inside a quoted value. */
static const char *
html_tag_end(const char *p, const char *end)
{
	char quote = '\0';

	for (; p < end; p++) {
		if (quote != '\0')
			quote = *p == quote ? '\0' : quote;
		else if (*p == '>')
			break;
		else if ((*p == '"' || *p == '\'') && p[-1] == '=')
			quote = *p;
	}
	return p;
}

/* "<!doctype html>", "<!-- words -->": the place behind it. */
static const char *
html_pass_declaration(const char *p, const char *end)
{
	const char *stop;

	if (end - p >= 4 && memcmp(p, "<!--", 4) == 0) {
		stop = html_find(p + 4, end, "-->");
		return stop < end ? stop + 3 : end;
	}
	stop = memchr(p, '>', (size_t)(end - p));
	return stop != NULL ? stop + 1 : end;
}

static const char *
html_read_tag(const char *p, const char *end, struct html_tag *tag)
{
	tag->start = p++;
	tag->is_end = *p == '/';
	p += tag->is_end;
	tag->name = p;
	while (p < end && !html_is_blank(*p) && *p != '/' && *p != '>')
		p++;
	tag->name_len = (size_t)(p - tag->name);
	tag->attributes = p;
	p = html_tag_end(p, end);
	tag->attributes_len = (size_t)(p - tag->attributes);
	p += p < end;
	if (tag->is_end)
		return p;
	if (html_is(tag, "script"))
		return html_find(p, end, "</script");
	return html_is(tag, "style") ? html_find(p, end, "</style") : p;
}

static bool
html_begins_tag(const char *p, const char *end)
{
	if (end - p > 2 && p[1] == '/')
		p++;
	return end - p > 1 && html_is_letter(p[1]);
}

bool
html_next(const char **at, const char *end, struct html_tag *tag)
{
	const char *p = *at;

	while (p < end && (p = memchr(p, '<', (size_t)(end - p))) != NULL) {
		if (end - p > 1 && (p[1] == '!' || p[1] == '?')) {
			p = html_pass_declaration(p, end);
		} else if (html_begins_tag(p, end)) {
			*at = html_read_tag(p, end, tag);
			return true;
		} else {
			p++;
		}
	}
	*at = end;
	return false;
}

bool
html_is(const struct html_tag *tag, const char *names)
{
	const char *p, *next;

	for (p = names; *p != '\0'; p = next + (*next == ' ')) {
		for (next = p; *next != ' ' && *next != '\0'; )
			next++;
		if ((size_t)(next - p) == tag->name_len &&
		    *p == (tag->name[0] | 32) &&
		    strncasecmp(p, tag->name, tag->name_len) == 0)
			return true;
	}
	return false;
}

struct html_pair {
	const char	*name;
	size_t		 name_len;
	const char	*value;
	size_t		 value_len;
};

/* The attribute at *at, its value as written; steps behind it. */
static bool
html_next_pair(const char **at, const char *end, struct html_pair *pair)
{
	const char *p = *at, *stop;

	while (p < end && (html_is_blank(*p) || *p == '/'))
		p++;
	pair->name = pair->value = p;
	while (p < end && !html_is_blank(*p) && *p != '=' && *p != '/')
		p++;
	pair->name_len = (size_t)(p - pair->name);
	pair->value_len = 0;
	if (p < end && *p == '=') {
		pair->value = ++p;
		if (p < end && (*p == '"' || *p == '\'')) {
			pair->value = p + 1;
			stop = memchr(p + 1, *p, (size_t)(end - p - 1));
			stop = stop != NULL ? stop : end;
			p = stop < end ? stop + 1 : end;
		} else {
			while (p < end && !html_is_blank(*p))
				p++;
			stop = p;
		}
		pair->value_len = (size_t)(stop - pair->value);
	}
	*at = p;
	return pair->name_len > 0;
}

static const char *
html_value(struct arena *a, const struct html_pair *pair)
{
	struct buf value = BUF_INIT;
	const char *result;

	if (pair->value_len == 0 || memchr(pair->value, '&',
	    pair->value_len) == NULL)
		return arena_strndup(a, pair->value, pair->value_len);
	html_put_text(&value, pair->value, pair->value_len);
	result = arena_strdup(a, value.data);
	buf_release(&value);
	return result;
}

void
html_attributes(struct arena *a, const struct html_tag *tag,
    const char *const *names, const char **values, size_t count)
{
	const char *p = tag->attributes, *end = p + tag->attributes_len;
	struct html_pair pair;
	size_t i;

	for (i = 0; i < count; i++)
		values[i] = NULL;
	while (html_next_pair(&p, end, &pair))
		for (i = 0; i < count; i++)
			if (values[i] == NULL &&
			    strncasecmp(pair.name, names[i],
			    pair.name_len) == 0 &&
			    names[i][pair.name_len] == '\0')
				values[i] = html_value(a, &pair);
}

const char *
html_attribute(struct arena *a, const struct html_tag *tag, const char *name)
{
	const char *value;

	html_attributes(a, tag, &name, &value, 1);
	return value;
}

/* "#8217;", "#x2019;": how long it is, and its character; 0: it is none. */
static size_t
html_read_number(const char *p, size_t len, uint32_t *c)
{
	bool hex = len > 2 && (p[1] == 'x' || p[1] == 'X');
	size_t i = hex ? 2 : 1, start = i;

	for (*c = 0; i < len && i < start + 7; i++) {
		char d = p[i];

		if (d >= '0' && d <= '9')
			*c = *c * (hex ? 16 : 10) + (uint32_t)(d - '0');
		else if (hex && html_is_letter(d) && (d | 32) <= 'f')
			*c = *c * 16 + (uint32_t)((d | 32) - 'a') + 10;
		else
			break;
	}
	if (i == start || i >= len || p[i] != ';' || *c == 0 ||
	    *c > 0x10ffff || U_IS_SURROGATE(*c))
		return 0;
	return i + 1;
}

/* The reference behind an "&": how long it is; 0: it is none. */
static size_t
html_read_reference(const char *p, size_t len, uint32_t *c)
{
	static const struct {
		const char	*name;
		uint32_t	 c;
	} names[] = {
		{ "amp;", '&' }, { "lt;", '<' }, { "gt;", '>' },
		{ "quot;", '"' }, { "apos;", '\'' }, { "nbsp;", 0xa0 }
	};
	size_t i, n;

	if (len > 1 && *p == '#')
		return html_read_number(p, len, c);
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		n = strlen(names[i].name);
		if (n <= len && memcmp(p, names[i].name, n) == 0) {
			*c = names[i].c;
			return n;
		}
	}
	return 0;
}

void
html_put_text(struct buf *out, const char *text, size_t len)
{
	const char *p = text, *end = text + len, *next;
	uint8_t bytes[U8_MAX_LENGTH];
	int32_t count;
	size_t used;
	uint32_t c;

	while (p < end) {
		next = memchr(p, '&', (size_t)(end - p));
		next = next != NULL ? next : end;
		buf_put(out, p, (size_t)(next - p));
		p = next;
		if (p == end)
			break;
		used = html_read_reference(p + 1, (size_t)(end - p - 1), &c);
		if (used == 0) {
			buf_putc(out, *p++);
			continue;
		}
		count = 0;
		U8_APPEND_UNSAFE(bytes, count, c);
		buf_put(out, bytes, (size_t)count);
		p += 1 + used;
	}
}
