#include "model/rich.h"

#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "load/json.h"
#include "load/json_string.h"
#include "load/markdown.h"

void
rich_set(struct arena *a, struct rich *rich, const struct json_doc *json,
    enum lang lang, const cJSON *node)
{
	const struct source *source = json_string_source(a, json, node);

	rich->source[lang] = source;
	rich->bound[lang].text = source->text;
	rich->bound[lang].len = source->len;
}

struct rich
rich_read(struct arena *a, const struct json_doc *json, const cJSON *node)
{
	struct rich rich = { { NULL }, { { NULL, 0, NULL } } };
	const cJSON *one;
	int lang;

	if (cJSON_IsString(node)) {
		rich_set(a, &rich, json, 0, node);
		for (lang = 1; lang < LANG__MAX; lang++) {
			rich.source[lang] = rich.source[0];
			rich.bound[lang] = rich.bound[0];
		}
		return rich;
	}
	for (lang = 0; lang < LANG__MAX; lang++) {
		one = json_get(node, lang_code((enum lang)lang));
		if (cJSON_IsString(one))
			rich_set(a, &rich, json, (enum lang)lang, one);
	}
	return rich;
}

void
rich_bind(struct arena *a, struct rich *rich, enum lang lang,
    const cJSON *figures, bool is_lenient, struct diag *d)
{
	const struct source *source = rich->source[lang];
	int other;

	if (source == NULL || bound_put(a, source, figures, is_lenient,
	    &rich->bound[lang], d))
		return;
	for (other = (int)lang + 1; other < LANG__MAX; other++)
		if (rich->source[other] == source)
			rich->source[other] = NULL;
}

/* What a paragraph of words cannot hold; NULL for what it can. */
static const char *
rich_block(const struct markdown *md, cmark_node *block)
{
	cmark_node_type type = cmark_node_get_type(block);

	if (type == CMARK_NODE_PARAGRAPH && markdown_embed(block) != NULL)
		return "a chart, table, card or structure";
	if (type == CMARK_NODE_PARAGRAPH)
		return block == cmark_node_first_child(md->root) ? NULL :
		    "a second paragraph";
	if (type == CMARK_NODE_LIST)
		return "a list";
	if (type == CMARK_NODE_HEADING)
		return "a heading";
	if (type == CMARK_NODE_BLOCK_QUOTE)
		return "a quote";
	return type == CMARK_NODE_CODE_BLOCK ? "a block of code" :
	    type == CMARK_NODE_TABLE ? "a table" : "a block";
}

static void
rich_refuse(const struct markdown *md, size_t offset, const char *what,
    struct diag *d)
{
	diag_at(d, DIAG_MARKDOWN_INLINE, md->source, offset, "%s cannot stand "
	    "here: this text is one paragraph, with emphasis, code and links",
	    what);
}

static void
rich_check(const struct markdown *md, struct diag *d)
{
	cmark_node *block = cmark_node_first_child(md->root);
	const char *what;
	size_t i;

	for (; block != NULL; block = cmark_node_next(block))
		if ((what = rich_block(md, block)) != NULL)
			rich_refuse(md, markdown_offset(md, block), what, d);
	for (i = 0; i < md->link_count; i++)
		if (md->links[i].image)
			rich_refuse(md, md->links[i].offset, "an image", d);
	for (i = 0; i < md->abbreviation_count; i++)
		rich_refuse(md, md->abbreviations[i].offset,
		    "an abbreviation's meaning", d);
}

/* The same text in all languages is in none of them in particular. */
static bool
rich_is_shared(const struct rich *rich)
{
	int lang = 1;

	while (lang < LANG__MAX && rich->source[lang] == rich->source[0])
		lang++;
	return lang == LANG__MAX;
}

struct markdown *
rich_parse(struct arena *a, const struct rich *rich, enum lang lang,
    struct diag *d)
{
	struct markdown_options options = { 0 };
	const struct source *source = rich->source[lang];
	const struct bound *bound = &rich->bound[lang];
	struct markdown *md;
	int other, own = (int)lang;

	for (other = 0; source == NULL && other < LANG__MAX; other++) {
		own = other;
		source = rich->source[other];
		bound = &rich->bound[other];
	}
	options.lang = rich_is_shared(rich) ? NULL :
	    lang_code((enum lang)own);
	options.fragment = true;
	if (source == NULL)
		return markdown_parse(a, "", 0, source_build(a, "", "", 0),
		    &options, d);
	if (bound->map != NULL) {
		options.map = bound_place;
		options.map_data = bound->map;
	}
	md = markdown_parse(a, bound->text, bound->len, source, &options, d);
	rich_check(md, d);
	return md;
}

const char *
rich_plain(struct arena *a, const struct rich *rich, enum lang lang)
{
	struct diag *unheard = diag_new();
	struct markdown *md = rich_parse(a, rich, lang, unheard);
	struct buf text = BUF_INIT;
	const char *plain;

	markdown_put_text(&text, md->root);
	plain = arena_strdup(a, text.data);
	buf_release(&text);
	markdown_free(md);
	diag_free(unheard);
	return plain;
}
