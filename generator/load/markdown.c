#include "load/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/srcmap.h"
#include "base/text.h"
#include "load/markdown_forms.h"

/* More markers than this before a line's text: not written by a person. */
#define MARKDOWN_MARKERS_MAX 256

static const char *const markdown_alert_names[] = {
	"", "QUOTE", "CASE-STUDY", "NOTE", "IMPORTANT", "PRIORITY"
};

_Static_assert(sizeof(markdown_alert_names) /
    sizeof(markdown_alert_names[0]) == MARKDOWN_ALERT__MAX,
    "one name for each alert");

static const char *const markdown_kind_names[] = {
	"chart", "table", "kpi", "structure"
};

_Static_assert(sizeof(markdown_kind_names) / sizeof(markdown_kind_names[0]) ==
    MARKDOWN_KIND__MAX, "one name for each kind");

/* What one look at the bytes found. */
struct markdown_scan {
	size_t	 too_deep;	/* offset of hostile nesting, or TEXT_VALID */
	size_t	 too_wide;	/* offset of a hostile table, or TEXT_VALID */
	bool	 table;		/* there is a delimiter row */
	bool	 autolink;
	bool	 strikethrough;
	bool	 task_list;
	bool	 footnotes;
	bool	 references;	/* "&#": any character may follow */
	bool	 abbreviations;	/* "*[" */
};

/*
 * A delimiter row has only these characters, also inside quotes and lists.
 * Gives its number of columns at most, or 0.
 */
static size_t
markdown_delimiter_row(const char *line, size_t len)
{
	size_t i, columns = 1;
	bool dash = false;

	for (i = 0; i < len; i++) {
		if (line[i] == '-')
			dash = true;
		else if (line[i] == '|')
			columns++;
		else if (strchr(" \t:>\r", line[i]) == NULL)
			return 0;
	}
	return dash ? columns : 0;
}

/*
 * The markers of quotes and list items before a line's text. A list's marker
 * needs a space after it, a quote's does not.
 */
static size_t
markdown_markers(const char *line, size_t len)
{
	size_t i, count = 0;

	for (i = 0; i < len && strchr(">-+*.) \t0123456789", line[i]) != NULL;
	    i++)
		if (line[i] == '>' || (strchr("-+*.)", line[i]) != NULL &&
		    i + 1 < len && (line[i + 1] == ' ' ||
		    line[i + 1] == '\t')))
			count++;
	return count;
}

static void
markdown_scan_line(struct markdown_scan *s, const char *line, size_t len,
    size_t offset)
{
	size_t i = 0, columns;

	while (i < len && (line[i] == ' ' || line[i] == '\t'))
		i++;
	if (i == len || strchr(">-+*|:0123456789", line[i]) == NULL)
		return;
	if (s->too_deep == TEXT_VALID &&
	    markdown_markers(line, len) > MARKDOWN_MARKERS_MAX)
		s->too_deep = offset;
	columns = markdown_delimiter_row(line, len);
	s->table = s->table || columns > 0;
	if (s->too_wide == TEXT_VALID && columns > MARKDOWN_COLUMNS_MAX + 2)
		s->too_wide = offset;
}

/*
 * The extensions of cmark-gfm cost three quarters of its time, so each is
 * attached only to text that could need it.
 */
static struct markdown_scan
markdown_scan(const char *text, size_t len)
{
	struct markdown_scan s = { TEXT_VALID, TEXT_VALID, false, false,
	    false, false, false, false, false };
	const char *line = text, *end = text + len, *newline;

	for (; line < end; line = newline + 1) {
		newline = memchr(line, '\n', (size_t)(end - line));
		if (newline == NULL)
			newline = end;
		markdown_scan_line(&s, line, (size_t)(newline - line),
		    (size_t)(line - text));
	}
	s.table = s.table && memchr(text, '|', len) != NULL;
	s.strikethrough = memchr(text, '~', len) != NULL;
	s.autolink = strstr(text, "www.") != NULL ||
	    strstr(text, "://") != NULL || memchr(text, '@', len) != NULL;
	s.task_list = strstr(text, "[ ]") != NULL ||
	    strstr(text, "[x]") != NULL || strstr(text, "[X]") != NULL;
	s.footnotes = strstr(text, "[^") != NULL;
	s.references = strstr(text, "&#") != NULL;
	s.abbreviations = strstr(text, "*[") != NULL;
	return s;
}

static void
markdown_attach(cmark_parser *parser, const char *name)
{
	cmark_syntax_extension *extension = cmark_find_syntax_extension(name);

	if (extension == NULL ||
	    !cmark_parser_attach_syntax_extension(parser, extension))
		BUG("cmark-gfm lacks one of its own extensions");
}

static cmark_node *
markdown_tree(const char *text, size_t len, const struct markdown_scan *s)
{
	cmark_parser *parser;
	cmark_node *root;

	cmark_gfm_core_extensions_ensure_registered();
	parser = cmark_parser_new(s->footnotes ? CMARK_OPT_FOOTNOTES :
	    CMARK_OPT_DEFAULT);
	if (s->table)
		markdown_attach(parser, "table");
	if (s->strikethrough)
		markdown_attach(parser, "strikethrough");
	if (s->autolink)
		markdown_attach(parser, "autolink");
	if (s->task_list)
		markdown_attach(parser, "tasklist");
	cmark_parser_feed(parser, text, len);
	root = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	return root;
}

static size_t
markdown_map(const struct markdown *md, size_t offset)
{
	return md->map != NULL ? md->map(md->map_data, offset) : offset;
}

