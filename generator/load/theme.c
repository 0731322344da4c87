#include "load/theme.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/text.h"
#include "load/json.h"
#include "load/share.h"
#include "load/theme_contrast.h"

#define THEME_CORNER_MAX 24

/* Serif letters that readers have: Apple's, Windows', Android's. */
#define THEME_SERIF "Charter, Georgia, \"Noto Serif\", serif"

#define COLOUR(name, must, help) \
	{ name, JSON_COLOUR, must, NULL, NULL, help }

/* All of them, or those that change where more contrast is wanted. */
#define COLOURS(must) \
	COLOUR("text", must, "running text"), \
	COLOUR("muted", must, "captions and notes"), \
	COLOUR("background", must, "the page"), \
	COLOUR("panel", must, "cards, quotes, table headings"), \
	COLOUR("notice", must, "the banner above pages"), \
	COLOUR("border", must, "rules between things"), \
	COLOUR("control", must, "edges of what can be used"), \
	COLOUR("link", must, "links"), \
	COLOUR("visited", must, "visited links"), \
	COLOUR("brand", must, "header and cover"), \
	COLOUR("on-brand", must, "text on the brand colour"), \
	COLOUR("accent", must, "marks beside headings and quotes"), \
	COLOUR("focus", must, "behind what has the keyboard"), \
	COLOUR("on-focus", must, "text on the focus colour"), \
	COLOUR("good", must, "a completed action, an improvement"), \
	COLOUR("warning", must, "at risk")

static const struct json_field colour_fields[] = {
	COLOURS(true), JSON_FIELDS_END
};
static const struct json_field change_fields[] = {
	COLOURS(false), JSON_FIELDS_END
};

static const struct json_field more_fields[] = {
	{ "light", JSON_OBJECT, true, change_fields, NULL, "colours that "
	    "change" },
	{ "dark", JSON_OBJECT, true, change_fields, NULL, "the same on a dark "
	    "page" },
	JSON_FIELDS_END
};

static const char *const heading_words[] = { "sans", "serif", NULL };

static const struct json_field colour_item = {
	NULL, JSON_COLOUR, false, NULL, NULL, NULL
};

const struct json_field theme_fields[] = {
	{ "name", JSON_TEXT, true, NULL, NULL, "the theme's name" },
	{ "light", JSON_OBJECT, true, colour_fields, NULL, "colours" },
	{ "dark", JSON_OBJECT, true, colour_fields, NULL, "colours where "
	    "the reader prefers a dark page" },
	{ "more_contrast", JSON_OBJECT, true, more_fields, NULL, "colours "
	    "where the reader asks for more contrast" },
	{ "headings", JSON_WORD, true, NULL, heading_words, "their letters" },
	{ "corner", JSON_INTEGER, true, NULL, NULL, "radius of boxes in "
	    "pixels, 0 to 24" },
	{ "series", JSON_LIST, true, &colour_item, NULL, "four colours of "
	    "charts, in order" },
	{ "logo", JSON_STRING, false, NULL, NULL, "a PNG under assets/" },
	JSON_FIELDS_END
};

static bool
theme_read_series(struct theme *theme, struct diag *d)
{
	const struct json_doc *json = theme->json;
	const cJSON *list = json_get(json->root, "series"), *node;
	size_t i = 0;

	if (cJSON_GetArraySize(list) != THEME_SERIES_MAX) {
		diag_at(d, DIAG_JSON_LENGTH, json->source,
		    json_offset(json, list), "'series' must have 4 colours");
		return false;
	}
	cJSON_ArrayForEach(node, list)
		theme->series[i++] = node->valuestring;
	return true;
}

static bool
theme_check_corner(const struct json_doc *json, struct diag *d)
{
	const cJSON *corner = json_get(json->root, "corner");

	if (corner->valuedouble <= THEME_CORNER_MAX)
		return true;
	diag_at(d, DIAG_JSON_VALUE, json->source, json_offset(json, corner),
	    "'corner' must be 0 to %d", THEME_CORNER_MAX);
	return false;
}

/* Nothing outside the folder of assets becomes public as a logo. */
static bool
theme_read_logo(struct theme *theme, struct diag *d)
{
	const struct json_doc *json = theme->json;

	theme->logo = json_string(json->root, "logo");
	if (theme->logo == NULL || (text_starts(theme->logo, "assets/") &&
	    strstr(theme->logo, "..") == NULL))
		return true;
	diag_at(d, DIAG_JSON_VALUE, json->source, json_offset(json,
	    json_get(json->root, "logo")), "'logo' must be a file under "
	    "assets/");
	return false;
}

struct theme *
theme_read(struct arena *a, const char *name, struct diag *d)
{
	const char *wanted = arena_printf(a, "themes/%s/theme.json", name);
	struct theme *theme;
	const char *path;

	theme = arena_alloc(a, 1, sizeof(*theme));
	if ((path = share_find(a, wanted)) == NULL) {
		diag_file(d, DIAG_FILE_READ, wanted, "cannot find it here or "
		    "in '%s'", share_folder());
		return NULL;
	}
	theme->dir = arena_strndup(a, path, strlen(path) -
	    strlen("/theme.json"));
	if ((theme->json = json_read(a, path, d)) == NULL)
		return NULL;
	if (json_check(theme->json, theme->json->root, theme_fields, d) &&
	    theme_check_corner(theme->json, d) &&
	    theme_read_series(theme, d) &&
	    theme_read_logo(theme, d) &&
	    theme_contrast_check(theme->json, d))
		return theme;
	theme_free(theme);
	return NULL;
}

void
theme_free(struct theme *theme)
{
	if (theme != NULL)
		json_free(theme->json);
}

const char *
theme_colour(const struct theme *theme, const char *name)
{
	return json_string(json_get(theme->json->root, "light"), name);
}

static void
theme_put_tokens(struct buf *out, const cJSON *colours)
{
	const cJSON *colour;

	cJSON_ArrayForEach(colour, colours)
		buf_printf(out, "--%s: %s;\n", colour->string,
		    colour->valuestring);
}

static void
theme_put_mode(struct buf *out, const char *media, const cJSON *colours)
{
	buf_printf(out, "@media %s {\n:root {\n", media);
	theme_put_tokens(out, colours);
	buf_puts(out, "}\n}\n");
}

void
theme_put_css(struct buf *out, const struct theme *theme)
{
	const cJSON *root = theme->json->root;
	const cJSON *more = json_get(root, "more_contrast");

	buf_printf(out, ":root {\ncolor-scheme: light dark;\n"
	    "--corner: %dpx;\n--headings: %s;\n--paper: %s;\n",
	    (int)json_number(root, "corner", 0),
	    json_word(root, "headings", heading_words, 0) == 0 ? "inherit" :
	    THEME_SERIF, theme_colour(theme, "background"));
	theme_put_tokens(out, json_get(root, "light"));
	buf_puts(out, "}\n");
	theme_put_mode(out, "screen and (prefers-color-scheme: dark)",
	    json_get(root, "dark"));
	theme_put_mode(out, "(prefers-contrast: more) and "
	    "(prefers-color-scheme: light)", json_get(more, "light"));
	theme_put_mode(out, "screen and (prefers-contrast: more) and "
	    "(prefers-color-scheme: dark)", json_get(more, "dark"));
}
