#include "render/fo_template.h"

#include "load/mustache.h"
#include "load/template_set.h"

bool
fo_template_put(const struct fo_render *r, const char *name,
    const cJSON *view, struct buf *out)
{
	const struct mustache *template = template_set_get(r->templates,
	    name);
	struct mustache_options options = { 0 };

	if (template == NULL)
		return false;
	options.escape = MUSTACHE_XML;
	options.allow_recursion = true;		/* bookmarks in bookmarks */
	options.partials = template_set_partials(r->templates);
	return mustache_render(template, view, &options, out, r->diag);
}
