#include "render/chart_text.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"

/* A word, or a piece of one that was cut and then ends with its hyphen. */
struct text_word {
	const char	*text;
	size_t		 len;
	double		 width;
};

struct text_words {
	struct arena			*arena;
	const struct chart_measure	*measure;
	struct chart_font		 font;
	struct text_word		*words;
	size_t				 count;
	double				 space;		/* width of one */
};

static double
text_width(const struct text_words *w, const char *text, size_t len)
{
	return w->measure->width(w->measure->context, text, len, w->font.size,
	    w->font.bold);
}

double
chart_text_width(const struct chart_measure *m, const char *text,
    struct chart_font font)
{
	return m->width(m->context, text, strlen(text), font.size, font.bold);
}

static void
text_add(struct text_words *w, const char *text, size_t len)
{
	struct text_word *word = &w->words[w->count++];

	word->text = text;
	word->len = len;
	word->width = text_width(w, text, len);
}

/* The bytes of the first `n` characters at most. */
static size_t
text_next(const char *text, size_t len, size_t at)
{
	at++;
	while (at < len && ((unsigned char)text[at] & 0xC0) == 0x80)
		at++;
	return at;
}

/*
 * Cut a word into pieces that fit, of nearly equal width; each piece has at
 * least one character.
 */
static void
text_cut(struct text_words *w, const char *text, size_t len, double room)
{
	double hyphen = text_width(w, "-", 1), width, part;
	size_t end, next;

	while ((width = text_width(w, text, len)) > room) {
		part = room - hyphen;
		if (part > 0)
			part = fmin(part, width / ceil(width / part) + hyphen);
		end = text_next(text, len, 0);
		for (next = text_next(text, len, end); next < len &&
		    text_width(w, text, next) <= part;
		    next = text_next(text, len, end))
			end = next;
		if (end >= len)
			break;
		text_add(w, arena_printf(w->arena, "%.*s-", (int)end, text),
		    end + 1);
		text += end;
		len -= end;
	}
	text_add(w, text, len);
}

static void
text_split(struct text_words *w, const char *text, double room, bool force)
{
	size_t len;

	/* No more pieces than bytes. */
	w->words = arena_alloc(w->arena, strlen(text) + 1, sizeof(*w->words));
	while (*text != '\0') {
		len = strcspn(text, " ");
		if (len > 0 && force)
			text_cut(w, text, len, room);
		else if (len > 0)
			text_add(w, text, len);
		text += len;
		text += strspn(text, " ");
	}
}

/* The word after the last one that fits on the line beginning at `first`. */
static size_t
text_line_end(const struct text_words *w, size_t first, double room,
    double *width)
{
	size_t i;

	*width = w->words[first].width;
	for (i = first + 1; i < w->count; i++) {
		if (*width + w->space + w->words[i].width > room)
			break;
		*width += w->space + w->words[i].width;
	}
	return i;
}

static size_t
text_count_lines(const struct text_words *w, double room)
{
	size_t first = 0, count = 0;
	double width;

	while (first < w->count) {
		first = text_line_end(w, first, room, &width);
		count++;
	}
	return count;
}

/* The least room that needs no more lines: it makes them nearly equal. */
static double
text_balance(const struct text_words *w, double room)
{
	size_t count = text_count_lines(w, room);
	double low = 0, mid;
	int i;

	if (count < 2)
		return room;
	for (i = 0; i < 10; i++) {
		mid = (low + room) / 2;
		if (text_count_lines(w, mid) <= count)
			room = mid;
		else
			low = mid;
	}
	return room;
}

static const char *
text_join(const struct text_words *w, size_t first, size_t end)
{
	struct buf b = BUF_INIT;
	const char *line;
	size_t i;

	for (i = first; i < end; i++) {
		if (i > first)
			buf_putc(&b, ' ');
		buf_put(&b, w->words[i].text, w->words[i].len);
	}
	line = arena_strndup(w->arena, b.data, b.len);
	buf_release(&b);
	return line;
}

static struct chart_lines
text_lines(const struct text_words *w, double room)
{
	struct chart_lines lines = { NULL, 0, 0, 0 };
	size_t first = 0, end;

	lines.texts = arena_alloc(w->arena, text_count_lines(w, room),
	    sizeof(*lines.texts));
	while (first < w->count) {
		end = text_line_end(w, first, room, &lines.last_width);
		lines.texts[lines.count++] = text_join(w, first, end);
		lines.width = fmax(lines.width, lines.last_width);
		first = end;
	}
	return lines;
}

struct chart_lines
chart_text_wrap(struct arena *a, const struct chart_measure *m,
    const char *text, struct chart_font font, double room, bool force)
{
	struct text_words w = { a, m, font, NULL, 0, 0 };

	w.space = text_width(&w, " ", 1);
	text_split(&w, text, room, force);
	return text_lines(&w, text_balance(&w, room));
}

/*
 * As much room as leaves the last line a third of it: one word alone there
 * looks forgotten.
 */
static double
text_fill(const struct text_words *w, double room)
{
	size_t count = text_count_lines(w, room), first;
	double part = room, width = 0;
	int i;

	for (i = 0; i < 10 && count > 1; i++) {
		for (first = 0; first < w->count;)
			first = text_line_end(w, first, part, &width);
		if (width >= room / 3)
			return part;
		if (text_count_lines(w, part - room / 20) > count)
			break;
		part -= room / 20;
	}
	return part;
}

struct chart_lines
chart_text_fill(struct arena *a, const struct chart_measure *m,
    const char *text, struct chart_font font, double room)
{
	struct text_words w = { a, m, font, NULL, 0, 0 };

	w.space = text_width(&w, " ", 1);
	text_split(&w, text, room, true);
	return text_lines(&w, text_fill(&w, room));
}
