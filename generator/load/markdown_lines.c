#include "load/markdown_lines.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "base/text.h"
#include "load/markdown_forms.h"

/* A line of the parsed text without its end. */
struct line {
	const char	*text;
	size_t		 len;
};

static struct line
lines_get(const struct markdown *md, size_t number)
{
	const struct source *src = md->lines;
	size_t start = source_offset(src, number, 1);
	size_t end = number < src->line_count ? src->line_starts[number] :
	    src->len;
	struct line line = { src->text + start, end - start };

	while (line.len > 0 && strchr(" \t\r\n",
	    line.text[line.len - 1]) != NULL)
		line.len--;
	return line;
}

/* Offset in the source of a place in the parsed text. */
static size_t
lines_offset(const struct markdown *md, const char *at)
{
	size_t offset = (size_t)(at - md->lines->text);

	return md->map != NULL ? md->map(md->map_data, offset) : offset;
}

static char
lines_upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

enum markdown_alert
markdown_lines_alert(const struct markdown *md,
    const struct markdown_pass *pass, const char *marker, size_t offset)
{
	const char *names[MARKDOWN_ALERT__MAX - 1], *nearest;
	char *word;
	size_t i;

	word = arena_strndup(pass->arena, marker + 2, strlen(marker) - 3);
	for (i = 0; word[i] != '\0'; i++)
		word[i] = lines_upper(word[i]);
	for (i = 1; i < MARKDOWN_ALERT__MAX; i++) {
		names[i - 1] = markdown_alert_name((enum markdown_alert)i);
		if (strcmp(word, names[i - 1]) == 0)
			return (enum markdown_alert)i;
	}
	nearest = text_nearest(word, names, MARKDOWN_ALERT__MAX - 1);
	if (nearest != NULL)
		diag_at(pass->diag, DIAG_MARKDOWN_ALERT, md->source, offset,
		    "unknown alert '%s' (did you mean '%s'?)", word, nearest);
	else
		diag_at(pass->diag, DIAG_MARKDOWN_ALERT, md->source, offset,
		    "unknown alert '%s'; the words are QUOTE, CASE-STUDY, "
		    "NOTE, IMPORTANT and PRIORITY", word);
	return MARKDOWN_ALERT_NONE;
}

/*
 * Take "*[FTE]: First time entrants" apart.
 * Gives the number of bytes before the meaning, or 0 for another line.
 */
static size_t
lines_abbreviation(struct line line, struct line *abbreviation)
{
	const char *end = line.text + line.len, *at = line.text, *close;

	while (at < end && *at == ' ')
		at++;
	if (end - at < 5 || at[0] != '*' || at[1] != '[')
		return 0;
	at += 2;
	close = memchr(at, ']', (size_t)(end - at));
	if (close == NULL || close == at || end - close < 2 ||
	    close[1] != ':')
		return 0;
	abbreviation->text = at;
	abbreviation->len = (size_t)(close - at);
	for (at = close + 2; at < end && (*at == ' ' || *at == '\t'); at++)
		;
	return (size_t)(at - line.text);
}

static void
lines_add(const struct markdown *md, const struct markdown_pass *pass,
    struct line line, struct line abbreviation, size_t skip, struct buf *list)
{
	struct markdown_abbreviation entry;

	if (skip >= line.len) {
		diag_at(pass->diag, DIAG_MARKDOWN_ABBREVIATION, md->source,
		    lines_offset(md, line.text),
		    "abbreviation '%.*s' has no meaning",
		    (int)abbreviation.len, abbreviation.text);
		return;
	}
	entry.abbreviation = arena_strndup(pass->arena, abbreviation.text,
	    abbreviation.len);
	entry.meaning = arena_strndup(pass->arena, line.text + skip,
	    line.len - skip);
	entry.offset = lines_offset(md, line.text);
	buf_put(list, &entry, sizeof(entry));
}

