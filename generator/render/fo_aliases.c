#include "render/fo_aliases.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"

#define FO_ID " id=\""

/* A space of a thousandth of a point: no two names have the same place. */
#define FO_ALIAS "<fo:leader leader-pattern=\"space\" " \
	"leader-length=\"0.001pt\" id=\"%.*s~%u\"/>"

const char *
fo_aliases_next(struct fo_aliases *aliases, struct arena *a, const char *id)
{
	size_t i;

	for (i = 0; i < aliases->count; i++)
		if (strcmp(aliases->all[i].id, id) == 0)
			return arena_printf(a, "%s~%u", id,
			    ++aliases->all[i].count);
	aliases->all = arena_room(a, aliases->all, aliases->count,
	    &aliases->cap, sizeof(*aliases->all));
	aliases->all[aliases->count].id = id;
	aliases->all[aliases->count++].count = 1;
	return id;
}

/* How many links lead to the id that begins here? */
static unsigned
fo_aliases_count(const struct fo_aliases *aliases, const char *id, size_t len)
{
	size_t i;

	for (i = 0; i < aliases->count; i++)
		if (strncmp(aliases->all[i].id, id, len) == 0 &&
		    aliases->all[i].id[len] == '\0')
			return aliases->all[i].count;
	return 0;
}

void
fo_aliases_put(struct buf *out, const char *fo,
    const struct fo_aliases *aliases)
{
	const char *id, *end;
	unsigned i, count;
	size_t len;

	while ((id = strstr(fo, FO_ID)) != NULL) {
		id += strlen(FO_ID);
		len = strcspn(id, "\"");
		count = fo_aliases_count(aliases, id, len);
		if ((end = strchr(id, '>')) == NULL)
			break;
		buf_put(out, fo, (size_t)(end - fo) + 1);
		for (i = 2; i <= count; i++)
			buf_printf(out, FO_ALIAS, (int)len, id, i);
		fo = end + 1;
	}
	buf_puts(out, fo);
}
