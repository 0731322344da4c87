#include "publish/link_check.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "publish/page_links.h"
#include "publish/stage.h"

/* The page whose anchors are known: links are sorted by where they lead. */
struct link_target {
	const char		*path;		/* NULL: none yet */
	struct page_links	 page;
};

static bool
link_has_anchor(struct link_target *t, const struct stage *s,
    const struct stage_file *file, const char *to, struct diag *d)
{
	struct buf path = BUF_INIT, bytes = BUF_INIT;
	bool read = true;

	if (t->path != file->path) {
		page_links_release(&t->page);
		memset(&t->page, 0, sizeof(t->page));
		t->path = file->path;
		buf_printf(&path, "%s/%s", s->dir, file->path);
		read = fs_read(path.data, &bytes) == 0;
		if (read)
			page_links_read(&t->page, file->path, bytes.data,
			    bytes.len);
		else
			diag_file(d, DIAG_FILE_READ, path.data,
			    "cannot read the staged page");
	}
	buf_release(&bytes);
	buf_release(&path);
	return !read || page_links_has(&t->page, to);
}

static bool
link_is_alive(struct link_target *t, const struct stage *s, const char *to,
    struct diag *d)
{
	const char *hash = strchr(to, '#');
	const struct stage_file *file;
	struct arena a = ARENA_INIT;

	file = stage_find(s, hash == NULL ? to : arena_strndup(&a, to,
	    (size_t)(hash - to)));
	arena_release(&a);
	return file != NULL && (hash == NULL || link_has_anchor(t, s, file,
	    to, d));
}

int
link_check(struct stage *s, struct page_links *l, struct diag *d)
{
	size_t i, errors = diag_count(d, DIAG_LEVEL_ERROR);
	struct link_target target = { 0 };

	stage_sort(s);
	page_links_unite(l);
	for (i = 0; i < l->count; i++) {
		const struct page_link *link = &l->links[i];

		if (!link_is_alive(&target, s, link->to, d))
			diag_file(d, DIAG_OUTPUT_LINK, link->page, "leads to "
			    "'%s', which is not on the built site (links "
			    "like this: %zu)", link->to, link->count);
	}
	page_links_release(&target.page);
	return diag_count(d, DIAG_LEVEL_ERROR) == errors ? 0 : -1;
}
