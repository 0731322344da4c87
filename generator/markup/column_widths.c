#include "markup/column_widths.h"

#include "base/buf.h"
#include "load/markdown.h"

/* What the cell's padding takes on both sides together, in characters. */
#define COLUMN_PADDING 2

static size_t
column_least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static void
column_measure_text(const char *text, struct column_width *column)
{
	size_t word = 0, all = 0;

	for (; *text != '\0'; text++) {
		if (((unsigned char)*text & 0xc0) == 0x80)
			continue;
		all++;
		word = *text == ' ' || *text == '\n' ? 0 : word + 1;
		if (word > column->word)
			column->word = word;
	}
	if (all > column->text)
		column->text = all;
}

void
column_widths_measure(cmark_node *table, struct column_width *columns,
    size_t count)
{
	struct buf text = BUF_INIT;
	cmark_node *row, *cell;
	size_t i;

	for (i = 0; i < count; i++)
		columns[i].word = columns[i].text = 0;
	for (row = cmark_node_first_child(table); row != NULL;
	    row = cmark_node_next(row)) {
		cell = cmark_node_first_child(row);
		for (i = 0; i < count && cell != NULL; i++) {
			buf_clear(&text);
			markdown_put_text(&text, cell);
			column_measure_text(text.data, &columns[i]);
			cell = cmark_node_next(cell);
		}
	}
	buf_release(&text);
}

void
column_widths_share(struct column_width *columns, size_t count, size_t chars)
{
	size_t i, least, wanted = 0, taken = 0, rest;

	for (i = 0; i < count; i++) {
		least = column_least(columns[i].word, COLUMN_WORD_MAX);
		taken += least + COLUMN_PADDING;
		wanted += column_least(columns[i].text, COLUMN_TEXT_MAX) -
		    least;
	}
	rest = chars > taken ? chars - taken : 0;
	if (rest > wanted)
		rest = wanted;
	for (i = 0; i < count; i++) {
		least = column_least(columns[i].word, COLUMN_WORD_MAX);
		columns[i].share = (unsigned)(10 * (least + COLUMN_PADDING));
		if (wanted > 0)
			columns[i].share += (unsigned)(10 * rest *
			    (column_least(columns[i].text, COLUMN_TEXT_MAX) -
			    least) / wanted);
	}
}

size_t
column_widths_row(cmark_node *row)
{
	struct buf text = BUF_INIT;
	size_t count = 0, i;

	markdown_put_text(&text, row);
	for (i = 0; i < text.len; i++)
		count += ((unsigned char)text.data[i] & 0xc0) != 0x80;
	buf_release(&text);
	return count;
}
