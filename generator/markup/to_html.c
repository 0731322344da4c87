#include "markup/to_html.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/language_tag.h"
#include "base/text.h"
#include "markup/walk.h"

/* Begin a block on a line of its own. */
static void
html_line(struct walk *w)
{
	if (w->out->len > 0 && w->out->data[w->out->len - 1] != '\n')
		buf_putc(w->out, '\n');
}

static void
html_put(struct walk *w, const char *text)
{
	text_put_html(w->out, text, strlen(text));
}

/* A space, a name and a quoted value. */
static void
html_attribute(struct walk *w, const char *name, const char *value)
{
	buf_printf(w->out, " %s=\"", name);
	html_put(w, value);
	buf_putc(w->out, '"');
}

static void
html_block(struct walk *w, const char *tag)
{
	html_line(w);
	buf_puts(w->out, tag);
}

static void
html_section_open(struct walk *w, const struct walk_item *item)
{
	(void)item;
	if (w->options->lang != w->options->page_lang) {
		html_block(w, "<div");
		html_attribute(w, "lang", lang_code(w->options->lang));
		buf_puts(w->out, ">\n");
	}
}

static void
html_section_close(struct walk *w, const struct walk_item *item)
{
	(void)item;
	html_line(w);
	if (w->options->lang != w->options->page_lang)
		buf_puts(w->out, "</div>\n");
}

static void
html_heading_open(struct walk *w, const struct walk_item *item)
{
	html_line(w);
	buf_printf(w->out, "<h%d", item->level);
	if (item->id != NULL) {
		buf_puts(w->out, " id=\"");
		walk_put_id(w, "%s", item->id);
		buf_putc(w->out, '"');
	}
	buf_putc(w->out, '>');
	if (item->number > 0)
		buf_printf(w->out, "<span class=\"number\">%u</span> ",
		    item->number);
}

static void
html_heading_close(struct walk *w, const struct walk_item *item)
{
	buf_printf(w->out, "</h%d>\n", item->level);
}

/*
 * The box alone says "checked" or nothing; its label says in words whether
 * the task is done.
 */
static void
html_task(struct walk *w, enum walk_task task)
{
	bool done = task == WALK_TASK_DONE;

	buf_printf(w->out, "<input type=\"checkbox\" disabled=\"disabled\"%s",
	    done ? " checked=\"checked\"" : "");
	html_attribute(w, "aria-label", done ? w->labels->done :
	    w->labels->not_done);
	buf_puts(w->out, " /> ");
}

/* Does the box stand inside the first paragraph, as words of it? */
static bool
html_task_inside(const struct walk_item *item)
{
	cmark_node *first = cmark_node_first_child(item->node);

	return cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH &&
	    !item->tight && cmark_node_get_type(
	    cmark_node_first_child(first)) != CMARK_NODE_IMAGE;
}

static void
html_paragraph_open(struct walk *w, const struct walk_item *item)
{
	const struct walk_item *parent = item->parent;

	if (item->tight) {
		if (!item->first)
			html_line(w);
		return;
	}
	html_line(w);
	if (item->number == 0) {
		buf_puts(w->out, "<p>");
		if (parent->kind == WALK_ITEM && item->first &&
		    parent->task != WALK_TASK_NONE && html_task_inside(parent))
			html_task(w, parent->task);
		return;
	}
	buf_puts(w->out, "<p class=\"numbered\" id=\"");
	walk_put_id(w, "p%u-%u", item->under, item->number);
	buf_printf(w->out, "\"><span class=\"number\">%u.%u</span> ",
	    item->under, item->number);
}

static bool
html_ends_in(const struct walk *w, const char *tag)
{
	size_t len = strlen(tag);

	return w->out->len >= len &&
	    strcmp(w->out->data + w->out->len - len, tag) == 0;
}

/* One link back for each place that refers to the note. */
static void
html_back_links(struct walk *w, const struct walk_item *note)
{
	unsigned i;

	for (i = 1; i <= note->count; i++) {
		if (i > 1 || !html_ends_in(w, "<p>"))
			buf_putc(w->out, ' ');
		buf_puts(w->out, "<a href=\"#");
		walk_put_id(w, "fnref-%u", note->number);
		if (i > 1)
			buf_printf(w->out, "-%u", i);
		buf_puts(w->out, "\" role=\"doc-backlink\" aria-label=\"");
		html_put(w, w->labels->back);
		buf_printf(w->out, " %u", note->number);
		if (i > 1)
			buf_printf(w->out, ".%u", i);
		buf_puts(w->out, "\">\xe2\x86\xa9</a>");
	}
}

static void
html_paragraph_close(struct walk *w, const struct walk_item *item)
{
	if (item->last && item->parent->kind == WALK_FOOTNOTE)
		html_back_links(w, item->parent);
	if (!item->tight)
		buf_puts(w->out, "</p>\n");
}

