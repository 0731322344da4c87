/*
 * A view put through a template of templates/html/.
 * Stage: render.
 * Must not know: which pages there are.
 */
#ifndef RENDER_HTML_TEMPLATE_H
#define RENDER_HTML_TEMPLATE_H

#include <cjson/cJSON.h>
#include <stdbool.h>

struct arena;
struct buf;
struct chart_draw;
struct page_site;
struct template_set;

/* What rendering any page needs. */
struct page_render {
	const struct page_site	*site;		/* borrowed */
	struct template_set	*templates;	/* borrowed */
	struct arena		*arena;		/* of one page: the caller
						 * resets it after each */
	struct chart_draw	**draw;		/* fonts for the sizes of
						 * structures; NULL until one
						 * is met; the caller frees */
};

/*
 * Append a view put through a template, escaped for HTML, strict.
 * Takes:  name: "html/section".
 * Gives:  true; or false after reporting, and `out` is as it was.
 * Errors: those of template_set_get and mustache_render.
 */
bool	 html_template_put(const struct page_render *r, const char *name,
	    const cJSON *view, struct buf *out);

#endif
