#include "markup/walk.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "markup/walk_blocks.h"
#include "markup/walk_inlines.h"

/*
 * load/markdown has cut the tree to a safe depth; a footnote, caption or cell
 * adds a few levels of ours.
 */
#define WALK_DEPTH_MAX (MARKDOWN_BLOCK_DEPTH + MARKDOWN_INLINE_DEPTH + 16)

static const char *const walk_kind_names[] = {
	"section", "heading", "paragraph", "list", "item", "quote", "alert",
	"code-block", "rule", "table", "caption", "table-head", "table-body",
	"row", "cell", "embed", "figure", "footnotes", "footnote", "text",
	"soft-break", "hard-break", "code", "emphasis", "strong", "deleted",
	"link", "image", "reference", "abbreviation", "language"
};

_Static_assert(sizeof(walk_kind_names) / sizeof(walk_kind_names[0]) ==
    WALK__MAX, "one name for each kind");

const char *
walk_kind_name(enum walk_kind kind)
{
	return walk_kind_names[kind];
}

void
walk_put_id(const struct walk *w, const char *fmt, ...)
{
	va_list ap;

	if (w->options->id_prefix != NULL)
		buf_puts(w->out, w->options->id_prefix);
	va_start(ap, fmt);
	buf_vprintf(w->out, fmt, ap);
	va_end(ap);
}

void
walk_place(struct walk *w, cmark_node *node)
{
	const struct markup_hooks *hooks = &w->options->hooks;

	if (hooks->place != NULL)
		hooks->place(hooks->data, node, w->out);
}

/* What has a line of its own in the Markdown. */
static bool
walk_has_place(const struct walk_item *item)
{
	switch (item->kind) {
	case WALK_HEADING:
	case WALK_PARAGRAPH:
	case WALK_ITEM:
	case WALK_CODE_BLOCK:
	case WALK_TABLE:
	case WALK_CAPTION:
	case WALK_ROW:
	case WALK_FIGURE:
		return item->node != NULL;
	default:
		return false;
	}
}

void
walk_open(struct walk *w, const struct walk_item *item)
{
	const struct walk_rule *rule = &w->back->rules[item->kind];

	if (walk_has_place(item))
		walk_place(w, item->node);
	if (rule->open != NULL)
		rule->open(w, item);
	else if (rule->before != NULL)
		buf_puts(w->out, rule->before);
}

void
walk_close(struct walk *w, const struct walk_item *item)
{
	const struct walk_rule *rule = &w->back->rules[item->kind];

	if (rule->close != NULL)
		rule->close(w, item);
	else if (rule->after != NULL)
		buf_puts(w->out, rule->after);
}

void
walk_whole(struct walk *w, const struct walk_item *item)
{
	walk_open(w, item);
	walk_children(w, item->node, item);
	walk_close(w, item);
}

void
walk_note(struct walk *w, unsigned number)
{
	const struct markdown_footnote *note;
	struct walk_item item = { .kind = WALK_FOOTNOTE, .number = number };

	note = &w->md->footnotes[number - w->notes_before - 1];
	item.node = note->node;
	item.count = note->references;
	walk_whole(w, &item);
}

static void
walk_notes(struct walk *w, const struct walk_item *section)
{
	struct walk_item notes = { .kind = WALK_FOOTNOTES, .parent = section,
	    .number = w->notes_before + 1 };
	size_t i;

	if (w->md->footnote_count == 0 || w->back->notes_in_place)
		return;
	walk_open(w, &notes);
	for (i = 0; i < w->md->footnote_count; i++)
		walk_note(w, w->notes_before + 1 + (unsigned)i);
	walk_close(w, &notes);
}

static void
walk_extension(struct walk *w, struct walk_item *item)
{
	cmark_node_type type = cmark_node_get_type(item->node);

	if (type == CMARK_NODE_TABLE) {
		item->kind = WALK_TABLE;
		walk_table(w, item);
	} else if (type == CMARK_NODE_STRIKETHROUGH) {
		item->kind = WALK_DELETED;
		walk_whole(w, item);
	} else {
		BUG("unknown node of a cmark-gfm extension");
	}
}

