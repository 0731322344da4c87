/*
 * A theme: colour and size tokens for pages, PDFs and charts alike.
 * Stage: load.
 * Must not know: who uses a token.
 */
#ifndef LOAD_THEME_H
#define LOAD_THEME_H

#include <cjson/cJSON.h>

#include "load/json.h"

struct arena;
struct buf;
struct diag;
struct json_doc;

#define THEME_SERIES_MAX 4

/* The shape of theme.json. */
extern const struct json_field theme_fields[];

struct theme {
	struct json_doc	*json;		/* owned; theme_free */
	const char	*dir;		/* "themes/default", or as installed */
	const char	*logo;		/* path of a PNG; NULL where none */
	const char	*series[THEME_SERIES_MAX];	/* chart colours */
};

/*
 * Read themes/NAME/theme.json and check that every pair of colours that meet
 * has the contrast that its use needs.
 * Gives:  NULL after reporting.
 * Errors: those of json_read and json_check; FILE_READ, JSON_LENGTH,
 *         JSON_VALUE, THEME_CONTRAST.
 * Owns:   the arena; the caller calls theme_free before the arena goes.
 */
struct theme *theme_read(struct arena *a, const char *name, struct diag *d);

/*
 * Free the file; NULL is allowed.
 */
void	 theme_free(struct theme *theme);

/*
 * A light colour as "#rrggbb".
 * Takes:  name: one that the shape of theme.json requires.
 */
const char *theme_colour(const struct theme *theme, const char *name);

/*
 * Append the tokens as CSS custom properties; those for dark pages and for
 * more contrast in media queries. Beside the colours there are --corner,
 * --headings (letters), and --paper: the light ground, which charts keep.
 */
void	 theme_put_css(struct buf *out, const struct theme *theme);

#endif
