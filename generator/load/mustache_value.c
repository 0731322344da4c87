#include "load/mustache_value.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"

static void
value_put_bytes(struct buf *out, const char *text, size_t len)
{
	buf_put(out, text, len);
}

/* text_put_markdown takes one line. */
static void
value_put_markdown(struct buf *out, const char *text, size_t len)
{
	size_t i = 0, from;

	while (i < len) {
		from = i;
		while (i < len && text[i] != '\n' && text[i] != '\r')
			i++;
		text_put_markdown(out, text + from, i - from);
		if (i == len)
			break;
		while (i < len && (text[i] == '\n' || text[i] == '\r'))
			i++;
		buf_putc(out, ' ');
	}
}

static mustache_put *const value_escapers[] = {
	text_put_html, text_put_xml, value_put_markdown, value_put_bytes
};

_Static_assert(sizeof(value_escapers) / sizeof(value_escapers[0]) ==
    MUSTACHE_ESCAPE__MAX, "one function for each escape");

static const char *const value_escape_names[] = {
	"html", "xml", "markdown", "none"
};

_Static_assert(sizeof(value_escape_names) / sizeof(value_escape_names[0]) ==
    MUSTACHE_ESCAPE__MAX, "one name for each escape");

mustache_put *
mustache_value_escaper(enum mustache_escape escape)
{
	return value_escapers[escape];
}

enum mustache_escape
mustache_escape_from_name(const char *name)
{
	size_t i;

	for (i = 0; i < MUSTACHE_ESCAPE__MAX; i++)
		if (strcmp(value_escape_names[i], name) == 0)
			break;
	return (enum mustache_escape)i;
}

/* Whole numbers, the common case, without printf. */
static size_t
value_write_whole(char *text, double value)
{
	unsigned long long left;
	char digits[24];
	size_t len = 0, count = 0;

	left = (unsigned long long)fabs(value);
	do
		digits[count++] = (char)('0' + left % 10);
	while ((left /= 10) > 0);
	if (value < 0)
		text[len++] = '-';
	while (count > 0)
		text[len++] = digits[--count];
	return len;
}

/* The fewest digits that read back as the same number. */
static void
value_put_number(struct buf *out, double value, mustache_put *put)
{
	char text[40];
	int precision, len = 0;

	if (!isfinite(value))
		return;
	if (fabs(value) < 1e15 && value == (double)(long long)value) {
		put(out, text, value_write_whole(text, value));
		return;
	}
	for (precision = 15; precision <= 17; precision++) {
		len = snprintf(text, sizeof(text), "%.*g", precision, value);
		if (strtod(text, NULL) == value)
			break;
	}
	put(out, text, (size_t)len);
}

bool
mustache_value_put(struct buf *out, const cJSON *value, mustache_put *put)
{
	switch (value->type & 0xff) {
	case cJSON_String:
	case cJSON_Raw:
		if (value->valuestring != NULL)
			put(out, value->valuestring,
			    strlen(value->valuestring));
		return true;
	case cJSON_Number:
		value_put_number(out, value->valuedouble, put);
		return true;
	case cJSON_True:
		put(out, "true", 4);
		return true;
	case cJSON_False:
		put(out, "false", 5);
		return true;
	case cJSON_NULL:
		return true;
	default:
		return false;
	}
}

bool
mustache_value_is_true(const cJSON *value)
{
	return value != NULL && !cJSON_IsNull(value) &&
	    !cJSON_IsFalse(value) &&
	    !(cJSON_IsArray(value) && value->child == NULL);
}
