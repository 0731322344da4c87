#include "view/search_view.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "load/markdown.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "model/indicator.h"
#include "model/section.h"
#include "model/site.h"
#include "view/address.h"
#include "view/context.h"
#include "view/page_view.h"
#include "view/title_view.h"
#include "view/value.h"

struct index_entry {
	const char		*text;
	struct markdown_heading	 title;		/* the text, and its runs */
	enum lang		 lang;		/* of the text */
	enum lang		 page_lang;
	const char		*address;
	const char		*place;		/* a document's title */
	enum lang		 place_lang;
};

struct index_list {
	struct arena		*arena;
	const struct context	*c;
	enum lang		 lang;		/* of the page */
	struct index_entry	*entries;	/* heap */
	size_t			 count;
	size_t			 cap;
};

static void
search_view_messages(const struct strings *s, enum lang lang, cJSON *view)
{
	static const char *const keys[][2] = {
		{ "title", "search" }, { "none", "search_none" },
		{ "count", "search_count" }, { "failed", "search_failed" }
	};
	cJSON *words = cJSON_CreateObject();
	char *json;
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		cJSON_AddItemToObject(words, keys[i][0], cJSON_Duplicate(
		    cJSON_GetObjectItemCaseSensitive(strings_all(s, lang),
		    keys[i][1]), true));
	json = cJSON_PrintUnformatted(words);
	value_add(view, "words", json);
	cJSON_free(json);
	cJSON_Delete(words);
}

static void
search_view_home(struct arena *a, const struct page_site *site,
    const struct page *page, cJSON *view)
{
	page_view_crumb(a, site, page, view, strings_get(site->c->strings,
	    page->lang, "home"), page->lang, address_home(a, site->c,
	    page->lang));
}

cJSON *
search_view_build(struct arena *a, const struct page_site *site,
    const struct page *page)
{
	const struct site *of = site->c->site;
	cJSON *view = page_view_build(a, site, page);
	struct buf langs = BUF_INIT;
	int i;

	search_view_home(a, site, page, view);
	for (i = 0; i < LANG__MAX; i++) {
		enum lang lang = (enum lang)(((int)page->lang + i) %
		    LANG__MAX);

		if (of->has_lang[lang])
			buf_printf(&langs, "%s%s", langs.len > 0 ? " " : "",
			    lang_code(lang));
	}
	value_add_buf(view, "langs", &langs);
	value_add(view, "root", page_url(a, site, page, ""));
	value_add(view, "script", page_url(a, site, page, PAGE_SCRIPT));
	value_add(view, "index_url", page_url(a, site, page, address_page(a,
	    site->c, "address_index", page->lang)));
	search_view_messages(site->c->strings, page->lang, view);
	return view;
}

static void
index_add_heading(struct index_list *list,
    const struct markdown_heading *heading, enum lang lang,
    const char *address, const struct document *doc)
{
	struct index_entry *e;
	enum lang own = doc != NULL ? document_lang(doc, list->lang) : lang;

	if (heading->text == NULL || *heading->text == '\0')
		return;
	list->entries = mem_room(list->entries, list->count, &list->cap,
	    sizeof(*list->entries));
	e = &list->entries[list->count++];
	e->text = heading->text;
	e->title = *heading;
	e->lang = lang;
	e->page_lang = list->lang;
	e->address = address;
	e->place_lang = own;
	e->place = doc == NULL ? NULL : ltext_get(&doc->title, own,
	    &e->place_lang);
}

static void
index_add(struct index_list *list, const char *text, enum lang lang,
    const char *address, const struct document *doc)
{
	const struct markdown_heading title = { .text = text };

	index_add_heading(list, &title, lang, address, doc);
}

static void
index_add_section(struct index_list *list, const struct document *doc,
    const struct section *section)
{
	const struct section_text *text = section_text_for(section,
	    list->lang);
	const char *address;
	size_t i;

	if (text == NULL || text->markdown == NULL)
		return;
	address = address_section(list->arena, list->c, doc, section,
	    list->lang);
	for (i = 0; i < text->markdown->heading_count; i++) {
		const struct markdown_heading *h =
		    &text->markdown->headings[i];

		if (h->level <= 2)
			index_add_heading(list, h, text->lang, h->level == 1 ?
			    address : arena_printf(list->arena, "%s#%s",
			    address, h->id), doc);
	}
}

static void
index_add_document(struct index_list *list, const struct document *doc)
{
	enum lang own = document_lang(doc, list->lang), used;
	struct arena *a = list->arena;
	const char *text;
	size_t i;

	text = ltext_get(&doc->title, own, &used);
	index_add(list, text, used, address_document(a, list->c, doc,
	    list->lang), NULL);
	for (i = 0; i < doc->section_count; i++)
		index_add_section(list, doc, &doc->sections[i]);
	for (i = 0; i < doc->dataset_count; i++) {
		text = ltext_get(&doc->datasets[i]->title, own, &used);
		index_add(list, text, used, address_data(a, list->c, doc,
		    doc->datasets[i], list->lang), doc);
	}
	for (i = 0; i < doc->glossary_count; i++) {
		text = ltext_get(&doc->glossary[i].name, own, &used);
		index_add(list, text, used, address_page(a, list->c,
		    "address_glossary", list->lang), NULL);
	}
}

