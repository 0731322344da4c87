#include "markup/to_tree.h"

#include <string.h>

#include "base/buf.h"
#include "markup/walk.h"

/* A line of the dump: depth, kind. What is known of it follows. */
static void
tree_line(struct walk *w, const struct walk_item *item)
{
	int *depth = w->state;
	int i;

	for (i = 0; i < *depth; i++)
		buf_puts(w->out, "  ");
	buf_puts(w->out, walk_kind_name(item->kind));
}

static void
tree_quoted(struct walk *w, const char *text, size_t len)
{
	size_t i;

	buf_putc(w->out, '"');
	for (i = 0; i < len; i++) {
		if (text[i] == '\n')
			buf_puts(w->out, "\\n");
		else if (text[i] == '"' || text[i] == '\\')
			buf_printf(w->out, "\\%c", text[i]);
		else
			buf_putc(w->out, text[i]);
	}
	buf_putc(w->out, '"');
}

static void
tree_string(struct walk *w, const char *name, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	buf_printf(w->out, " %s", name);
	tree_quoted(w, text, strlen(text));
}

static void
tree_number(struct walk *w, const char *name, unsigned number)
{
	if (number > 0)
		buf_printf(w->out, " %s=%u", name, number);
}

static void
tree_flag(struct walk *w, const char *name, bool flag)
{
	if (flag)
		buf_printf(w->out, " %s", name);
}

static void
tree_facts(struct walk *w, const struct walk_item *item)
{
	static const char *const tasks[] = { "", "open", "done" };

	if (item->text != NULL) {
		buf_putc(w->out, ' ');
		tree_quoted(w, item->text, item->text_len);
	}
	tree_string(w, "lang=", item->lang);
	tree_string(w, "id=", item->id);
	tree_string(w, "url=", item->url);
	tree_string(w, "src=", item->image.url);
	tree_string(w, "alt=", item->alt);
	tree_string(w, "title=", item->title);
	if (item->alert != MARKDOWN_ALERT_NONE)
		buf_printf(w->out, " %s", markdown_alert_name(item->alert));
	if (item->embed != NULL)
		buf_printf(w->out, " %s:%s",
		    markdown_kind_name(item->embed->kind), item->embed->id);
	if (item->level > 0)
		buf_printf(w->out, " level=%d", item->level);
	tree_number(w, "under", item->under);
	tree_number(w, "number", item->number);
	tree_number(w, "count", item->count);
	tree_number(w, "columns", item->columns);
	if (item->align != '\0')
		buf_printf(w->out, " align=%c", item->align);
	if (item->task != WALK_TASK_NONE)
		buf_printf(w->out, " task=%s", tasks[item->task]);
	tree_flag(w, "ordered", item->ordered);
	tree_flag(w, "tight", item->tight);
	tree_flag(w, "header", item->header);
	tree_flag(w, "row-header", item->row_header);
	tree_flag(w, "empty", item->empty);
	tree_flag(w, "linked", item->linked);
	buf_putc(w->out, '\n');
}

static void
tree_leaf(struct walk *w, const struct walk_item *item)
{
	tree_line(w, item);
	tree_facts(w, item);
}

static void
tree_open(struct walk *w, const struct walk_item *item)
{
	tree_leaf(w, item);
	++*(int *)w->state;
}

static void
tree_close(struct walk *w, const struct walk_item *item)
{
	(void)item;
	--*(int *)w->state;
}

#define TREE_WHOLE { NULL, NULL, tree_open, tree_close }
#define TREE_LEAF { NULL, NULL, tree_leaf, NULL }

static const struct walk_back tree_back = {
	.rules = {
		[WALK_SECTION] = TREE_WHOLE,
		[WALK_HEADING] = TREE_WHOLE,
		[WALK_PARAGRAPH] = TREE_WHOLE,
		[WALK_LIST] = TREE_WHOLE,
		[WALK_ITEM] = TREE_WHOLE,
		[WALK_QUOTE] = TREE_WHOLE,
		[WALK_ALERT] = TREE_WHOLE,
		[WALK_CODE_BLOCK] = TREE_LEAF,
		[WALK_RULE] = TREE_LEAF,
		[WALK_TABLE] = TREE_WHOLE,
		[WALK_CAPTION] = TREE_WHOLE,
		[WALK_TABLE_HEAD] = TREE_WHOLE,
		[WALK_TABLE_BODY] = TREE_WHOLE,
		[WALK_ROW] = TREE_WHOLE,
		[WALK_CELL] = TREE_WHOLE,
		[WALK_EMBED] = TREE_LEAF,
		[WALK_FIGURE] = TREE_LEAF,
		[WALK_FOOTNOTES] = TREE_WHOLE,
		[WALK_FOOTNOTE] = TREE_WHOLE,
		[WALK_TEXT] = TREE_LEAF,
		[WALK_SOFT_BREAK] = TREE_LEAF,
		[WALK_HARD_BREAK] = TREE_LEAF,
		[WALK_CODE] = TREE_LEAF,
		[WALK_EMPHASIS] = TREE_WHOLE,
		[WALK_STRONG] = TREE_WHOLE,
		[WALK_DELETED] = TREE_WHOLE,
		[WALK_LINK] = TREE_WHOLE,
		[WALK_IMAGE] = TREE_LEAF,
		[WALK_REFERENCE] = TREE_LEAF,
		[WALK_ABBREVIATION] = TREE_LEAF,
		[WALK_LANGUAGE] = TREE_WHOLE
	}
};

void
to_tree_section(struct buf *out, const struct markdown *md,
    const struct markup_options *o)
{
	int depth = 0;

	walk_section(out, md, o, &tree_back, &depth);
}
