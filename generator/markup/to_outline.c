#include "markup/to_outline.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/srcmap.h"
#include "markup/to_fo_text.h"
#include "markup/walk.h"

static const char *const outline_kind_names[] = {
	"heading", "table of contents", "entry of the contents", "list",
	"list item", "table", "caption", "figure", "link", "footnote", "quote",
	"run in the language"
};

_Static_assert(sizeof(outline_kind_names) / sizeof(outline_kind_names[0]) ==
    OUTLINE__MAX, "a name for each kind");

/* The state of a section: which notes have stood, which wait. */
struct outline_walk {
	struct outline	*outline;
	bool		*written;	/* by index of the note */
	struct buf	 waiting;	/* numbers of notes */
	unsigned	 inside;	/* tables and notes around */
};

const char *
outline_kind_name(enum outline_kind kind)
{
	return outline_kind_names[kind];
}

struct outline_mark *
outline_add(struct outline *o, enum outline_kind kind, const char *text)
{
	struct outline_mark *mark;

	o->marks = arena_room(o->arena, o->marks, o->count, &o->cap,
	    sizeof(*o->marks));
	mark = &o->marks[o->count++];
	memset(mark, 0, sizeof(*mark));
	mark->kind = kind;
	mark->depth = o->depth;
	mark->text = text;
	mark->lang = o->lang;
	mark->path = o->path;
	mark->source = o->source;
	mark->offset = o->offset;
	mark->part = o->part;
	mark->group = o->group;
	mark->may_lack = o->may_lack;
	return mark;
}

static struct outline_mark *
outline_put(struct walk *w, const struct walk_item *item,
    enum outline_kind kind, const char *text)
{
	struct outline *o = ((struct outline_walk *)w->state)->outline;

	if (item->node != NULL && o->source != NULL)
		o->offset = markdown_offset(w->md, item->node);
	return outline_add(o, kind, text);
}

/* What a node says, and before it a number. */
static const char *
outline_text(struct walk *w, cmark_node *node, const char *before)
{
	struct outline_walk *s = w->state;
	struct buf text = BUF_INIT;
	const char *result;

	buf_puts(&text, before);
	markdown_put_text(&text, node);
	result = arena_strdup(s->outline->arena, text.data);
	buf_release(&text);
	return result;
}

static void
outline_down(struct walk *w)
{
	((struct outline_walk *)w->state)->outline->depth++;
}

static void
outline_up(struct walk *w, const struct walk_item *item)
{
	(void)item;
	((struct outline_walk *)w->state)->outline->depth--;
}

static void
outline_heading(struct walk *w, const struct walk_item *item)
{
	outline_put(w, item, OUTLINE_HEADING, outline_text(w, item->node,
	    ""))->level = item->level;
}

static void
outline_list(struct walk *w, const struct walk_item *item)
{
	outline_put(w, item, OUTLINE_LIST, NULL)->rows = item->count;
	outline_down(w);
}

static void
outline_item(struct walk *w, const struct walk_item *item)
{
	outline_put(w, item, OUTLINE_ITEM, NULL);
	outline_down(w);
}

static void
outline_quote(struct walk *w, const struct walk_item *item)
{
	outline_put(w, item, OUTLINE_QUOTE, NULL);
	outline_down(w);
}

static bool
outline_is_quote(const struct walk_item *item)
{
	return item->alert == MARKDOWN_ALERT_QUOTE;
}

static void
outline_alert(struct walk *w, const struct walk_item *item)
{
	if (outline_is_quote(item))
		outline_quote(w, item);
}

static void
outline_alert_end(struct walk *w, const struct walk_item *item)
{
	if (outline_is_quote(item))
		outline_up(w, item);
}

/* A table without rows has an empty one on paper. */
static void
outline_table(struct walk *w, const struct walk_item *item)
{
	struct outline_mark *mark = outline_put(w, item, OUTLINE_TABLE, NULL);
	unsigned body = item->count > 0 ? item->count : 1;

	mark->columns = item->columns;
	mark->rows = body + item->header;
	mark->heads = item->header ? item->columns : 0;
	mark->sides = w->options->row_headers ? body : 0;
	outline_down(w);
	((struct outline_walk *)w->state)->inside++;
}

static void
outline_caption(struct walk *w, const struct walk_item *item)
{
	struct outline_walk *s = w->state;
	struct outline_mark *mark;
	struct buf text = BUF_INIT;

	buf_printf(&text, "%s %u: ", w->labels->table, item->number);
	mark = outline_put(w, item, OUTLINE_CAPTION, outline_text(w,
	    item->node, text.data));
	mark->id = arena_printf(s->outline->arena, "%stable-%u",
	    w->options->id_prefix != NULL ? w->options->id_prefix : "",
	    item->number);
	mark->title = mark->text;
	outline_down(w);
	buf_release(&text);
}

static void
outline_note(struct walk *w, const struct walk_item *item)
{
	outline_put(w, item, OUTLINE_NOTE, NULL);
	outline_down(w);
}

/* Notes that were met in a table stand below it. */
static void
outline_waiting(struct walk *w)
{
	struct outline_walk *s = w->state;
	unsigned number;
	size_t i;

	s->inside++;
	for (i = 0; i < s->waiting.len; i += sizeof(number)) {
		memcpy(&number, s->waiting.data + i, sizeof(number));
		walk_note(w, number);
	}
	buf_clear(&s->waiting);
	s->inside--;
}

