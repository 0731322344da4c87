#include "view/section_view.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/markdown.h"
#include "load/strings.h"
#include "model/document.h"
#include "model/numbering.h"
#include "model/report.h"
#include "model/section.h"
#include "view/address.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/page_view.h"
#include "view/title_view.h"
#include "view/value.h"

#define SECTION_DESCRIPTION_MAX 160	/* bytes that search engines show */
#define SECTION_ON_PAGE_MIN 2		/* fewer headings need no list */

static void
section_view_on_page(struct arena *a, const struct markdown *md, cJSON *view)
{
	cJSON *list = value_add_list(view, "on_page"), *one;
	size_t i;

	for (i = 0; i < md->heading_count; i++) {
		if (md->headings[i].level != 2)
			continue;
		one = value_append(list);
		title_view_add(one, &md->headings[i]);
		value_add(one, "url", arena_printf(a, "#%s",
		    md->headings[i].id));
	}
	value_add_flag(view, "has_on_page",
	    cJSON_GetArraySize(list) >= SECTION_ON_PAGE_MIN);
}

static void
section_view_neighbour(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e, size_t index,
    const char *name, const char *flag, cJSON *view)
{
	const struct section *section = &e->doc->sections[index];
	const struct section_text *text;
	cJSON *object;

	value_add_flag(view, flag, index < e->doc->section_count);
	if (index >= e->doc->section_count)
		return;
	text = section_text_for(section, e->lang);
	object = value_add_object(view, name);
	title_view_section(object, text);
	value_add(object, "title_lang", text->lang != e->lang ?
	    lang_code(text->lang) : NULL);
	value_add(object, "url", page_url(a, site, page, address_section(a,
	    e->c, e->doc, section, e->lang)));
}

/* A child page stands below the section before it that is no child. */
static void
section_view_parent(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e, size_t index,
    cJSON *view)
{
	const struct section *all = e->doc->sections;
	const struct section_text *text;
	size_t i = index;

	while (i > 0 && all[i].is_child)
		i--;
	if (i == index || all[i].is_child)
		return;
	text = section_text_for(&all[i], e->lang);
	page_view_crumb(a, site, page, view, text->title, text->lang,
	    address_section(a, e->c, e->doc, &all[i], e->lang));
}

cJSON *
section_view_build(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e, size_t index)
{
	const struct section *section = &e->doc->sections[index];
	const struct section_text *text = section_text_for(section, e->lang);
	bool numbered = e->doc->report != NULL && e->doc->report->numbered;
	cJSON *view = page_view_build(a, site, page);

	document_view_add(a, site, page, e, section, view);
	section_view_parent(a, site, page, e, index, view);
	title_view_section(view, text);
	value_add(view, "number", numbered ? arena_printf(a, "%u",
	    e->numbering[index].headings + 1) : NULL);
	value_add_flag(view, "is_other", text->lang != e->lang);
	value_add(view, "text_lang", lang_code(text->lang));
	section_view_on_page(a, text->markdown, view);
	section_view_neighbour(a, site, page, e, index - 1, "previous",
	    "has_previous", view);
	section_view_neighbour(a, site, page, e, index + 1, "next",
	    "has_next", view);
	return view;
}

cJSON *
section_view_whole(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e)
{
	bool numbered = e->doc->report != NULL && e->doc->report->numbered;
	cJSON *view = page_view_build(a, site, page), *list, *one;
	size_t i;

	document_view_add(a, site, page, e, NULL, view);
	value_add(view, "read_url", NULL);
	list = value_add_list(view, "sections");
	for (i = 0; i < e->doc->section_count; i++) {
		const struct section *section = &e->doc->sections[i];
		const struct section_text *text = section_text_for(section,
		    e->lang);

		one = value_append(list);
		title_view_section(one, text);
		value_add(one, "number", numbered ? arena_printf(a, "%u",
		    e->numbering[i].headings + 1) : NULL);
		value_add(one, "slug", text->slug);
		value_add_flag(one, "is_child", section->is_child);
		value_add_flag(one, "is_other", text->lang != e->lang);
		value_add(one, "text_lang", lang_code(text->lang));
	}
	return view;
}

/* Cut at the last blank before the limit, with an ellipsis. */
static void
section_view_cut(struct buf *text)
{
	size_t len = SECTION_DESCRIPTION_MAX;

	if (text->len <= SECTION_DESCRIPTION_MAX)
		return;
	while (len > 0 && text->data[len] != ' ')
		len--;
	buf_cut(text, len > 0 ? len : SECTION_DESCRIPTION_MAX);
	buf_puts(text, "…");
}

const char *
section_view_description(struct arena *a, const struct section_text *text)
{
	cmark_node *node = cmark_node_first_child(text->markdown->root);
	struct buf words = BUF_INIT;
	const char *result = NULL;

	while (node != NULL && (cmark_node_get_type(node) !=
	    CMARK_NODE_PARAGRAPH || markdown_embed(node) != NULL))
		node = cmark_node_next(node);
	if (node != NULL)
		markdown_put_text(&words, node);
	section_view_cut(&words);
	if (words.len > 0)
		result = arena_strdup(a, words.data);
	buf_release(&words);
	return result;
}
