#include "base/diag.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/wire.h"

struct diag_report {
	enum diag_id	 id;
	const char	*path;
	size_t		 line;
	size_t		 column;
	const char	*source_line;	/* NULL: no line to show */
	const char	*message;
	size_t		 turn;		/* of diag_turn */
	size_t		 order;		/* of reporting, to sort stably */
};

struct diag {
	struct arena		 arena;	/* texts of the reports */
	struct diag_report	*reports;
	size_t			 count;
	size_t			 cap;
	size_t			 turn;	/* of the next reports */
	size_t			 seen[DIAG_LEVEL__MAX];
};

static const struct {
	const char	*text;
	enum diag_level	 level;
} diag_table[] = {
#define DIAG(name, id, level) { id, DIAG_LEVEL_##level },
#include "base/diag_ids.h"
#undef DIAG
};

_Static_assert(sizeof(diag_table) / sizeof(diag_table[0]) == DIAG__MAX,
    "one table row for each id");

static const char *const diag_level_names[] = {
	"note", "warning", "error", "error"
};

_Static_assert(sizeof(diag_level_names) / sizeof(diag_level_names[0]) ==
    DIAG_LEVEL__MAX, "one name for each level");

/* A long line is shown as a window around the place. */
#define DIAG_LINE_MAX 160

struct diag *
diag_new(void)
{
	struct diag *d;

	d = mem_alloc(1, sizeof(*d));
	arena_init(&d->arena);
	return d;
}

void
diag_free(struct diag *d)
{
	if (d == NULL)
		return;
	arena_release(&d->arena);
	free(d->reports);
	free(d);
}

static struct diag_report *diag_add(struct diag *, enum diag_id, const char *,
    const char *, va_list) __attribute__((format(printf, 4, 0)));

static struct diag_report *
diag_add(struct diag *d, enum diag_id id, const char *path, const char *fmt,
    va_list ap)
{
	struct buf message = BUF_INIT;
	struct diag_report *r;

	d->reports = mem_room(d->reports, d->count, &d->cap,
	    sizeof(*d->reports));
	buf_vprintf(&message, fmt, ap);
	r = &d->reports[d->count];
	r->id = id;
	r->path = arena_strdup(&d->arena, path);
	r->line = r->column = 1;
	r->source_line = NULL;
	r->message = arena_strdup(&d->arena, message.data);
	r->turn = d->turn;
	r->order = d->count++;
	buf_release(&message);
	d->seen[diag_table[id].level]++;
	return r;
}

void
diag_at(struct diag *d, enum diag_id id, const struct source *src,
    size_t offset, const char *fmt, ...)
{
	struct diag_report *r;
	struct place at;
	va_list ap;

	va_start(ap, fmt);
	r = diag_add(d, id, src->path, fmt, ap);
	va_end(ap);
	at = source_locate(src, offset);
	r->line = at.line;
	r->column = at.column;
	r->source_line = arena_strndup(&d->arena, at.text, at.text_len);
}

void
diag_file(struct diag *d, enum diag_id id, const char *path,
    const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_add(d, id, path, fmt, ap);
	va_end(ap);
}

void
diag_turn(struct diag *d, size_t turn)
{
	d->turn = turn;
}

size_t
diag_count(const struct diag *d, enum diag_level at_least)
{
	size_t level, count = 0;

	for (level = at_least; level < DIAG_LEVEL__MAX; level++)
		count += d->seen[level];
	return count;
}

size_t
diag_count_level(const struct diag *d, enum diag_level level)
{
	return d->seen[level];
}

int
diag_exit_code(const struct diag *d, int strict)
{
	if (diag_count(d, DIAG_LEVEL_WORLD) > 0)
		return EXIT_WORLD;
	if (diag_count(d, strict ? DIAG_LEVEL_WARNING : DIAG_LEVEL_ERROR) > 0)
		return EXIT_CONTENT;
	return 0;
}

