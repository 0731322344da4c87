#include "publish/pdf_proof.h"

#include <ctype.h>
#include <limits.h>
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "markup/to_outline.h"
#include "publish/pdf_arrange.h"
#include "publish/pdf_marks.h"
#include "publish/pdf_tags.h"

#define PDF_PROOF_DIFFERENCES 10	/* reported of one PDF */

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

static bool
pdf_proof_says(const struct outline_mark *there,
    const struct outline_mark *wanted)
{
	if (wanted->kind == OUTLINE_HEADING)
		return pdf_proof_is_text(there->text, wanted->text);
	if (there->text != NULL && *pdf_proof_skip(there->text) == '\0')
		return false;
	return wanted->text == NULL || pdf_proof_same(there->text,
	    wanted->text);
}

static bool
pdf_proof_is(const struct outline_mark *there,
    const struct outline_mark *wanted)
{
	return there->kind == wanted->kind && there->depth ==
	    wanted->depth && there->level == wanted->level && there->rows ==
	    wanted->rows && there->columns == wanted->columns &&
	    there->heads == wanted->heads && there->sides ==
	    wanted->sides && pdf_proof_says(there, wanted);
}

/* "heading 'Rate' of level 3" */
static const char *
pdf_proof_name(struct arena *a, const struct outline_mark *mark)
{
	const char *kind = outline_kind_name(mark->kind);

	switch (mark->kind) {
	case OUTLINE_HEADING:
		return arena_printf(a, "%s '%s' of level %d", kind,
		    mark->text, mark->level);
	case OUTLINE_LIST:
		return arena_printf(a, "%s of %u", kind, mark->rows);
	case OUTLINE_TABLE:
		return arena_printf(a, "%s of %u rows and %u columns, with "
		    "%u headers of columns and %u of rows", kind, mark->rows,
		    mark->columns, mark->heads, mark->sides);
	default:
		return mark->text == NULL ? kind : *mark->text == '\0' ?
		    arena_printf(a, "%s without words", kind) :
		    arena_printf(a, "%s '%s'", kind, mark->text);
	}
}

/* Two lists of marks, held against each other. */
struct pdf_proof {
	struct arena		*a;
	const struct outline	*there;
	const struct outline	*wanted;
	size_t			 i;		/* next mark there */
	size_t			 j;		/* next wanted */
	int			 said;		/* differences reported */
	struct diag		*diag;
};

static void
pdf_proof_say(struct pdf_proof *p, const struct outline_mark *mark,
    const char *reason)
{
	if (p->said++ >= PDF_PROOF_DIFFERENCES)
		return;
	if (mark == NULL)
		diag_file(p->diag, DIAG_PDF_OUTLINE, p->wanted->path, "%s",
		    reason);
	else if (mark->source != NULL)
		diag_at(p->diag, DIAG_PDF_OUTLINE, mark->source,
		    mark->offset, "%s", reason);
	else
		diag_file(p->diag, DIAG_PDF_OUTLINE, mark->path, "%s",
		    reason);
}

/* One mark stands for another. */
static void
pdf_proof_other(struct pdf_proof *p, const struct outline_mark *has,
    const struct outline_mark *wants)
{
	const char *name = pdf_proof_name(p->a, wants);

	if (has->kind == wants->kind && has->depth != wants->depth)
		pdf_proof_say(p, wants, arena_printf(p->a, "%s stands inside "
		    "%u others, in the PDF inside %u", name, wants->depth,
		    has->depth));
	else
		pdf_proof_say(p, wants, arena_printf(p->a, "%s stands in the "
		    "PDF as %s", name, pdf_proof_name(p->a, has)));
}

static void
pdf_proof_extra(struct pdf_proof *p, const struct outline_mark *has,
    const struct outline_mark *next)
{
	const char *name = pdf_proof_name(p->a, has);

	pdf_proof_say(p, next, next == NULL ?
	    arena_printf(p->a, "the PDF has a %s after the end of the text",
	    name) : arena_printf(p->a, "the PDF has a %s before the %s", name,
	    pdf_proof_name(p->a, next)));
}

/*
 * Report a gap: `extra` marks there, `lacking` wanted ones. What stands inside
 * a mark that was reported goes with it.
 */
static void
pdf_proof_gap(struct pdf_proof *p, size_t extra, size_t lacking)
{
	const struct outline_mark *has = &p->there->marks[p->i];
	const struct outline_mark *wants = &p->wanted->marks[p->j];
	const struct outline_mark *next = p->j + lacking < p->wanted->count ?
	    wants + lacking : NULL;
	unsigned inside = UINT_MAX;	/* of a mark that was reported */
	size_t k;

	for (k = 0; k < extra || k < lacking; k++) {
		unsigned depth = k < lacking ? wants[k].depth : has[k].depth;
		bool both = k < extra && k < lacking;

		if (depth > inside || (both && pdf_proof_is(&has[k],
		    &wants[k])))
			continue;
		inside = depth;
		if (both)
			pdf_proof_other(p, &has[k], &wants[k]);
		else if (k < lacking)
			pdf_proof_say(p, &wants[k], arena_printf(p->a, "%s is "
			    "missing in the PDF", pdf_proof_name(p->a,
			    &wants[k])));
		else
			pdf_proof_extra(p, &has[k], next);
	}
	p->i += extra;
	p->j += lacking;
}

