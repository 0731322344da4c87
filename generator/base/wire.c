#include "base/wire.h"

#include <string.h>

#include "base/buf.h"

static const char wire_plain[] = "\\\t\n\r";
static const char wire_written[] = "\\tnr";

void
wire_put(struct buf *out, const char *const *fields, size_t count)
{
	const char *p;
	size_t i, len;

	for (i = 0; i < count; i++) {
		if (i > 0)
			buf_putc(out, '\t');
		for (p = fields[i]; ; p += len + 1) {
			len = strcspn(p, wire_plain);
			buf_put(out, p, len);
			if (p[len] == '\0')
				break;
			buf_putc(out, '\\');
			buf_putc(out, wire_written[strchr(wire_plain,
			    p[len]) - wire_plain]);
		}
	}
	buf_putc(out, '\n');
}

/* What stands for a backslash and the character after it. */
static char
wire_unescape(char c)
{
	const char *written = c != '\0' ? strchr(wire_written, c) : NULL;

	return written != NULL ? wire_plain[written - wire_written] : c;
}

size_t
wire_split(char *line, const char **fields, size_t max)
{
	size_t count = 0, i;
	char *from = line, *to = line;

	for (i = 0; i < max; i++)
		fields[i] = "";
	for (;;) {
		if (count < max)
			fields[count] = to;
		count++;
		for (; *from != '\0' && *from != '\t'; from++)
			if (*from == '\\' && from[1] != '\0')
				*to++ = wire_unescape(*++from);
			else
				*to++ = *from;
		if (*from == '\0')
			break;
		from++;
		*to++ = '\0';
	}
	*to = '\0';
	return count;
}

bool
wire_next(char **at, const char **fields, size_t max)
{
	char *line = *at, *end = strchr(line, '\n');

	if (end == NULL)
		return false;
	*end = '\0';
	*at = end + 1;
	wire_split(line, fields, max);
	return true;
}
