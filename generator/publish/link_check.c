#include "publish/link_check.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/text.h"
#include "load/html.h"
#include "publish/stage.h"

struct link {
	const char	*to;		/* "path" or "path#id" */
	const char	*page;		/* where it stands */
};

struct link_checker {
	struct arena		 arena;
	const struct stage	*stage;
	struct diag		*diag;
	const char		*page;		/* being read */
	const char		**ids;		/* files, and "path#id" */
	size_t			 id_count;
	size_t			 id_cap;
	struct link		*links;
	size_t			 link_count;
	size_t			 link_cap;
};

static void
link_add_id(struct link_checker *c, const char *id)
{
	c->ids = mem_room(c->ids, c->id_count, &c->id_cap, sizeof(*c->ids));
	c->ids[c->id_count++] = id;
}

static void
link_add(struct link_checker *c, const char *to)
{
	c->links = mem_room(c->links, c->link_count, &c->link_cap,
	    sizeof(*c->links));
	c->links[c->link_count].to = to;
	c->links[c->link_count++].page = c->page;
}

static void
link_add_target(struct link_checker *c, const char *url)
{
	const char *hash, *path, *query;
	size_t len;

	if (strstr(url, "://") != NULL || text_starts(url, "mailto:") ||
	    text_starts(url, "tel:") || *url == '/')
		return;
	hash = strchr(url, '#');
	query = strchr(url, '?');
	len = query != NULL ? (size_t)(query - url) : hash != NULL ?
	    (size_t)(hash - url) : strlen(url);
	path = fs_resolve(&c->arena, c->page, arena_strndup(&c->arena, url,
	    len));
	if (len == 0)
		path = c->page;
	else if (path != NULL && (url[len - 1] == '/' || *path == '\0' ||
	    text_ends(url, "/..") || text_ends(url, "/.")))
		path = arena_printf(&c->arena, "%s%sindex.html", path,
		    *path != '\0' ? "/" : "");
	if (path == NULL)
		path = arena_printf(&c->arena, "(outside) %s", url);
	/* "#page=3" is for the reader of a PDF. */
	link_add(c, arena_printf(&c->arena, "%s%s", path, hash != NULL &&
	    hash[1] != '\0' && !text_ends(path, ".pdf") ? hash : ""));
}

static void
link_read_page(struct link_checker *c, const char *bytes, size_t len)
{
	static const char *const names[] = { "href", "src" };
	const char *p = bytes, *value;
	struct html_tag tag;
	size_t i;

	while (html_next(&p, bytes + len, &tag)) {
		if (tag.is_end)
			continue;
		value = html_attribute(&c->arena, &tag, "id");
		if (value != NULL)
			link_add_id(c, arena_printf(&c->arena, "%s#%s",
			    c->page, value));
		for (i = 0; i < 2; i++) {
			value = html_attribute(&c->arena, &tag, names[i]);
			if (value != NULL)
				link_add_target(c, value);
		}
	}
}

static int
link_read_all(struct link_checker *c)
{
	struct buf bytes = BUF_INIT, path = BUF_INIT;
	int result = 0;
	size_t i;

	for (i = 0; i < c->stage->count; i++) {
		c->page = c->stage->files[i].path;
		link_add_id(c, c->page);
		if (!text_ends(c->page, ".html"))
			continue;
		buf_clear(&bytes);
		buf_clear(&path);
		buf_printf(&path, "%s/%s", c->stage->dir, c->page);
		if (fs_read(path.data, &bytes) == -1) {
			diag_file(c->diag, DIAG_FILE_READ, path.data,
			    "cannot read the staged page");
			result = -1;
			continue;
		}
		link_read_page(c, bytes.data, bytes.len);
	}
	buf_release(&bytes);
	buf_release(&path);
	return result;
}

static int
link_compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int
link_compare(const void *a, const void *b)
{
	const struct link *x = a, *y = b;
	int order = strcmp(x->to, y->to);

	return order != 0 ? order : strcmp(x->page, y->page);
}

static int
link_report_ids(struct link_checker *c)
{
	int result = 0;
	size_t i;

	qsort(c->ids, c->id_count, sizeof(*c->ids), link_compare_names);
	for (i = 1; i < c->id_count; i++)
		if (strcmp(c->ids[i], c->ids[i - 1]) == 0) {
			diag_file(c->diag, DIAG_OUTPUT_LINK, c->ids[i],
			    "this id stands twice on its page");
			result = -1;
		}
	return result;
}

/* A dead target is reported once, however many pages lead there. */
static int
link_report(struct link_checker *c)
{
	int result = 0;
	size_t i, next;

	qsort(c->links, c->link_count, sizeof(*c->links), link_compare);
	for (i = 0; i < c->link_count; i = next) {
		const struct link *link = &c->links[i];

		for (next = i + 1; next < c->link_count; next++)
			if (strcmp(c->links[next].to, link->to) != 0)
				break;
		if (bsearch(&link->to, c->ids, c->id_count, sizeof(*c->ids),
		    link_compare_names) != NULL)
			continue;
		diag_file(c->diag, DIAG_OUTPUT_LINK, link->page, "leads to "
		    "'%s', which is not on the built site (links like this: "
		    "%zu)", link->to, next - i);
		result = -1;
	}
	return result;
}

int
link_check(const struct stage *s, struct diag *d)
{
	struct link_checker c;
	int result;

	memset(&c, 0, sizeof(c));
	c.stage = s;
	c.diag = d;
	result = link_read_all(&c);
	if (link_report_ids(&c) == -1 || link_report(&c) == -1)
		result = -1;
	free(c.ids);
	free(c.links);
	arena_release(&c.arena);
	return result;
}
