#include "view/structure_view.h"

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "model/structure.h"
#include "view/context.h"
#include "view/value.h"

static const char *
structure_name(const struct dataset *set, size_t node, enum lang lang)
{
	return ltext_get(&set->structure->nodes[node].title, lang, NULL);
}

static void
structure_put_link(struct buf *out, const struct context *c,
    const struct dataset *set, size_t link, enum lang lang)
{
	const struct structure_link *l = &set->structure->links[link];

	strings_put(out, c->strings, lang, "structure_link",
	    "from", structure_name(set, l->from, lang),
	    "to", structure_name(set, l->to, lang),
	    "label", ltext_get(&l->label, lang, NULL), NULL);
}

const char *const *
structure_view_links(struct arena *a, const struct context *c,
    const struct dataset *set, enum lang lang)
{
	const struct structure *s = set->structure;
	const char **links = arena_alloc(a, s->link_count, sizeof(*links));
	struct buf text = BUF_INIT;
	size_t i;

	for (i = 0; i < s->link_count; i++) {
		buf_clear(&text);
		structure_put_link(&text, c, set, i, lang);
		links[i] = arena_strdup(a, text.data);
	}
	buf_release(&text);
	return links;
}

/* A child comes directly after its parent, in the order of the nodes. */
static bool
structure_has_children(const struct structure *s, size_t node)
{
	return node + 1 < s->node_count && s->nodes[node + 1].parent == node;
}

static void
structure_add_node(cJSON *nodes, const struct dataset *set, size_t node,
    enum lang lang)
{
	const struct structure *s = set->structure;
	size_t depth = s->nodes[node].depth, next = 0;
	bool has_children = structure_has_children(s, node);
	cJSON *one = value_append(nodes), *closes;

	value_add_ltext(one, "title", &s->nodes[node].title, lang);
	value_add_ltext(one, "holder", &s->nodes[node].holder, lang);
	value_add_flag(one, "has_children", has_children);
	closes = value_add_list(one, "closes");
	if (node + 1 < s->node_count)
		next = s->nodes[node + 1].depth;
	for (; !has_children && depth > next; depth--)
		value_append(closes);
}

void
structure_view_add(cJSON *view, const struct context *c,
    const struct dataset *set, enum lang lang)
{
	const struct structure *s = set->structure;
	cJSON *nodes = value_add_list(view, "nodes"), *links;
	struct buf text = BUF_INIT;
	size_t i;

	for (i = 0; i < s->node_count; i++)
		structure_add_node(nodes, set, i, lang);
	links = value_add_list(view, "links");
	for (i = 0; i < s->link_count; i++) {
		structure_put_link(&text, c, set, i, lang);
		value_add_buf(value_append(links), "text", &text);
	}
	value_add_flag(view, "has_links", s->link_count > 0);
}

/* The names of those directly below a node, or of those at the top. */
static void
structure_put_names(struct buf *out, const struct dataset *set, size_t parent,
    bool top, enum lang lang)
{
	const struct structure *s = set->structure;
	const char *between = "";
	size_t i;

	for (i = 0; i < s->node_count; i++) {
		bool is_top = s->nodes[i].parent == i;

		if (top ? !is_top : is_top || s->nodes[i].parent != parent)
			continue;
		buf_printf(out, "%s%s", between, structure_name(set, i, lang));
		between = "; ";
	}
}

void
structure_view_put_alt(struct buf *out, const struct context *c,
    const struct dataset *set, enum lang lang)
{
	const struct structure *s = set->structure;
	struct buf boxes = BUF_INIT, levels = BUF_INIT, top = BUF_INIT;
	size_t i, depth = 0;

	for (i = 0; i < s->node_count; i++)
		if (s->nodes[i].depth > depth)
			depth = s->nodes[i].depth;
	buf_printf(&boxes, "%zu", s->node_count);
	buf_printf(&levels, "%zu", depth + 1);
	structure_put_names(&top, set, 0, true, lang);
	strings_put(out, c->strings, lang, "structure_alt", "title",
	    ltext_get(&set->title, lang, NULL), "boxes", boxes.data,
	    "levels", levels.data, "top", top.data, NULL);
	buf_release(&boxes);
	buf_release(&levels);
	buf_release(&top);
}

void
structure_view_put_all(struct buf *out, const struct context *c,
    const struct dataset *set, enum lang lang)
{
	const struct structure *s = set->structure;
	struct buf names = BUF_INIT;
	size_t i;

	structure_view_put_alt(out, c, set, lang);
	for (i = 0; i < s->node_count; i++) {
		if (!structure_has_children(s, i))
			continue;
		buf_clear(&names);
		structure_put_names(&names, set, i, false, lang);
		buf_putc(out, ' ');
		strings_put(out, c->strings, lang, "structure_below", "node",
		    structure_name(set, i, lang), "names", names.data, NULL);
	}
	for (i = 0; i < s->link_count; i++) {
		buf_putc(out, ' ');
		structure_put_link(out, c, set, i, lang);
	}
	buf_release(&names);
}
