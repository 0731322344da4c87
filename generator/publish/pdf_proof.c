#include "publish/pdf_proof.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "publish/pdf_tags.h"
#include "view/pdf_outline.h"

struct pdf_prover {
	struct arena			*arena;
	const struct pdf_outline	*outline;
	struct diag			*diag;
	size_t				 next;	/* heading awaited */
	size_t				 tables;
	size_t				 figures;
	bool				 is_lost; /* headings differ */
	bool				 good;
};

/* The next byte that counts: no white space, no place to break a word. */
static const char *
pdf_proof_skip(const char *p)
{
	for (;;) {
		if (*p == ' ' || *p == '\n' || *p == '\t')
			p++;
		else if (strncmp(p, "\xe2\x80\x8b", 3) == 0)
			p += 3;			/* zero width space */
		else if (strncmp(p, "\xc2\xa0", 2) == 0)
			p += 2;			/* no-break space */
		else
			return p;
	}
}

static bool
pdf_proof_same(const char *a, const char *b)
{
	for (;; a++, b++) {
		a = pdf_proof_skip(a);
		b = pdf_proof_skip(b);
		if (*a != *b)
			return false;
		if (*a == '\0')
			return true;
	}
}

/* Does the text stand there as it is, or after a number such as "2.1"? */
static bool
pdf_proof_is_text(const char *there, const char *wanted)
{
	const char *p = there;

	if (pdf_proof_same(there, wanted))
		return true;
	while (*p == ' ' || *p == '.' || (*p >= '0' && *p <= '9'))
		p++;
	return p != there && pdf_proof_same(p, wanted);
}

static void
pdf_proof_heading(struct pdf_prover *p, int level, const char *text)
{
	const struct pdf_outline *o = p->outline;
	const struct pdf_heading *wanted;

	if (p->is_lost)
		return;
	if (p->next == o->count) {
		diag_file(p->diag, DIAG_PDF_OUTLINE, o->path, "the PDF has a "
		    "heading '%s' that the document has not", text);
		p->is_lost = true;
		return;
	}
	wanted = &o->headings[p->next++];
	if (level == wanted->level && pdf_proof_is_text(text, wanted->text))
		return;
	diag_file(p->diag, DIAG_PDF_OUTLINE, wanted->path, "heading '%s' of "
	    "level %d stands in the PDF as '%s' of level %d", wanted->text,
	    wanted->level, text, level);
	p->is_lost = true;
}

static void
pdf_proof_walk(struct pdf_prover *p, const struct pdf_tag *tag)
{
	const char *role = tag->role;
	size_t i;

	if (role[0] == 'H' && role[1] >= '1' && role[1] <= '6' &&
	    role[2] == '\0')
		pdf_proof_heading(p, role[1] - '0',
		    pdf_tag_text(p->arena, tag));
	p->tables += strcmp(role, "Table") == 0;
	if (strcmp(role, "Figure") == 0) {
		p->figures++;
		if (tag->alt == NULL || *tag->alt == '\0') {
			diag_file(p->diag, DIAG_PDF_OUTLINE, p->outline->path,
			    "figure %zu of the PDF has no description",
			    p->figures);
			p->good = false;
		}
	}
	for (i = 0; i < tag->kid_count; i++)
		pdf_proof_walk(p, tag->kids[i]);
}

static void
pdf_proof_count(struct pdf_prover *p, const char *what, size_t there,
    size_t wanted)
{
	if (there == wanted)
		return;
	diag_file(p->diag, DIAG_PDF_OUTLINE, p->outline->path, "the PDF has "
	    "%zu %s, the document %zu", there, what, wanted);
	p->good = false;
}

int
pdf_proof(const struct pdf_tag *root, const struct pdf_outline *outline,
    struct diag *d)
{
	struct arena a = ARENA_INIT;
	struct pdf_prover p = { .arena = &a, .outline = outline, .diag = d,
	    .good = true };

	pdf_proof_walk(&p, root);
	if (!p.is_lost && p.next < outline->count) {
		const struct pdf_heading *h = &outline->headings[p.next];

		diag_file(d, DIAG_PDF_OUTLINE, h->path, "heading '%s' is "
		    "missing in the PDF", h->text);
		p.is_lost = true;
	}
	pdf_proof_count(&p, "tables", p.tables, outline->tables);
	pdf_proof_count(&p, "figures", p.figures, outline->figures);
	arena_release(&a);
	return p.good && !p.is_lost ? 0 : -1;
}
