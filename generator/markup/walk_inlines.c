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

/* The words of a link or mark, with their language if they have their own. */
static void
walk_language(struct walk *w, const struct walk_item *link,
    const struct walk_item *parent)
{
	struct walk_item item = { .kind = WALK_LANGUAGE, .parent = parent,
	    .node = link->node, .lang = markdown_lang(link->node) };

	if (item.lang == NULL) {
		walk_children(w, link->node, parent);
		return;
	}
	w->in_language = true;
	walk_whole(w, &item);
	w->in_language = false;
}

void
walk_link(struct walk *w, struct walk_item *item)
{
	const struct markup_hooks *hooks = &w->options->hooks;

	if (markdown_is_mark(item->node)) {
		walk_language(w, item, item->parent);
		return;
	}
	item->url = cmark_node_get_url(item->node);
	item->title = markdown_lang(item->node) != NULL ? "" :
	    cmark_node_get_title(item->node);
	if (hooks->link != NULL)
		item->url = hooks->link(hooks->data, item->url, item->node);
	else if (!markup_is_safe(item->url))
		item->url = NULL;
	if (item->url == NULL || w->in_link) {
		walk_language(w, item, item->parent);
		return;
	}
	w->in_link = true;
	walk_open(w, item);
	walk_language(w, item, item);
	walk_close(w, item);
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

/*
 * Text, cut where an abbreviation of the document stands in it. Meanings are
 * in the document's language, so that other words have none.
 */
void
walk_text(struct walk *w, struct walk_item *item)
{
	const char *text = cmark_node_get_literal(item->node);
	const struct markdown_abbreviation *found;
	size_t from = 0, at, len = strlen(text);

	while (!w->in_heading && !w->in_language &&
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