static void
outline_table_end(struct walk *w, const struct walk_item *item)
{
	struct outline_walk *s = w->state;

	outline_up(w, item);
	if (--s->inside == 0)
		outline_waiting(w);
}

/* A note stands where it is first referred to, unless in a table or note. */
static void
outline_reference(struct walk *w, const struct walk_item *item)
{
	struct outline_walk *s = w->state;
	unsigned index = item->number - w->notes_before - 1;

	if (!item->linked)
		outline_put(w, item, OUTLINE_LINK, arena_printf(
		    s->outline->arena, "%s %u", w->labels->footnote,
		    item->number));
	if (s->written[index])
		return;
	s->written[index] = true;
	if (s->inside > 0) {
		buf_put(&s->waiting, &item->number, sizeof(item->number));
		return;
	}
	s->inside++;
	walk_note(w, item->number);
	s->inside--;
	outline_waiting(w);
}

static void
outline_embed(struct walk *w, const struct walk_item *item)
{
	const struct markup_hooks *hooks = &w->options->hooks;
	struct outline *o = ((struct outline_walk *)w->state)->outline;

	if (o->source != NULL)
		o->offset = item->embed->offset;
	if (hooks->embed != NULL)
		hooks->embed(hooks->data, item->embed, w->out);
}

/* An image without words only decorates. */
static void
outline_image(struct walk *w, const struct walk_item *item)
{
	struct outline_walk *s = w->state;

	if (*item->alt != '\0')
		outline_put(w, item, OUTLINE_FIGURE, arena_strdup(
		    s->outline->arena, item->alt));
}

static bool
outline_is_link(const struct walk_item *item)
{
	return *item->url == '#' ? item->url[1] != '\0' :
	    fo_is_uri(item->url);
}

static void
outline_link(struct walk *w, const struct walk_item *item)
{
	const char *text = outline_text(w, item->node, "");
	struct outline_walk *s = w->state;

	if (outline_is_link(item)) {
		outline_put(w, item, OUTLINE_LINK, *text != '\0' ? text :
		    arena_strdup(s->outline->arena, item->url));
		outline_down(w);
	}
}

static void
outline_link_end(struct walk *w, const struct walk_item *item)
{
	if (outline_is_link(item))
		outline_up(w, item);
}

/* Codes are the arena's of the Markdown, which may go before the outline. */
static void
outline_language(struct walk *w, const struct walk_item *item)
{
	struct outline_walk *s = w->state;

	outline_put(w, item, OUTLINE_LANGUAGE, arena_strdup(
	    s->outline->arena, item->lang));
	outline_down(w);
}

static const struct walk_back outline_back = {
	.rules = {
		[WALK_HEADING] = { NULL, NULL, outline_heading, NULL },
		[WALK_LIST] = { NULL, NULL, outline_list, outline_up },
		[WALK_ITEM] = { NULL, NULL, outline_item, outline_up },
		[WALK_QUOTE] = { NULL, NULL, outline_quote, outline_up },
		[WALK_ALERT] = { NULL, NULL, outline_alert,
		    outline_alert_end },
		[WALK_TABLE] = { NULL, NULL, outline_table,
		    outline_table_end },
		[WALK_CAPTION] = { NULL, NULL, outline_caption, outline_up },
		[WALK_EMBED] = { NULL, NULL, outline_embed, NULL },
		[WALK_FIGURE] = { NULL, NULL, outline_image, NULL },
		[WALK_FOOTNOTE] = { NULL, NULL, outline_note, outline_up },
		[WALK_LINK] = { NULL, NULL, outline_link, outline_link_end },
		[WALK_IMAGE] = { NULL, NULL, outline_image, NULL },
		[WALK_REFERENCE] = { NULL, NULL, outline_reference, NULL },
		[WALK_LANGUAGE] = { NULL, NULL, outline_language, outline_up }
	},
	.notes_in_place = true
};

static void
outline_walk_init(struct outline_walk *s, struct outline *outline,
    const struct markdown *md)
{
	s->outline = outline;
	s->written = mem_alloc(md->footnote_count, sizeof(*s->written));
	buf_init(&s->waiting);
	s->inside = 0;
	outline->source = md->source;
	outline->path = md->source->path;
}

static void
outline_walk_release(struct outline_walk *s)
{
	free(s->written);
	buf_release(&s->waiting);
}

void
to_outline_section(struct outline *outline, const struct markdown *md,
    const struct markup_options *o)
{
	struct buf none = BUF_INIT;
	struct outline_walk s;

	outline_walk_init(&s, outline, md);
	walk_section(&none, md, o, &outline_back, &s);
	outline_walk_release(&s);
	buf_release(&none);
}

void
to_outline_inline(struct outline *outline, const struct markdown *md,
    const struct markup_options *o)
{
	struct buf none = BUF_INIT;
	struct outline_walk s;

	outline_walk_init(&s, outline, md);
	walk_inline(&none, md, o, &outline_back, &s);
	outline_walk_release(&s);
	buf_release(&none);
}
