#include "base/srcmap.h"

#include <string.h>

#include "base/arena.h"

struct source *
source_build(struct arena *a, const char *path, const char *text, size_t len)
{
	struct source *src;
	size_t i, count;

	count = 1;
	for (i = 0; i < len; i++)
		count += text[i] == '\n';
	src = arena_alloc(a, 1, sizeof(*src));
	src->path = path;
	src->text = text;
	src->len = len;
	src->line_starts = arena_alloc(a, count, sizeof(size_t));
	src->line_count = 1;
	for (i = 0; i < len; i++)
		if (text[i] == '\n')
			src->line_starts[src->line_count++] = i + 1;
	return src;
}

struct source *
source_build_within(struct arena *a, const struct source *within,
    const char *text, size_t len,
    size_t (*outer)(const void *data, size_t offset), const void *outer_data)
{
	struct source *src = source_build(a, within->path, text, len);

	src->within = within;
	src->outer = outer;
	src->outer_data = outer_data;
	return src;
}

/* Index of the last line that starts at or before the offset. */
static size_t
source_line(const struct source *src, size_t offset)
{
	size_t low = 0, high = src->line_count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (src->line_starts[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

struct place
source_locate(const struct source *src, size_t offset)
{
	struct place at;
	const char *end;
	size_t i, start;

	for (; src->within != NULL; src = src->within)
		offset = src->outer(src->outer_data, offset);
	if (offset > src->len)
		offset = src->len;
	at.line = source_line(src, offset);
	start = src->line_starts[at.line++];
	at.column = 1;
	for (i = start; i < offset; i++)
		at.column += ((unsigned char)src->text[i] & 0xc0) != 0x80;
	at.text = src->text + start;
	end = memchr(at.text, '\n', src->len - start);
	at.text_len = end != NULL ? (size_t)(end - at.text) : src->len - start;
	if (at.text_len > 0 && at.text[at.text_len - 1] == '\r')
		at.text_len--;
	return at;
}

size_t
source_offset(const struct source *src, size_t line, size_t column)
{
	size_t start;

	if (line == 0 || column == 0)
		return 0;
	if (line > src->line_count)
		return src->len;
	start = src->line_starts[line - 1];
	return column - 1 < src->len - start ? start + column - 1 : src->len;
}
