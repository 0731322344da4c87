/*
 * A view put through a template of templates/fo/.
 * Stage: render.
 * Must not know: which templates there are.
 */
#ifndef RENDER_FO_TEMPLATE_H
#define RENDER_FO_TEMPLATE_H

#include <cjson/cJSON.h>
#include <stdbool.h>

struct arena;
struct buf;
struct diag;
struct pdf_layout;
struct template_set;

/* What rendering any part of a PDF needs. */
struct fo_render {
	const struct pdf_layout	*layout;	/* borrowed */
	struct template_set	*templates;	/* borrowed */
	struct arena		*arena;		/* of the document */
	struct diag		*diag;		/* borrowed */
};

/*
 * Append a view put through a template, escaped for XML, strict.
 * Takes:  name: "fo/document".
 * Gives:  true; or false after reporting, and `out` is as it was.
 * Errors: those of template_set_get and mustache_render.
 */
bool	 fo_template_put(const struct fo_render *r, const char *name,
	    const cJSON *view, struct buf *out);

#endif