static void
index_add_indicators(struct index_list *list)
{
	const struct catalogue *catalogue = list->c->site->catalogue;
	const char *text;
	enum lang used;
	size_t i;

	for (i = 0; i < catalogue->count; i++) {
		if (!catalogue->indicators[i].used)
			continue;
		text = ltext_get(&catalogue->indicators[i].name, list->lang,
		    &used);
		index_add(list, text, used, address_indicator(list->arena,
		    list->c, &catalogue->indicators[i], list->lang), NULL);
	}
}

static int
index_compare(const void *x, const void *y)
{
	const struct index_entry *a = x, *b = y;
	int order = locale_compare(a->page_lang, a->text, b->text);

	if (order == 0)
		order = strcmp(a->text, b->text);
	if (order == 0 && (a->place == NULL || b->place == NULL))
		order = (a->place != NULL) - (b->place != NULL);
	else if (order == 0)
		order = locale_compare(a->page_lang, a->place, b->place);
	return order != 0 ? order : strcmp(a->address, b->address);
}

/*
 * The letter under which a text stands: in Welsh ch, dd, ff, ng, ll, ph, rh
 * and th are letters; a joiner (U+034F) between the two keeps them apart.
 */
static const char *
index_letter(struct arena *a, const char *text, enum lang lang)
{
	static const char *const pairs[] = {
		"ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"
	};
	struct buf slug = BUF_INIT;
	const char *letter = "#";
	size_t i, at = 0;

	while (text[at] != '\0' && !u_isalnum((unsigned char)text[at]) &&
	    (unsigned char)text[at] < 0x80)
		at++;
	text_put_slug(&slug, text + at);
	if (slug.data[0] >= 'a' && slug.data[0] <= 'z')
		letter = arena_printf(a, "%c", slug.data[0] - 'a' + 'A');
	for (i = 0; lang == LANG_CY && i < 8; i++)
		if (strncmp(slug.data, pairs[i], 2) == 0 &&
		    (unsigned char)text[at + 1] < 0x80)
			letter = arena_printf(a, "%c%c", pairs[i][0] - 'a' +
			    'A', pairs[i][1]);
	buf_release(&slug);
	return letter;
}

static void
index_view_place(struct arena *a, const struct page_site *site,
    const struct page *page, const struct index_entry *e, cJSON *places)
{
	cJSON *one = value_append(places);

	value_add(one, "title", e->place);
	value_add(one, "title_lang", e->place_lang != page->lang ?
	    lang_code(e->place_lang) : NULL);
	value_add(one, "url", page_url(a, site, page, e->address));
}

/* Equal texts are one entry, with the documents in which they stand. */
static void
index_view_letters(struct arena *a, const struct page_site *site,
    const struct page *page, const struct index_list *list, cJSON *letters)
{
	cJSON *entries = NULL, *places = NULL, *one;
	const char *before = "", *text = NULL;
	size_t i;

	for (i = 0; i < list->count; i++) {
		const struct index_entry *e = &list->entries[i];
		const char *letter = index_letter(a, e->text, page->lang);

		if (strcmp(letter, before) != 0) {
			one = value_append(letters);
			value_add(one, "letter", letter);
			value_add(one, "id", *letter == '#' ? "page_other" :
			    arena_printf(a, "page_%s", letter));
			entries = value_add_list(one, "entries");
			before = letter;
			text = NULL;
		}
		if (text != NULL && strcmp(text, e->text) == 0 &&
		    e->place == NULL)
			continue;
		if (text == NULL || strcmp(text, e->text) != 0) {
			one = value_append(entries);
			title_view_add(one, &e->title);
			value_add(one, "title_lang", e->lang != page->lang ?
			    lang_code(e->lang) : NULL);
			value_add(one, "url", e->place != NULL ? NULL :
			    page_url(a, site, page, e->address));
			value_add_flag(one, "has_places", e->place != NULL);
			places = value_add_list(one, "places");
			text = e->text;
		}
		if (e->place != NULL)
			index_view_place(a, site, page, e, places);
	}
}

cJSON *
search_view_index(struct arena *a, const struct page_site *site,
    const struct page *page)
{
	const struct site *of = site->c->site;
	struct index_list list = { .arena = a, .c = site->c,
	    .lang = page->lang };
	cJSON *view = page_view_build(a, site, page);
	size_t i;

	search_view_home(a, site, page, view);
	for (i = 0; i < of->document_count; i++)
		index_add_document(&list, of->documents[i]);
	index_add_indicators(&list);
	qsort(list.entries, list.count, sizeof(*list.entries), index_compare);
	index_view_letters(a, site, page, &list, value_add_list(view,
	    "letters"));
	value_add(view, "search_url", page_url(a, site, page, address_page(a,
	    site->c, "address_search", page->lang)));
	free(list.entries);
	return view;
}
