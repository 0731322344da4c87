#include "render/headers.h"

#include <stddef.h>

#include "base/buf.h"

struct header {
	const char	*name;
	const char	*value;
};

static const struct header headers[] = {
	{ "Content-Security-Policy", "default-src 'none'; img-src 'self'; "
	    "style-src 'self'; script-src 'self'; connect-src 'self'; "
	    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'" },
	{ "X-Content-Type-Options", "nosniff" },
	{ "Referrer-Policy", "no-referrer" },
	{ "Permissions-Policy", "camera=(), geolocation=(), microphone=(), "
	    "payment=(), usb=()" },
	{ "Cache-Control", "no-cache" }
};

#define HEADERS_COUNT (sizeof(headers) / sizeof(headers[0]))

static const char *const headers_files[] = {
	"_headers", ".htaccess", "headers.nginx.conf"
};

_Static_assert(sizeof(headers_files) / sizeof(headers_files[0]) ==
    HEADERS_FOR__MAX, "a file for each server");

const char *
headers_file(enum headers_for server)
{
	return headers_files[server];
}

void
headers_put(struct buf *out, enum headers_for server)
{
	size_t i;

	if (server == HEADERS_FOR_STATIC)
		buf_puts(out, "/*\n");
	else if (server == HEADERS_FOR_APACHE)
		buf_puts(out, "<IfModule mod_headers.c>\n");
	for (i = 0; i < HEADERS_COUNT; i++)
		if (server == HEADERS_FOR_STATIC)
			buf_printf(out, "  %s: %s\n", headers[i].name,
			    headers[i].value);
		else if (server == HEADERS_FOR_APACHE)
			buf_printf(out, "Header always set %s \"%s\"\n",
			    headers[i].name, headers[i].value);
		else
			buf_printf(out, "add_header %s \"%s\" always;\n",
			    headers[i].name, headers[i].value);
	if (server == HEADERS_FOR_APACHE)
		buf_puts(out, "</IfModule>\n");
}
