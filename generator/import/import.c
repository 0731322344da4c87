#include "import/import.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "import/import_marks.h"

void
import_say(struct import *im, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_vprintf(&im->said, fmt, ap);
	va_end(ap);
	buf_putc(&im->said, '\n');
}

void
import_wrong(struct import *im, size_t row, size_t column, enum diag_id id,
    const char *fmt, ...)
{
	struct buf message = BUF_INIT;
	va_list ap;

	va_start(ap, fmt);
	buf_vprintf(&message, fmt, ap);
	va_end(ap);
	grid_report(im->grid, row, column, im->diag, id, "%s", message.data);
	buf_release(&message);
	im->good = false;
}

const char *
import_address(struct import *im, size_t row, size_t column)
{
	struct buf text = BUF_INIT;
	const char *copy;

	grid_put_address(&text, im->grid, row, column);
	copy = arena_strdup(im->arena, text.data);
	buf_release(&text);
	return copy;
}

const char *
import_line(struct import *im, size_t row, size_t column)
{
	char *line = arena_strdup(im->arena,
	    grid_at(im->grid, row, column)->text), *p;

	for (p = line; *p != '\0'; p++)
		if (*p == '\n')
			*p = ' ';
	return line;
}

bool
import_is_figure(const struct grid_cell *cell)
{
	return cell->kind == GRID_NUMBER || cell->kind == GRID_PERCENT ||
	    cell->kind == GRID_MONEY;
}

int
import_decimals(double value)
{
	char digits[32];
	const char *point;

	snprintf(digits, sizeof(digits), "%.15g", value);
	point = strchr(digits, '.');
	if (strchr(digits, 'e') != NULL)
		return value > -1 && value < 1 ? 15 : 0;
	return point != NULL ? (int)strlen(point + 1) : 0;
}

void
import_count_longer(struct import *im, size_t row, size_t column,
    int decimals)
{
	if (import_decimals(grid_at(im->grid, row, column)->value) <=
	    decimals)
		return;
	if (im->longer++ == 0) {
		im->longer_row = row;
		im->longer_column = column;
	}
}

void
import_say_longer(struct import *im)
{
	if (im->longer == 0)
		return;
	buf_printf(&im->said, "look again: %.15g in %s",
	    grid_at(im->grid, im->longer_row, im->longer_column)->value,
	    import_address(im, im->longer_row, im->longer_column));
	if (im->longer > 1)
		buf_printf(&im->said, " and %zu more", im->longer - 1);
	import_say(im, ": more decimals than will be shown; they are kept");
}

void
import_count(struct import *im, size_t row, size_t column,
    enum import_mark mark)
{
	const char *text = grid_at(im->grid, row, column)->text;
	struct import_tally *tally;
	size_t i;

	for (i = 0; i < im->tally_count; i++) {
		tally = &im->tallies[i];
		if (tally->mark == mark && (strcmp(tally->text, text) == 0 ||
		    im->tally_count == IMPORT_TALLIES)) {
			tally->count++;
			return;
		}
	}
	if (im->tally_count == IMPORT_TALLIES) {
		im->tallies[IMPORT_TALLIES - 1].count++;
		return;
	}
	im->tallies[im->tally_count++] = (struct import_tally){
		text, mark, row, column, 1
	};
}

void
import_say_marks(struct import *im)
{
	size_t i;

	for (i = 0; i < im->tally_count; i++) {
		const struct import_tally *tally = &im->tallies[i];
		const char *word = import_missing_word(tally->mark);

		buf_printf(&im->said, *tally->text != '\0' ?
		    "missing: '%s' in %s" : "missing: empty%s, %s",
		    tally->text, import_address(im, tally->row,
		    tally->column));
		if (tally->count > 1)
			buf_printf(&im->said, " and %zu more", tally->count -
			    1);
		import_say(im, word == NULL ? ": %s, written as null" :
		    ": %s, written as {\"missing\": \"%s\"}",
		    import_mark_words(tally->mark), word);
	}
}

/* Cells with anything in them, and the column of the first. */
static size_t
import_filled(const struct grid *grid, size_t row, size_t *first)
{
	size_t column, count = 0;

	for (column = 0; column < grid->column_count; column++)
		if (grid_at(grid, row, column)->kind != GRID_EMPTY &&
		    count++ == 0)
			*first = column;
	return count;
}

/* A line of text alone in the first column: a title or a note. */
static bool
import_is_line(const struct grid *grid, size_t row, size_t left)
{
	size_t first = 0;

	return import_filled(grid, row, &first) == 1 && first == left &&
	    !import_is_figure(grid_at(grid, row, left));
}

