#include "load/markdown_forms.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "base/text.h"
#include "load/markdown.h"
#include "load/markdown_lang.h"
#include "load/markdown_lines.h"
#include "load/markdown_lists.h"

/*
 * The tree is walked by recursion, which is safe because a node deeper than
 * the two limits is cut off before anybody descends into it.
 */
struct forms {
	const struct markdown_pass	*pass;
	struct markdown			*md;
	struct markdown_lists		 lists;
	bool				 cut;	/* depth was reported */
};

/* What a node's user data points to: one address for each alert. */
static const enum markdown_alert forms_alerts[] = {
	MARKDOWN_ALERT_NONE, MARKDOWN_ALERT_QUOTE, MARKDOWN_ALERT_CASE_STUDY,
	MARKDOWN_ALERT_NOTE, MARKDOWN_ALERT_IMPORTANT, MARKDOWN_ALERT_PRIORITY
};

_Static_assert(sizeof(forms_alerts) / sizeof(forms_alerts[0]) ==
    MARKDOWN_ALERT__MAX, "one entry for each alert");

static void forms_children(struct forms *f, cmark_node *parent, int blocks,
    int inlines);

/* Report at the place of a node. */
#define FORMS_REPORT(f, id, node, ...) \
	diag_at((f)->pass->diag, (id), (f)->md->source, \
	    markdown_offset((f)->md, (node)), __VA_ARGS__)

/* At most `max` bytes of a text's first line, not cutting a character. */
static int
forms_short(const char *text, size_t max)
{
	size_t len = strcspn(text, "\r\n");

	if (len <= max)
		return (int)len;
	while (max > 0 && ((unsigned char)text[max] & 0xc0) == 0x80)
		max--;
	return (int)max;
}

static void
forms_remove(cmark_node *node)
{
	cmark_node_unlink(node);
	cmark_node_free(node);
}

/* The byte of the parsed text where a node starts; '\0' when not known. */
static char
forms_byte(const struct forms *f, cmark_node *node)
{
	const struct source *lines = f->md->lines;
	int line = cmark_node_get_start_line(node);
	int column = cmark_node_get_start_column(node);

	return line > 0 && column > 0 ? lines->text[source_offset(lines,
	    (size_t)line, (size_t)column)] : '\0';
}

/* Is raw HTML nothing but comments and space? */
static bool
forms_is_comment(const char *html)
{
	const char *end;

	for (;;) {
		html += strspn(html, " \t\r\n");
		if (*html == '\0')
			return true;
		if (!text_starts(html, "<!--") ||
		    (end = strstr(html + 4, "-->")) == NULL)
			return false;
		html = end + 3;
	}
}

/*
 * Raw HTML never reaches a page: comments go silently, the rest is reported
 * or, where the options say so, becomes text.
 */
static void
forms_html(struct forms *f, cmark_node *node)
{
	const char *html = cmark_node_get_literal(node);
	cmark_node *text, *block;
	size_t len = strlen(html);

	if (forms_is_comment(html)) {
		forms_remove(node);
		return;
	}
	if (f->pass->options->html_as_text) {
		while (len > 0 && html[len - 1] == '\n')
			len--;
		text = cmark_node_new(CMARK_NODE_TEXT);
		cmark_node_set_literal(text, arena_strndup(f->pass->arena,
		    html, len));
		if (cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK) {
			block = cmark_node_new(CMARK_NODE_PARAGRAPH);
			cmark_node_append_child(block, text);
			text = block;
		}
		if (cmark_node_insert_before(node, text) == 0)
			cmark_node_free(text);
	} else {
		FORMS_REPORT(f, DIAG_MARKDOWN_HTML, node,
		    "raw HTML '%.*s'; write it in Markdown",
		    forms_short(html, 40), html);
	}
	forms_remove(node);
}

