#include "load/mustache_lookup.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "load/mustache_node.h"

/*
 * As cJSON_GetObjectItemCaseSensitive, but inlined: most time of a render
 * goes here, and most keys differ in their first byte.
 */
static const cJSON *
lookup_member(const cJSON *object, const char *key)
{
	const cJSON *item;

	for (item = object->child; item != NULL; item = item->next)
		if (item->string != NULL && item->string[0] == key[0] &&
		    strcmp(item->string, key) == 0)
			return item;
	return NULL;
}

/*
 * The first scope that has the first part decides; *value then is as far as
 * the parts lead.
 * Gives: how many parts were found.
 */
static size_t
lookup_walk(const struct mustache_scope *scope,
    const struct mustache_name *name, const cJSON **value)
{
	const cJSON *item = NULL;
	size_t i;

	for (; scope != NULL && item == NULL; scope = scope->outer)
		if (cJSON_IsObject(scope->value))
			item = lookup_member(scope->value, name->parts[0]);
	for (i = 0; item != NULL && i < name->part_count; ) {
		*value = item;
		if (++i < name->part_count)
			item = cJSON_IsObject(item) ?
			    lookup_member(item, name->parts[i]) : NULL;
	}
	return i;
}

const cJSON *
mustache_lookup(const struct mustache_scope *scope,
    const struct mustache_name *name)
{
	const cJSON *value = NULL;

	if (name->part_count == 0)
		return scope->value;
	return lookup_walk(scope, name, &value) == name->part_count ? value :
	    NULL;
}

struct lookup_names {
	const char	**names;	/* heap */
	size_t		  count;
	size_t		  cap;
};

static void
lookup_collect(struct lookup_names *to, const cJSON *object)
{
	const cJSON *item;

	if (!cJSON_IsObject(object))
		return;
	for (item = object->child; item != NULL; item = item->next) {
		if (item->string == NULL)
			continue;
		to->names = mem_room(to->names, to->count, &to->cap,
		    sizeof(*to->names));
		to->names[to->count++] = item->string;
	}
}

bool
mustache_lookup_nearest(const struct mustache_scope *scope,
    const struct mustache_name *name, struct buf *out)
{
	struct lookup_names known = { NULL, 0, 0 };
	const cJSON *value = NULL;
	const char *nearest;
	size_t found, i;

	if (name->part_count == 0)
		return false;
	found = lookup_walk(scope, name, &value);
	if (found > 0)
		lookup_collect(&known, value);
	else
		for (; scope != NULL; scope = scope->outer)
			lookup_collect(&known, scope->value);
	nearest = text_nearest(name->parts[found], known.names, known.count);
	if (nearest != NULL)
		for (i = 0; i < name->part_count; i++) {
			if (i > 0)
				buf_putc(out, '.');
			buf_puts(out, i == found ? nearest : name->parts[i]);
		}
	free(known.names);
	return nearest != NULL;
}
