#include "publish/pdf_proof.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "markup/to_outline.h"
#include "publish/pdf_arrange.h"
#include "publish/pdf_marks.h"
#include "publish/pdf_tags.h"

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

/* What is wrong with a mark that the PDF has as another, or not at all. */
static const char *
pdf_proof_reason(struct arena *a, const struct outline *there,
    const struct outline *outline, size_t i)
{
	const struct outline_mark *has = &there->marks[i];
	const struct outline_mark *wants = &outline->marks[i];
	const char *name = pdf_proof_name(a, wants);
	bool lacks = i == there->count || (i + 1 < outline->count &&
	    pdf_proof_is(has, wants + 1));
	bool extra = i + 1 < there->count && pdf_proof_is(has + 1, wants);

	if (lacks && !extra)
		return arena_printf(a, "%s is missing in the PDF", name);
	if (extra && !lacks)
		return arena_printf(a, "the PDF has a %s before the %s",
		    pdf_proof_name(a, has), name);
	if (has->kind == wants->kind && has->depth != wants->depth)
		return arena_printf(a, "%s stands inside %u others, in the "
		    "PDF inside %u", name, wants->depth, has->depth);
	return arena_printf(a, "%s stands in the PDF as %s", name,
	    pdf_proof_name(a, has));
}

static int
pdf_proof_marks(struct arena *a, const struct outline *there,
    const struct outline *outline, struct diag *d)
{
	const struct outline_mark *mark;
	const char *reason;
	size_t i = 0;

	while (i < there->count && i < outline->count && pdf_proof_is(
	    &there->marks[i], &outline->marks[i]))
		i++;
	if (i == outline->count) {
		if (i == there->count)
			return 0;
		diag_file(d, DIAG_PDF_OUTLINE, outline->path, "the PDF has a "
		    "%s after the end of the text", pdf_proof_name(a,
		    &there->marks[i]));
		return -1;
	}
	mark = &outline->marks[i];
	reason = pdf_proof_reason(a, there, outline, i);
	if (mark->source != NULL)
		diag_at(d, DIAG_PDF_OUTLINE, mark->source, mark->offset, "%s",
		    reason);
	else
		diag_file(d, DIAG_PDF_OUTLINE, mark->path, "%s", reason);
	return -1;
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
	int result = 0;
	size_t i;

	pdf_proof_heads(&heads, root, false);
	for (i = 0; result == 0 && i < root->kid_count; i++) {
		kid = root->kids[i];
		if (strcmp(kid->role, PDF_TAGS_LOOSE) != 0 ||
		    !pdf_proof_has_words(kid->text) ||
		    pdf_proof_is_head(&heads, kid->text))
			continue;
		diag_file(d, DIAG_PDF_OUTLINE, path, "the PDF shows '%s' "
		    "outside its tags, where it is not read aloud",
		    kid->text);
		result = -1;
	}
	buf_release(&heads);
	return result;
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
