#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define ARENA_BLOCK_SIZE ((size_t)32 * 1024)

struct arena_block {
	struct arena_block	*before;
	size_t			 size;	/* bytes in `bytes` */
	size_t			 used;
	_Alignas(max_align_t) char bytes[];
};

void
arena_init(struct arena *a)
{
	a->last = NULL;
}

void
arena_release(struct arena *a)
{
	struct arena_mark none = { NULL, 0 };

	arena_reset(a, none);
}

struct arena_mark
arena_get_mark(const struct arena *a)
{
	struct arena_mark mark;

	mark.block = a->last;
	mark.used = a->last != NULL ? a->last->used : 0;
	return mark;
}

void
arena_reset(struct arena *a, struct arena_mark mark)
{
	struct arena_block *block;

	while ((block = a->last) != mark.block) {
		if (block == NULL)
			BUG("arena mark of another arena");
		a->last = block->before;
		free(block);
	}
	if (block != NULL)
		block->used = mark.used;
}

static struct arena_block *
arena_grow(struct arena *a, size_t need)
{
	struct arena_block *block;
	size_t size;

	size = need > ARENA_BLOCK_SIZE ? need : ARENA_BLOCK_SIZE;
	if (size > SIZE_MAX - sizeof(*block))
		BUG("arena request too large");
	block = mem_resize(NULL, 1, sizeof(*block) + size);
	block->before = a->last;
	block->size = size;
	block->used = 0;
	a->last = block;
	return block;
}

/* As arena_alloc, but the bytes hold what was there before. */
static void *
arena_take(struct arena *a, size_t count, size_t size)
{
	const size_t align = _Alignof(max_align_t);
	struct arena_block *block;
	size_t bytes;
	char *p;

	if (size != 0 && count > (SIZE_MAX / 2) / size)
		BUG("arena request too large");
	bytes = (count * size + align - 1) / align * align;
	block = a->last;
	if (block == NULL || block->size - block->used < bytes)
		block = arena_grow(a, bytes);
	p = block->bytes + block->used;
	block->used += bytes;
	return p;
}

void *
arena_alloc(struct arena *a, size_t count, size_t size)
{
	void *p = arena_take(a, count, size);

	memset(p, 0, count * size);
	return p;
}

void *
arena_room(struct arena *a, void *list, size_t count, size_t *cap, size_t size)
{
	void *grown;

	if (count < *cap)
		return list;
	*cap = *cap > 0 ? *cap * 2 : 8;
	grown = arena_alloc(a, *cap, size);
	if (count > 0)
		memcpy(grown, list, count * size);
	return grown;
}

char *
arena_strdup(struct arena *a, const char *text)
{
	return arena_strndup(a, text, strlen(text));
}

char *
arena_strndup(struct arena *a, const char *text, size_t len)
{
	char *copy;

	copy = arena_take(a, len + 1, 1);
	memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

char *
arena_printf(struct arena *a, const char *fmt, ...)
{
	struct arena_block *block = a->last;
	size_t room = block != NULL ? block->size - block->used : 0;
	char *text = room > 0 ? block->bytes + block->used : NULL, *taken;
	va_list ap, again;
	int n;

	/* Mostly the text has room at the place that it will get. */
	va_start(ap, fmt);
	va_copy(again, ap);
	n = vsnprintf(text, room, fmt, again);
	va_end(again);
	if (n < 0)
		BUG("bad format string");
	taken = arena_take(a, (size_t)n + 1, 1);
	if (taken != text)
		vsnprintf(taken, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return taken;
}
