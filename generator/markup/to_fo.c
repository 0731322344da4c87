#include "markup/to_fo.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "markup/to_fo_style.h"
#include "markup/to_fo_table.h"
#include "markup/to_fo_text.h"
#include "markup/walk.h"

/*
 * The line separator, U+2028: FOP breaks the line there without a further
 * element in the tags.
 */
#define FO_LINE_BREAK "\xe2\x80\xa8"

/* `<fo:name` and the look. */
static void
fo_start(struct walk *w, const char *name, const char *style)
{
	buf_puts(w->out, "<fo:");
	buf_puts(w->out, name);
	buf_puts(w->out, style);
}

static void
fo_section_open(struct walk *w, const struct walk_item *item)
{
	(void)item;
	if (w->options->lang != w->options->page_lang)
		buf_printf(w->out, "<fo:block role=\"Div\" xml:lang=\"%s\">\n",
		    lang_code(w->options->lang));
}

static void
fo_section_close(struct walk *w, const struct walk_item *item)
{
	(void)item;
	if (w->options->lang != w->options->page_lang)
		buf_puts(w->out, "</fo:block>\n");
}

static void
fo_heading_open(struct walk *w, const struct walk_item *item)
{
	const struct fo_style *style = fo_style_of(w);

	fo_start(w, "block", style->heading[item->level - 1]);
	buf_printf(w->out, " role=\"H%d\"", item->level);
	if (item->id != NULL)
		fo_put_id(w, "%s", item->id);
	buf_putc(w->out, '>');
	if (item->number > 0) {
		fo_start(w, "inline", style->number);
		buf_printf(w->out, ">%u</fo:inline> ", item->number);
	}
}

/*
 * The number of a paragraph hangs in the margin of a list's layout, but in
 * the tags it is text of the paragraph.
 */
static void
fo_numbered_open(struct walk *w, const struct walk_item *item)
{
	const struct fo_style *style = fo_style_of(w);

	fo_start(w, "list-block", style->paragraph);
	buf_printf(w->out, " role=\"NonStruct\" "
	    "provisional-distance-between-starts=\"%s\" "
	    "provisional-label-separation=\"2mm\">"
	    "<fo:list-item role=\"P\"", style->number_width);
	fo_put_id(w, "p%u-%u", item->under, item->number);
	buf_printf(w->out, "><fo:list-item-label role=\"Span\" "
	    "end-indent=\"label-end()\"><fo:block role=\"Span\"%s>%u.%u"
	    "</fo:block></fo:list-item-label><fo:list-item-body "
	    "role=\"Span\" start-indent=\"body-start()\">"
	    "<fo:block role=\"Span\">", style->number, item->under,
	    item->number);
}

static void
fo_paragraph_open(struct walk *w, const struct walk_item *item)
{
	const struct fo_style *style = fo_style_of(w);

	if (item->number > 0) {
		fo_numbered_open(w, item);
	} else if (item->parent->kind == WALK_FOOTNOTE) {
		fo_note_paragraph(w, item);
	} else {
		fo_start(w, "block", item->tight ? style->tight :
		    style->paragraph);
		buf_putc(w->out, '>');
	}
}

static void
fo_paragraph_close(struct walk *w, const struct walk_item *item)
{
	buf_puts(w->out, "</fo:block>");
	if (item->number > 0)
		buf_puts(w->out, "</fo:list-item-body></fo:list-item>"
		    "</fo:list-block>");
	buf_putc(w->out, '\n');
}

static unsigned
fo_digits(unsigned long number)
{
	unsigned digits = 1;

	while ((number /= 10) > 0)
		digits++;
	return digits;
}

/* Labels of more than two digits make the list's margin wider. */
static void
fo_list_open(struct walk *w, const struct walk_item *item)
{
	const struct fo_style *style = fo_style_of(w);
	unsigned digits = item->ordered ?
	    fo_digits((unsigned long)item->number + item->count) : 1;

	fo_start(w, "list-block", style->list);
	/* Between numbered paragraphs it stands in line with their text. */
	if (w->options->number_paragraphs && w->counts->headings > 0 &&
	    item->parent->kind == WALK_SECTION)
		buf_printf(w->out, " start-indent=\"%s\"",
		    style->number_width);
	buf_printf(w->out, " provisional-distance-between-starts=\"%s",
	    style->label_width);
	if (digits > 2)
		buf_printf(w->out, " + %umm", 3 * (digits - 2));
	buf_puts(w->out, "\" provisional-label-separation=\"1.5mm\">\n");
}

