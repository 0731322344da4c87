#include "markup/to_fo_table.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "markup/column_widths.h"

#define FO_WORD_MAX 28		/* longest word of running text */
#define FO_ROW_KEEP 400		/* characters of a row that is kept whole */

void
fo_state_init(struct fo_state *state, const struct markdown *md,
    const struct fo_style *style)
{
	state->style = style != NULL ? style : &fo_style_default;
	state->written = mem_alloc(md->footnote_count,
	    sizeof(*state->written));
	buf_init(&state->waiting);
	state->inside = 0;
	state->in_cell = false;
}

void
fo_state_release(struct fo_state *state)
{
	free(state->written);
	buf_release(&state->waiting);
}

const struct fo_style *
fo_style_of(const struct walk *w)
{
	return ((const struct fo_state *)w->state)->style;
}

size_t
fo_word_max(const struct walk *w)
{
	const struct fo_state *state = w->state;

	return state->in_cell || w->in_heading ? COLUMN_WORD_MAX :
	    FO_WORD_MAX;
}

void
fo_put(struct walk *w, const char *text)
{
	text_put_xml(w->out, text, strlen(text));
}

void
fo_put_id(struct walk *w, const char *fmt, ...)
{
	va_list ap;

	buf_puts(w->out, " id=\"");
	if (w->options->id_prefix != NULL)
		buf_puts(w->out, w->options->id_prefix);
	va_start(ap, fmt);
	buf_vprintf(w->out, fmt, ap);
	va_end(ap);
	buf_putc(w->out, '"');
}

/*
 * The raised number, a link unless it stands in one. FOP ties all links to
 * one id to the last of them in the tags, so each reference has its own.
 */
static void
fo_note_mark(struct walk *w, const struct walk_item *item)
{
	buf_printf(w->out, "<fo:inline role=\"Reference\"%s>",
	    fo_style_of(w)->note_mark);
	if (!item->linked) {
		buf_puts(w->out, "<fo:basic-link internal-destination=\"");
		walk_put_id(w, "fn-%u", item->number);
		if (item->count > 1)
			buf_printf(w->out, "-%u", item->count);
		buf_puts(w->out, "\" fox:alt-text=\"");
		fo_put(w, w->labels->footnote);
		buf_printf(w->out, " %u\">", item->number);
	}
	buf_printf(w->out, "%u%s</fo:inline>", item->number,
	    item->linked ? "" : "</fo:basic-link>");
}

static bool
fo_note_starts(const struct walk_item *note)
{
	cmark_node *first = cmark_node_first_child(note->node);

	return cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH &&
	    cmark_node_get_type(cmark_node_first_child(first)) !=
	    CMARK_NODE_IMAGE;
}

static void
fo_note_number(struct walk *w, const struct walk_item *note)
{
	unsigned i;

	buf_puts(w->out, "<fo:block role=\"P\"");
	fo_put_id(w, "fn-%u", note->number);
	buf_putc(w->out, '>');
	for (i = 2; i <= note->count; i++) {
		buf_puts(w->out, "<fo:wrapper");
		fo_put_id(w, "fn-%u-%u", note->number, i);
		buf_puts(w->out, " />");
	}
	buf_printf(w->out, "<fo:inline role=\"Lbl\">%u</fo:inline> ",
	    note->number);
}

void
fo_note_paragraph(struct walk *w, const struct walk_item *item)
{
	if (item->first)
		fo_note_number(w, item->parent);
	else
		buf_puts(w->out, "<fo:block role=\"P\">");
}

void
fo_note_open(struct walk *w, const struct walk_item *item)
{
	if (!fo_note_starts(item)) {
		fo_note_number(w, item);
		buf_puts(w->out, "</fo:block>\n");
	}
}

/*
 * Write the notes that wait, and those that these make wait. In a table's
 * place each is a block of its own.
 */
static void
fo_note_flush(struct walk *w, bool blocks)
{
	struct fo_state *state = w->state;
	size_t i;
	unsigned number;

	state->inside++;
	for (i = 0; i < state->waiting.len; i += sizeof(number)) {
		memcpy(&number, state->waiting.data + i, sizeof(number));
		if (blocks)
			buf_printf(w->out, "<fo:block role=\"Note\"%s>\n",
			    state->style->note);
		walk_note(w, number);
		if (blocks)
			buf_puts(w->out, "</fo:block>\n");
	}
	buf_clear(&state->waiting);
	state->inside--;
}