/* Do the lists agree again from here on: two marks, or all that is left? */
static bool
pdf_proof_meet(const void *lists, size_t extra, size_t lacking)
{
	const struct pdf_proof *p = lists;
	size_t i = p->i + extra, j = p->j + lacking;

	if (i >= p->there->count || j >= p->wanted->count ||
	    !pdf_proof_is(&p->there->marks[i], &p->wanted->marks[j]))
		return false;
	return i + 1 == p->there->count || j + 1 == p->wanted->count ||
	    pdf_proof_is(&p->there->marks[i + 1], &p->wanted->marks[j + 1]);
}

/* The smallest gap after which the lists agree; else all that is left. */
static void
pdf_proof_resume(struct pdf_proof *p)
{
	size_t extra = p->there->count - p->i;
	size_t lacking = p->wanted->count - p->j;

	(void)pdf_gap_find(pdf_proof_meet, p, &extra, &lacking);
	pdf_proof_gap(p, extra, lacking);
}

static int
pdf_proof_marks(struct arena *a, const struct outline *there,
    const struct outline *wanted, struct diag *d)
{
	struct pdf_proof p = { .a = a, .there = there, .wanted = wanted,
	    .diag = d };

	while (p.i < there->count || p.j < wanted->count) {
		if (p.i < there->count && p.j < wanted->count && pdf_proof_is(
		    &there->marks[p.i], &wanted->marks[p.j])) {
			p.i++;
			p.j++;
			continue;
		}
		pdf_proof_resume(&p);
	}
	if (p.said > PDF_PROOF_DIFFERENCES)
		diag_file(d, DIAG_PDF_OUTLINE, wanted->path, "the PDF differs "
		    "in more places than the %d that are named",
		    PDF_PROOF_DIFFERENCES);
	return p.said == 0 ? 0 : -1;
}

/* The words of all heads of tables: pages repeat them outside the tags. */
static void
pdf_proof_heads(struct buf *out, const struct pdf_tag *tag, bool inside)
{
	const char *p;
	size_t i;

	inside |= strcmp(tag->role, "TH") == 0 ||
	    strcmp(tag->role, "Caption") == 0;
	for (p = pdf_proof_skip(tag->text); inside && *p != '\0';
	    p = pdf_proof_skip(p + 1))
		buf_putc(out, *p);
	for (i = 0; i < tag->kid_count; i++)
		pdf_proof_heads(out, tag->kids[i], inside);
	if (strcmp(tag->role, "Table") == 0)
		buf_putc(out, '\n');
}

/* Signs may decorate; letters and figures say something. */
static bool
pdf_proof_has_words(const char *text)
{
	while (*text != '\0' && !isalnum((unsigned char)*text))
		text++;
	return *text != '\0';
}

static bool
pdf_proof_is_head(const struct buf *heads, const char *text)
{
	struct buf words = BUF_INIT;
	bool found;

	for (text = pdf_proof_skip(text); *text != '\0';
	    text = pdf_proof_skip(text + 1))
		buf_putc(&words, *text);
	found = strstr(heads->data, words.data) != NULL;
	buf_release(&words);
	return found;
}

/*
 * FOP has been seen to take whole pages out of the tags without a word (its
 * issue 3273), and veraPDF finds nothing wrong with that.
 */
static int
pdf_proof_loose(const struct pdf_tag *root, const char *path, struct diag *d)
{
	struct buf heads = BUF_INIT;
	const struct pdf_tag *kid;
	int said = 0;
	size_t i;

	pdf_proof_heads(&heads, root, false);
	for (i = 0; said < PDF_PROOF_DIFFERENCES && i < root->kid_count;
	    i++) {
		kid = root->kids[i];
		if (strcmp(kid->role, PDF_TAGS_LOOSE) != 0 ||
		    !pdf_proof_has_words(kid->text) ||
		    pdf_proof_is_head(&heads, kid->text))
			continue;
		diag_file(d, DIAG_PDF_OUTLINE, path, "the PDF shows '%s' "
		    "outside its tags, where it is not read aloud",
		    kid->text);
		said++;
	}
	buf_release(&heads);
	return said == 0 ? 0 : -1;
}

int
pdf_proof(const struct pdf_tag *root, const struct outline *outline,
    struct diag *d)
{
	struct arena a = ARENA_INIT;
	const struct outline *there = pdf_marks_build(&a, root);
	int result = pdf_proof_marks(&a, there, pdf_arrange(&a, there,
	    outline, pdf_proof_is), d);

	if (pdf_proof_loose(root, outline->path, d) == -1)
		result = -1;
	arena_release(&a);
	return result;
}