/* The first column and the most cells of a row. */
static void
import_measure(const struct grid *grid, size_t *left, size_t *widest)
{
	size_t row, first = 0, count;

	*left = grid->column_count;
	*widest = 0;
	for (row = 0; row < grid->row_count; row++) {
		count = import_filled(grid, row, &first);
		if (count > 0 && first < *left)
			*left = first;
		if (count > *widest)
			*widest = count;
	}
}

static bool
import_find_header(struct import *im, size_t left, size_t widest)
{
	const struct grid *grid = im->grid;
	size_t row, first = 0;

	for (row = 0; row < grid->row_count; row++) {
		if (import_filled(grid, row, &first) == 0)
			continue;
		if (widest == 1 || !import_is_line(grid, row, left))
			break;
		if (im->headline == NULL)
			im->headline = import_line(im, row, left);
		else
			import_say(im, "left out: '%s' in %s, above the "
			    "table", import_line(im, row, left),
			    import_address(im, row, left));
	}
	im->header = row;
	if (row < grid->row_count)
		return true;
	diag_file(im->diag, DIAG_IMPORT_TABLE, grid->path, "there is no "
	    "table in it");
	return im->good = false;
}

/* Rows up to the first empty one; notes behind them are left out. */
static void
import_find_rows(struct import *im, size_t left)
{
	const struct grid *grid = im->grid;
	size_t row, first = 0, end;

	im->rows = arena_alloc(im->arena, grid->row_count,
	    sizeof(*im->rows));
	for (row = im->header + 1; row < grid->row_count &&
	    import_filled(grid, row, &first) > 0; row++)
		im->rows[im->row_count++] = row;
	while (im->row_count > 0) {
		end = im->rows[im->row_count - 1];
		if (!import_is_line(grid, end, left) ||
		    !import_is_note(grid_at(grid, end, left)->text))
			break;
		im->row_count--;
	}
	row = im->row_count > 0 ? im->rows[im->row_count - 1] : im->header;
	for (row++; row < grid->row_count; row++) {
		if (import_filled(grid, row, &first) == 0)
			continue;
		if (import_is_line(grid, row, left))
			import_say(im, "left out: '%s' in %s, below the table",
			    import_line(im, row, left),
			    import_address(im, row, left));
		else
			import_wrong(im, row, first, DIAG_IMPORT_TABLE,
			    "'%s' stands below an empty row: keep one table "
			    "on a sheet, without empty rows in it",
			    import_line(im, row, first));
	}
	if (im->row_count == 0)
		import_wrong(im, im->header, left, DIAG_IMPORT_TABLE,
		    "there is no row below the headings");
}

static void
import_find_columns(struct import *im)
{
	const struct grid *grid = im->grid;
	size_t column, i;
	bool filled;

	im->columns = arena_alloc(im->arena, grid->column_count,
	    sizeof(*im->columns));
	for (column = 0; column < grid->column_count; column++) {
		filled = grid_at(grid, im->header, column)->kind !=
		    GRID_EMPTY;
		for (i = 0; !filled && i < im->row_count; i++)
			filled = grid_at(grid, im->rows[i], column)->kind !=
			    GRID_EMPTY;
		if (filled)
			im->columns[im->column_count++] = column;
	}
}

static void
import_check_cell(struct import *im, size_t row, size_t column)
{
	const struct grid_cell *cell = grid_at(im->grid, row, column);

	if (cell->kind == GRID_FAULT)
		import_wrong(im, row, column, DIAG_IMPORT_CELL, "'%s' is an "
		    "error: mend the formula, or empty the cell", cell->text);
	else if (cell->kind == GRID_NO_VALUE)
		import_wrong(im, row, column, DIAG_IMPORT_CELL, "the result "
		    "of this formula is not in the file: open it in a "
		    "spreadsheet program and save it again");
	else if (cell->kind == GRID_UNCLEAR)
		import_wrong(im, row, column, DIAG_IMPORT_CELL, "'%s' can be "
		    "read in two ways in a file with semicolons: write it "
		    "without a comma", cell->text);
	else if (import_is_figure(cell) &&
	    fabs(cell->value) >= IMPORT_FIGURE_MAX)
		import_wrong(im, row, column, DIAG_IMPORT_CELL, "'%s' is too "
		    "large for a figure", cell->text);
}