/* How many bullet lists is this list inside? */
static unsigned
fo_bullet_depth(const struct walk_item *list)
{
	unsigned depth = 0;

	for (list = list->parent; list != NULL; list = list->parent)
		depth += list->kind == WALK_LIST && !list->ordered;
	return depth;
}

/*
 * PDF wants the kind of numbering on the list, where FOP cannot write it: the
 * first label carries it in an abbreviation, and the PDF is finished later.
 */
static void
fo_label(struct walk *w, const struct walk_item *item)
{
	const char *channel = "";

	if (item->task != WALK_TASK_NONE) {
		bool done = item->task == WALK_TASK_DONE;

		buf_puts(w->out, "<fo:inline fox:abbreviation=\"");
		fo_put(w, done ? w->labels->done : w->labels->not_done);
		buf_printf(w->out, "\"%s>%s</fo:inline>",
		    fo_style_of(w)->ballot,
		    done ? "\xe2\x9c\x93" : "\xe2\x96\xa1");
		return;
	}
	if (item->first && item->ordered)
		channel = " fox:abbreviation=\"[list=Decimal]\"";
	else if (item->first && fo_bullet_depth(item->parent) == 0)
		channel = " fox:abbreviation=\"[list=Disc]\"";
	if (item->ordered)
		buf_printf(w->out, "<fo:inline%s>%u%c</fo:inline>", channel,
		    item->number, item->delimiter);
	else
		buf_printf(w->out, "<fo:inline%s>%s</fo:inline>", channel,
		    fo_bullet_depth(item->parent) == 0 ? "\xe2\x80\xa2" :
		    "\xe2\x80\x93");
}

static void
fo_item_open(struct walk *w, const struct walk_item *item)
{
	fo_start(w, "list-item", item->tight ? fo_style_of(w)->item :
	    fo_style_of(w)->loose_item);
	buf_puts(w->out, "><fo:list-item-label end-indent=\"label-end()\">");
	fo_start(w, "block", fo_style_of(w)->label);
	buf_putc(w->out, '>');
	fo_label(w, item);
	buf_puts(w->out, "</fo:block></fo:list-item-label>"
	    "<fo:list-item-body start-indent=\"body-start()\">\n");
	if (cmark_node_first_child(item->node) == NULL)
		buf_puts(w->out, "<fo:block />\n");
}

static void
fo_quote_open(struct walk *w, const struct walk_item *item)
{
	(void)item;
	fo_start(w, "block", fo_style_of(w)->quote);
	buf_puts(w->out, " role=\"BlockQuote\">\n");
}

static void
fo_alert_open(struct walk *w, const struct walk_item *item)
{
	const struct fo_style *style = fo_style_of(w);

	fo_start(w, "block", style->alert[item->alert]);
	buf_printf(w->out, " role=\"%s\">\n",
	    item->alert == MARKDOWN_ALERT_QUOTE ? "BlockQuote" : "Div");
	if (*w->labels->alert[item->alert] != '\0') {
		fo_start(w, "block", style->alert_label);
		buf_putc(w->out, '>');
		fo_put(w, w->labels->alert[item->alert]);
		buf_puts(w->out, "</fo:block>\n");
	}
}

static void
fo_code_block(struct walk *w, const struct walk_item *item)
{
	fo_start(w, "block", fo_style_of(w)->code_block);
	buf_puts(w->out, " white-space-collapse=\"false\" "
	    "white-space-treatment=\"preserve\" "
	    "linefeed-treatment=\"preserve\" wrap-option=\"wrap\">"
	    "<fo:inline role=\"Code\">");
	fo_put_code(w->out, item->text, item->text_len);
	buf_puts(w->out, "</fo:inline></fo:block>\n");
}

/*
 * A rule says nothing: only a wrapper can take it out of the tags. Around the
 * block, as the only thing in a list item, it makes FOP fail.
 */
static void
fo_rule(struct walk *w, const struct walk_item *item)
{
	(void)item;
	fo_start(w, "block", fo_style_of(w)->paragraph);
	buf_printf(w->out, " role=\"NonStruct\">"
	    "<fo:wrapper role=\"artifact\"><fo:leader leader-pattern=\"rule\" "
	    "leader-length=\"100%%\"%s /></fo:wrapper></fo:block>\n",
	    fo_style_of(w)->rule);
}

static void
fo_embed(struct walk *w, const struct walk_item *item)
{
	const struct markup_hooks *hooks = &w->options->hooks;

	if (hooks->embed != NULL) {
		hooks->embed(hooks->data, item->embed, w->out);
		return;
	}
	fo_start(w, "block", fo_style_of(w)->embed);
	buf_printf(w->out, ">[%s: ", markdown_kind_name(item->embed->kind));
	fo_put(w, item->embed->id);
	buf_puts(w->out, "]</fo:block>\n");
}