static void
walk_node(struct walk *w, struct walk_item *item, unsigned index)
{
	switch (cmark_node_get_type(item->node)) {
	case CMARK_NODE_TEXT:
		walk_text(w, item);
		break;
	case CMARK_NODE_SOFTBREAK:
		item->kind = WALK_SOFT_BREAK;
		walk_open(w, item);
		break;
	case CMARK_NODE_LINEBREAK:
		item->kind = WALK_HARD_BREAK;
		walk_open(w, item);
		break;
	case CMARK_NODE_CODE:
		item->kind = WALK_CODE;
		item->text = cmark_node_get_literal(item->node);
		item->text_len = strlen(item->text);
		walk_open(w, item);
		break;
	case CMARK_NODE_EMPH:
		item->kind = WALK_EMPHASIS;
		walk_whole(w, item);
		break;
	case CMARK_NODE_STRONG:
		item->kind = WALK_STRONG;
		walk_whole(w, item);
		break;
	case CMARK_NODE_LINK:
		item->kind = WALK_LINK;
		walk_link(w, item);
		break;
	case CMARK_NODE_IMAGE:
		item->kind = WALK_IMAGE;
		walk_image(w, item);
		break;
	case CMARK_NODE_FOOTNOTE_REFERENCE:
		item->kind = WALK_REFERENCE;
		walk_reference(w, item);
		break;
	case CMARK_NODE_PARAGRAPH:
		item->kind = WALK_PARAGRAPH;
		walk_paragraph(w, item);
		break;
	case CMARK_NODE_HEADING:
		item->kind = WALK_HEADING;
		walk_heading(w, item);
		break;
	case CMARK_NODE_LIST:
		item->kind = WALK_LIST;
		walk_list(w, item);
		break;
	case CMARK_NODE_ITEM:
		item->kind = WALK_ITEM;
		walk_item(w, item, index);
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		item->alert = markdown_alert(item->node);
		item->kind = item->alert != MARKDOWN_ALERT_NONE ?
		    WALK_ALERT : WALK_QUOTE;
		walk_whole(w, item);
		break;
	case CMARK_NODE_CODE_BLOCK:
		item->kind = WALK_CODE_BLOCK;
		walk_code_block(w, item);
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		item->kind = WALK_RULE;
		walk_open(w, item);
		break;
	case CMARK_NODE_FOOTNOTE_DEFINITION:
		break;		/* walk_notes or the back end */
	default:
		walk_extension(w, item);
	}
}

void
walk_children(struct walk *w, cmark_node *parent,
    const struct walk_item *item)
{
	cmark_node *node;
	unsigned index = 0;

	if (++w->depth > WALK_DEPTH_MAX)
		BUG("tree deeper than load/markdown allows");
	for (node = cmark_node_first_child(parent); node != NULL;
	    node = cmark_node_next(node), index++) {
		struct walk_item child = { .parent = item, .node = node,
		    .first = index == 0,
		    .last = cmark_node_next(node) == NULL };

		walk_node(w, &child, index);
	}
	w->depth--;
}

static void
walk_start(struct walk *w, struct buf *out, const struct markdown *md,
    const struct markup_options *o, const struct walk_back *back, void *state)
{
	memset(w, 0, sizeof(*w));
	w->out = out;
	w->md = md;
	w->options = o;
	w->labels = o->labels != NULL ? o->labels : markup_labels_of(o->lang);
	w->back = back;
	w->state = state;
	w->references = mem_alloc(md->footnote_count,
	    sizeof(*w->references));
	walk_text_start(&w->words, o);
}

void
walk_section(struct buf *out, const struct markdown *md,
    const struct markup_options *o, const struct walk_back *back, void *state)
{
	static const struct markup_options plain = { .lang = LANG_EN };
	struct markup_counts none = { 0, 0, 0, 0 };
	struct walk w;
	struct walk_item section = { .kind = WALK_SECTION, .node = md->root };

	walk_start(&w, out, md, o != NULL ? o : &plain, back, state);
	w.counts = o != NULL && o->counts != NULL ? o->counts : &none;
	w.notes_before = w.counts->footnotes;
	walk_open(&w, &section);
	walk_children(&w, md->root, &section);
	walk_notes(&w, &section);
	walk_close(&w, &section);
	w.counts->footnotes = w.notes_before + (unsigned)md->footnote_count;
	free(w.references);
}

void
walk_inline(struct buf *out, const struct markdown *md,
    const struct markup_options *o, const struct walk_back *back, void *state)
{
	static const struct markup_options plain = { .lang = LANG_EN };
	struct markup_counts none = { 0, 0, 0, 0 };
	struct walk w;
	struct walk_item item = { .kind = WALK_SECTION };
	cmark_node_type type;
	bool any = false;

	walk_start(&w, out, md, o != NULL ? o : &plain, back, state);
	w.counts = &none;
	w.inline_only = true;
	for (item.node = cmark_node_first_child(md->root); item.node != NULL;
	    item.node = cmark_node_next(item.node)) {
		type = cmark_node_get_type(item.node);
		if (markdown_embed(item.node) != NULL ||
		    (type != CMARK_NODE_PARAGRAPH &&
		    type != CMARK_NODE_HEADING))
			continue;
		if (any)
			buf_putc(out, ' ');
		walk_children(&w, item.node, &item);
		any = true;
	}
	free(w.references);
}