/* A character reference can name what XML cannot hold. */
static void
forms_clean_node(struct forms *f, cmark_node *node)
{
	const char *clean;

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
		clean = markdown_lists_clean(&f->lists,
		    cmark_node_get_literal(node));
		if (clean != NULL)
			cmark_node_set_literal(node, clean);
		break;
	case CMARK_NODE_CODE_BLOCK:
		clean = markdown_lists_clean(&f->lists,
		    cmark_node_get_fence_info(node));
		if (clean != NULL)
			cmark_node_set_fence_info(node, clean);
		break;
	case CMARK_NODE_LINK:
	case CMARK_NODE_IMAGE:
		clean = markdown_lists_clean(&f->lists,
		    cmark_node_get_url(node));
		if (clean != NULL)
			cmark_node_set_url(node, clean);
		clean = markdown_lists_clean(&f->lists,
		    cmark_node_get_title(node));
		if (clean != NULL)
			cmark_node_set_title(node, clean);
		break;
	default:
		break;
	}
}

/*
 * `[!WORD]` alone on the first line of a quote. cmark has joined the texts of
 * a line, so the marker is the whole of the first text or no marker at all;
 * an escaped one starts with a backslash in the source.
 */
static void
forms_alert(struct forms *f, cmark_node *quote)
{
	cmark_node *paragraph = cmark_node_first_child(quote);
	cmark_node *text = cmark_node_first_child(paragraph), *after;
	const char *marker = text != NULL ? cmark_node_get_literal(text) : NULL;
	enum markdown_alert alert;

	if (cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH ||
	    cmark_node_get_type(text) != CMARK_NODE_TEXT ||
	    !text_starts(marker, "[!") || forms_byte(f, text) != '[')
		return;
	after = cmark_node_next(text);
	if (marker[strcspn(marker, "]")] == '\0')
		return;
	if (strchr(marker, ']')[1] != '\0' || (after != NULL &&
	    cmark_node_get_type(after) != CMARK_NODE_SOFTBREAK &&
	    cmark_node_get_type(after) != CMARK_NODE_LINEBREAK)) {
		FORMS_REPORT(f, DIAG_MARKDOWN_ALERT, text,
		    "'%.*s' must stand alone on the first line of its quote",
		    (int)(strcspn(marker, "]") + 1), marker);
		return;
	}
	alert = markdown_lines_alert(f->md, f->pass, marker,
	    markdown_offset(f->md, text));
	if (alert == MARKDOWN_ALERT_NONE)
		return;
	cmark_node_set_user_data(quote, (void *)&forms_alerts[alert]);
	if (after != NULL)
		forms_remove(after);
	forms_remove(text);
	if (cmark_node_first_child(paragraph) == NULL)
		forms_remove(paragraph);
}

/* `Table: caption` right before a table leaves the flow. */
static void
forms_caption(struct forms *f, cmark_node *paragraph)
{
	cmark_node *text = cmark_node_first_child(paragraph);
	cmark_node *table = cmark_node_next(paragraph);
	const char *words, *rest;

	if (cmark_node_get_type(text) != CMARK_NODE_TEXT)
		return;
	words = cmark_node_get_literal(text);
	if (!text_starts(words, "Table:") && !text_starts(words, "Tabl:"))
		return;
	if (table == NULL || cmark_node_get_type(table) != CMARK_NODE_TABLE) {
		if (f->pass->refused)
			return;
		FORMS_REPORT(f, DIAG_MARKDOWN_CAPTION, paragraph,
		    "caption '%.*s' has no table below it",
		    forms_short(words, 40), words);
		return;
	}
	rest = strchr(words, ':') + 1;
	rest = arena_strdup(f->pass->arena, rest + strspn(rest, " "));
	cmark_node_set_literal(text, rest);
	cmark_node_unlink(paragraph);
	markdown_lists_table(&f->lists, table, paragraph);
}

/* The length of "word" in an address "word:rest", or 0. */
static size_t
forms_scheme(const char *url)
{
	size_t len = strspn(url, "abcdefghijklmnopqrstuvwxyz-");

	return url[len] == ':' ? len : 0;
}

