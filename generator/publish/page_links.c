#include "publish/page_links.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/wire.h"
#include "load/html.h"

static const char page_links_line[] = "link";
static const char page_links_anchors[] = "anchors";

#define PAGE_LINKS_HASH_LEN 16		/* hexadecimal digits */

static void
page_links_add_id(struct page_links *l, const char *id)
{
	l->ids = mem_room(l->ids, l->id_count, &l->id_cap, sizeof(*l->ids));
	l->ids[l->id_count++] = id;
}

static void
page_links_add(struct page_links *l, const char *to, const char *page,
    size_t count)
{
	l->links = mem_room(l->links, l->count, &l->cap, sizeof(*l->links));
	l->links[l->count].to = to;
	l->links[l->count].page = page;
	l->links[l->count++].count = count;
}

static void
page_links_add_target(struct page_links *l, const char *url)
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
	path = fs_resolve(&l->arena, l->page, arena_strndup(&l->arena, url,
	    len));
	if (len == 0)
		path = l->page;
	else if (path != NULL && (url[len - 1] == '/' || *path == '\0' ||
	    text_ends(url, "/..") || text_ends(url, "/.")))
		path = arena_printf(&l->arena, "%s%sindex.html", path,
		    *path != '\0' ? "/" : "");
	if (path == NULL)
		path = arena_printf(&l->arena, "(outside) %s", url);
	/* "#page=3" is for the reader of a PDF. */
	page_links_add(l, arena_printf(&l->arena, "%s%s", path, hash != NULL &&
	    hash[1] != '\0' && !text_ends(path, ".pdf") ? hash : ""),
	    l->page, 1);
}

void
page_links_read(struct page_links *l, const char *path, const char *html,
    size_t len)
{
	static const char *const names[] = { "id", "href", "src" };
	const char *p = html, *values[3];
	struct html_tag tag;
	size_t i;

	l->page = arena_strdup(&l->arena, path);
	page_links_add_id(l, l->page);
	while (html_next(&p, html + len, &tag)) {
		if (tag.is_end || tag.attributes_len == 0)
			continue;
		html_attributes(&l->arena, &tag, names, values, 3);
		if (values[0] != NULL)
			page_links_add_id(l, arena_printf(&l->arena, "%s#%s",
			    l->page, values[0]));
		for (i = 1; i < 3; i++)
			if (values[i] != NULL)
				page_links_add_target(l, values[i]);
	}
}

static int
page_links_compare_ids(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int
page_links_compare(const void *a, const void *b)
{
	const struct page_link *x = a, *y = b;
	int order = strcmp(x->to, y->to);

	return order != 0 ? order : strcmp(x->page, y->page);
}

void
page_links_unite(struct page_links *l)
{
	size_t i, kept = 0;

	if (l->count > 1)
		qsort(l->links, l->count, sizeof(*l->links),
		    page_links_compare);
	for (i = 0; i < l->count; i++)
		if (kept > 0 && strcmp(l->links[kept - 1].to,
		    l->links[i].to) == 0)
			l->links[kept - 1].count += l->links[i].count;
		else
			l->links[kept++] = l->links[i];
	l->count = kept;
}

static void
page_links_report_twice(struct page_links *l, struct diag *d)
{
	size_t i;

	if (l->id_count > 1)
		qsort(l->ids, l->id_count, sizeof(*l->ids),
		    page_links_compare_ids);
	for (i = 1; i < l->id_count; i++)
		if (strcmp(l->ids[i], l->ids[i - 1]) == 0)
			diag_file(d, DIAG_OUTPUT_LINK, l->ids[i],
			    "this id stands twice on its page");
}

static void
page_links_send_anchors(const struct page_links *l, struct buf *out)
{
	size_t i;

	buf_printf(out, "%s\t", page_links_anchors);
	for (i = 0; i < l->id_count; i++)
		if (strchr(l->ids[i], '#') != NULL)
			buf_printf(out, "%016llx", (unsigned long long)
			    text_hash(l->ids[i]));
	buf_putc(out, '\n');
}

void
page_links_send(struct page_links *l, struct diag *d, struct buf *out)
{
	char count[24];
	size_t i;

	page_links_report_twice(l, d);
	page_links_send_anchors(l, out);
	page_links_unite(l);
	for (i = 0; i < l->count; i++) {
		const struct page_link *link = &l->links[i];
		const char *const fields[] = { page_links_line, link->to,
		    link->page, count };

		if (bsearch(&link->to, l->ids, l->id_count, sizeof(*l->ids),
		    page_links_compare_ids) != NULL)
			continue;
		snprintf(count, sizeof(count), "%zu", link->count);
		wire_put(out, fields, 4);
	}
	l->id_count = l->count = 0;
	arena_release(&l->arena);
}

static void
page_links_take_anchors(struct page_links *l, const char *hashes)
{
	char one[PAGE_LINKS_HASH_LEN + 1] = "";

	for (; *hashes != '\0'; hashes += PAGE_LINKS_HASH_LEN) {
		memcpy(one, hashes, PAGE_LINKS_HASH_LEN);
		l->anchors = mem_room(l->anchors, l->anchor_count,
		    &l->anchor_cap, sizeof(*l->anchors));
		l->anchors[l->anchor_count++] = strtoull(one, NULL, 16);
	}
	l->is_sorted = false;
}

static int
page_links_compare_anchors(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

bool
page_links_has(struct page_links *l, const char *to)
{
	uint64_t wanted = text_hash(to);

	if (!l->is_sorted && l->anchor_count > 1)
		qsort(l->anchors, l->anchor_count, sizeof(*l->anchors),
		    page_links_compare_anchors);
	l->is_sorted = true;
	return l->anchor_count > 0 && bsearch(&wanted, l->anchors,
	    l->anchor_count, sizeof(wanted), page_links_compare_anchors) !=
	    NULL;
}

bool
page_links_take(struct page_links *l, const char *const *fields)
{
	if (strcmp(fields[0], page_links_anchors) == 0) {
		page_links_take_anchors(l, fields[1]);
		return true;
	}
	if (strcmp(fields[0], page_links_line) != 0)
		return false;
	page_links_add(l, arena_strdup(&l->arena, fields[1]),
	    arena_strdup(&l->arena, fields[2]),
	    (size_t)strtoul(fields[3], NULL, 10));
	return true;
}

void
page_links_release(struct page_links *l)
{
	free(l->anchors);
	free(l->ids);
	free(l->links);
	arena_release(&l->arena);
}
