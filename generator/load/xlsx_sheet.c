#include "load/xlsx_sheet.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "load/grid.h"
#include "load/grid_value.h"

/*
 * The words of a string: those of all its runs, but not how they are read
 * aloud (rPh). Control characters are written _xHHHH_.
 */
struct xlsx_words {
	struct buf	 text;
	bool		 in_text;	/* inside t or v */
	bool		 in_phonetic;	/* inside rPh */
};

static void
xlsx_words_start(struct xlsx_words *w, const char *name)
{
	if (strcmp(name, "rPh") == 0)
		w->in_phonetic = true;
	w->in_text = !w->in_phonetic && (strcmp(name, "t") == 0 ||
	    strcmp(name, "v") == 0);
}

static void
xlsx_words_text(struct xlsx_words *w, const char *text)
{
	if (w->in_text)
		buf_puts(&w->text, text);
}

static void
xlsx_words_end(struct xlsx_words *w, const char *name)
{
	w->in_text = false;
	if (strcmp(name, "rPh") == 0)
		w->in_phonetic = false;
}

/* The character that is written _xHHHH_ here; -1 where there is none. */
static long
xlsx_words_code(const char *p)
{
	size_t i;

	if (!text_starts(p, "_x"))
		return -1;
	for (i = 2; i < 6; i++)
		if (!isxdigit((unsigned char)p[i]))
			return -1;
	return p[6] == '_' ? strtol(p + 2, NULL, 16) : -1;
}

/* _x000A_ is a newline, _x005F_ a "_"; other control characters go. */
static const char *
xlsx_words_copy(struct arena *a, const struct xlsx_words *w)
{
	struct buf out = BUF_INIT;
	const char *p = w->text.data, *copy;
	long code;

	while (*p != '\0') {
		code = xlsx_words_code(p);
		if (code == -1 || (code >= 32 && code != '_')) {
			buf_putc(&out, *p++);
			continue;
		}
		if (code == '\n' || code == '_')
			buf_putc(&out, (char)code);
		p += 7;
	}
	copy = arena_strndup(a, out.data, out.len);
	buf_release(&out);
	return copy;
}

void
xlsx_book_release(struct xlsx_book *book)
{
	free(book->strings);
	free(book->styles);
	book->strings = NULL;
	book->styles = NULL;
}

struct xlsx_strings {
	struct xlsx_book	*book;
	struct xlsx_words	 words;
};

static bool
xlsx_strings_start(void *data, const struct xlsx_element *element)
{
	struct xlsx_strings *s = data;

	if (strcmp(element->name, "si") == 0)
		buf_clear(&s->words.text);
	xlsx_words_start(&s->words, element->name);
	return true;
}

static void
xlsx_strings_text(void *data, const char *text)
{
	struct xlsx_strings *s = data;

	xlsx_words_text(&s->words, text);
}

static void
xlsx_strings_end(void *data, const char *name)
{
	struct xlsx_strings *s = data;
	struct xlsx_book *book = s->book;

	xlsx_words_end(&s->words, name);
	if (strcmp(name, "si") != 0)
		return;
	book->strings = mem_room(book->strings, book->string_count,
	    &book->string_cap, sizeof(*book->strings));
	book->strings[book->string_count++] = xlsx_words_copy(book->arena,
	    &s->words);
}

enum xlsx_found
xlsx_book_strings(struct xlsx_book *book, struct xlsx_package *p,
    const char *part)
{
	static const struct xlsx_events events = {
		xlsx_strings_start, xlsx_strings_text, xlsx_strings_end
	};
	struct xlsx_strings s = { book, { BUF_INIT, false, false } };
	enum xlsx_found found = xlsx_walk(p, part, &events, &s);

	buf_release(&s.words.text);
	return found;
}

struct xlsx_format {
	long			 number;
	struct xlsx_style	 style;
};

