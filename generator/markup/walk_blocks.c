#include "markup/walk_blocks.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <string.h>

#include "base/buf.h"
#include "markup/walk_inlines.h"

void
walk_heading(struct walk *w, struct walk_item *item)
{
	const struct markup_options *o = w->options;
	const struct markdown_heading *heading = markdown_heading(item->node);
	int level = cmark_node_get_heading_level(item->node);

	item->id = heading != NULL ? heading->id : NULL;
	item->level = level + o->heading_shift;
	if (item->level > 6)
		item->level = 6;
	if (item->level < 1)
		item->level = 1;
	if (o->number_paragraphs && level == (o->number_level > 0 ?
	    o->number_level : 2)) {
		item->number = ++w->counts->headings;
		w->counts->paragraphs = 0;
	}
	if (o->hide_title && level == 1 && item->first &&
	    item->parent->kind == WALK_SECTION)
		return;
	w->in_heading = true;
	walk_whole(w, item);
	w->in_heading = false;
}

static bool
walk_figure(struct walk *w, struct walk_item *item)
{
	cmark_node *image = cmark_node_first_child(item->node);
	struct buf alt = BUF_INIT;

	if (item->tight || cmark_node_get_type(image) != CMARK_NODE_IMAGE ||
	    cmark_node_next(image) != NULL ||
	    *cmark_node_get_title(image) == '\0' ||
	    !walk_find_image(w, image, &item->image))
		return false;
	markdown_put_text(&alt, image);
	item->kind = WALK_FIGURE;
	item->alt = alt.data;
	item->title = cmark_node_get_title(image);
	walk_open(w, item);
	buf_release(&alt);
	return true;
}

void
walk_paragraph(struct walk *w, struct walk_item *item)
{
	const struct walk_item *parent = item->parent;

	item->embed = markdown_embed(item->node);
	if (item->embed != NULL) {
		item->kind = WALK_EMBED;
		walk_open(w, item);
		return;
	}
	item->tight = parent->kind == WALK_ITEM && parent->tight;
	if (walk_figure(w, item))
		return;
	if (w->options->number_paragraphs && parent->kind == WALK_SECTION &&
	    w->counts->headings > 0) {
		item->under = w->counts->headings;
		item->number = ++w->counts->paragraphs;
	}
	walk_whole(w, item);
}

static enum walk_task
walk_task(cmark_node *item)
{
	if (cmark_node_get_syntax_extension(item) == NULL)
		return WALK_TASK_NONE;
	return cmark_gfm_extensions_get_tasklist_item_checked(item) ?
	    WALK_TASK_DONE : WALK_TASK_OPEN;
}

void
walk_list(struct walk *w, struct walk_item *item)
{
	cmark_node *list = item->node, *node;

	item->ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
	item->tight = cmark_node_get_list_tight(list) != 0;
	item->number = item->ordered ?
	    (unsigned)cmark_node_get_list_start(list) : 0;
	item->task = walk_task(cmark_node_first_child(list));
	for (node = cmark_node_first_child(list); node != NULL;
	    node = cmark_node_next(node))
		item->count++;
	walk_whole(w, item);
}

/* `index` is the item's place in its list, from 0. */
void
walk_item(struct walk *w, struct walk_item *item, unsigned index)
{
	const struct walk_item *list = item->parent;

	item->ordered = list->ordered;
	item->tight = list->tight;
	item->number = list->ordered ? list->number + index : 0;
	item->delimiter = cmark_node_get_list_delim(list->node) ==
	    CMARK_PAREN_DELIM ? ')' : '.';
	item->task = walk_task(item->node);
	walk_whole(w, item);
}

void
walk_code_block(struct walk *w, struct walk_item *item)
{
	item->text = cmark_node_get_literal(item->node);
	item->text_len = strlen(item->text);
	item->title = cmark_node_get_fence_info(item->node);
	walk_open(w, item);
}

/* Is there more in a cell than spaces, also those written "&nbsp;"? */
static bool
walk_has_words(cmark_node *cell)
{
	cmark_node *child = cmark_node_first_child(cell);
	const char *text;

	if (child == NULL)
		return false;
	if (cmark_node_next(child) != NULL ||
	    cmark_node_get_type(child) != CMARK_NODE_TEXT)
		return true;
	text = cmark_node_get_literal(child);
	while (*text == ' ' || (text[0] == '\xc2' && text[1] == '\xa0'))
		text += *text == ' ' ? 1 : 2;
	return *text != '\0';
}

static void
walk_cells(struct walk *w, struct walk_item *row)
{
	const uint8_t *aligns;
	cmark_node *node = cmark_node_first_child(row->node);
	cmark_node *table = cmark_node_parent(row->node);
	unsigned column = 0;

	aligns = cmark_gfm_extensions_get_table_alignments(table);
	walk_open(w, row);
	for (; node != NULL; node = cmark_node_next(node), column++) {
		struct walk_item cell = { .kind = WALK_CELL, .parent = row,
		    .node = node, .column = column, .header = row->header,
		    .first = column == 0 };

		if (column >= cmark_gfm_extensions_get_table_columns(table))
			break;
		cell.align = (char)aligns[column];
		cell.last = cmark_node_next(node) == NULL;
		cell.empty = !walk_has_words(node);
		cell.row_header = !row->header && column == 0 &&
		    !cell.empty && w->options->row_headers;
		walk_whole(w, &cell);
	}
	walk_close(w, row);
}

static void
walk_caption(struct walk *w, const struct walk_item *table)
{
	struct walk_item caption = { .kind = WALK_CAPTION, .parent = table,
	    .node = markdown_caption(table->node), .number = table->number,
	    .header = table->header };

	if (caption.node != NULL)
		walk_whole(w, &caption);
}

static bool
walk_has_text(cmark_node *row)
{
	cmark_node *cell;

	for (cell = cmark_node_first_child(row); cell != NULL;
	    cell = cmark_node_next(cell))
		if (walk_has_words(cell))
			return true;
	return false;
}

void
walk_table(struct walk *w, struct walk_item *item)
{
	cmark_node *head = cmark_node_first_child(item->node), *node;
	struct walk_item part = { .kind = WALK_TABLE_HEAD, .parent = item,
	    .node = head, .header = true };
	struct walk_item row = { .kind = WALK_ROW, .parent = &part,
	    .node = head, .header = true, .first = true };

	item->columns =
	    cmark_gfm_extensions_get_table_columns(item->node);
	item->header = walk_has_text(head);
	for (node = cmark_node_next(head); node != NULL;
	    node = cmark_node_next(node))
		item->count++;
	if (markdown_caption(item->node) != NULL)
		item->number = ++w->counts->tables;
	walk_open(w, item);
	walk_caption(w, item);
	if (item->header) {
		walk_open(w, &part);
		walk_cells(w, &row);
		walk_close(w, &part);
	}
	part.kind = WALK_TABLE_BODY;
	part.header = row.header = false;
	if (item->count > 0) {
		walk_open(w, &part);
		for (node = cmark_node_next(head); node != NULL;
		    node = cmark_node_next(node)) {
			row.node = node;
			walk_cells(w, &row);
			row.first = false;
		}
		walk_close(w, &part);
	}
	walk_close(w, item);
}