static enum markdown_kind
forms_kind(const char *url)
{
	size_t kind, len = forms_scheme(url);

	for (kind = 0; len > 0 && kind < MARKDOWN_KIND__MAX; kind++)
		if (strlen(markdown_kind_name((enum markdown_kind)kind)) ==
		    len && text_starts(url,
		    markdown_kind_name((enum markdown_kind)kind)))
			return (enum markdown_kind)kind;
	return MARKDOWN_KIND__MAX;
}

/* An image alone in its paragraph that names a dataset. */
static bool
forms_embed(struct forms *f, cmark_node *paragraph)
{
	cmark_node *image = cmark_node_first_child(paragraph);
	enum markdown_kind kind;

	if (cmark_node_get_type(image) != CMARK_NODE_IMAGE ||
	    cmark_node_next(image) != NULL)
		return false;
	kind = forms_kind(cmark_node_get_url(image));
	if (kind == MARKDOWN_KIND__MAX)
		return false;
	if (f->pass->clean)
		forms_clean_node(f, image);
	markdown_lists_embed(&f->lists, paragraph, kind);
	return true;
}

/* Images that look like embeds but are none. */
static void
forms_stray_embed(struct forms *f, cmark_node *image)
{
	const char *url = cmark_node_get_url(image), *nearest = NULL, *word;
	const char *names[MARKDOWN_KIND__MAX];
	size_t i;

	if (forms_kind(url) != MARKDOWN_KIND__MAX) {
		FORMS_REPORT(f, DIAG_MARKDOWN_EMBED, image,
		    "'%s' must stand alone in its paragraph", url);
		return;
	}
	if (forms_scheme(url) == 0)
		return;
	for (i = 0; i < MARKDOWN_KIND__MAX; i++)
		names[i] = markdown_kind_name((enum markdown_kind)i);
	word = arena_strndup(f->pass->arena, url, forms_scheme(url));
	nearest = text_nearest(word, names, MARKDOWN_KIND__MAX);
	if (nearest != NULL)
		FORMS_REPORT(f, DIAG_MARKDOWN_EMBED, image,
		    "unknown kind '%s' (did you mean '%s'?)", word, nearest);
}

/*
 * What is done with a paragraph before its inlines are looked at.
 * Gives true if the paragraph needs no more looking at.
 */
static bool
forms_paragraph(struct forms *f, cmark_node *node)
{
	if (f->pass->abbreviations &&
	    cmark_node_parent(node) == f->md->root &&
	    markdown_lines_abbreviations(f->md, f->pass, node,
	    &f->lists.abbreviations)) {
		forms_remove(node);
		return true;
	}
	return forms_embed(f, node);
}

static void
forms_block(struct forms *f, cmark_node *node, int blocks)
{
	cmark_node_type type = cmark_node_get_type(node);

	if (type == CMARK_NODE_HTML_BLOCK) {
		forms_html(f, node);
		return;
	}
	if (f->pass->clean)
		forms_clean_node(f, node);
	if (type == CMARK_NODE_PARAGRAPH) {
		if (forms_paragraph(f, node))
			return;
		forms_children(f, node, blocks, 0);
		if (cmark_node_first_child(node) == NULL)
			forms_remove(node);
		else
			forms_caption(f, node);
		return;
	}
	if (type == CMARK_NODE_BLOCK_QUOTE)
		forms_alert(f, node);
	else if (type == CMARK_NODE_TABLE)
		markdown_lists_table(&f->lists, node, NULL);
	else if (type == CMARK_NODE_FOOTNOTE_DEFINITION)
		markdown_lists_footnote(&f->lists, node);
	forms_children(f, node, blocks + 1, 0);
	if (type == CMARK_NODE_HEADING)
		markdown_lists_heading(&f->lists, node);
	else if (type == CMARK_NODE_LIST &&
	    cmark_node_first_child(node) == NULL)
		forms_remove(node);	/* its items were cut off */
}