/*
 * An image without alternative text only decorates; FOP asks for a text all
 * the same. Beside words an image leaves room for a comma.
 */
static void
fo_graphic(struct walk *w, const struct walk_item *item, bool alone)
{
	bool artifact = *item->alt == '\0';

	if (artifact)
		buf_puts(w->out, "<fo:wrapper role=\"artifact\">");
	buf_puts(w->out, "<fo:external-graphic src=\"url('");
	text_put_url(w->out, item->image.url, strlen(item->image.url));
	buf_printf(w->out, "')\" content-width=\"scale-down-to-fit\" "
	    "inline-progression-dimension.maximum=\"%d%%\" "
	    "scaling=\"uniform\" fox:alt-text=\"", alone ? 100 : 90);
	fo_put(w, artifact ? " " : item->alt);
	buf_puts(w->out, artifact ? "\" /></fo:wrapper>" : "\" />");
}

static void
fo_image(struct walk *w, const struct walk_item *item)
{
	fo_graphic(w, item, item->first && item->last);
}

static void
fo_figure(struct walk *w, const struct walk_item *item)
{
	const struct fo_style *style = fo_style_of(w);

	fo_start(w, "block", style->image);
	buf_putc(w->out, '>');
	fo_graphic(w, item, true);
	buf_puts(w->out, "</fo:block>\n");
	fo_start(w, "block", style->image_caption);
	buf_putc(w->out, '>');
	fo_put(w, item->title);
	buf_puts(w->out, "</fo:block>\n");
}

static void
fo_text(struct walk *w, const struct walk_item *item)
{
	fo_put_text(w->out, item->text, item->text_len, fo_word_max(w));
}

static void
fo_code(struct walk *w, const struct walk_item *item)
{
	fo_start(w, "inline", fo_style_of(w)->code);
	buf_puts(w->out, " role=\"Code\">");
	fo_put_text(w->out, item->text, item->text_len, fo_word_max(w));
	buf_puts(w->out, "</fo:inline>");
}

static void
fo_abbreviation(struct walk *w, const struct walk_item *item)
{
	buf_puts(w->out, "<fo:inline fox:abbreviation=\"");
	fo_put(w, item->title);
	buf_puts(w->out, "\">");
	text_put_xml(w->out, item->text, item->text_len);
	buf_puts(w->out, "</fo:inline>");
}

/* FOP loses the language of an inline: pdf_finish takes it from the mark. */
static void
fo_language_open(struct walk *w, const struct walk_item *item)
{
	buf_printf(w->out, "<fo:inline xml:lang=\"%s\" "
	    "fox:abbreviation=\"[lang=%s]\">", item->lang, item->lang);
}

static void
fo_emphasis_open(struct walk *w, const struct walk_item *item)
{
	(void)item;
	fo_start(w, "inline", fo_style_of(w)->emphasis);
	buf_putc(w->out, '>');
}

static void
fo_strong_open(struct walk *w, const struct walk_item *item)
{
	(void)item;
	fo_start(w, "inline", fo_style_of(w)->strong);
	buf_putc(w->out, '>');
}

/* PDF 1.7 has no tag for it: the expansion says what the line shows. */
static void
fo_deleted_open(struct walk *w, const struct walk_item *item)
{
	struct buf text = BUF_INIT;

	markdown_put_text(&text, item->node);
	fo_start(w, "inline", fo_style_of(w)->deleted);
	buf_puts(w->out, " fox:abbreviation=\"");
	fo_put(w, w->labels->deleted);
	buf_puts(w->out, ": ");
	fo_put(w, text.data);
	buf_puts(w->out, "\">");
	buf_release(&text);
}

/*
 * FOP gives up the whole document for an address that is no URI, so such a
 * link is shown as text. A link to an id that is nowhere would be lost from
 * the tags.
 */
static bool
fo_is_link(const struct walk *w, const struct walk_item *item)
{
	size_t i;

	if (*item->url != '#')
		return fo_is_uri(item->url);
	if (w->options->hooks.link != NULL)
		return item->url[1] != '\0';
	for (i = 0; i < w->md->heading_count; i++)
		if (strcmp(w->md->headings[i].id, item->url + 1) == 0)
			return true;
	return false;
}