bool
markdown_lines_abbreviations(const struct markdown *md,
    const struct markdown_pass *pass, cmark_node *paragraph, struct buf *list)
{
	size_t first = (size_t)cmark_node_get_start_line(paragraph);
	size_t last = (size_t)cmark_node_get_end_line(paragraph);
	size_t i, found = 0, other = 0;
	struct line line, word;

	for (i = first; i <= last; i++) {
		if (lines_abbreviation(lines_get(md, i), &word) > 0)
			found = i;
		else
			other = i;
	}
	if (found == 0)
		return false;
	if (other != 0) {
		diag_at(pass->diag, DIAG_MARKDOWN_ABBREVIATION, md->source,
		    lines_offset(md, lines_get(md, found).text),
		    "abbreviations need a paragraph of their own; "
		    "put an empty line between them and the text");
		return false;
	}
	for (i = first; i <= last; i++) {
		line = lines_get(md, i);
		lines_add(md, pass, line, word, lines_abbreviation(line,
		    &word), list);
	}
	return true;
}

/*
 * Find a mark in the lines that a node came from, not escaped.
 * Gives NULL where the source has it only otherwise.
 */
static const char *
lines_find(const struct markdown *md, cmark_node *node, const char *mark,
    size_t len)
{
	size_t last = (size_t)cmark_node_get_end_line(node);
	const char *at = md->lines->text, *end;

	end = at + (last < md->lines->line_count ?
	    md->lines->line_starts[last] : md->lines->len);
	at += source_offset(md->lines,
	    (size_t)cmark_node_get_start_line(node), 1);
	while (at < end && (at = memchr(at, '[',
	    (size_t)(end - at))) != NULL) {
		if ((size_t)(end - at) >= len && memcmp(at, mark, len) == 0 &&
		    (at == md->lines->text || at[-1] != '\\'))
			return at;
		at++;
	}
	return NULL;
}

void
markdown_lines_undefined(const struct markdown *md,
    const struct markdown_pass *pass, cmark_node *text)
{
	const char *mark = cmark_node_get_literal(text), *at;
	size_t len;

	if (strchr(mark, '[') == NULL || cmark_node_get_start_line(text) == 0)
		return;
	for (; (mark = strstr(mark, "[^")) != NULL; mark += 2) {
		len = strcspn(mark, "] \t\n");
		if (len < 3 || mark[len] != ']')
			continue;
		at = lines_find(md, text, mark, len + 1);
		if (at != NULL)
			diag_at(pass->diag, DIAG_MARKDOWN_FOOTNOTE,
			    md->source, lines_offset(md, at),
			    "footnote '%.*s' is not defined; write "
			    "'%.*s: ...' below", (int)len + 1, mark,
			    (int)len + 1, mark);
	}
}

/* The length of "[^name]" if the line defines a footnote, or 0. */
static size_t
lines_definition(struct line line, size_t *indent)
{
	const char *close;

	for (*indent = 0; *indent < line.len && line.text[*indent] == ' ';
	    ++*indent)
		;
	if (*indent > 3 || line.len < *indent + 5 ||
	    memcmp(line.text + *indent, "[^", 2) != 0)
		return 0;
	close = memchr(line.text, ']', line.len - 1);
	return close != NULL && close[1] == ':' ?
	    (size_t)(close - line.text) + 1 - *indent : 0;
}

void
markdown_lines_unused(const struct markdown *md,
    const struct markdown_pass *pass)
{
	size_t count = md->lines->line_count, i, last, len, indent;
	char *covered = arena_alloc(pass->arena, count + 1, 1);
	struct line line;
	cmark_node *node;

	for (node = cmark_node_first_child(md->root); node != NULL;
	    node = cmark_node_next(node)) {
		last = (size_t)cmark_node_get_end_line(node);
		i = (size_t)cmark_node_get_start_line(node);
		for (; i <= last && i <= count; i++)
			covered[i] = 1;
	}
	for (i = 1; i <= count; i++) {
		line = lines_get(md, i);
		len = lines_definition(line, &indent);
		if (covered[i] || len == 0)
			continue;
		diag_at(pass->diag, DIAG_MARKDOWN_FOOTNOTE, md->source,
		    lines_offset(md, line.text + indent),
		    "footnote '%.*s' is not used, or defined twice",
		    (int)len, line.text + indent);
	}
}
