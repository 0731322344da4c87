#include "view/glossary_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/markdown.h"
#include "load/strings.h"
#include "model/document.h"
#include "model/site.h"
#include "view/address.h"
#include "view/context.h"
#include "view/edition.h"
#include "view/page_view.h"
#include "view/value.h"

struct glossary_entry {
	const char		*term;
	const char		*meaning;
	enum lang		 lang;		/* of both */
	enum lang		 page_lang;	/* by which they are ordered */
	const struct edition	*edition;	/* whose they are */
	size_t			 order;		/* of the document */
};

struct glossary_list {
	struct glossary_entry	*entries;	/* the arena's */
	size_t			 count;
};

static int
glossary_compare(const void *x, const void *y)
{
	const struct glossary_entry *a = x, *b = y;
	int order = locale_compare(a->page_lang, a->term, b->term);

	if (order == 0)
		order = strcmp(a->term, b->term);
	if (order == 0)
		order = (a->lang != a->page_lang) - (b->lang != b->page_lang);
	if (order == 0)
		order = strcmp(a->meaning, b->meaning);
	return order != 0 ? order : (a->order > b->order) -
	    (a->order < b->order);
}

static struct edition *
glossary_editions(struct arena *a, const struct context *c, enum lang lang)
{
	const struct site *site = c->site;
	struct edition *all;
	size_t i;

	all = arena_alloc(a, site->document_count, sizeof(*all));
	for (i = 0; i < site->document_count; i++)
		all[i] = edition_build(a, c, site->documents[i], lang);
	return all;
}

static void
glossary_add(struct glossary_list *list, const struct edition *e,
    size_t order, const char *term, const char *meaning, enum lang lang)
{
	struct glossary_entry *entry = &list->entries[list->count];

	if (term == NULL || meaning == NULL)
		return;
	entry->term = term;
	entry->meaning = meaning;
	entry->lang = lang;
	entry->page_lang = e->lang;
	entry->edition = e;
	entry->order = order;
	list->count++;
}

static struct glossary_list
glossary_terms(struct arena *a, const struct edition *editions, size_t count)
{
	struct glossary_list list = { NULL, 0 };
	size_t i, j, most = 0;

	for (i = 0; i < count; i++)
		most += editions[i].doc->glossary_count;
	list.entries = arena_alloc(a, most, sizeof(*list.entries));
	for (i = 0; i < count; i++)
		for (j = 0; j < editions[i].doc->glossary_count; j++) {
			const struct edition *e = &editions[i];
			const struct text_pair *pair = &e->doc->glossary[j];
			enum lang used = e->own;
			const char *term = ltext_get(&pair->name, e->own,
			    &used);

			glossary_add(&list, e, i, term, ltext_get(&pair->value,
			    used, NULL), used);
		}
	qsort(list.entries, list.count, sizeof(*list.entries),
	    glossary_compare);
	return list;
}

static struct glossary_list
glossary_short_forms(struct arena *a, const struct edition *editions,
    size_t count)
{
	struct glossary_list list = { NULL, 0 };
	size_t i, j, most = 0;

	for (i = 0; i < count; i++)
		most += editions[i].abbreviation_count[editions[i].own];
	list.entries = arena_alloc(a, most, sizeof(*list.entries));
	for (i = 0; i < count; i++) {
		const struct edition *e = &editions[i];

		for (j = 0; j < e->abbreviation_count[e->own]; j++)
			glossary_add(&list, e, i,
			    e->abbreviations[e->own][j].abbreviation,
			    e->abbreviations[e->own][j].meaning, e->own);
	}
	qsort(list.entries, list.count, sizeof(*list.entries),
	    glossary_compare);
	return list;
}

static void
glossary_view_document(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e, cJSON *documents)
{
	cJSON *one = value_append(documents);

	edition_add(one, "title", e, &e->doc->title);
	value_add(one, "url", page_url(a, site, page, address_document(a,
	    e->c, e->doc, e->lang)));
}

/*
 * One item for each term, one meaning in it for all documents that agree on
 * it. Gives the number of terms.
 */
static size_t
glossary_view_list(struct arena *a, const struct page_site *site,
    const struct page *page, const struct glossary_list *from, cJSON *list)
{
	cJSON *one, *meaning, *meanings = NULL, *documents = NULL;
	const struct glossary_entry *before = NULL;
	size_t i, count = 0;

	for (i = 0; i < from->count; i++) {
		const struct glossary_entry *entry = &from->entries[i];
		const char *lang = entry->lang != page->lang ?
		    lang_code(entry->lang) : NULL;

		if (before == NULL || strcmp(entry->term, before->term) != 0) {
			one = value_append(list);
			value_add(one, "term", entry->term);
			value_add(one, "term_lang", lang);
			meanings = value_add_list(one, "meanings");
			before = NULL;
			count++;
		}
		if (before == NULL || strcmp(entry->meaning,
		    before->meaning) != 0) {
			meaning = value_append(meanings);
			value_add(meaning, "meaning", entry->meaning);
			value_add(meaning, "meaning_lang", lang);
			documents = value_add_list(meaning, "documents");
		}
		before = entry;
		glossary_view_document(a, site, page, entry->edition,
		    documents);
	}
	return count;
}

cJSON *
glossary_view_build(struct arena *a, const struct page_site *site,
    const struct page *page)
{
	const struct strings *s = site->c->strings;
	size_t documents = site->c->site->document_count, count;
	struct edition *editions = glossary_editions(a, site->c, page->lang);
	struct glossary_list terms = glossary_terms(a, editions, documents);
	struct glossary_list forms = glossary_short_forms(a, editions,
	    documents);
	cJSON *view = page_view_build(a, site, page);
	struct buf text = BUF_INIT;

	page_view_crumb(a, site, page, view, strings_get(s, page->lang,
	    "home"), page->lang, address_home(a, site->c, page->lang));
	value_add_flag(view, "has_terms", terms.count > 0);
	value_add_flag(view, "has_short_forms", forms.count > 0);
	count = glossary_view_list(a, site, page, &terms,
	    value_add_list(view, "terms"));
	count += glossary_view_list(a, site, page, &forms,
	    value_add_list(view, "short_forms"));
	strings_put_count(&text, s, page->lang, "term_count", (double)count,
	    0);
	value_add_buf(view, "count_text", &text);
	return view;
}
