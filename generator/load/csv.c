#include "load/csv.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "load/grid.h"
#include "load/grid_value.h"

#define CSV_RECORDS_ASKED 100	/* for the delimiter */

struct csv_reader {
	struct arena		*arena;
	const struct source	*source;
	const char		*at;		/* next byte */
	const char		*end;
	char			 delimiter;
	struct grid_draft	 draft;
	size_t			 row;
	size_t			 column;
	struct buf		 field;		/* of the field in quotes */
	struct diag		*diag;
};

/*
 * Count a record's delimiters outside quotes; gives where the next one
 * begins.
 */
static const char *
csv_count(const char *at, const char *end, char delimiter, size_t *count)
{
	bool quoted = false, starts = true, closed = false;

	*count = 0;
	for (; at < end; at++) {
		if (quoted) {
			closed = *at == '"';
			quoted = !closed;
			continue;
		}
		/* A quote right behind a closing one stands for itself. */
		quoted = *at == '"' && (starts || closed);
		closed = false;
		if (*at == '\n')
			return at + 1;
		starts = *at == delimiter;
		*count += starts;
	}
	return end;
}

/* How many of the first records have equally many, *of, of this delimiter. */
static size_t
csv_score(const struct source *source, char delimiter, size_t *of)
{
	const char *at = source->text, *end = source->text + source->len;
	size_t counts[CSV_RECORDS_ASKED], n = 0, i, j, same, best = 0;

	*of = 0;
	while (at < end && n < CSV_RECORDS_ASKED)
		at = csv_count(at, end, delimiter, &counts[n++]);
	for (i = 0; i < n; i++) {
		for (same = 0, j = 0; j < n; j++)
			same += counts[i] > 0 && counts[j] == counts[i];
		if (same > best || (same == best && counts[i] > *of)) {
			best = same;
			*of = counts[i];
		}
	}
	return best;
}

/* Commas stand inside fields more often than the others, so they come last. */
static char
csv_find_delimiter(const struct source *source)
{
	static const char delimiters[] = "\t;,";
	size_t i, score, of, best = 0, best_of = 0;
	char delimiter = ',';

	for (i = 0; delimiters[i] != '\0'; i++) {
		score = csv_score(source, delimiters[i], &of);
		if (score > best || (score == best && of > best_of)) {
			best = score;
			best_of = of;
			delimiter = delimiters[i];
		}
	}
	return delimiter;
}

static bool
csv_wrong(struct csv_reader *r, const char *at, const char *what)
{
	diag_at(r->diag, DIAG_IMPORT_FILE, r->source,
	    (size_t)(at - r->source->text), "%s", what);
	return false;
}

static bool
csv_ends_field(const struct csv_reader *r)
{
	return r->at == r->end || *r->at == r->delimiter || *r->at == '\n' ||
	    (*r->at == '\r' && r->at + 1 < r->end && r->at[1] == '\n');
}

/* The field whose opening quote is next; "" stands for one quote. */
static bool
csv_read_quoted(struct csv_reader *r)
{
	const char *start = r->at++;

	buf_clear(&r->field);
	while (r->at < r->end) {
		if (*r->at != '"') {
			buf_putc(&r->field, *r->at++);
		} else if (r->at + 1 < r->end && r->at[1] == '"') {
			buf_putc(&r->field, '"');
			r->at += 2;
		} else {
			r->at++;
			return csv_ends_field(r) || csv_wrong(r, r->at,
			    "text behind a closing quote: write a quote "
			    "inside quotes twice");
		}
	}
	return csv_wrong(r, start, "this quote is never closed");
}

static bool
csv_read_field(struct csv_reader *r)
{
	const char *start = r->at, *text = start;
	struct grid_cell cell;
	size_t len;

	if (r->at < r->end && *r->at == '"') {
		if (!csv_read_quoted(r))
			return false;
		text = r->field.data;
		len = r->field.len;
	} else {
		while (!csv_ends_field(r))
			r->at++;
		len = (size_t)(r->at - start);
	}
	grid_value_read(r->arena, &cell, text, len, r->delimiter == ';');
	cell.offset = (size_t)(start - r->source->text);
	grid_draft_put(&r->draft, r->row, r->column, &cell);
	return true;
}

/* Go over what ends a field. */
static void
csv_step(struct csv_reader *r)
{
	if (r->at == r->end)
		return;
	if (*r->at == r->delimiter) {
		r->at++;
		r->column++;
		return;
	}
	r->at += *r->at == '\r' ? 2 : 1;
	r->row++;
	r->column = 0;
}

static bool
csv_read_fields(struct csv_reader *r)
{
	while (r->at < r->end) {
		if (!csv_read_field(r))
			return false;
		csv_step(r);
	}
	return true;
}

/* Excel takes the delimiter from a first line such as "sep=;". */
static void
csv_read_hint(struct csv_reader *r)
{
	const char *text = r->source->text;
	size_t len = r->source->len;

	if (len < 6 || strncmp(text, "sep=", 4) != 0 ||
	    strchr(",;\t", text[4]) == NULL ||
	    (text[5] != '\n' && text[5] != '\r'))
		return;
	r->delimiter = text[4];
	r->at = text + 5 + strspn(text + 5, "\r");
	r->at += *r->at == '\n';
}

struct grid *
csv_read(struct arena *a, const struct source *source, struct diag *d)
{
	struct csv_reader r = {
		.arena = a, .source = source, .at = source->text,
		.end = source->text + source->len, .field = BUF_INIT,
		.delimiter = csv_find_delimiter(source), .diag = d
	};
	struct grid *grid = NULL;

	grid_draft_init(&r.draft, a);
	csv_read_hint(&r);
	if (csv_read_fields(&r))
		grid = grid_finish(&r.draft, source->path, NULL, source, d);
	if (grid != NULL)
		grid->delimiter = r.delimiter;
	grid_draft_release(&r.draft);
	buf_release(&r.field);
	return grid;
}
