#include "load/theme.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "load/json.h"
#include "load/share.h"

#define COLOUR(name, help) { name, JSON_COLOUR, true, NULL, NULL, help }
#define END { NULL, JSON_ANY, false, NULL, NULL, NULL }

static const struct json_field colour_fields[] = {
	COLOUR("text", "running text"),
	COLOUR("muted", "captions and notes"),
	COLOUR("background", "the page"),
	COLOUR("panel", "cards, quotes, table headings"),
	COLOUR("border", "rules between things"),
	COLOUR("control", "edges of what can be used"),
	COLOUR("link", "links"),
	COLOUR("visited", "visited links"),
	COLOUR("brand", "header and cover"),
	COLOUR("on-brand", "text on the brand colour"),
	COLOUR("accent", "marks beside headings and quotes"),
	COLOUR("focus", "behind what has the keyboard"),
	COLOUR("on-focus", "text on the focus colour"),
	COLOUR("good", "a completed action, an improvement"),
	COLOUR("warning", "at risk"),
	END
};

static const struct json_field colour_item = {
	NULL, JSON_COLOUR, false, NULL, NULL, NULL
};

static const struct json_field theme_fields[] = {
	{ "name", JSON_TEXT, true, NULL, NULL, "the theme's name" },
	{ "light", JSON_OBJECT, true, colour_fields, NULL, "colours" },
	{ "dark", JSON_OBJECT, true, colour_fields, NULL, "colours where "
	    "the reader prefers a dark page" },
	{ "series", JSON_LIST, true, &colour_item, NULL, "four colours of "
	    "charts, in order" },
	{ "logo", JSON_STRING, false, NULL, NULL, "a PNG under assets/" },
	END
};

/* Which colours meet, and the contrast that they must have. */
static const struct {
	const char	*front;
	const char	*back;
	double		 least;
} theme_pairs[] = {
	{ "text", "background", 7 },	/* AAA: the reader may be a child */
	{ "text", "panel", 4.5 },
	{ "muted", "background", 4.5 },
	{ "muted", "panel", 4.5 },
	{ "link", "background", 4.5 },
	{ "link", "panel", 4.5 },
	{ "visited", "background", 4.5 },
	{ "on-brand", "brand", 4.5 },
	{ "on-focus", "focus", 4.5 },
	{ "control", "background", 3 },
	{ "accent", "background", 3 },
	{ "accent", "panel", 3 },
	{ "good", "background", 4.5 },
	{ "warning", "background", 4.5 },
};

static double
theme_channel(const char *hex)
{
	char digits[3] = { hex[0], hex[1], '\0' };
	double c = (double)strtol(digits, NULL, 16) / 255;

	return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double
theme_luminance(const char *colour)
{
	return 0.2126 * theme_channel(colour + 1) +
	    0.7152 * theme_channel(colour + 3) +
	    0.0722 * theme_channel(colour + 5);
}

double
theme_contrast(const char *a, const char *b)
{
	double x = theme_luminance(a), y = theme_luminance(b);

	return (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05);
}

static bool
theme_check_mode(const struct json_doc *json, const char *mode,
    struct diag *d)
{
	const cJSON *colours = json_get(json->root, mode);
	bool good = true;
	size_t i;

	for (i = 0; i < sizeof(theme_pairs) / sizeof(theme_pairs[0]); i++) {
		const char *front = theme_pairs[i].front;
		double ratio = theme_contrast(json_string(colours, front),
		    json_string(colours, theme_pairs[i].back));

		if (ratio >= theme_pairs[i].least)
			continue;
		diag_at(d, DIAG_THEME_CONTRAST, json->source,
		    json_offset(json, json_get(colours, front)),
		    "%s '%s' on '%s' has a contrast of %.2f, but needs %.1f",
		    mode, front, theme_pairs[i].back, ratio,
		    theme_pairs[i].least);
		good = false;
	}
	return good;
}

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
	for (i = 0; i < THEME_SERIES_MAX; i++)
		if (theme_contrast(theme->series[i], "#ffffff") < 3) {
			diag_at(d, DIAG_THEME_CONTRAST, json->source,
			    json_offset(json, list), "chart colour '%s' has a "
			    "contrast below 3 on white", theme->series[i]);
			return false;
		}
	return true;
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
	    theme_check_mode(theme->json, "light", d) &&
	    theme_check_mode(theme->json, "dark", d) &&
	    theme_read_series(theme, d)) {
		theme->logo = json_string(theme->json->root, "logo");
		return theme;
	}
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
theme_put_tokens(struct buf *out, const struct theme *theme,
    const char *mode)
{
	const cJSON *colour;

	cJSON_ArrayForEach(colour, json_get(theme->json->root, mode))
		buf_printf(out, "\t--%s: %s;\n", colour->string,
		    colour->valuestring);
}

void
theme_put_css(struct buf *out, const struct theme *theme)
{
	buf_puts(out, ":root {\n\tcolor-scheme: light dark;\n");
	theme_put_tokens(out, theme, "light");
	buf_puts(out, "}\n@media screen and (prefers-color-scheme: dark) {\n"
	    ":root {\n");
	theme_put_tokens(out, theme, "dark");
	buf_puts(out, "}\n}\n");
}
