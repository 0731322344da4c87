#include "load/anchors.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"

struct anchor {
	const char	*id;
	size_t		 last;	/* suffix last tried for this text */
};

/* The slot of an id, or the free one where it belongs. */
static struct anchor **
anchors_slot(const struct anchors *set, const char *id)
{
	size_t i = text_hash(id);

	for (;; i++) {
		struct anchor **slot = &set->slots[i & (set->slot_count - 1)];

		if (*slot == NULL || strcmp((*slot)->id, id) == 0)
			return slot;
	}
}

/* Keep at least half of the slots free. */
static void
anchors_grow(struct anchors *set)
{
	struct anchors old = *set;
	size_t i;

	if (set->used * 2 < set->slot_count)
		return;
	set->slot_count = old.slot_count > 0 ? old.slot_count * 2 : 32;
	set->slots = mem_alloc(set->slot_count, sizeof(*set->slots));
	for (i = 0; i < old.slot_count; i++)
		if (old.slots[i] != NULL)
			*anchors_slot(set, old.slots[i]->id) = old.slots[i];
	free(old.slots);
}

static struct anchor *
anchors_insert(struct anchors *set, struct arena *a, const char *id)
{
	struct anchor *anchor;

	anchors_grow(set);
	anchor = arena_alloc(a, 1, sizeof(*anchor));
	anchor->id = arena_strdup(a, id);
	anchor->last = 1;
	*anchors_slot(set, id) = anchor;
	set->used++;
	return anchor;
}

/* Does the id have the form of one that a back end makes? */
static bool
anchors_is_reserved(const char *id)
{
	static const char *const starts[] = { "p", "fn-", "fnref-", "table-" };
	size_t i;

	for (i = 0; i < sizeof(starts) / sizeof(starts[0]); i++) {
		const char *rest = id + strlen(starts[i]);

		if (text_starts(id, starts[i]) && *rest != '\0' &&
		    rest[strspn(rest, "0123456789-")] == '\0')
			return true;
	}
	return strcmp(id, "footnotes") == 0;
}

const char *
anchors_add(struct anchors *set, struct arena *a, const char *text)
{
	struct buf id = BUF_INIT;
	struct anchor *first, *anchor;
	size_t len;

	text_put_slug(&id, text);
	if (anchors_is_reserved(id.data))
		buf_puts(&id, "-section");
	anchors_grow(set);
	first = *anchors_slot(set, id.data);
	if (first == NULL) {
		anchor = anchors_insert(set, a, id.data);
	} else {
		len = id.len;
		do {
			buf_cut(&id, len);
			buf_printf(&id, "-%zu", ++first->last);
		} while (*anchors_slot(set, id.data) != NULL);
		anchor = anchors_insert(set, a, id.data);
	}
	buf_release(&id);
	return anchor->id;
}

void
anchors_release(struct anchors *set)
{
	free(set->slots);
	set->slots = NULL;
	set->slot_count = set->used = 0;
}
