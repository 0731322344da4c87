#include "publish/pdf_ranges.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/pdf_places.h"

#define FO_LAST "<?yjplan-last "
#define FO_END "<?yjplan-end?>"

/*
 * The number of the blank page after a place, or 0 where there is none.
 * Takes:  mark: "ID FIRST?>..."
 */
static int
pdf_ranges_blank(const struct pdf_places *places, const char *mark)
{
	size_t len = strcspn(mark, " ?");
	struct arena a = ARENA_INIT;
	int page, last;

	if (places == NULL)
		return 0;
	page = pdf_places_find(places, arena_strndup(&a, mark, len));
	arena_release(&a);
	if (page == -1)
		return 0;
	last = page + (int)strtol(mark + len, NULL, 10);
	return last % 2 != 0 ? last + 1 : 0;
}

bool
pdf_ranges_put(struct buf *out, const char *fo,
    const struct pdf_places *places)
{
	const char *last, *mark, *text, *end;
	bool found = false;
	int blank;

	while ((last = strstr(fo, FO_LAST)) != NULL) {
		mark = last + strlen(FO_LAST);
		if ((text = strstr(mark, "?>")) == NULL ||
		    (end = strstr(text, FO_END)) == NULL)
			break;
		text += strlen("?>");
		blank = pdf_ranges_blank(places, mark);
		found |= blank != 0;
		buf_put(out, fo, (size_t)(last - fo));
		if (blank != 0)
			buf_printf(out, "%d", blank);
		else
			buf_put(out, text, (size_t)(end - text));
		fo = end + strlen(FO_END);
	}
	buf_puts(out, fo);
	return found;
}
