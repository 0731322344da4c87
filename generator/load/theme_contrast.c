#include "load/theme_contrast.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>

#include "base/diag.h"
#include "load/json.h"

#define TEXT 4.5	/* 1.4.3 */
#define TEXT_MORE 7.0	/* 1.4.6 */
#define SHAPE 3.0	/* 1.4.11: edges, marks, lines of charts */
#define SHAPE_MORE 4.5

/* Which colours meet, and the contrast that they must have. */
static const struct {
	const char	*front;
	const char	*back;
	const char	*instead; /* may do what front does not; or NULL */
	double		 least;
	double		 more;	/* where the reader asks for more contrast */
} theme_pairs[] = {
	{ "text", "background", NULL, 7, 12 },	/* the reader may be a child */
	{ "text", "panel", NULL, TEXT, TEXT_MORE },
	{ "text", "notice", NULL, TEXT, TEXT_MORE },
	{ "muted", "background", NULL, TEXT, TEXT_MORE },
	{ "muted", "panel", NULL, TEXT, TEXT_MORE },
	{ "link", "background", NULL, TEXT, TEXT_MORE },
	{ "link", "panel", NULL, TEXT, TEXT_MORE },
	{ "link", "notice", NULL, TEXT, TEXT_MORE },
	{ "visited", "background", NULL, TEXT, TEXT_MORE },
	{ "visited", "panel", NULL, TEXT, TEXT_MORE },
	{ "visited", "notice", NULL, TEXT, TEXT_MORE },
	{ "on-brand", "brand", NULL, TEXT, TEXT_MORE },
	{ "on-focus", "focus", NULL, TEXT, TEXT_MORE },
	{ "good", "background", NULL, TEXT, TEXT_MORE },
	{ "good", "panel", NULL, TEXT, TEXT_MORE },
	{ "warning", "background", NULL, TEXT, TEXT_MORE },
	{ "warning", "panel", NULL, TEXT, TEXT_MORE },
	{ "accent", "background", NULL, TEXT, TEXT_MORE },
	{ "accent", "panel", NULL, SHAPE, SHAPE_MORE },
	{ "control", "background", NULL, SHAPE, SHAPE_MORE },
	{ "control", "panel", NULL, SHAPE, SHAPE_MORE },
	/* The ring of what has the keyboard has two colours: on the page the
	 * outer one is seen, on the brand either of them. */
	{ "focus", "background", NULL, SHAPE, SHAPE_MORE },
	{ "focus", "panel", NULL, SHAPE, SHAPE_MORE },
	{ "focus", "notice", NULL, SHAPE, SHAPE_MORE },
	{ "focus", "brand", "on-focus", SHAPE, SHAPE_MORE },
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

/* A colour of a mode, where the theme changes it for more contrast, or not. */
static const cJSON *
theme_find(const struct json_doc *json, const char *mode, bool more,
    const char *name)
{
	const cJSON *found = NULL;

	if (more)
		found = json_get(json_get(json_get(json->root,
		    "more_contrast"), mode), name);
	return found != NULL ? found : json_get(json_get(json->root, mode),
	    name);
}

static bool
theme_check_mode(const struct json_doc *json, const char *mode, bool more,
    struct diag *d)
{
	bool good = true;
	size_t i;

	for (i = 0; i < sizeof(theme_pairs) / sizeof(theme_pairs[0]); i++) {
		const char *instead = theme_pairs[i].instead;
		const cJSON *front, *back;
		double least, ratio;

		front = theme_find(json, mode, more, theme_pairs[i].front);
		back = theme_find(json, mode, more, theme_pairs[i].back);
		ratio = theme_contrast(front->valuestring, back->valuestring);
		if (instead != NULL)
			ratio = fmax(ratio, theme_contrast(theme_find(json,
			    mode, more, instead)->valuestring,
			    back->valuestring));
		least = more ? theme_pairs[i].more : theme_pairs[i].least;
		if (ratio >= least)
			continue;
		diag_at(d, DIAG_THEME_CONTRAST, json->source,
		    json_offset(json, front), "%s%s '%s' on '%s' has a "
		    "contrast of %.2f, but needs %.1f", more ?
		    "more_contrast." : "", mode, theme_pairs[i].front,
		    theme_pairs[i].back, ratio, least);
		good = false;
	}
	return good;
}

static bool
theme_check_series(const struct json_doc *json, struct diag *d)
{
	static const char *const grounds[] = { "background", "panel" };
	const cJSON *light = json_get(json->root, "light"), *node;
	bool good = true;
	double ratio;
	size_t i;

	cJSON_ArrayForEach(node, json_get(json->root, "series"))
		for (i = 0; i < sizeof(grounds) / sizeof(grounds[0]); i++) {
			ratio = theme_contrast(node->valuestring,
			    json_string(light, grounds[i]));
			if (ratio >= SHAPE)
				continue;
			diag_at(d, DIAG_THEME_CONTRAST, json->source,
			    json_offset(json, node), "chart colour '%s' on "
			    "'%s' has a contrast of %.2f, but needs %.1f",
			    node->valuestring, grounds[i], ratio, SHAPE);
			good = false;
		}
	return good;
}

bool
theme_contrast_check(const struct json_doc *json, struct diag *d)
{
	bool good = theme_check_mode(json, "light", false, d);

	good &= theme_check_mode(json, "dark", false, d);
	/* What more contrast would report again says nothing new. */
	if (good) {
		good = theme_check_mode(json, "light", true, d);
		good &= theme_check_mode(json, "dark", true, d);
	}
	return theme_check_series(json, d) && good;
}