static int
diag_compare(const void *a, const void *b)
{
	const struct diag_report *x = a, *y = b;
	int order;

	if ((order = strcmp(x->path, y->path)) != 0)
		return order;
	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	if (x->column != y->column)
		return x->column < y->column ? -1 : 1;
	if (x->turn != y->turn)
		return x->turn < y->turn ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

static bool
diag_same_place(const struct diag_report *x, const struct diag_report *y)
{
	return x->line == y->line && x->column == y->column &&
	    strcmp(x->path, y->path) == 0;
}

/* Does a report before this one say the same at the same place? */
static bool
diag_repeats(const struct diag *d, size_t i)
{
	const struct diag_report *r = &d->reports[i];

	while (i-- > 0 && diag_same_place(&d->reports[i], r))
		if (d->reports[i].id == r->id &&
		    strcmp(d->reports[i].message, r->message) == 0)
			return true;
	return false;
}

/* The byte of `line` at which character `column` starts, from 1. */
static size_t
diag_byte_of(const char *line, size_t column)
{
	size_t i;

	for (i = 0; line[i] != '\0'; i++)
		if (((unsigned char)line[i] & 0xc0) != 0x80 && --column == 0)
			break;
	return i;
}

/*
 * The source line and a caret under the place. Tabs stay tabs, so that the
 * caret lines up; control characters never reach the terminal.
 */
static void
diag_print_line(const struct diag_told *told, FILE *out)
{
	size_t from, place, i;
	const char *line = told->source_line;

	place = diag_byte_of(line, told->column);
	from = place > DIAG_LINE_MAX / 2 ? place - DIAG_LINE_MAX / 2 : 0;
	while (from < place && ((unsigned char)line[from] & 0xc0) == 0x80)
		from++;
	fputs("  ", out);
	for (i = from; line[i] != '\0'; i++) {
		unsigned char c = (unsigned char)line[i];

		if (i - from >= DIAG_LINE_MAX && (c & 0xc0) != 0x80)
			break;
		fputc((c < 0x20 && c != '\t') || c == 0x7f ? '?' : c, out);
	}
	fputs("\n  ", out);
	for (i = from; i < place; i++)
		if (line[i] == '\t')
			fputc('\t', out);
		else if (((unsigned char)line[i] & 0xc0) != 0x80)
			fputc(' ', out);
	fputs("^\n", out);
}

static void
diag_forget(struct diag *d)
{
	d->count = 0;
	arena_release(&d->arena);
}

void
diag_each(struct diag *d, void (*tell)(void *, const struct diag_told *),
    void *data)
{
	size_t i;

	if (d->count > 1)
		qsort(d->reports, d->count, sizeof(*d->reports), diag_compare);
	for (i = 0; i < d->count; i++) {
		const struct diag_report *r = &d->reports[i];
		struct diag_told told = { r->id, diag_id_level(r->id),
		    r->path, r->message, r->line, r->column,
		    r->source_line };

		if (diag_repeats(d, i))
			d->seen[told.level]--;
		else
			tell(data, &told);
	}
	diag_forget(d);
}

static void
diag_print_one(void *data, const struct diag_told *told)
{
	FILE *out = data;

	fprintf(out, "%s:%zu:%zu: %s: %s [%s]\n", told->path, told->line,
	    told->column, diag_level_text(told->level), told->message,
	    diag_id_text(told->id));
	if (told->source_line != NULL)
		diag_print_line(told, out);
}

void
diag_print(struct diag *d, FILE *out)
{
	diag_each(d, diag_print_one, out);
}

char *
diag_said(struct diag *d)
{
	char *said = NULL;
	size_t len;
	FILE *out = open_memstream(&said, &len);

	if (out == NULL)
		BUG("no memory for the messages");
	diag_print(d, out);
	if (fclose(out) != 0)
		BUG("no memory for the messages");
	return said;
}

/* Where a list of reports is sent, and as what. */
struct diag_wire {
	const char	*name;
	struct buf	*out;
};

static void
diag_send_one(void *data, const struct diag_told *told)
{
	const struct diag_wire *wire = data;
	char id[16], line[24], column[24];
	const char *const fields[WIRE_FIELDS] = { wire->name, id, told->path,
	    line, column, told->message, told->source_line != NULL ? "line" :
	    "", told->source_line != NULL ? told->source_line : "" };

	snprintf(id, sizeof(id), "%d", (int)told->id);
	snprintf(line, sizeof(line), "%zu", told->line);
	snprintf(column, sizeof(column), "%zu", told->column);
	wire_put(wire->out, fields, WIRE_FIELDS);
}

void
diag_send(struct diag *d, const char *name, struct buf *out)
{
	struct diag_wire wire = { name, out };

	diag_each(d, diag_send_one, &wire);
}

static void
diag_add_told(void *data, const struct diag_told *told)
{
	struct diag *d = data;
	struct diag_report *r;

	diag_file(d, told->id, told->path, "%s", told->message);
	r = &d->reports[d->count - 1];
	r->line = told->line;
	r->column = told->column;
	if (told->source_line != NULL)
		r->source_line = arena_strdup(&d->arena, told->source_line);
}

void
diag_take(struct diag *d, const char *const *fields)
{
	struct diag_told told = { .path = fields[2], .message = fields[5] };

	told.id = (enum diag_id)strtol(fields[1], NULL, 10);
	told.line = (size_t)strtoul(fields[3], NULL, 10);
	told.column = (size_t)strtoul(fields[4], NULL, 10);
	told.source_line = *fields[6] != '\0' ? fields[7] : NULL;
	diag_add_told(d, &told);
}

void
diag_move(struct diag *to, struct diag *from)
{
	diag_each(from, diag_add_told, to);
}

static void
diag_print_json_text(const char *text, FILE *out)
{
	fputc('"', out);
	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;

		if (c == '"' || c == '\\')
			fprintf(out, "\\%c", c);
		else if (c < 0x20)
			fprintf(out, "\\u%04x", c);
		else
			fputc(c, out);
	}
	fputc('"', out);
}

