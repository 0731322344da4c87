#include "publish/pdf_papers.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "load/pdf_paper.h"
#include "load/pdf_places.h"
#include "publish/pdf_merge.h"

int
pdf_papers_join(const struct pdf_paper_of *papers, size_t count,
    const char *from, const char *to, struct diag *d)
{
	struct arena a = ARENA_INIT;
	struct pdf_paper *open = arena_alloc(&a, count, sizeof(*open));
	struct pdf_join *joins = arena_alloc(&a, count, sizeof(*joins));
	struct pdf_places places = pdf_places_read(&a, from);
	size_t i, opened = 0;
	int result = -1;

	while (opened < count && pdf_paper_open(&open[opened],
	    papers[opened].path, papers[opened].path, d)) {
		joins[opened].paper = &open[opened];
		joins[opened].is_ua = papers[opened].is_ua;
		joins[opened].lang = papers[opened].lang;
		joins[opened].first = pdf_places_find(&places,
		    papers[opened].place);
		joins[opened].mark = pdf_places_find(&places,
		    papers[opened].mark);
		opened++;
	}
	if (opened == count)
		result = pdf_merge(from, joins, count, to, d);
	for (i = 0; i < opened; i++)
		pdf_paper_close(&open[i]);
	arena_release(&a);
	return result;
}

void
pdf_papers_put_recipe(struct buf *out, const struct pdf_paper_of *papers,
    size_t count)
{
	struct buf bytes = BUF_INIT;
	struct arena a = ARENA_INIT;
	size_t i;

	for (i = 0; i < count; i++) {
		buf_printf(out, "%s %s\n", papers[i].lang, papers[i].mark);
		buf_clear(&bytes);
		/* One that cannot be read is reported when it is joined. */
		if (fs_read(papers[i].path, &bytes) == 0)
			buf_puts(out, fs_hash(&a, bytes.data, bytes.len));
	}
	buf_release(&bytes);
	arena_release(&a);
}