static void
fo_link_open(struct walk *w, const struct walk_item *item)
{
	struct buf text = BUF_INIT;

	if (!fo_is_link(w, item))
		return;
	fo_start(w, "basic-link", fo_style_of(w)->link);
	if (*item->url == '#') {
		buf_puts(w->out, " internal-destination=\"");
		if (w->options->hooks.link == NULL)
			walk_put_id(w, "%s", "");
		fo_put(w, item->url + 1);
	} else {
		buf_puts(w->out, " external-destination=\"url('");
		text_put_url(w->out, item->url, strlen(item->url));
		buf_puts(w->out, "')");
	}
	markdown_put_text(&text, item->node);
	buf_puts(w->out, "\" fox:alt-text=\"");
	fo_put(w, text.len > 0 ? text.data : item->url);
	buf_puts(w->out, "\">");
	buf_release(&text);
}

static void
fo_link_close(struct walk *w, const struct walk_item *item)
{
	if (fo_is_link(w, item))
		buf_puts(w->out, "</fo:basic-link>");
}

static const struct walk_back fo_back = {
	.rules = {
		[WALK_SECTION] = { NULL, NULL, fo_section_open,
		    fo_section_close },
		[WALK_HEADING] = { NULL, "</fo:block>\n", fo_heading_open,
		    NULL },
		[WALK_PARAGRAPH] = { NULL, NULL, fo_paragraph_open,
		    fo_paragraph_close },
		[WALK_LIST] = { NULL, "</fo:list-block>\n", fo_list_open,
		    NULL },
		[WALK_ITEM] = { NULL, "</fo:list-item-body></fo:list-item>\n",
		    fo_item_open, NULL },
		[WALK_QUOTE] = { NULL, "</fo:block>\n", fo_quote_open, NULL },
		[WALK_ALERT] = { NULL, "</fo:block>\n", fo_alert_open, NULL },
		[WALK_CODE_BLOCK] = { NULL, NULL, fo_code_block, NULL },
		[WALK_RULE] = { NULL, NULL, fo_rule, NULL },
		[WALK_TABLE] = { NULL, NULL, fo_table_open, fo_table_close },
		[WALK_CAPTION] = { NULL, NULL, fo_caption_open,
		    fo_caption_close },
		[WALK_TABLE_HEAD] = { NULL, "</fo:table-header>\n",
		    fo_head_open, NULL },
		[WALK_TABLE_BODY] = { "<fo:table-body>\n",
		    "</fo:table-body>\n", NULL, NULL },
		[WALK_ROW] = { NULL, "</fo:table-row>\n", fo_row_open, NULL },
		[WALK_CELL] = { NULL, NULL, fo_cell_open, fo_cell_close },
		[WALK_EMBED] = { NULL, NULL, fo_embed, NULL },
		[WALK_FIGURE] = { NULL, NULL, fo_figure, NULL },
		[WALK_FOOTNOTE] = { NULL, NULL, fo_note_open, NULL },
		[WALK_TEXT] = { NULL, NULL, fo_text, NULL },
		[WALK_SOFT_BREAK] = { "\n", NULL, NULL, NULL },
		[WALK_HARD_BREAK] = { FO_LINE_BREAK, NULL, NULL, NULL },
		[WALK_CODE] = { NULL, NULL, fo_code, NULL },
		[WALK_EMPHASIS] = { NULL, "</fo:inline>", fo_emphasis_open,
		    NULL },
		[WALK_STRONG] = { NULL, "</fo:inline>", fo_strong_open,
		    NULL },
		[WALK_DELETED] = { NULL, "</fo:inline>", fo_deleted_open,
		    NULL },
		[WALK_LINK] = { NULL, NULL, fo_link_open, fo_link_close },
		[WALK_IMAGE] = { NULL, NULL, fo_image, NULL },
		[WALK_REFERENCE] = { NULL, NULL, fo_reference, NULL },
		[WALK_ABBREVIATION] = { NULL, NULL, fo_abbreviation, NULL },
		[WALK_LANGUAGE] = { NULL, "</fo:inline>", fo_language_open,
		    NULL }
	},
	.notes_in_place = true
};

void
to_fo_section(struct buf *out, const struct markdown *md,
    const struct markup_options *o, const struct fo_style *style)
{
	struct fo_state state;

	fo_state_init(&state, md, style);
	walk_section(out, md, o, &fo_back, &state);
	fo_state_release(&state);
}

void
to_fo_inline(struct buf *out, const struct markdown *md,
    const struct markup_options *o, const struct fo_style *style)
{
	struct fo_state state;

	fo_state_init(&state, md, style);
	walk_inline(out, md, o, &fo_back, &state);
	fo_state_release(&state);
}