static void
html_list_open(struct walk *w, const struct walk_item *item)
{
	html_block(w, item->ordered ? "<ol" : "<ul");
	if (item->task != WALK_TASK_NONE)
		buf_puts(w->out, " class=\"tasks\"");
	if (item->ordered && item->number != 1)
		buf_printf(w->out, " start=\"%u\"", item->number);
	buf_puts(w->out, ">\n");
}

static void
html_list_close(struct walk *w, const struct walk_item *item)
{
	html_block(w, item->ordered ? "</ol>\n" : "</ul>\n");
}

static void
html_item_open(struct walk *w, const struct walk_item *item)
{
	html_block(w, item->task != WALK_TASK_NONE ? "<li class=\"task\">" :
	    "<li>");
	if (item->task != WALK_TASK_NONE && !html_task_inside(item))
		html_task(w, item->task);
}

static void
html_quote_open(struct walk *w, const struct walk_item *item)
{
	(void)item;
	html_block(w, "<blockquote>\n");
}

static void
html_quote_close(struct walk *w, const struct walk_item *item)
{
	(void)item;
	html_block(w, "</blockquote>\n");
}

/* The class of an alert: "alert-case-study". */
static void
html_alert_class(struct walk *w, enum markdown_alert alert)
{
	const char *name = markdown_alert_name(alert);

	buf_puts(w->out, " class=\"alert alert-");
	for (; *name != '\0'; name++)
		buf_putc(w->out, *name >= 'A' && *name <= 'Z' ?
		    (char)(*name - 'A' + 'a') : *name);
	buf_putc(w->out, '"');
}

static void
html_alert_open(struct walk *w, const struct walk_item *item)
{
	bool quote = item->alert == MARKDOWN_ALERT_QUOTE;

	html_block(w, quote ? "<blockquote" : "<div");
	html_alert_class(w, item->alert);
	buf_puts(w->out, quote ? ">\n" : " role=\"note\">\n");
	if (*w->labels->alert[item->alert] != '\0') {
		buf_puts(w->out, "<p class=\"alert-label\">");
		html_put(w, w->labels->alert[item->alert]);
		buf_puts(w->out, "</p>\n");
	}
}

static void
html_alert_close(struct walk *w, const struct walk_item *item)
{
	html_block(w, item->alert == MARKDOWN_ALERT_QUOTE ?
	    "</blockquote>\n" : "</div>\n");
}

/* A long line scrolls inside its box, so the box takes the keyboard. */
static void
html_code_block(struct walk *w, const struct walk_item *item)
{
	size_t len = strcspn(item->title, " \t");

	html_block(w, "<pre tabindex=\"0\"><code");
	if (len > 0) {
		buf_puts(w->out, " class=\"language-");
		text_put_html(w->out, item->title, len);
		buf_putc(w->out, '"');
	}
	buf_putc(w->out, '>');
	text_put_html(w->out, item->text, item->text_len);
	buf_puts(w->out, "</code></pre>\n");
}

static void
html_rule(struct walk *w, const struct walk_item *item)
{
	(void)item;
	html_block(w, "<hr />\n");
}

/* The column heads name a table that has no caption. */
static void
html_table_name(struct walk *w, const struct walk_item *item)
{
	cmark_node *cell;
	struct buf text = BUF_INIT;
	const char *before = ": ";

	cell = cmark_node_first_child(cmark_node_first_child(item->node));
	buf_puts(w->out, " role=\"group\" aria-label=\"");
	html_put(w, w->labels->table);
	for (; cell != NULL; cell = cmark_node_next(cell)) {
		buf_clear(&text);
		markdown_put_text(&text, cell);
		if (text.len == 0)
			continue;
		buf_puts(w->out, before);
		html_put(w, text.data);
		before = ", ";
	}
	buf_putc(w->out, '"');
	buf_release(&text);
}

/*
 * A wide table scrolls inside its box: the box has a name and takes the
 * keyboard. Only a caption makes it a landmark, for that name is its own.
 */
static void
html_table_open(struct walk *w, const struct walk_item *item)
{
	html_block(w, "<div class=\"table-scroll\"");
	if (item->number > 0) {
		buf_puts(w->out, " role=\"region\" aria-labelledby=\"");
		walk_put_id(w, "table-%u-caption", item->number);
		buf_putc(w->out, '"');
	} else {
		html_table_name(w, item);
	}
	buf_puts(w->out, " tabindex=\"0\">\n<table");
	if (item->number > 0) {
		buf_puts(w->out, " id=\"");
		walk_put_id(w, "table-%u", item->number);
		buf_putc(w->out, '"');
	}
	buf_puts(w->out, ">\n");
}

