/*
 * The contrast of a theme's colours: which of them meet, and what they need.
 * Stage: load.
 * Must not know: who uses a colour.
 */
#ifndef LOAD_THEME_CONTRAST_H
#define LOAD_THEME_CONTRAST_H

#include <stdbool.h>

struct diag;
struct json_doc;

/*
 * The contrast ratio of two colours "#rrggbb", 1 to 21.
 */
double	 theme_contrast(const char *a, const char *b);

/*
 * Check every pair of colours that meet: light and dark, the same with more
 * contrast, and the colours of charts on the light grounds, which charts keep
 * on dark pages too.
 * Takes:  json: a theme.json that has passed json_check, with four series.
 * Gives:  true if nothing was reported.
 * Errors: THEME_CONTRAST.
 * Source: WCAG 2.2, success criteria 1.4.3, 1.4.6, 1.4.11 and the definition
 *         of contrast ratio.
 */
bool	 theme_contrast_check(const struct json_doc *json, struct diag *d);

#endif
