#include "markup/walk_inlines.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

bool
walk_find_image(struct walk *w, cmark_node *node, struct markup_image *image)
{
	const char *url = cmark_node_get_url(node);
	const struct markup_hooks *hooks = &w->options->hooks;

	image->url = url;
	image->width_px = image->height_px = 0;
	if (hooks->image != NULL)
		return hooks->image(hooks->data, url, node, image);
	return *url != '\0' && markup_is_safe(url);
}

void
walk_reference(struct walk *w, struct walk_item *item)
{
	unsigned long index;

	index = strtoul(cmark_node_get_literal(item->node), NULL, 10);
	if (index == 0 || index > w->md->footnote_count || w->inline_only)
		return;
	item->number = w->notes_before + (unsigned)index;
	item->count = ++w->references[index - 1];
	item->linked = w->in_link;
	walk_open(w, item);
}

void
walk_link(struct walk *w, struct walk_item *item)
{
	const struct markup_hooks *hooks = &w->options->hooks;

	item->url = cmark_node_get_url(item->node);
	item->title = cmark_node_get_title(item->node);
	if (hooks->link != NULL)
		item->url = hooks->link(hooks->data, item->url, item->node);
	else if (!markup_is_safe(item->url))
		item->url = NULL;
	if (item->url == NULL || w->in_link) {
		walk_children(w, item->node, item->parent);
		return;
	}
	w->in_link = true;
	walk_whole(w, item);
	w->in_link = false;
}

void
walk_image(struct walk *w, struct walk_item *item)
{
	struct buf alt = BUF_INIT;

	markdown_put_text(&alt, item->node);
	item->alt = alt.data;
	item->title = cmark_node_get_title(item->node);
	item->linked = w->in_link;
	if (!walk_find_image(w, item->node, &item->image)) {
		item->kind = WALK_TEXT;
		item->text = alt.data;
		item->text_len = alt.len;
	}
	walk_open(w, item);
	buf_release(&alt);
}

/* Text, cut where an abbreviation of the document stands in it. */
void
walk_text(struct walk *w, struct walk_item *item)
{
	const char *text = cmark_node_get_literal(item->node);
	const struct markdown_abbreviation *found;
	size_t from = 0, at, len = strlen(text);

	while (!w->in_heading &&
	    (found = walk_text_find(&w->words, text, from, &at)) != NULL) {
		item->kind = WALK_TEXT;
		item->text = text + from;
		item->text_len = at - from;
		item->title = NULL;
		if (item->text_len > 0)
			walk_open(w, item);
		item->kind = WALK_ABBREVIATION;
		item->text = text + at;
		item->text_len = strlen(found->abbreviation);
		item->title = found->meaning;
		walk_open(w, item);
		from = at + item->text_len;
	}
	item->kind = WALK_TEXT;
	item->text = text + from;
	item->text_len = len - from;
	item->title = NULL;
	if (item->text_len > 0)
		walk_open(w, item);
}