static void
html_caption_open(struct walk *w, const struct walk_item *item)
{
	buf_puts(w->out, "<caption id=\"");
	walk_put_id(w, "table-%u-caption", item->number);
	buf_puts(w->out, "\"><span class=\"number\">");
	html_put(w, w->labels->table);
	buf_printf(w->out, " %u:</span> ", item->number);
}

/* An empty head cell would be announced as a header without words. */
static bool
html_is_header(const struct walk_item *item)
{
	return (item->header && !item->empty) || item->row_header;
}

static void
html_cell_open(struct walk *w, const struct walk_item *item)
{
	const char *align = item->align == 'l' ? " class=\"align-left\"" :
	    item->align == 'c' ? " class=\"align-centre\"" :
	    item->align == 'r' ? " class=\"align-right\"" : "";

	buf_puts(w->out, html_is_header(item) ? "<th scope=" : "<td");
	if (html_is_header(item))
		buf_puts(w->out, item->header ? "\"col\"" : "\"row\"");
	buf_puts(w->out, align);
	buf_putc(w->out, '>');
}

static void
html_cell_close(struct walk *w, const struct walk_item *item)
{
	buf_puts(w->out, html_is_header(item) ? "</th>\n" : "</td>\n");
}

static void
html_embed(struct walk *w, const struct walk_item *item)
{
	const struct markup_hooks *hooks = &w->options->hooks;

	html_line(w);
	if (hooks->embed != NULL) {
		hooks->embed(hooks->data, item->embed, w->out);
		return;
	}
	buf_printf(w->out, "<p class=\"embed\">[%s: ",
	    markdown_kind_name(item->embed->kind));
	html_put(w, item->embed->id);
	buf_puts(w->out, "]</p>\n");
}

static void
html_put_image(struct walk *w, const struct walk_item *item)
{
	buf_puts(w->out, "<img src=\"");
	text_put_url(w->out, item->image.url, strlen(item->image.url));
	buf_putc(w->out, '"');
	html_attribute(w, "alt", item->alt);
	if (item->image.width_px > 0 && item->image.height_px > 0)
		buf_printf(w->out, " width=\"%d\" height=\"%d\"",
		    item->image.width_px, item->image.height_px);
}

static void
html_image(struct walk *w, const struct walk_item *item)
{
	html_put_image(w, item);
	if (*item->title != '\0')
		html_attribute(w, "title", item->title);
	buf_puts(w->out, " />");
}

static void
html_figure(struct walk *w, const struct walk_item *item)
{
	html_block(w, "<figure class=\"picture\">\n");
	html_put_image(w, item);
	buf_puts(w->out, " />\n<figcaption>");
	html_put(w, item->title);
	buf_puts(w->out, "</figcaption>\n</figure>\n");
}

static void
html_footnotes_open(struct walk *w, const struct walk_item *item)
{
	int level = 2 + w->options->heading_shift;

	level = level > 6 ? 6 : level < 1 ? 1 : level;
	html_block(w, "<section class=\"footnotes\" role=\"doc-endnotes\" "
	    "aria-labelledby=\"");
	if (w->options->title_id != NULL) {
		html_put(w, w->options->title_id);
		buf_putc(w->out, ' ');
	}
	walk_put_id(w, "footnotes");
	buf_printf(w->out, "\">\n<h%d id=\"", level);
	walk_put_id(w, "footnotes");
	buf_puts(w->out, "\">");
	html_put(w, w->labels->footnotes);
	buf_printf(w->out, "</h%d>\n<ol", level);
	if (item->number != 1)
		buf_printf(w->out, " start=\"%u\"", item->number);
	buf_puts(w->out, ">\n");
}

static void
html_footnote_open(struct walk *w, const struct walk_item *item)
{
	html_block(w, "<li id=\"");
	walk_put_id(w, "fn-%u", item->number);
	buf_puts(w->out, "\">");
}

static void
html_footnote_close(struct walk *w, const struct walk_item *item)
{
	cmark_node *last = cmark_node_last_child(item->node);

	if (item->count > 0 &&
	    (cmark_node_get_type(last) != CMARK_NODE_PARAGRAPH ||
	    markdown_embed(last) != NULL)) {
		html_block(w, "<p>");
		html_back_links(w, item);
		buf_puts(w->out, "</p>");
	}
	html_block(w, "</li>\n");
}

/* Inside a link there is only the number: links do not nest. */
static void
html_reference(struct walk *w, const struct walk_item *item)
{
	buf_puts(w->out, "<sup class=\"footnote-ref\" id=\"");
	walk_put_id(w, "fnref-%u", item->number);
	if (item->count > 1)
		buf_printf(w->out, "-%u", item->count);
	buf_puts(w->out, "\">");
	if (!item->linked) {
		buf_puts(w->out, "<a href=\"#");
		walk_put_id(w, "fn-%u", item->number);
		buf_puts(w->out, "\" role=\"doc-noteref\" aria-label=\"");
		html_put(w, w->labels->footnote);
		buf_printf(w->out, " %u\">", item->number);
	}
	buf_printf(w->out, "%u%s</sup>", item->number,
	    item->linked ? "" : "</a>");
}

