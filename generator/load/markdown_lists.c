#include "load/markdown_lists.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

void
markdown_lists_init(struct markdown_lists *lists, struct arena *a,
    struct markdown *md)
{
	static const struct anchors none = ANCHORS_INIT;

	lists->arena = a;
	lists->md = md;
	lists->anchors = none;
	buf_init(&lists->headings);
	buf_init(&lists->links);
	buf_init(&lists->embeds);
	buf_init(&lists->tables);
	buf_init(&lists->footnotes);
	buf_init(&lists->abbreviations);
	buf_init(&lists->references);
}

const char *
markdown_lists_text(struct markdown_lists *lists, cmark_node *node)
{
	struct buf text = BUF_INIT;
	const char *copy;

	markdown_put_text(&text, node);
	copy = arena_strndup(lists->arena, text.data, text.len);
	buf_release(&text);
	return copy;
}

const char *
markdown_lists_clean(struct markdown_lists *lists, const char *text)
{
	size_t len = strlen(text), at = text_check(text, len);
	struct buf clean = BUF_INIT;
	const char *copy;

	if (at == TEXT_VALID)
		return NULL;
	while ((at = text_check(text, len)) != TEXT_VALID) {
		buf_put(&clean, text, at);
		buf_puts(&clean, "\xef\xbf\xbd");
		text += at + 1;
		len -= at + 1;
		for (; len > 0 && ((unsigned char)*text & 0xc0) == 0x80; len--)
			text++;
	}
	buf_put(&clean, text, len);
	copy = arena_strndup(lists->arena, clean.data, clean.len);
	buf_release(&clean);
	return copy;
}

/* The runs of a heading as they are found. */
struct lists_runs {
	struct arena		*arena;
	struct markdown_run	*runs;
	size_t			 count;
	struct buf		 text;		/* of the run so far */
	const char		*lang;		/* its language, or NULL */
};

static void
lists_end_run(struct lists_runs *r)
{
	if (r->text.len == 0)
		return;
	r->runs[r->count].text = arena_strdup(r->arena, r->text.data);
	r->runs[r->count++].lang = r->lang;
	buf_clear(&r->text);
}

/* Each mark ends a run where it begins and where it ends. */
static size_t
lists_count_marks(cmark_node *heading)
{
	cmark_iter *iter = cmark_iter_new(heading);
	size_t count = 0;

	while (cmark_iter_next(iter) != CMARK_EVENT_DONE)
		count += markdown_lang(cmark_iter_get_node(iter)) != NULL;
	cmark_iter_free(iter);
	return count;
}

static void
lists_find_runs(struct arena *a, struct markdown_heading *h)
{
	struct lists_runs r = { .arena = a, .text = BUF_INIT };
	size_t marks = lists_count_marks(h->node);
	cmark_event_type event;
	cmark_iter *iter;
	cmark_node *node;

	h->runs = NULL;
	h->run_count = 0;
	if (marks == 0)
		return;
	h->runs = r.runs = arena_alloc(a, marks + 1, sizeof(*r.runs));
	iter = cmark_iter_new(h->node);
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		if (cmark_node_first_child(node) == NULL &&
		    event == CMARK_EVENT_ENTER) {
			markdown_put_text(&r.text, node);
		} else if (markdown_lang(node) != NULL) {
			lists_end_run(&r);
			r.lang = event == CMARK_EVENT_ENTER ?
			    markdown_lang(node) : NULL;
		}
	}
	lists_end_run(&r);
	h->run_count = r.count;
	cmark_iter_free(iter);
	buf_release(&r.text);
}

void
markdown_lists_heading(struct markdown_lists *lists, cmark_node *node)
{
	struct markdown_heading h;

	h.node = node;
	h.level = cmark_node_get_heading_level(node);
	h.text = markdown_lists_text(lists, node);
	h.id = anchors_add(&lists->anchors, lists->arena, h.text);
	h.offset = markdown_offset(lists->md, node);
	lists_find_runs(lists->arena, &h);
	buf_put(&lists->headings, &h, sizeof(h));
}

void
markdown_lists_link(struct markdown_lists *lists, cmark_node *node)
{
	struct markdown_link l;

	l.node = node;
	l.image = cmark_node_get_type(node) == CMARK_NODE_IMAGE;
	l.url = arena_strdup(lists->arena, cmark_node_get_url(node));
	l.offset = markdown_offset(lists->md, node);
	buf_put(&lists->links, &l, sizeof(l));
}

