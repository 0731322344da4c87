#include "load/grid.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/srcmap.h"

struct grid_entry {
	size_t			 row;
	size_t			 column;
	struct grid_cell	 cell;
};

static const struct grid_cell grid_empty = { .kind = GRID_EMPTY, .text = "" };

void
grid_draft_init(struct grid_draft *draft, struct arena *a)
{
	memset(draft, 0, sizeof(*draft));
	draft->arena = a;
	draft->row_hidden = arena_alloc(a, GRID_ROWS_MAX, sizeof(bool));
	draft->column_hidden = arena_alloc(a, GRID_COLUMNS_MAX, sizeof(bool));
}

void
grid_draft_release(struct grid_draft *draft)
{
	free(draft->entries);
	free(draft->merges);
	draft->entries = NULL;
	draft->merges = NULL;
}

/*
 * Empty cells are kept for their places only, so they may lie beyond the
 * limits; all cells together are limited, because each takes memory.
 */
void
grid_draft_put(struct grid_draft *draft, size_t row, size_t column,
    const struct grid_cell *cell)
{
	struct grid_entry *entry;
	bool is_empty = cell->kind == GRID_EMPTY;

	if (row >= GRID_ROWS_MAX || column >= GRID_COLUMNS_MAX) {
		draft->too_large |= !is_empty;
		return;
	}
	if (draft->count == 2 * GRID_CELLS_MAX) {
		draft->too_large = true;
		return;
	}
	draft->entries = mem_room(draft->entries, draft->count, &draft->cap,
	    sizeof(*draft->entries));
	entry = &draft->entries[draft->count++];
	entry->row = row;
	entry->column = column;
	entry->cell = *cell;
	if (!is_empty && row >= draft->rows)
		draft->rows = row + 1;
	if (!is_empty && column >= draft->columns)
		draft->columns = column + 1;
}

void
grid_draft_hide_row(struct grid_draft *draft, size_t row)
{
	if (row < GRID_ROWS_MAX)
		draft->row_hidden[row] = true;
}

void
grid_draft_hide_columns(struct grid_draft *draft, size_t first, size_t last)
{
	for (; first <= last && first < GRID_COLUMNS_MAX; first++)
		draft->column_hidden[first] = true;
}

void
grid_draft_merge(struct grid_draft *draft, struct grid_range range)
{
	if (draft->merge_count == GRID_MERGES_MAX) {
		draft->too_large = true;
		return;
	}
	draft->merges = mem_resize(draft->merges, draft->merge_count + 1,
	    sizeof(*draft->merges));
	draft->merges[draft->merge_count++] = range;
}

/* Cells that no entry stands for are where the one before them ends. */
static void
grid_lay_out(struct grid *grid, const struct grid_draft *draft)
{
	size_t i, count = grid->row_count * grid->column_count, last = 0;
	const struct grid_entry *entry;

	grid->cells = arena_alloc(draft->arena, count, sizeof(*grid->cells));
	for (i = 0; i < draft->count; i++) {
		entry = &draft->entries[i];
		if (entry->row < grid->row_count &&
		    entry->column < grid->column_count)
			grid->cells[entry->row * grid->column_count +
			    entry->column] = entry->cell;
	}
	for (i = 0; i < count; i++)
		if (grid->cells[i].text == NULL) {
			grid->cells[i] = grid_empty;
			grid->cells[i].offset = last;
		} else {
			last = grid->cells[i].offset;
		}
}

/* One line for each row, so that a message can show where it is. */
static void
grid_make_source(struct grid *grid, struct arena *a)
{
	struct buf text = BUF_INIT;
	size_t row, column;
	const char *p;

	for (row = 0; row < grid->row_count; row++) {
		for (column = 0; column < grid->column_count; column++) {
			struct grid_cell *cell = &grid->cells[row *
			    grid->column_count + column];

			buf_puts(&text, column > 0 ? " | " : "");
			cell->offset = text.len;
			for (p = cell->text; *p != '\0'; p++)
				buf_putc(&text, *p == '\n' ? ' ' : *p);
		}
		buf_putc(&text, '\n');
	}
	grid->source = source_build(a, grid->path,
	    arena_strndup(a, text.data, text.len), text.len);
	buf_release(&text);
}

struct grid *
grid_finish(struct grid_draft *draft, const char *path, const char *sheet,
    const struct source *source, struct diag *d)
{
	struct arena *a = draft->arena;
	struct grid *grid = NULL;

	if (draft->too_large || (draft->columns > 0 &&
	    draft->rows > GRID_CELLS_MAX / draft->columns)) {
		diag_file(d, DIAG_IMPORT_FILE, path, "too large for a table: "
		    "at most %zu rows, %zu columns and %zu cells can be read",
		    GRID_ROWS_MAX, GRID_COLUMNS_MAX, GRID_CELLS_MAX);
		goto out;
	}
	grid = arena_alloc(a, 1, sizeof(*grid));
	grid->path = path;
	grid->sheet = sheet;
	grid->source = source;
	grid->row_count = draft->rows;
	grid->column_count = draft->columns;
	grid->row_hidden = draft->row_hidden;
	grid->column_hidden = draft->column_hidden;
	grid->merge_count = draft->merge_count;
	grid->merges = arena_alloc(a, draft->merge_count,
	    sizeof(*grid->merges));
	if (draft->merge_count > 0)
		memcpy(grid->merges, draft->merges, draft->merge_count *
		    sizeof(*grid->merges));
	grid_lay_out(grid, draft);
	if (source == NULL)
		grid_make_source(grid, a);
out:
	grid_draft_release(draft);
	return grid;
}

const struct grid_cell *
grid_at(const struct grid *grid, size_t row, size_t column)
{
	if (row >= grid->row_count || column >= grid->column_count)
		return &grid_empty;
	return &grid->cells[row * grid->column_count + column];
}

void
grid_put_column(struct buf *out, size_t column)
{
	if (column >= 26)
		grid_put_column(out, column / 26 - 1);
	buf_putc(out, (char)('A' + column % 26));
}

void
grid_put_address(struct buf *out, const struct grid *grid, size_t row,
    size_t column)
{
	struct place at;

	if (grid->sheet != NULL) {
		buf_printf(out, "%s!", grid->sheet);
		grid_put_column(out, column);
		buf_printf(out, "%zu", row + 1);
		return;
	}
	at = source_locate(grid->source, grid_at(grid, row, column)->offset);
	buf_printf(out, "%s:%zu:%zu", grid->path, at.line, at.column);
}

void
grid_report(const struct grid *grid, size_t row, size_t column,
    struct diag *d, enum diag_id id, const char *fmt, ...)
{
	struct buf message = BUF_INIT;
	va_list ap;

	if (grid->sheet != NULL) {
		grid_put_address(&message, grid, row, column);
		buf_puts(&message, ": ");
	}
	va_start(ap, fmt);
	buf_vprintf(&message, fmt, ap);
	va_end(ap);
	diag_at(d, id, grid->source, grid_at(grid, row, column)->offset,
	    "%s", message.data);
	buf_release(&message);
}
