#include "publish/link_check.h"

#include <stdbool.h>
#include <string.h>

#include "base/diag.h"
#include "publish/page_links.h"
#include "publish/stage.h"

static bool
link_is_alive(const struct stage *s, struct page_links *l, const char *to)
{
	const char *hash = strchr(to, '#');

	return hash == NULL ? stage_find(s, to) != NULL :
	    page_links_has(l, to);
}

int
link_check(struct stage *s, struct page_links *l, struct diag *d)
{
	size_t i, errors = diag_count(d, DIAG_LEVEL_ERROR);

	stage_sort(s);
	page_links_unite(l);
	for (i = 0; i < l->count; i++) {
		const struct page_link *link = &l->links[i];

		if (!link_is_alive(s, l, link->to))
			diag_file(d, DIAG_OUTPUT_LINK, link->page, "leads to "
			    "'%s', which is not on the built site (links "
			    "like this: %zu)", link->to, link->count);
	}
	return diag_count(d, DIAG_LEVEL_ERROR) == errors ? 0 : -1;
}
