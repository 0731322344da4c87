#include "render/html_template.h"

#include "load/mustache.h"
#include "load/template_set.h"
#include "view/context.h"
#include "view/page_view.h"

bool
html_template_put(const struct page_render *r, const char *name,
    const cJSON *view, struct buf *out)
{
	struct mustache_options options = { 0 };
	const struct mustache *template;

	template = template_set_get(r->templates, name);
	if (template == NULL)
		return false;
	options.escape = MUSTACHE_HTML;
	options.partials = template_set_partials(r->templates);
	return mustache_render(template, view, &options, out,
	    r->site->c->diag);
}
