#include "publish/pdf_marks.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "markup/to_outline.h"
#include "publish/pdf_tags.h"

static bool
pdf_marks_is(const struct pdf_tag *tag, const char *role)
{
	return strcmp(tag->role, role) == 0;
}

static bool
pdf_marks_is_heading(const struct pdf_tag *tag)
{
	return tag->role[0] == 'H' && tag->role[1] >= '1' &&
	    tag->role[1] <= '6' && tag->role[2] == '\0';
}

/* The words of a tag without the footnotes in it and their numbers. */
static void
pdf_marks_put_words(struct buf *out, const struct pdf_tag *tag)
{
	size_t i;

	if (pdf_marks_is(tag, "Note") || pdf_marks_is(tag, "Reference"))
		return;
	buf_puts(out, tag->text);
	for (i = 0; i < tag->kid_count; i++)
		pdf_marks_put_words(out, tag->kids[i]);
}

static const char *
pdf_marks_words(struct arena *a, const struct pdf_tag *tag)
{
	struct buf words = BUF_INIT;
	const char *result;

	pdf_marks_put_words(&words, tag);
	result = arena_strdup(a, words.data);
	buf_release(&words);
	return result;
}

/* Count the rows and cells below a table, also inside its head and body. */
static void
pdf_marks_count(struct outline_mark *mark, const struct pdf_tag *tag)
{
	const struct pdf_tag *kid;
	unsigned cells = 0;
	size_t i;

	for (i = 0; i < tag->kid_count; i++) {
		kid = tag->kids[i];
		mark->rows += pdf_marks_is(kid, "TR");
		cells += pdf_marks_is(kid, "TD") || pdf_marks_is(kid, "TH");
		if (!pdf_marks_is(kid, "TH")) {
			if (!pdf_marks_is(kid, "TD") &&
			    !pdf_marks_is(kid, "Caption"))
				pdf_marks_count(mark, kid);
		} else if (kid->scope != NULL &&
		    strcmp(kid->scope, "Row") == 0) {
			mark->sides++;
		} else if (kid->scope != NULL) {
			mark->heads++;
		}
	}
	if (cells > mark->columns)
		mark->columns = cells;
}

static unsigned
pdf_marks_items(const struct pdf_tag *list)
{
	unsigned count = 0;
	size_t i;

	for (i = 0; i < list->kid_count; i++)
		count += pdf_marks_is(list->kids[i], "LI");
	return count;
}

/* The kind of mark that a tag is, or OUTLINE__MAX for none. */
static enum outline_kind
pdf_marks_kind(const struct pdf_tag *tag)
{
	static const struct {
		const char		*role;
		enum outline_kind	 kind;
	} kinds[] = {
		{ "TOC", OUTLINE_CONTENTS }, { "TOCI", OUTLINE_ENTRY },
		{ "L", OUTLINE_LIST }, { "LI", OUTLINE_ITEM },
		{ "Table", OUTLINE_TABLE }, { "Caption", OUTLINE_CAPTION },
		{ "Figure", OUTLINE_FIGURE }, { "Link", OUTLINE_LINK },
		{ "Note", OUTLINE_NOTE }, { "BlockQuote", OUTLINE_QUOTE }
	};
	size_t i;

	if (pdf_marks_is_heading(tag))
		return OUTLINE_HEADING;
	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (pdf_marks_is(tag, kinds[i].role))
			return kinds[i].kind;
	return pdf_marks_is(tag, "Span") && tag->lang != NULL ?
	    OUTLINE_LANGUAGE : OUTLINE__MAX;
}

static void
pdf_marks_add(struct outline *o, const struct pdf_tag *tag,
    enum outline_kind kind)
{
	struct outline_mark *mark = outline_add(o, kind, NULL);

	switch (kind) {
	case OUTLINE_HEADING:
		mark->level = tag->role[1] - '0';
		mark->text = pdf_marks_words(o->arena, tag);
		break;
	case OUTLINE_CAPTION:
		mark->text = pdf_marks_words(o->arena, tag);
		break;
	case OUTLINE_LIST:
		mark->rows = pdf_marks_items(tag);
		break;
	case OUTLINE_TABLE:
		pdf_marks_count(mark, tag);
		break;
	case OUTLINE_FIGURE:
		mark->text = tag->alt != NULL ? tag->alt : "";
		break;
	case OUTLINE_LINK:
		mark->text = tag->contents != NULL ? tag->contents : "";
		break;
	case OUTLINE_LANGUAGE:
		mark->text = tag->lang;
		break;
	default:
		break;
	}
}

static void
pdf_marks_walk(struct outline *o, const struct pdf_tag *tag)
{
	enum outline_kind kind = pdf_marks_kind(tag);
	bool deeper = kind != OUTLINE__MAX && kind != OUTLINE_HEADING;
	size_t i;

	if (kind != OUTLINE__MAX)
		pdf_marks_add(o, tag, kind);
	o->depth += deeper;
	for (i = 0; i < tag->kid_count; i++)
		pdf_marks_walk(o, tag->kids[i]);
	o->depth -= deeper;
}

const struct outline *
pdf_marks_build(struct arena *a, const struct pdf_tag *root)
{
	struct outline *o = arena_alloc(a, 1, sizeof(*o));

	o->arena = a;
	pdf_marks_walk(o, root);
	return o;
}
