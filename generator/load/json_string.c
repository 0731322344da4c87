#include "load/json_string.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/srcmap.h"
#include "load/json.h"

/* A string inside its file. */
struct json_inside {
	const struct json_doc	*doc;
	const cJSON		*node;
};

/* The bytes of UTF-8 that an escape backslash u stands for, alone. */
static size_t
json_escape_bytes(const char *hex)
{
	unsigned long code = strtoul(hex, NULL, 16);

	/* Each half of a pair counts for half of its four bytes. */
	return code < 0x80 ? 1 : code < 0x800 ? 2 :
	    code >= 0xd800 && code < 0xe000 ? 2 : 3;
}

/* Where a byte of a string's value stands: escapes are walked over. */
static size_t
json_string_place(const void *data, size_t offset)
{
	const struct json_inside *in = data;
	size_t start = json_offset(in->doc, in->node), bytes;
	const char *text = in->doc->source->text, *at = text + start + 1;
	char hex[5] = "";

	for (; *at != '"' && *at != '\0'; offset -= bytes) {
		bytes = 1;
		if (*at == '\\' && at[1] == 'u') {
			memcpy(hex, at + 2, 4);
			bytes = json_escape_bytes(hex);
		}
		if (offset < bytes)
			break;
		at += *at != '\\' ? 1 : at[1] == 'u' ? 6 : 2;
	}
	return (size_t)(at - text);
}

const struct source *
json_string_source(struct arena *a, const struct json_doc *doc,
    const cJSON *node)
{
	struct json_inside *in = arena_alloc(a, 1, sizeof(*in));

	in->doc = doc;
	in->node = node;
	return source_build_within(a, doc->source, node->valuestring,
	    strlen(node->valuestring), json_string_place, in);
}