/* What is hidden would be published, so it must not be there. */
static void
import_check_hidden(struct import *im)
{
	const struct grid *grid = im->grid;
	struct buf letters = BUF_INIT;
	size_t i;

	for (i = 0; i <= im->row_count; i++) {
		size_t row = i == 0 ? im->header : im->rows[i - 1];

		if (grid->row_hidden[row])
			import_wrong(im, row, im->columns[0],
			    DIAG_IMPORT_CELL, "row %zu is hidden: show it, or "
			    "delete it", row + 1);
	}
	for (i = 0; i < im->column_count; i++)
		if (grid->column_hidden[im->columns[i]]) {
			buf_clear(&letters);
			grid_put_column(&letters, im->columns[i]);
			import_wrong(im, im->header, im->columns[i],
			    DIAG_IMPORT_CELL, "column %s is hidden: show it, "
			    "or delete it", letters.data);
		}
	buf_release(&letters);
}

static void
import_check_merges(struct import *im)
{
	const struct grid *grid = im->grid;
	size_t last = im->rows[im->row_count - 1], i;
	size_t left = im->columns[0];
	size_t right = im->columns[im->column_count - 1];

	for (i = 0; i < grid->merge_count; i++) {
		const struct grid_range *m = &grid->merges[i];

		if (m->row_end < im->header || m->row > last ||
		    m->column_end < left || m->column > right)
			continue;
		import_wrong(im, m->row > im->header ? m->row : im->header,
		    m->column > left ? m->column : left, DIAG_IMPORT_CELL,
		    "merged cells: split them, and fill in each");
	}
}

bool
import_init(struct import *im, struct arena *a, const struct grid *grid,
    const struct import_given *given, struct diag *d)
{
	size_t left, widest, i, j;

	memset(im, 0, sizeof(*im));
	im->arena = a;
	im->grid = grid;
	im->given = *given;
	im->diag = d;
	im->good = true;
	buf_init(&im->said);
	import_measure(grid, &left, &widest);
	if (!import_find_header(im, left, widest))
		return false;
	import_find_rows(im, left);
	if (im->row_count == 0)
		return false;
	import_find_columns(im);
	for (i = 0; i <= im->row_count; i++)
		for (j = 0; j < im->column_count; j++)
			import_check_cell(im, i == 0 ? im->header :
			    im->rows[i - 1], im->columns[j]);
	import_check_hidden(im);
	import_check_merges(im);
	if (im->good)
		import_marks_read(im);
	return im->good;
}

void
import_release(struct import *im)
{
	buf_release(&im->said);
}

/* "Sheet1" says nothing. */
static bool
import_is_plain_name(const char *name)
{
	static const char *const words[] = { "sheet", "table", "data",
		"taflen" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strncasecmp(name, words[i], strlen(words[i])) == 0 &&
		    strspn(name + strlen(words[i]), " 0123456789") ==
		    strlen(name + strlen(words[i])))
			return true;
	return false;
}

/* "first-time_entrants.csv" as "First time entrants". */
static const char *
import_title_of_file(struct import *im)
{
	const char *slash = strrchr(im->grid->path, '/'), *name, *dot;
	char *title, *p;

	name = slash != NULL ? slash + 1 : im->grid->path;
	dot = strrchr(name, '.');
	title = arena_strndup(im->arena, name, dot != NULL && dot > name ?
	    (size_t)(dot - name) : strlen(name));
	for (p = title; *p != '\0'; p++)
		if (*p == '-' || *p == '_')
			*p = ' ';
	*title = (char)toupper((unsigned char)*title);
	return title;
}

/* What the title is taken from where none is given. */
static const char *
import_guess_title(struct import *im, const char **from)
{
	if (im->headline != NULL) {
		*from = "the line above the table";
		return im->headline;
	}
	if (im->grid->sheet != NULL &&
	    !import_is_plain_name(im->grid->sheet)) {
		*from = "the sheet's name";
		return im->grid->sheet;
	}
	*from = "the file's name";
	return import_title_of_file(im);
}

const char *
import_title(struct import *im)
{
	const char *from, *title = im->given.title;

	if (title != NULL) {
		if (im->headline != NULL)
			import_say(im, "left out: '%s', above the table",
			    im->headline);
		return title;
	}
	title = import_guess_title(im, &from);
	if (title[strspn(title, " ")] == '\0' ||
	    text_check(title, strlen(title)) != TEXT_VALID) {
		diag_file(im->diag, DIAG_IMPORT_OPTION, im->grid->path,
		    "'--title TEXT' is missing, and %s is no title", from);
		im->good = false;
		return "";
	}
	import_say(im, "title: '%s', from %s", title, from);
	return title;
}
