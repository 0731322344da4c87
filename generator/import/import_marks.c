#include "import/import_marks.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/diag.h"
#include "load/grid_value.h"
#include "model/unit.h"

/* The letter of a mark "[p]" at the end of a text of so many bytes, or 0. */
static char
import_mark_behind(const char *text, size_t len)
{
	const char *mark = text + len - 3;
	size_t i;

	if (len < 3 || mark[0] != '[' || mark[2] != ']')
		return 0;
	for (i = 0; value_mark_words[i] != NULL; i++)
		if (value_mark_words[i][0] == mark[1])
			return mark[1];
	return 0;
}

static char *
import_mark_place(const struct import *im, size_t row, size_t column)
{
	return &im->marks[row * im->grid->column_count + column];
}

/*
 * The site's own CSV files have an apostrophe before what a spreadsheet would
 * run as a formula.
 */
static void
import_read_guarded(struct grid_cell *cell)
{
	if (cell->kind == GRID_TEXT && cell->text[0] == '\'' &&
	    cell->text[1] != '\0' && strchr("=+-@", cell->text[1]) != NULL)
		cell->text++;
}

/* "125 [p]": gives what stands before the mark, in place of the cell. */
static void
import_read_marked(struct import *im, struct grid_cell *cells, size_t row,
    size_t column)
{
	struct grid_cell *cell = &cells[row * im->grid->column_count + column];
	struct grid_cell bare;
	size_t len = strlen(cell->text);
	char mark = import_mark_behind(cell->text, len);

	import_read_guarded(cell);
	if (cell->kind != GRID_TEXT || mark == 0)
		return;
	for (len -= 3; len > 0 && cell->text[len - 1] == ' '; len--)
		;
	if (import_mark_behind(cell->text, len) != 0) {
		import_wrong(im, row, column, DIAG_IMPORT_CELL, "'%s' has two "
		    "marks: keep the one that matters most", cell->text);
		return;
	}
	grid_value_read(im->arena, &bare, cell->text, len,
	    im->grid->delimiter == ';');
	if (!import_is_figure(&bare))
		return;
	bare.offset = cell->offset;
	*cell = bare;
	*import_mark_place(im, row, column) = mark;
	im->mark_count++;
}

/* The column of which a heading, without its unit, is the start of a text. */
static size_t
import_find_heading(struct import *im, const char *text, size_t len)
{
	size_t i, best = im->column_count;

	for (i = 0; i < im->column_count; i++) {
		const char *title = import_line(im, im->header,
		    im->columns[i]);
		bool same = strlen(title) == len;

		if (strncmp(title, text, len) == 0 && (same ||
		    strncmp(title + len, " (", 2) == 0) &&
		    (same || best == im->column_count))
			best = i;
	}
	return best;
}

/*
 * Read "Here [p]; There [r]" for a row. Gives false where it is anything
 * else; with `marks`, sets them.
 */
static bool
import_read_note(struct import *im, const char *note, size_t row, bool set)
{
	const char *end;
	size_t len, i;
	char mark;

	for (; *note != '\0'; note = end + strspn(end, "; ")) {
		end = strstr(note, "];");
		end = end != NULL ? end + 1 : note + strlen(note);
		len = (size_t)(end - note);
		mark = import_mark_behind(note, len);
		if (mark == 0 || len < 5 || note[len - 4] != ' ')
			return false;
		i = import_find_heading(im, note, len - 4);
		if (i == im->column_count || !import_is_figure(grid_at(
		    im->grid, row, im->columns[i])))
			return false;
		if (set) {
			*import_mark_place(im, row, im->columns[i]) = mark;
			im->mark_count++;
		}
	}
	return true;
}

/* Is the last column one of notes about the others? Then it is read as such. */
static void
import_read_notes(struct import *im)
{
	size_t last = im->columns[im->column_count - 1], i, found = 0;
	const char *title = import_line(im, im->header, last);
	const struct grid_cell *cell;

	if (im->column_count < 2 || (strcasecmp(title, "notes") != 0 &&
	    strcasecmp(title, "nodiadau") != 0))
		return;
	for (i = 0; i < im->row_count; i++) {
		cell = grid_at(im->grid, im->rows[i], last);
		if (!import_read_note(im, cell->text, im->rows[i], false))
			return;
		found += cell->kind != GRID_EMPTY;
	}
	if (found == 0)
		return;
	for (i = 0; i < im->row_count; i++)
		import_read_note(im, import_line(im, im->rows[i], last),
		    im->rows[i], true);
	im->column_count--;
	import_say(im, "column '%s': marks of the other columns", title);
}

void
import_marks_read(struct import *im)
{
	struct grid *grid = arena_alloc(im->arena, 1, sizeof(*grid));
	size_t count = im->grid->row_count * im->grid->column_count, i, j;
	struct grid_cell *cells = arena_alloc(im->arena, count,
	    sizeof(*cells));

	memcpy(cells, im->grid->cells, count * sizeof(*cells));
	*grid = *im->grid;
	grid->cells = cells;
	im->grid = grid;
	im->marks = arena_alloc(im->arena, count, 1);
	for (i = 0; i < im->row_count; i++)
		for (j = 0; j < im->column_count; j++)
			import_read_marked(im, cells, im->rows[i],
			    im->columns[j]);
	import_read_notes(im);
	if (im->mark_count > 0)
		import_say(im, "marks: %zu figure%s, such as %s",
		    im->mark_count, im->mark_count > 1 ? "s" : "",
		    "\"mark\": \"p\"");
}

char
import_mark_at(const struct import *im, size_t row, size_t column)
{
	return *import_mark_place(im, row, column);
}

cJSON *
import_figure_value(const struct import *im, size_t row, size_t column)
{
	const struct grid_cell *cell = grid_at(im->grid, row, column);
	char mark[2] = { import_mark_at(im, row, column), '\0' };
	cJSON *object;

	if (mark[0] == '\0')
		return cJSON_CreateNumber(cell->value);
	object = cJSON_CreateObject();
	cJSON_AddNumberToObject(object, "value", cell->value);
	cJSON_AddStringToObject(object, "mark", mark);
	return object;
}

cJSON *
import_missing_value(enum import_mark mark)
{
	const char *word = import_missing_word(mark);
	cJSON *object;

	if (word == NULL)
		return cJSON_CreateNull();
	object = cJSON_CreateObject();
	cJSON_AddStringToObject(object, "missing", word);
	return object;
}
