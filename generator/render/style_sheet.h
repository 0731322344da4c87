/*
 * The one style sheet of a site: a theme's tokens, the shared rules, and what
 * the theme adds, without comments and white space.
 * Stage: render.
 * Must not know: pages.
 */
#ifndef RENDER_STYLE_SHEET_H
#define RENDER_STYLE_SHEET_H

#include <stdbool.h>

struct arena;
struct buf;
struct diag;
struct theme;

/*
 * Append the style sheet of a theme: tokens, themes/style.css, and
 * themes/NAME/style.css where there is one.
 * Gives:  false after reporting.
 * Errors: FILE_READ.
 */
bool	 style_sheet_put(struct buf *out, struct arena *a,
	    const struct theme *theme, struct diag *d);

/*
 * Append CSS without its comments and needless white space. Strings stay as
 * they are.
 */
void	 style_sheet_squeeze(struct buf *out, const char *css);

#endif