void
markdown_lists_embed(struct markdown_lists *lists, cmark_node *paragraph,
    enum markdown_kind kind)
{
	cmark_node *image = cmark_node_first_child(paragraph);
	struct markdown_embed e;
	const char *clean;

	e.node = paragraph;
	e.kind = kind;
	e.id = arena_strdup(lists->arena,
	    strchr(cmark_node_get_url(image), ':') + 1);
	e.alt = markdown_lists_text(lists, image);
	if ((clean = markdown_lists_clean(lists, e.alt)) != NULL)
		e.alt = clean;
	e.title = arena_strdup(lists->arena, cmark_node_get_title(image));
	e.offset = markdown_offset(lists->md, paragraph);
	buf_put(&lists->embeds, &e, sizeof(e));
}

void
markdown_lists_table(struct markdown_lists *lists, cmark_node *node,
    cmark_node *caption)
{
	struct markdown_table *last, t = { node, caption, 0 };

	if (lists->tables.len > 0) {
		last = (struct markdown_table *)(void *)(lists->tables.data +
		    lists->tables.len) - 1;
		if (last->node == node)
			return;
	}
	t.offset = markdown_offset(lists->md, node);
	buf_put(&lists->tables, &t, sizeof(t));
}

void
markdown_lists_footnote(struct markdown_lists *lists, cmark_node *node)
{
	struct markdown_footnote n = { node, 0, 0 };

	n.offset = markdown_offset(lists->md, node);
	buf_put(&lists->footnotes, &n, sizeof(n));
}

/* cmark has replaced the written name of a reference by its number. */
void
markdown_lists_reference(struct markdown_lists *lists, cmark_node *node)
{
	static const unsigned none = 0;
	size_t number;

	number = strtoul(cmark_node_get_literal(node), NULL, 10);
	while (lists->references.len <= number * sizeof(none))
		buf_put(&lists->references, &none, sizeof(none));
	((unsigned *)(void *)lists->references.data)[number]++;
}

static void *
lists_move(struct markdown_lists *lists, struct buf *list, size_t size,
    size_t *count)
{
	void *moved;

	*count = list->len / size;
	moved = arena_alloc(lists->arena, *count, size);
	memcpy(moved, list->data, list->len);
	buf_release(list);
	return moved;
}

/* The lists have their final place: nodes can point into them. */
static void
lists_point(struct markdown *md)
{
	size_t i;

	for (i = 0; i < md->heading_count; i++)
		cmark_node_set_user_data(md->headings[i].node,
		    (void *)&md->headings[i]);
	for (i = 0; i < md->embed_count; i++)
		cmark_node_set_user_data(md->embeds[i].node,
		    (void *)&md->embeds[i]);
	for (i = 0; i < md->table_count; i++)
		cmark_node_set_user_data(md->tables[i].node,
		    (void *)&md->tables[i]);
	for (i = 0; i < md->footnote_count; i++)
		cmark_node_set_user_data(md->footnotes[i].node,
		    (void *)&md->footnotes[i]);
}

void
markdown_lists_finish(struct markdown_lists *lists)
{
	struct markdown *md = lists->md;
	struct markdown_footnote *notes;
	const unsigned *seen = (unsigned *)(void *)lists->references.data;
	size_t i;

	md->headings = lists_move(lists, &lists->headings,
	    sizeof(*md->headings), &md->heading_count);
	md->links = lists_move(lists, &lists->links, sizeof(*md->links),
	    &md->link_count);
	md->embeds = lists_move(lists, &lists->embeds, sizeof(*md->embeds),
	    &md->embed_count);
	md->tables = lists_move(lists, &lists->tables, sizeof(*md->tables),
	    &md->table_count);
	md->abbreviations = lists_move(lists, &lists->abbreviations,
	    sizeof(*md->abbreviations), &md->abbreviation_count);
	notes = lists_move(lists, &lists->footnotes, sizeof(*notes),
	    &md->footnote_count);
	for (i = 0; i < md->footnote_count; i++)
		if (lists->references.len > (i + 1) * sizeof(*seen))
			notes[i].references = seen[i + 1];
	md->footnotes = notes;
	lists_point(md);
	buf_release(&lists->references);
	anchors_release(&lists->anchors);
}
