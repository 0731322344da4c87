#include "model/structure.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "load/json.h"

/* What reading one file needs at every step; nodes in the file's order. */
struct structure_reader {
	struct arena		*arena;
	const struct json_doc	*json;
	struct diag		*diag;
	struct structure	*structure;
	const cJSON		**places;	/* of the nodes */
	const char		**ids;
	bool			 good;
};

static void
structure_wrong(struct structure_reader *r, const cJSON *node,
    const char *message)
{
	diag_at(r->diag, DIAG_JSON_VALUE, r->json->source,
	    json_offset(r->json, node), "%s", message);
	r->good = false;
}

/* The index of a node; reports an id that is none, and gives 0. */
static size_t
structure_find(struct structure_reader *r, const cJSON *place)
{
	size_t i, count = r->structure->node_count;
	const char *near;

	for (i = 0; i < count; i++)
		if (strcmp(r->ids[i], place->valuestring) == 0)
			return i;
	near = text_nearest(place->valuestring, r->ids, count);
	structure_wrong(r, place, arena_printf(r->arena,
	    "no node has the id '%s'%s%s%s", place->valuestring,
	    near != NULL ? " (did you mean '" : "", near != NULL ? near : "",
	    near != NULL ? "'?)" : ""));
	return 0;
}

static bool
structure_read_nodes(struct structure_reader *r)
{
	const cJSON *list = json_get(r->json->root, "nodes"), *place;
	size_t count = (size_t)cJSON_GetArraySize(list), i;
	struct structure *s = r->structure;

	if (count == 0 || count > STRUCTURE_NODES_MAX) {
		diag_at(r->diag, DIAG_JSON_LENGTH, r->json->source,
		    json_offset(r->json, list), "a structure has 1 to %d "
		    "nodes, not %zu", STRUCTURE_NODES_MAX, count);
		return false;
	}
	s->nodes = arena_alloc(r->arena, count, sizeof(*s->nodes));
	r->places = arena_alloc(r->arena, count, sizeof(*r->places));
	r->ids = arena_alloc(r->arena, count, sizeof(*r->ids));
	cJSON_ArrayForEach(place, list) {
		struct structure_node *node = &s->nodes[s->node_count];

		node->id = json_string(place, "id");
		node->title = json_text(place, "title");
		node->holder = json_text(place, "holder");
		for (i = 0; i < s->node_count; i++)
			if (strcmp(r->ids[i], node->id) == 0)
				structure_wrong(r, json_get(place, "id"),
				    arena_printf(r->arena, "two nodes have "
				    "the id '%s'", node->id));
		r->places[s->node_count] = place;
		r->ids[s->node_count++] = node->id;
	}
	return r->good;
}

static void
structure_read_parents(struct structure_reader *r)
{
	size_t i, roots = 0, wanted;
	const cJSON *place;

	wanted = (size_t)json_number(r->json->root, "roots", 1);
	for (i = 0; i < r->structure->node_count; i++) {
		place = json_get(r->places[i], "parent");
		if (place != NULL) {
			r->structure->nodes[i].parent = structure_find(r,
			    place);
			continue;
		}
		r->structure->nodes[i].parent = i;
		if (++roots > wanted)
			structure_wrong(r, r->places[i], arena_printf(
			    r->arena, "'%s' has no parent, and stands at the "
			    "top beside another: give it a \"parent\", or "
			    "say \"roots\": %zu", r->ids[i], roots));
	}
	place = json_get(r->json->root, "roots");
	if (r->good && place != NULL && roots < wanted)
		structure_wrong(r, place, arena_printf(r->arena, "nodes "
		    "without a parent: %zu, not %zu", roots, wanted));
}

/* The tops are found going up; who gets to none goes in a circle. */
static void
structure_find_depths(struct structure_reader *r)
{
	struct structure *s = r->structure;
	size_t i, at, depth;

	for (i = 0; i < s->node_count; i++) {
		at = i;
		for (depth = 0; s->nodes[at].parent != at &&
		    depth < s->node_count; depth++)
			at = s->nodes[at].parent;
		s->nodes[i].depth = depth;
		if (depth < s->node_count && depth < STRUCTURE_LEVELS_MAX)
			continue;
		structure_wrong(r, json_get(r->places[i], "parent"),
		    depth == s->node_count ? arena_printf(r->arena,
		    "'%s' stands below itself", r->ids[i]) :
		    arena_printf(r->arena, "'%s' is on level %zu: a "
		    "structure has at most %d, so draw the part below in one "
		    "of its own", r->ids[i], depth + 1,
		    STRUCTURE_LEVELS_MAX));
		return;		/* others of the circle say no more */
	}
}

/* Append a node and all below it to the new order. */
static void
structure_add_below(const struct structure *s, size_t node, size_t *order,
    size_t *count)
{
	size_t i;

	order[(*count)++] = node;
	for (i = 0; i < s->node_count; i++)
		if (i != node && s->nodes[i].parent == node)
			structure_add_below(s, i, order, count);
}

/* Bring the nodes into the order of a nested list. */
static void
structure_sort(struct structure_reader *r)
{
	struct structure *s = r->structure;
	size_t *order = arena_alloc(r->arena, s->node_count, sizeof(*order));
	size_t *places = arena_alloc(r->arena, s->node_count, sizeof(*places));
	struct structure_node *sorted = arena_alloc(r->arena, s->node_count,
	    sizeof(*sorted));
	size_t i, count = 0;

	for (i = 0; i < s->node_count; i++)
		if (s->nodes[i].parent == i)
			structure_add_below(s, i, order, &count);
	for (i = 0; i < count; i++)
		places[order[i]] = i;
	for (i = 0; i < count; i++) {
		sorted[i] = s->nodes[order[i]];
		sorted[i].parent = places[sorted[i].parent];
		r->ids[i] = sorted[i].id;
	}
	s->nodes = sorted;
}

static void
structure_read_links(struct structure_reader *r)
{
	const cJSON *list = json_get(r->json->root, "links"), *place;
	size_t count = (size_t)cJSON_GetArraySize(list);
	struct structure *s = r->structure;

	if (count > STRUCTURE_LINKS_MAX) {
		diag_at(r->diag, DIAG_JSON_LENGTH, r->json->source,
		    json_offset(r->json, list), "a structure has at most %d "
		    "links, not %zu", STRUCTURE_LINKS_MAX, count);
		r->good = false;
		return;
	}
	s->links = arena_alloc(r->arena, count, sizeof(*s->links));
	cJSON_ArrayForEach(place, list) {
		struct structure_link *link = &s->links[s->link_count++];

		link->from = structure_find(r, json_get(place, "from"));
		link->to = structure_find(r, json_get(place, "to"));
		link->label = json_text(place, "label");
		if (r->good && link->from == link->to)
			structure_wrong(r, json_get(place, "to"),
			    "a link leads from a node to another one");
	}
}

struct structure *
structure_read(struct arena *a, const struct json_doc *json, struct diag *d)
{
	struct structure_reader r = { .arena = a, .json = json, .diag = d,
	    .good = true };

	r.structure = arena_alloc(a, 1, sizeof(*r.structure));
	if (!structure_read_nodes(&r))
		return NULL;
	structure_read_parents(&r);
	if (r.good)
		structure_find_depths(&r);
	if (!r.good)
		return NULL;
	structure_sort(&r);
	structure_read_links(&r);
	return r.good ? r.structure : NULL;
}
