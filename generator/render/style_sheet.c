#include "render/style_sheet.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "load/share.h"
#include "load/theme.h"

#define SHARED "themes/style.css"

static char
style_last(const struct buf *out)
{
	return out->len > 0 ? out->data[out->len - 1] : '{';
}

/* Blanks and comments; gives what comes after them. */
static const char *
style_skip(const char *p)
{
	const char *end;

	for (;;) {
		p += strspn(p, " \t\r\n");
		if (p[0] != '/' || p[1] != '*')
			return p;
		end = strstr(p + 2, "*/");
		p = end != NULL ? end + 2 : p + strlen(p);
	}
}

/* A string with its quotes; gives what comes after it. */
static const char *
style_string(struct buf *out, const char *p)
{
	const char *end = p + 1;

	while (*end != '\0' && *end != *p)
		end += end[0] == '\\' && end[1] != '\0' ? 2 : 1;
	end += *end != '\0';
	buf_put(out, p, (size_t)(end - p));
	return end;
}

/*
 * A blank may go beside { } ; > and after a colon or comma; a
 * blank before a colon tells "a :hover" from "a:hover".
 */
void
style_sheet_squeeze(struct buf *out, const char *css)
{
	const char *p = css, *next;

	while (*p != '\0') {
		next = style_skip(p);
		if (next > p && *next != '\0' &&
		    strchr("{};:,>", style_last(out)) == NULL &&
		    strchr("{};>", *next) == NULL)
			buf_putc(out, ' ');
		p = next;
		if (*p == '"' || *p == '\'') {
			p = style_string(out, p);
			continue;
		}
		if (*p == '}' && style_last(out) == ';')
			buf_cut(out, out->len - 1);
		if (*p != '\0')
			buf_putc(out, *p++);
	}
}

static bool
style_read(struct buf *out, const char *path, struct diag *d)
{
	struct buf css = BUF_INIT;
	bool done = path != NULL && fs_read(path, &css) == 0;

	if (done)
		style_sheet_squeeze(out, css.data);
	else
		diag_file(d, DIAG_FILE_READ, path != NULL ? path : SHARED,
		    "cannot read: %s", strerror(path != NULL ? errno :
		    ENOENT));
	buf_release(&css);
	return done;
}

bool
style_sheet_put(struct buf *out, struct arena *a, const struct theme *theme,
    struct diag *d)
{
	const char *own = arena_printf(a, "%s/style.css", theme->dir);
	struct buf tokens = BUF_INIT;

	theme_put_css(&tokens, theme);
	style_sheet_squeeze(out, tokens.data);
	buf_release(&tokens);
	return style_read(out, share_find(a, SHARED), d) &&
	    (access(own, F_OK) == -1 || style_read(out, own, d));
}
