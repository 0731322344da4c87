#include "publish/fo_address.h"

#include <ctype.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

/* Append an address as FOP would read it: "%2e" is ".". */
static void
fo_address_decode(struct buf *out, const char *from, size_t len)
{
	char digits[3] = "";
	size_t i;

	for (i = 0; i < len; i++)
		if (from[i] == '%' && i + 2 < len &&
		    isxdigit((unsigned char)from[i + 1]) &&
		    isxdigit((unsigned char)from[i + 2])) {
			memcpy(digits, from + i + 1, 2);
			buf_putc(out, (char)strtoul(digits, NULL, 16));
			i += 2;
		} else {
			buf_putc(out, from[i]);
		}
}

/* Is this a path without scheme, host, root and ".."? */
static bool
fo_address_is_inside(const char *from, size_t len)
{
	struct buf path = BUF_INIT;
	bool inside = true;
	const char *part;
	size_t part_len;

	fo_address_decode(&path, from, len);
	if (strlen(path.data) != path.len || path.data[0] == '/' ||
	    strpbrk(path.data, ":\\") != NULL)
		inside = false;
	for (part = path.data; *part != '\0';
	    part += part_len + (part[part_len] == '/')) {
		part_len = strcspn(part, "/");
		if (part_len == 2 && part[0] == '.' && part[1] == '.')
			inside = false;
	}
	buf_release(&path);
	return inside;
}

/* The address in "url('a')", "url(a)" or "a", without blanks and quotes. */
static bool
fo_address_is_fine_at(const char *from, size_t len)
{
	static const char blanks[] = " \t\r\n'\"";

	while (len > 0 && strchr(blanks, *from) != NULL) {
		from++;
		len--;
	}
	while (len > 0 && strchr(blanks, from[len - 1]) != NULL)
		len--;
	/* "#id" is a place in the FO itself. */
	return (len > 0 && *from == '#') || fo_address_is_inside(from, len);
}

bool
fo_address_is_fine(const char *name, bool is_xml, const char *value)
{
	const char *url = value;
	bool fine = true;

	if (is_xml)
		return strcmp(name, "base") != 0;
	if (strcmp(name, "external-destination") == 0)
		return true;	/* a link, which FOP does not follow */
	if ((strcmp(name, "src") == 0 || strcmp(name, "href") == 0) &&
	    strstr(value, "url(") == NULL)
		return fo_address_is_fine_at(value, strlen(value));
	while ((url = strstr(url, "url(")) != NULL) {
		url += 4;
		fine = fine && fo_address_is_fine_at(url, strcspn(url, ")"));
	}
	return fine;
}
