#include "load/markdown_lang.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/language_tag.h"
#include "base/text.h"
#include "load/markdown.h"
#include "load/markdown_forms.h"

#define LANG_SCHEME "lang:"

static bool
lang_has_words(cmark_node *node)
{
	struct buf text = BUF_INIT;
	bool any;

	markdown_put_text(&text, node);
	any = text.data[strspn(text.data, " ")] != '\0';
	buf_release(&text);
	return any;
}

/* A note has a language of its own, but would stand inside the words. */
static bool
lang_has_note(cmark_node *node)
{
	cmark_iter *iter = cmark_iter_new(node);
	bool found = false;

	while (!found && cmark_iter_next(iter) != CMARK_EVENT_DONE)
		found = cmark_node_get_type(cmark_iter_get_node(iter)) ==
		    CMARK_NODE_FOOTNOTE_REFERENCE;
	cmark_iter_free(iter);
	return found;
}

/* `[[words](lang:cy)](address)`: links do not nest in CommonMark. */
static bool
lang_is_in_link(cmark_node *mark)
{
	const char *before, *after;

	before = cmark_node_get_literal(cmark_node_previous(mark));
	after = cmark_node_get_literal(cmark_node_next(mark));
	return before != NULL && after != NULL && text_ends(before, "[") &&
	    text_starts(after, "](") && !text_starts(after, "](" LANG_SCHEME);
}

/* What is wrong with marking these words, or NULL. */
static const char *
lang_mistake(const struct markdown_pass *pass, cmark_node *link,
    const char *code)
{
	const char *around = pass->options->lang, *guess;

	if (*code == '\0')
		return "no language is named: write its code, such as "
		    "[words](lang:cy)";
	if (!language_tag_known(code)) {
		guess = language_tag_guess(code);
		return guess != NULL ?
		    arena_printf(pass->arena, "unknown language '%s' (did "
		    "you mean '%s'?)", code, guess) :
		    arena_printf(pass->arena, "unknown language '%s'; give "
		    "its code, such as 'cy', 'en' or 'pl'", code);
	}
	if (around != NULL && strcmp(code, around) == 0)
		return arena_printf(pass->arena, "words marked as '%s' in a "
		    "text that is in '%s'", code, around);
	if (!lang_has_words(link))
		return arena_printf(pass->arena, "no words are marked as "
		    "'%s'", code);
	if (lang_has_note(link))
		return arena_printf(pass->arena, "a footnote in words marked "
		    "as '%s'; put it after them", code);
	if (lang_is_in_link(link))
		return arena_printf(pass->arena, "a link cannot hold words "
		    "marked as '%s'; write [words](address \"lang:%s\")",
		    code, code);
	return NULL;
}

void
markdown_lang_link(const struct markdown *md,
    const struct markdown_pass *pass, cmark_node *link)
{
	const char *title = cmark_node_get_title(link), *mistake, *code;
	bool is_mark = markdown_is_mark(link);

	if (!is_mark && !text_starts(title, LANG_SCHEME))
		return;
	code = arena_strdup(pass->arena, (is_mark ? cmark_node_get_url(link) :
	    title) + strlen(LANG_SCHEME));
	mistake = is_mark && *title != '\0' ? arena_printf(pass->arena,
	    "words marked as '%s' have a title, '%s', that nobody would see",
	    code, title) : lang_mistake(pass, link, code);
	if (mistake != NULL)
		diag_at(pass->diag, DIAG_MARKDOWN_LANG, md->source,
		    markdown_offset(md, link), "%s", mistake);
	else
		cmark_node_set_user_data(link, (void *)code);
}

void
markdown_lang_text(const struct markdown *md,
    const struct markdown_pass *pass, cmark_node *text)
{
	if (strstr(cmark_node_get_literal(text), "](" LANG_SCHEME) != NULL)
		diag_at(pass->diag, DIAG_MARKDOWN_LANG, md->source,
		    markdown_offset(md, text), "this is no mark of a "
		    "language: write [words](lang:cy), and no link or mark "
		    "among the words");
}

bool
markdown_is_mark(cmark_node *node)
{
	return cmark_node_get_type(node) == CMARK_NODE_LINK &&
	    text_starts(cmark_node_get_url(node), LANG_SCHEME);
}

const char *
markdown_lang(cmark_node *node)
{
	return cmark_node_get_type(node) == CMARK_NODE_LINK ?
	    cmark_node_get_user_data(node) : NULL;
}
