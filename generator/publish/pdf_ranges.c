#include "publish/pdf_ranges.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "publish/pdf_places.h"

#define FO_RANGE "<?yjplan-range "
#define FO_ONE "<?yjplan-one?>"
#define FO_END "<?yjplan-end?>"

static bool
pdf_ranges_is_one(const struct pdf_places *places, const char *id,
    size_t len)
{
	struct arena a = ARENA_INIT;
	int first, last;

	if (places == NULL)
		return false;
	first = pdf_places_find(places, arena_strndup(&a, id, len));
	last = pdf_places_find(places, arena_printf(&a, "%.*s.end",
	    (int)len, id));
	arena_release(&a);
	return first != -1 && first == last;
}

bool
pdf_ranges_put(struct buf *out, const char *fo,
    const struct pdf_places *places)
{
	const char *range, *id, *many, *one, *end;
	bool found = false, is_one;

	while ((range = strstr(fo, FO_RANGE)) != NULL) {
		id = range + strlen(FO_RANGE);
		if ((many = strstr(id, "?>")) == NULL ||
		    (one = strstr(many, FO_ONE)) == NULL ||
		    (end = strstr(one, FO_END)) == NULL)
			break;
		is_one = pdf_ranges_is_one(places, id, (size_t)(many - id));
		found |= is_one;
		buf_put(out, fo, (size_t)(range - fo));
		many += strlen("?>");
		if (is_one)
			buf_put(out, one + strlen(FO_ONE), (size_t)(end -
			    one) - strlen(FO_ONE));
		else
			buf_put(out, many, (size_t)(one - many));
		fo = end + strlen(FO_END);
	}
	buf_puts(out, fo);
	return found;
}