void
fo_reference(struct walk *w, const struct walk_item *item)
{
	struct fo_state *state = w->state;
	unsigned index = item->number - w->notes_before - 1;
	bool in_cell = state->in_cell;

	if (state->written[index]) {
		fo_note_mark(w, item);
		return;
	}
	state->written[index] = true;
	if (state->inside > 0) {
		fo_note_mark(w, item);
		buf_put(&state->waiting, &item->number, sizeof(item->number));
		return;
	}
	buf_puts(w->out, "<fo:footnote role=\"Span\">");
	fo_note_mark(w, item);
	buf_printf(w->out, "<fo:footnote-body role=\"Note\"%s>\n",
	    state->style->note);
	state->in_cell = false;
	state->inside++;
	walk_note(w, item->number);
	state->inside--;
	fo_note_flush(w, false);
	state->in_cell = in_cell;
	buf_puts(w->out, "</fo:footnote-body></fo:footnote>");
	walk_place(w, item->node);	/* the text goes on */
}

static void
fo_columns(struct walk *w, const struct walk_item *item)
{
	struct column_width *columns;
	unsigned i;

	columns = mem_alloc(item->columns, sizeof(*columns));
	column_widths_measure(item->node, columns, item->columns);
	column_widths_share(columns, item->columns,
	    fo_style_of(w)->line_chars);
	for (i = 0; i < item->columns; i++)
		buf_printf(w->out, "<fo:table-column column-width=\""
		    "proportional-column-width(%u)\"%s />\n",
		    columns[i].share, i == 0 && w->options->row_headers ?
		    " fox:header=\"true\"" : "");
	free(columns);
}

void
fo_table_open(struct walk *w, const struct walk_item *item)
{
	struct fo_state *state = w->state;

	buf_printf(w->out, "<fo:table%s table-layout=\"fixed\" "
	    "width=\"100%%\"", state->style->table);
	if (item->number > 0)
		fo_put_id(w, "table-%u", item->number);
	buf_puts(w->out, ">\n");
	fo_columns(w, item);
	state->inside++;
	state->in_cell = true;
}

/* FO has no table without a row. */
void
fo_table_close(struct walk *w, const struct walk_item *item)
{
	struct fo_state *state = w->state;
	unsigned i;

	if (item->count == 0) {
		buf_puts(w->out, "<fo:table-body><fo:table-row>");
		for (i = 0; i < item->columns; i++)
			buf_puts(w->out, "<fo:table-cell><fo:block />"
			    "</fo:table-cell>");
		buf_puts(w->out, "</fo:table-row></fo:table-body>\n");
	}
	buf_puts(w->out, "</fo:table>\n");
	state->in_cell = false;
	if (--state->inside == 0)
		fo_note_flush(w, true);
}

/* FOP drops a table with fo:table-and-caption: the caption is a row. */
void
fo_caption_open(struct walk *w, const struct walk_item *item)
{
	buf_printf(w->out, "<fo:table-header>\n<fo:table-row role=\"Caption\">"
	    "<fo:table-cell role=\"Div\" number-columns-spanned=\"%u\">"
	    "<fo:block%s>", item->parent->columns, fo_style_of(w)->caption);
	fo_put(w, w->labels->table);
	buf_printf(w->out, " %u: ", item->number);
}

void
fo_caption_close(struct walk *w, const struct walk_item *item)
{
	buf_puts(w->out, "</fo:block></fo:table-cell></fo:table-row>\n");
	if (!item->header)
		buf_puts(w->out, "</fo:table-header>\n");
}

void
fo_head_open(struct walk *w, const struct walk_item *item)
{
	if (item->parent->number == 0)
		buf_puts(w->out, "<fo:table-header>\n");
}

void
fo_row_open(struct walk *w, const struct walk_item *item)
{
	buf_puts(w->out, "<fo:table-row");
	if (column_widths_row(item->node) < FO_ROW_KEEP)
		buf_puts(w->out, " keep-together.within-column=\"always\"");
	buf_puts(w->out, ">\n");
}

void
fo_cell_open(struct walk *w, const struct walk_item *item)
{
	const struct fo_style *style = fo_style_of(w);

	buf_puts(w->out, "<fo:table-cell");
	buf_puts(w->out, item->header ? style->header_cell :
	    item->row_header ? style->row_header : style->cell);
	buf_puts(w->out, item->align == 'c' ?
	    "><fo:block text-align=\"center\">" : item->align == 'r' ?
	    "><fo:block text-align=\"end\">" :
	    "><fo:block text-align=\"start\">");
}

void
fo_cell_close(struct walk *w, const struct walk_item *item)
{
	(void)item;
	buf_puts(w->out, "</fo:block></fo:table-cell>\n");
}