static void
html_text(struct walk *w, const struct walk_item *item)
{
	text_put_html(w->out, item->text, item->text_len);
}

static void
html_code(struct walk *w, const struct walk_item *item)
{
	buf_puts(w->out, "<code>");
	text_put_html(w->out, item->text, item->text_len);
	buf_puts(w->out, "</code>");
}

static void
html_language_open(struct walk *w, const struct walk_item *item)
{
	buf_printf(w->out, "<span lang=\"%s\"%s>", item->lang,
	    language_tag_is_rtl(item->lang) ? " dir=\"rtl\"" : "");
}

static void
html_abbreviation(struct walk *w, const struct walk_item *item)
{
	buf_puts(w->out, "<abbr");
	html_attribute(w, "title", item->title);
	buf_putc(w->out, '>');
	text_put_html(w->out, item->text, item->text_len);
	buf_puts(w->out, "</abbr>");
}

static void
html_link_open(struct walk *w, const struct walk_item *item)
{
	buf_puts(w->out, "<a href=\"");
	text_put_url(w->out, item->url, strlen(item->url));
	buf_putc(w->out, '"');
	if (*item->title != '\0')
		html_attribute(w, "title", item->title);
	buf_putc(w->out, '>');
}

static const struct walk_back html_back = {
	.rules = {
		[WALK_SECTION] = { NULL, NULL, html_section_open,
		    html_section_close },
		[WALK_HEADING] = { NULL, NULL, html_heading_open,
		    html_heading_close },
		[WALK_PARAGRAPH] = { NULL, NULL, html_paragraph_open,
		    html_paragraph_close },
		[WALK_LIST] = { NULL, NULL, html_list_open, html_list_close },
		[WALK_ITEM] = { NULL, "</li>\n", html_item_open, NULL },
		[WALK_QUOTE] = { NULL, NULL, html_quote_open,
		    html_quote_close },
		[WALK_ALERT] = { NULL, NULL, html_alert_open,
		    html_alert_close },
		[WALK_CODE_BLOCK] = { NULL, NULL, html_code_block, NULL },
		[WALK_RULE] = { NULL, NULL, html_rule, NULL },
		[WALK_TABLE] = { NULL, "</table>\n</div>\n", html_table_open,
		    NULL },
		[WALK_CAPTION] = { NULL, "</caption>\n", html_caption_open,
		    NULL },
		[WALK_TABLE_HEAD] = { "<thead>\n", "</thead>\n", NULL, NULL },
		[WALK_TABLE_BODY] = { "<tbody>\n", "</tbody>\n", NULL, NULL },
		[WALK_ROW] = { "<tr>\n", "</tr>\n", NULL, NULL },
		[WALK_CELL] = { NULL, NULL, html_cell_open, html_cell_close },
		[WALK_EMBED] = { NULL, NULL, html_embed, NULL },
		[WALK_FIGURE] = { NULL, NULL, html_figure, NULL },
		[WALK_FOOTNOTES] = { NULL, "</ol>\n</section>\n",
		    html_footnotes_open, NULL },
		[WALK_FOOTNOTE] = { NULL, NULL, html_footnote_open,
		    html_footnote_close },
		[WALK_TEXT] = { NULL, NULL, html_text, NULL },
		[WALK_SOFT_BREAK] = { "\n", NULL, NULL, NULL },
		[WALK_HARD_BREAK] = { "<br />\n", NULL, NULL, NULL },
		[WALK_CODE] = { NULL, NULL, html_code, NULL },
		[WALK_EMPHASIS] = { "<em>", "</em>", NULL, NULL },
		[WALK_STRONG] = { "<strong>", "</strong>", NULL, NULL },
		[WALK_DELETED] = { "<del>", "</del>", NULL, NULL },
		[WALK_LINK] = { NULL, "</a>", html_link_open, NULL },
		[WALK_IMAGE] = { NULL, NULL, html_image, NULL },
		[WALK_REFERENCE] = { NULL, NULL, html_reference, NULL },
		[WALK_ABBREVIATION] = { NULL, NULL, html_abbreviation, NULL },
		[WALK_LANGUAGE] = { NULL, "</span>", html_language_open, NULL }
	}
};

void
to_html_section(struct buf *out, const struct markdown *md,
    const struct markup_options *o)
{
	walk_section(out, md, o, &html_back, NULL);
}

void
to_html_inline(struct buf *out, const struct markdown *md,
    const struct markup_options *o)
{
	walk_inline(out, md, o, &html_back, NULL);
}
