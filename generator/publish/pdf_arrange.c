#include "publish/pdf_arrange.h"

#include <stddef.h>

#include "base/arena.h"
#include "markup/to_outline.h"

struct pdf_arranger {
	const struct outline	*there;
	const struct outline	*outline;
	bool			(*is)(const struct outline_mark *,
				    const struct outline_mark *);
	struct outline		*out;
	bool			*taken;	/* for each mark of the outline */
	size_t			 next;	/* mark of a fixed place */
	unsigned		 part;	/* of the last one taken */
};

static void
pdf_arrange_take(struct pdf_arranger *p, size_t i)
{
	p->taken[i] = true;
	p->out->marks[p->out->count++] = p->outline->marks[i];
}

/* Pass over marks that have no fixed place. */
static void
pdf_arrange_skip(struct pdf_arranger *p)
{
	while (p->next < p->outline->count &&
	    p->outline->marks[p->next].group != 0)
		p->next++;
}

/* Take a group of this part that begins with a mark. */
static bool
pdf_arrange_group(struct pdf_arranger *p, const struct outline_mark *there)
{
	const struct outline_mark *marks = p->outline->marks;
	size_t i, first;

	for (i = 0; i < p->outline->count; i++) {
		if (marks[i].group == 0 || marks[i].part != p->part ||
		    p->taken[i] || (i > 0 && marks[i - 1].group ==
		    marks[i].group) || !p->is(there, &marks[i]))
			continue;
		for (first = i; i < p->outline->count && marks[i].group ==
		    marks[first].group && marks[i].part == p->part; i++)
			pdf_arrange_take(p, i);
		return true;
	}
	return false;
}

/* The next mark of a fixed place, if it is this one. */
static bool
pdf_arrange_fixed(struct pdf_arranger *p, const struct outline_mark *there)
{
	pdf_arrange_skip(p);
	if (p->next == p->outline->count || !p->is(there,
	    &p->outline->marks[p->next]))
		return false;
	p->part = p->outline->marks[p->next].part;
	pdf_arrange_take(p, p->next++);
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
	/* What a group took is compared in the proof, not here. */
	while (p.out->count < there->count && (pdf_arrange_fixed(&p,
	    &there->marks[p.out->count]) || pdf_arrange_group(&p,
	    &there->marks[p.out->count])))
		;
	for (i = 0; i < outline->count; i++)
		if (!p.taken[i] && outline->marks[i].group == 0)
			pdf_arrange_take(&p, i);
	for (i = 0; i < outline->count; i++)
		if (!p.taken[i] && !outline->marks[i].may_lack)
			pdf_arrange_take(&p, i);
	return p.out;
}