static void
forms_inline(struct forms *f, cmark_node *node, int blocks, int inlines)
{
	cmark_node_type type = cmark_node_get_type(node);

	if (type == CMARK_NODE_HTML_INLINE) {
		forms_html(f, node);
		return;
	}
	if (f->pass->clean)
		forms_clean_node(f, node);
	if (type == CMARK_NODE_TEXT && f->pass->footnotes)
		markdown_lines_undefined(f->md, f->pass, node);
	if (type == CMARK_NODE_TEXT)
		markdown_lang_text(f->md, f->pass, node);
	else if (type == CMARK_NODE_LINK)
		markdown_lang_link(f->md, f->pass, node);
	if ((type == CMARK_NODE_LINK && !markdown_is_mark(node)) ||
	    type == CMARK_NODE_IMAGE)
		markdown_lists_link(&f->lists, node);
	if (type == CMARK_NODE_IMAGE)
		forms_stray_embed(f, node);
	else if (type == CMARK_NODE_FOOTNOTE_REFERENCE)
		markdown_lists_reference(&f->lists, node);
	forms_children(f, node, blocks, inlines + 1);
}

static void
forms_children(struct forms *f, cmark_node *parent, int blocks, int inlines)
{
	cmark_node *node, *next;
	bool inside;

	for (node = cmark_node_first_child(parent); node != NULL;
	    node = next) {
		next = cmark_node_next(node);
		inside = (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) ==
		    (CMARK_NODE_TYPE_INLINE & CMARK_NODE_TYPE_MASK);
		if (blocks > MARKDOWN_BLOCK_DEPTH ||
		    inlines > MARKDOWN_INLINE_DEPTH) {
			if (!f->cut)
				FORMS_REPORT(f, DIAG_MARKDOWN_DEPTH, parent,
				    "%s nested more than %d deep", inside ?
				    "emphasis or links" : "quotes or lists",
				    inside ? MARKDOWN_INLINE_DEPTH :
				    MARKDOWN_BLOCK_DEPTH);
			f->cut = true;
			forms_remove(node);
		} else if (inside) {
			forms_inline(f, node, blocks, inlines);
		} else {
			forms_block(f, node, blocks);
		}
	}
}

/* `# Title` once and first; no level is skipped. */
static void
forms_check_headings(struct forms *f)
{
	cmark_node *first = cmark_node_first_child(f->md->root);
	const struct markdown *md = f->md;
	int level, before = 1;
	size_t i;

	if (first == NULL || cmark_node_get_heading_level(first) != 1)
		diag_at(f->pass->diag, DIAG_MARKDOWN_TITLE, md->source,
		    first != NULL ? markdown_offset(md, first) : 0,
		    "a section begins with its title, '# Title'");
	for (i = 0; i < md->heading_count; i++) {
		level = md->headings[i].level;
		if (*md->headings[i].text == '\0')
			diag_at(f->pass->diag, DIAG_MARKDOWN_HEADING,
			    md->source, md->headings[i].offset,
			    "heading without text");
		else if (level == 1 && md->headings[i].node != first)
			diag_at(f->pass->diag, DIAG_MARKDOWN_HEADING,
			    md->source, md->headings[i].offset,
			    "second title '%s'; use '##' below the first",
			    md->headings[i].text);
		else if (level > before + 1)
			diag_at(f->pass->diag, DIAG_MARKDOWN_HEADING,
			    md->source, md->headings[i].offset,
			    "heading '%s' skips a level; use '%.*s'",
			    md->headings[i].text, before + 1, "######");
		before = level;
	}
}

void
markdown_forms(struct markdown *md, const struct markdown_pass *pass)
{
	struct forms f;

	f.pass = pass;
	f.md = md;
	f.cut = false;
	markdown_lists_init(&f.lists, pass->arena, md);
	if (pass->footnotes)
		markdown_lines_unused(md, pass);
	forms_children(&f, md->root, 0, 0);
	markdown_lists_finish(&f.lists);
	if (!pass->options->fragment)
		forms_check_headings(&f);
}