/* Text that cannot be parsed safely is reported and read as empty. */
static bool
markdown_refuse(const struct markdown *md, struct markdown_scan *s,
    const char *text, size_t len, struct diag *d)
{
	size_t wrong = text_check(text, len);

	if (wrong != TEXT_VALID)
		diag_at(d, DIAG_ENCODING, md->source, markdown_map(md, wrong),
		    "byte 0x%02x is not UTF-8 text; save the file as UTF-8",
		    (unsigned char)text[wrong]);
	else if (s->too_deep != TEXT_VALID)
		diag_at(d, DIAG_MARKDOWN_DEPTH, md->source,
		    markdown_map(md, s->too_deep),
		    "quotes or lists nested more than %d deep",
		    MARKDOWN_BLOCK_DEPTH);
	if (s->too_wide != TEXT_VALID) {
		diag_at(d, DIAG_MARKDOWN_TABLE, md->source,
		    markdown_map(md, s->too_wide),
		    "table with more than %d columns", MARKDOWN_COLUMNS_MAX);
		s->table = false;
	}
	return wrong != TEXT_VALID || s->too_deep != TEXT_VALID;
}

struct markdown *
markdown_parse(struct arena *a, const char *text, size_t len,
    const struct source *src, const struct markdown_options *options,
    struct diag *d)
{
	static const struct markdown_options plain = { NULL, false, false,
	    NULL, NULL };
	struct markdown *md;
	struct markdown_scan scan;
	struct markdown_pass pass;

	if (options == NULL)
		options = &plain;
	md = arena_alloc(a, 1, sizeof(*md));
	md->source = src;
	md->lines = text == src->text ? src :
	    source_build(a, src->path, text, len);
	md->map = options->map;
	md->map_data = options->map_data;
	scan = markdown_scan(text, len);
	if (markdown_refuse(md, &scan, text, len, d)) {
		md->root = cmark_node_new(CMARK_NODE_DOCUMENT);
		return md;
	}
	md->root = markdown_tree(text, len, &scan);
	pass.arena = a;
	pass.diag = d;
	pass.options = options;
	pass.clean = scan.references;
	pass.footnotes = scan.footnotes;
	pass.abbreviations = scan.abbreviations;
	pass.refused = scan.too_wide != TEXT_VALID;
	markdown_forms(md, &pass);
	return md;
}

void
markdown_free(struct markdown *md)
{
	size_t i;

	if (md == NULL || md->root == NULL)
		return;
	for (i = 0; i < md->table_count; i++)
		if (md->tables[i].caption != NULL)
			cmark_node_free(md->tables[i].caption);
	cmark_node_free(md->root);
	md->root = NULL;
}

/* cmark gives soft breaks and mail addresses no place: go back, then up. */
size_t
markdown_offset(const struct markdown *md, cmark_node *node)
{
	cmark_node *at = node, *before;
	int line, column;

	while (at != NULL && cmark_node_get_start_line(at) == 0) {
		before = cmark_node_previous(at);
		at = before != NULL ? before : cmark_node_parent(at);
	}
	if (at == NULL)
		return markdown_map(md, 0);
	line = cmark_node_get_start_line(at);
	column = cmark_node_get_start_column(at);
	return markdown_map(md, source_offset(md->lines, (size_t)line,
	    column > 0 ? (size_t)column : 1));
}

/* The node that follows all of `at`, inside `root`. */
static cmark_node *
markdown_after(cmark_node *at, cmark_node *root)
{
	while (at != NULL && at != root) {
		if (cmark_node_next(at) != NULL)
			return cmark_node_next(at);
		at = cmark_node_parent(at);
	}
	return NULL;
}

/* Without recursion, so that it serves trees not yet cut to depth too. */
void
markdown_put_text(struct buf *out, cmark_node *node)
{
	cmark_node *at = node;

	while (at != NULL) {
		switch (cmark_node_get_type(at)) {
		case CMARK_NODE_TEXT:
		case CMARK_NODE_CODE:
			buf_puts(out, cmark_node_get_literal(at));
			break;
		case CMARK_NODE_SOFTBREAK:
		case CMARK_NODE_LINEBREAK:
			buf_putc(out, ' ');
			break;
		default:
			break;
		}
		at = cmark_node_first_child(at) != NULL ?
		    cmark_node_first_child(at) : markdown_after(at, node);
	}
}

enum markdown_alert
markdown_alert(cmark_node *node)
{
	const enum markdown_alert *alert;

	if (cmark_node_get_type(node) != CMARK_NODE_BLOCK_QUOTE)
		return MARKDOWN_ALERT_NONE;
	alert = cmark_node_get_user_data(node);
	return alert != NULL ? *alert : MARKDOWN_ALERT_NONE;
}

const struct markdown_embed *
markdown_embed(cmark_node *node)
{
	return cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH ?
	    cmark_node_get_user_data(node) : NULL;
}

const struct markdown_heading *
markdown_heading(cmark_node *node)
{
	return cmark_node_get_type(node) == CMARK_NODE_HEADING ?
	    cmark_node_get_user_data(node) : NULL;
}

const struct markdown_table *
markdown_table(cmark_node *node)
{
	return cmark_node_get_type(node) == CMARK_NODE_TABLE ?
	    cmark_node_get_user_data(node) : NULL;
}

const struct markdown_footnote *
markdown_footnote(cmark_node *node)
{
	return cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION ?
	    cmark_node_get_user_data(node) : NULL;
}

cmark_node *
markdown_caption(cmark_node *table)
{
	const struct markdown_table *t = markdown_table(table);

	return t != NULL ? t->caption : NULL;
}

const char *
markdown_alert_name(enum markdown_alert alert)
{
	return markdown_alert_names[alert];
}

const char *
markdown_kind_name(enum markdown_kind kind)
{
	return markdown_kind_names[kind];
}
