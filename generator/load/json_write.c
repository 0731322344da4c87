#include "load/json_write.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/buf.h"

#define JSON_WIDTH 100

static void
json_write_string(struct buf *out, const char *text)
{
	buf_putc(out, '"');
	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;

		if (c == '"' || c == '\\')
			buf_printf(out, "\\%c", c);
		else if (c == '\n')
			buf_puts(out, "\\n");
		else if (c < 0x20)
			buf_printf(out, "\\u%04x", c);
		else
			buf_putc(out, *text);
	}
	buf_putc(out, '"');
}

static void
json_write_scalar(struct buf *out, const cJSON *value)
{
	if (cJSON_IsString(value))
		json_write_string(out, value->valuestring);
	else if (cJSON_IsNumber(value))
		buf_printf(out, "%.15g", value->valuedouble);
	else if (cJSON_IsBool(value))
		buf_puts(out, cJSON_IsTrue(value) ? "true" : "false");
	else
		buf_puts(out, "null");
}

static bool
json_write_is_deep(const cJSON *value)
{
	return cJSON_IsObject(value) || cJSON_IsArray(value);
}

/* The value on one line. */
static void
json_write_flat(struct buf *out, const cJSON *value)
{
	bool is_object = cJSON_IsObject(value);
	const cJSON *child;

	if (!json_write_is_deep(value)) {
		json_write_scalar(out, value);
		return;
	}
	buf_putc(out, is_object ? '{' : '[');
	cJSON_ArrayForEach(child, value) {
		if (child != value->child)
			buf_puts(out, ", ");
		if (is_object) {
			json_write_string(out, child->string);
			buf_puts(out, ": ");
		}
		json_write_flat(out, child);
	}
	buf_putc(out, is_object ? '}' : ']');
}

/* Characters, not bytes. */
static size_t
json_write_width(const char *text)
{
	size_t width = 0;

	for (; *text != '\0'; text++)
		width += ((unsigned char)*text & 0xc0) != 0x80;
	return width;
}

/* May it stand on one line, behind `before` characters and before a comma? */
static bool
json_write_fits(const cJSON *value, size_t before)
{
	struct buf flat = BUF_INIT;
	bool fits;

	if (cJSON_IsArray(value) && cJSON_IsObject(value->child) &&
	    value->child->next != NULL)
		return false;
	json_write_flat(&flat, value);
	fits = before + json_write_width(flat.data) + 1 <= JSON_WIDTH;
	buf_release(&flat);
	return fits;
}

static void
json_write_indent(struct buf *out, int level)
{
	while (level-- > 0)
		buf_puts(out, "  ");
}

static void
json_write_level(struct buf *out, const cJSON *value, int level)
{
	bool is_object = cJSON_IsObject(value);
	const cJSON *child;
	size_t start;

	buf_puts(out, is_object ? "{\n" : "[\n");
	cJSON_ArrayForEach(child, value) {
		start = out->len;
		json_write_indent(out, level + 1);
		if (is_object) {
			json_write_string(out, child->string);
			buf_puts(out, ": ");
		}
		if (json_write_is_deep(child) && !json_write_fits(child,
		    json_write_width(out->data + start)))
			json_write_level(out, child, level + 1);
		else
			json_write_flat(out, child);
		buf_puts(out, child->next != NULL ? ",\n" : "\n");
	}
	json_write_indent(out, level);
	buf_putc(out, is_object ? '}' : ']');
}

void
json_write(struct buf *out, const cJSON *value)
{
	if (json_write_is_deep(value))
		json_write_level(out, value, 0);
	else
		json_write_scalar(out, value);
	buf_putc(out, '\n');
}