struct xlsx_styles {
	struct xlsx_book	*book;
	struct xlsx_format	*formats;	/* the file's own */
	size_t			 count;
	size_t			 cap;
	bool			 in_formats;	/* inside numFmts */
	bool			 in_cells;	/* inside cellXfs */
	struct buf		 value;
};

static struct xlsx_style
xlsx_styles_find(const struct xlsx_styles *s, long number)
{
	size_t i;

	for (i = 0; i < s->count; i++)
		if (s->formats[i].number == number)
			return s->formats[i].style;
	return xlsx_style_of_number(number);
}

static long
xlsx_long(const struct xlsx_element *element, const char *name,
    struct buf *value)
{
	return xlsx_attribute(element, name, value) ?
	    strtol(value->data, NULL, 10) : 0;
}

static bool
xlsx_styles_start(void *data, const struct xlsx_element *element)
{
	struct xlsx_styles *s = data;
	struct xlsx_book *book = s->book;
	const char *name = element->name;

	if (strcmp(name, "numFmts") == 0) {
		s->in_formats = true;
	} else if (strcmp(name, "cellXfs") == 0) {
		s->in_cells = true;
	} else if (s->in_formats && strcmp(name, "numFmt") == 0) {
		s->formats = mem_room(s->formats, s->count, &s->cap,
		    sizeof(*s->formats));
		s->formats[s->count].number = xlsx_long(element, "numFmtId",
		    &s->value);
		(void)xlsx_attribute(element, "formatCode", &s->value);
		s->formats[s->count++].style =
		    xlsx_style_of_code(s->value.data);
	} else if (s->in_cells && strcmp(name, "xf") == 0) {
		book->styles = mem_room(book->styles, book->style_count,
		    &book->style_cap, sizeof(*book->styles));
		book->styles[book->style_count++] = xlsx_styles_find(s,
		    xlsx_long(element, "numFmtId", &s->value));
	}
	/* Programs allow 64,000 of them; each looks through the formats. */
	return s->count <= 4096 && book->style_count <= 65536;
}

static void
xlsx_styles_end(void *data, const char *name)
{
	struct xlsx_styles *s = data;

	if (strcmp(name, "numFmts") == 0)
		s->in_formats = false;
	else if (strcmp(name, "cellXfs") == 0)
		s->in_cells = false;
}

enum xlsx_found
xlsx_book_styles(struct xlsx_book *book, struct xlsx_package *p,
    const char *part)
{
	static const struct xlsx_events events = {
		xlsx_styles_start, NULL, xlsx_styles_end
	};
	struct xlsx_styles s = { .book = book, .value = BUF_INIT };
	enum xlsx_found found = xlsx_walk(p, part, &events, &s);

	free(s.formats);
	buf_release(&s.value);
	return found;
}

struct xlsx_reader {
	const struct xlsx_book	*book;
	struct grid_draft	 draft;
	struct xlsx_words	 words;		/* of the cell */
	struct buf		 value;		/* of an attribute */
	bool			 in_cell;
	bool			 has_formula;
	char			 type[12];	/* of the cell; "": number */
	size_t			 style;
	size_t			 row;		/* of the cell; from 0 */
	size_t			 column;
	size_t			 next_row;	/* where none is given */
	size_t			 next_column;
};

/* Read "B7"; false where it is not an address. */
static bool
xlsx_read_address(const char **at, size_t *row, size_t *column)
{
	const char *p = *at;
	size_t value = 0;

	for (; isupper((unsigned char)*p) && value < 100000; p++)
		value = value * 26 + (size_t)(*p - 'A') + 1;
	if (value == 0 || value >= 100000)
		return false;
	*column = value - 1;
	for (value = 0; isdigit((unsigned char)*p) && value < 10000000; p++)
		value = value * 10 + (size_t)(*p - '0');
	if (value == 0 || value >= 10000000)
		return false;
	*row = value - 1;
	*at = p;
	return true;
}

