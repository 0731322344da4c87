#include "publish/pdf_arrange.h"

#include "base/arena.h"
#include "markup/to_outline.h"

#define PDF_GAP_REACH 200	/* marks ahead in which lists agree again */

struct pdf_arranger {
	const struct outline	*there;
	const struct outline	*outline;
	bool			(*is)(const struct outline_mark *,
				    const struct outline_mark *);
	struct outline		*out;
	bool			*taken;	/* for each mark of the outline */
	size_t			 i;	/* next mark of the PDF */
	size_t			*fixed;	/* marks of a fixed place */
	size_t			 fixed_count;
	size_t			 next;	/* of them */
	unsigned		 part;	/* of the last one taken */
};

bool
pdf_gap_find(bool (*meet)(const void *, size_t, size_t), const void *lists,
    size_t *extra, size_t *lacking)
{
	size_t k, n;

	for (k = 1; k <= PDF_GAP_REACH; k++) {
		if (meet(lists, k, k)) {
			*extra = *lacking = k;
			return true;
		}
		for (n = 0; n < k; n++) {
			bool is_less = meet(lists, n, k);

			if (is_less || meet(lists, k, n)) {
				*extra = is_less ? n : k;
				*lacking = is_less ? k : n;
				return true;
			}
		}
	}
	return false;
}

static void
pdf_arrange_take(struct pdf_arranger *p, size_t i)
{
	p->taken[i] = true;
	p->out->marks[p->out->count++] = p->outline->marks[i];
}

static bool
pdf_arrange_is(const struct pdf_arranger *p, size_t there, size_t wanted)
{
	return there < p->there->count && wanted < p->outline->count &&
	    p->is(&p->there->marks[there], &p->outline->marks[wanted]);
}

/*
 * The first mark of a group of a part that begins with a mark of the PDF.
 * Gives:  the count of the outline's marks for none.
 */
static size_t
pdf_arrange_group(const struct pdf_arranger *p, size_t there, unsigned part)
{
	const struct outline_mark *marks = p->outline->marks;
	size_t i;

	for (i = 0; i < p->outline->count; i++)
		if (marks[i].group != 0 && marks[i].part == part &&
		    !p->taken[i] && (i == 0 || marks[i - 1].group !=
		    marks[i].group) && pdf_arrange_is(p, there, i))
			break;
	return i;
}

/* What of it the PDF lacks or has otherwise is for the proof to say. */
static void
pdf_arrange_take_group(struct pdf_arranger *p, size_t first)
{
	const struct outline_mark *marks = p->outline->marks;
	size_t i;

	for (i = first; i < p->outline->count && marks[i].group ==
	    marks[first].group && marks[i].part == marks[first].part; i++) {
		p->i += pdf_arrange_is(p, p->i, i);
		pdf_arrange_take(p, i);
	}
}

static void
pdf_arrange_take_fixed(struct pdf_arranger *p)
{
	p->part = p->outline->marks[p->fixed[p->next]].part;
	pdf_arrange_take(p, p->fixed[p->next++]);
}

/* Does a group begin here, or do the next two marks of a fixed place stand? */
static bool
pdf_arrange_meet(const void *lists, size_t extra, size_t lacking)
{
	const struct pdf_arranger *p = lists;
	size_t there = p->i + extra, at = p->next + lacking;
	unsigned part = lacking == 0 || at > p->fixed_count ? p->part :
	    p->outline->marks[p->fixed[at - 1]].part;

	if (there >= p->there->count || at > p->fixed_count)
		return false;
	if (pdf_arrange_group(p, there, part) < p->outline->count)
		return true;
	if (at == p->fixed_count || !pdf_arrange_is(p, there, p->fixed[at]))
		return false;
	return there + 1 == p->there->count || at + 1 == p->fixed_count ||
	    pdf_arrange_is(p, there + 1, p->fixed[at + 1]) ||
	    pdf_arrange_group(p, there + 1, p->outline->marks[
	    p->fixed[at]].part) < p->outline->count;
}

/* Take what the next mark of the PDF is; false if nothing ahead is known. */
static bool
pdf_arrange_step(struct pdf_arranger *p)
{
	size_t extra, lacking, group;

	if (p->next < p->fixed_count && pdf_arrange_is(p, p->i,
	    p->fixed[p->next])) {
		pdf_arrange_take_fixed(p);
		p->i++;
		return true;
	}
	group = pdf_arrange_group(p, p->i, p->part);
	if (group < p->outline->count) {
		pdf_arrange_take_group(p, group);
		return true;
	}
	if (!pdf_gap_find(pdf_arrange_meet, p, &extra, &lacking))
		return false;
	p->i += extra;
	while (lacking-- > 0)
		pdf_arrange_take_fixed(p);
	return true;
}

const struct outline *
pdf_arrange(struct arena *a, const struct outline *there,
    const struct outline *outline, bool (*is)(const struct outline_mark *,
    const struct outline_mark *))
{
	struct pdf_arranger p = { .there = there, .outline = outline,
	    .is = is };
	size_t i;

	p.out = arena_alloc(a, 1, sizeof(*p.out));
	*p.out = *outline;
	p.out->marks = arena_alloc(a, outline->count + 1,
	    sizeof(*p.out->marks));
	p.out->count = 0;
	p.taken = arena_alloc(a, outline->count + 1, sizeof(*p.taken));
	p.fixed = arena_alloc(a, outline->count + 1, sizeof(*p.fixed));
	for (i = 0; i < outline->count; i++)
		if (outline->marks[i].group == 0)
			p.fixed[p.fixed_count++] = i;
	while (p.i < there->count && pdf_arrange_step(&p))
		;
	while (p.next < p.fixed_count)
		pdf_arrange_take_fixed(&p);
	for (i = 0; i < outline->count; i++)
		if (!p.taken[i] && !outline->marks[i].may_lack)
			pdf_arrange_take(&p, i);
	return p.out;
}
