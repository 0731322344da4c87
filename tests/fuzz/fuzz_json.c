/*
 * Fuzzes the reader of JSON files: what it accepts has a place for every value,
 * where that value begins, and keeps no key twice.
 */
#define _GNU_SOURCE		/* memfd_create */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "load/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static char
fuzz_first_byte(const cJSON *node)
{
	if (cJSON_IsObject(node))
		return '{';
	if (cJSON_IsArray(node))
		return '[';
	if (cJSON_IsString(node))
		return '"';
	if (cJSON_IsBool(node))
		return cJSON_IsTrue(node) ? 't' : 'f';
	return cJSON_IsNull(node) ? 'n' : '0';
}

static void
fuzz_node(struct arena *a, const struct json_doc *doc, const cJSON *node)
{
	size_t offset = json_offset(doc, node);
	const cJSON *child;
	char wanted = fuzz_first_byte(node);
	char byte = doc->source->text[offset];

	if (wanted == '0' ? strchr("-0123456789", byte) == NULL :
	    byte != wanted)
		abort();
	if (json_path(a, doc, node) == NULL ||
	    json_key_offset(doc, node) > offset)
		abort();
	cJSON_ArrayForEach(child, node)
		fuzz_node(a, doc, child);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct arena a = ARENA_INIT;
	struct json_doc *doc;
	struct diag *d;
	char path[32];
	int fd;

	/* Each place is found by a walk from the start: keep it short. */
	if (len > 2000)
		return 0;
	fd = memfd_create("fuzz", 0);
	if (fd == -1 || write(fd, bytes, len) != (ssize_t)len)
		abort();
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	d = diag_new();
	doc = json_read(&a, path, d);
	if ((doc == NULL) != (diag_count(d, DIAG_LEVEL_NOTE) > 0))
		abort();
	if (doc != NULL)
		fuzz_node(&a, doc, doc->root);
	json_free(doc);
	diag_free(d);
	arena_release(&a);
	close(fd);
	return 0;
}
