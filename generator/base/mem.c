#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void mem_exhausted(void) __attribute__((noreturn));

static void
mem_exhausted(void)
{
	fputs("yjplan: out of memory\n", stderr);
	exit(3);
}

void *
mem_alloc(size_t count, size_t size)
{
	void *p;

	p = calloc(count > 0 ? count : 1, size > 0 ? size : 1);
	if (p == NULL)
		mem_exhausted();
	return p;
}

void *
mem_resize(void *old, size_t count, size_t size)
{
	void *p;

	if (size != 0 && count > SIZE_MAX / size)
		mem_exhausted();
	p = realloc(old, count * size > 0 ? count * size : 1);
	if (p == NULL)
		mem_exhausted();
	return p;
}

void *
mem_room(void *list, size_t count, size_t *cap, size_t size)
{
	if (count < *cap)
		return list;
	if (*cap > SIZE_MAX / 2)
		mem_exhausted();
	*cap = *cap > 0 ? *cap * 2 : 16;
	return mem_resize(list, *cap, size);
}

char *
mem_strdup(const char *text)
{
	size_t len;
	char *copy;

	len = strlen(text);
	copy = mem_alloc(len + 1, 1);
	memcpy(copy, text, len);
	return copy;
}

void
mem_bug(const char *file, int line, const char *what)
{
	fprintf(stderr, "yjplan: BUG at %s:%d: %s\n", file, line, what);
	abort();
}