static bool
xlsx_is_true(const struct xlsx_element *element, const char *name,
    struct buf *value)
{
	return xlsx_attribute(element, name, value) &&
	    (strcmp(value->data, "1") == 0 ||
	    strcmp(value->data, "true") == 0);
}

static void
xlsx_start_row(struct xlsx_reader *r, const struct xlsx_element *element)
{
	long number = xlsx_long(element, "r", &r->value);

	r->row = number > 0 ? (size_t)number - 1 : r->next_row;
	r->next_row = r->row + 1;
	r->next_column = 0;
	if (xlsx_is_true(element, "hidden", &r->value))
		grid_draft_hide_row(&r->draft, r->row);
}

static void
xlsx_start_cell(struct xlsx_reader *r, const struct xlsx_element *element)
{
	const char *at = r->value.data;
	size_t len;
	long style;

	r->in_cell = true;
	r->has_formula = false;
	buf_clear(&r->words.text);
	r->column = r->next_column;
	if (xlsx_attribute(element, "r", &r->value)) {
		at = r->value.data;
		(void)xlsx_read_address(&at, &r->row, &r->column);
	}
	r->next_column = r->column + 1;
	(void)xlsx_attribute(element, "t", &r->value);
	len = r->value.len < sizeof(r->type) ? r->value.len : 0;
	memcpy(r->type, r->value.data, len);
	r->type[len] = '\0';
	style = xlsx_long(element, "s", &r->value);
	r->style = style > 0 ? (size_t)style : 0;
}

/* "A1:C1" */
static void
xlsx_merge(struct xlsx_reader *r, const struct xlsx_element *element)
{
	struct grid_range range;
	const char *at;

	(void)xlsx_attribute(element, "ref", &r->value);
	at = r->value.data;
	if (xlsx_read_address(&at, &range.row, &range.column) &&
	    *at++ == ':' &&
	    xlsx_read_address(&at, &range.row_end, &range.column_end))
		grid_draft_merge(&r->draft, range);
}

static void
xlsx_hide_columns(struct xlsx_reader *r, const struct xlsx_element *element)
{
	long first = xlsx_long(element, "min", &r->value);
	long last = xlsx_long(element, "max", &r->value);

	if (first > 0 && last >= first &&
	    xlsx_is_true(element, "hidden", &r->value))
		grid_draft_hide_columns(&r->draft, (size_t)first - 1,
		    (size_t)last - 1);
}

static bool
xlsx_sheet_start(void *data, const struct xlsx_element *element)
{
	struct xlsx_reader *r = data;
	const char *name = element->name;

	if (r->in_cell) {
		xlsx_words_start(&r->words, name);
		r->has_formula |= strcmp(name, "f") == 0;
	} else if (strcmp(name, "row") == 0) {
		xlsx_start_row(r, element);
	} else if (strcmp(name, "c") == 0) {
		xlsx_start_cell(r, element);
	} else if (strcmp(name, "col") == 0) {
		xlsx_hide_columns(r, element);
	} else if (strcmp(name, "mergeCell") == 0) {
		xlsx_merge(r, element);
	}
	return !r->draft.too_large;
}

static void
xlsx_sheet_text(void *data, const char *text)
{
	struct xlsx_reader *r = data;

	if (r->in_cell)
		xlsx_words_text(&r->words, text);
}

/* A number as it is stored; what is none is left as text. */
static void
xlsx_read_number(struct xlsx_reader *r, struct grid_cell *cell)
{
	static const struct xlsx_style general = { .class = XLSX_GENERAL };
	const struct xlsx_book *book = r->book;
	const char *text = r->words.text.data;
	double value;
	char *end;

	value = strtod(text, &end);
	if (*text == '\0' || *end != '\0' || !isfinite(value)) {
		grid_value_read(book->arena, cell, text, r->words.text.len,
		    false);
		return;
	}
	xlsx_style_apply(book->arena, r->style < book->style_count ?
	    &book->styles[r->style] : &general, value, book->from_1904, cell);
}