/* Where a list of reports goes, and what stands before the next one. */
struct diag_list {
	FILE		*out;
	const char	*before;
};

static void
diag_print_json_one(void *data, const struct diag_told *told)
{
	struct diag_list *list = data;

	fprintf(list->out, "%s\n  {\"path\": ", list->before);
	diag_print_json_text(told->path, list->out);
	fprintf(list->out, ", \"line\": %zu, \"column\": %zu, "
	    "\"level\": \"%s\", \"id\": \"%s\", \"message\": ", told->line,
	    told->column, diag_level_text(told->level),
	    diag_id_text(told->id));
	diag_print_json_text(told->message, list->out);
	fputc('}', list->out);
	list->before = ",";
}

void
diag_print_json(struct diag *d, FILE *out)
{
	struct diag_list list = { out, "" };

	fputc('[', out);
	diag_each(d, diag_print_json_one, &list);
	fputs(*list.before != '\0' ? "\n]\n" : "]\n", out);
}

void
diag_print_counts(const struct diag *d, FILE *out)
{
	size_t errors = diag_count(d, DIAG_LEVEL_ERROR);
	size_t warnings = diag_count_level(d, DIAG_LEVEL_WARNING);

	fprintf(out, "%zu error%s, %zu warning%s", errors,
	    errors == 1 ? "" : "s", warnings, warnings == 1 ? "" : "s");
}

const char *
diag_level_text(enum diag_level level)
{
	return diag_level_names[level];
}

const char *
diag_id_text(enum diag_id id)
{
	return diag_table[id].text;
}

enum diag_level
diag_id_level(enum diag_id id)
{
	return diag_table[id].level;
}