static void
xlsx_read_text(struct xlsx_reader *r, struct grid_cell *cell,
    const char *text)
{
	grid_value_read(r->book->arena, cell, text, strlen(text), false);
}

/* Source: ECMA-376, part 1, 18.18.11 (ST_CellType). */
static void
xlsx_read_cell(struct xlsx_reader *r, struct grid_cell *cell)
{
	const struct xlsx_book *book = r->book;
	const char *text = r->words.text.data;
	unsigned long index;

	if (strcmp(r->type, "s") == 0) {
		index = strtoul(text, NULL, 10);
		xlsx_read_text(r, cell, *text != '\0' &&
		    index < book->string_count ? book->strings[index] : "");
	} else if (strcmp(r->type, "inlineStr") == 0 ||
	    strcmp(r->type, "str") == 0) {
		xlsx_read_text(r, cell, xlsx_words_copy(book->arena,
		    &r->words));
	} else if (r->has_formula && *text == '\0') {
		memset(cell, 0, sizeof(*cell));
		cell->kind = GRID_NO_VALUE;
		cell->text = "";
	} else if (strcmp(r->type, "e") == 0) {
		xlsx_read_text(r, cell, text);
		cell->kind = GRID_FAULT;
	} else if (strcmp(r->type, "b") == 0) {
		xlsx_read_text(r, cell, *text == '1' ? "TRUE" : "FALSE");
	} else if (strcmp(r->type, "d") == 0) {
		xlsx_read_text(r, cell, arena_strndup(book->arena, text,
		    strcspn(text, "T")));
	} else {
		xlsx_read_number(r, cell);
	}
}

static void
xlsx_sheet_end(void *data, const char *name)
{
	struct xlsx_reader *r = data;
	struct grid_cell cell;

	if (!r->in_cell)
		return;
	xlsx_words_end(&r->words, name);
	if (strcmp(name, "c") != 0)
		return;
	r->in_cell = false;
	xlsx_read_cell(r, &cell);
	if (cell.kind != GRID_EMPTY)
		grid_draft_put(&r->draft, r->row, r->column, &cell);
}

struct grid *
xlsx_sheet_read(const struct xlsx_book *book, struct xlsx_package *p,
    const char *part, const char *sheet)
{
	static const struct xlsx_events events = {
		xlsx_sheet_start, xlsx_sheet_text, xlsx_sheet_end
	};
	struct xlsx_reader r = { .book = book, .words = { .text = BUF_INIT },
	    .value = BUF_INIT };
	enum xlsx_found found;
	struct grid *grid = NULL;

	grid_draft_init(&r.draft, book->arena);
	found = xlsx_walk(p, part, &events, &r);
	if (found == XLSX_ABSENT)
		xlsx_damaged(p, part);
	if (found == XLSX_FOUND)
		grid = grid_finish(&r.draft, p->path, sheet, NULL, p->diag);
	grid_draft_release(&r.draft);
	buf_release(&r.words.text);
	buf_release(&r.value);
	return grid;
}

static bool
xlsx_has_start(void *data, const struct xlsx_element *element)
{
	bool *has_cells = data;

	*has_cells = strcmp(element->name, "v") == 0 ||
	    strcmp(element->name, "f") == 0 ||
	    strcmp(element->name, "is") == 0;
	return !*has_cells;
}

bool
xlsx_sheet_has_cells(struct xlsx_package *p, const char *part,
    enum xlsx_found *found)
{
	static const struct xlsx_events events = {
		xlsx_has_start, NULL, NULL
	};
	bool has_cells = false;

	*found = xlsx_walk(p, part, &events, &has_cells);
	if (*found == XLSX_ABSENT) {
		xlsx_damaged(p, part);
		*found = XLSX_WRONG;
	}
	return has_cells;
}
