/*
 * Pages that list documents: home, the list of a kind, the choice of language.
 * Stage: view.
 * Must not know: HTML.
 *
 * html/home:     title, lead; groups [{kind, title, about, url, count_text,
 *                items [items of document_view]}]
 * html/list:     title, about, count_text; groups [{committee with
 *                has_committee, committee_lang with has_ where it is
 *                another language's, items}]; decisions_url with has_ where
 *                agendas have some; feeds [{title, url}] that
 *                tell of them
 * html/languages, html/not-found:
 *                choices [{code, name, title, lead, notice, url, heading,
 *                about, link, is_first}]: the same in each language of the site
 */
#ifndef VIEW_LIST_VIEW_H
#define VIEW_LIST_VIEW_H

#include <cjson/cJSON.h>

#include "model/document.h"

struct arena;
struct page;
struct page_site;

/*
 * The home page of a language. Documents are in the order of list_view_kind.
 * Owns:   the caller frees with cJSON_Delete, as with all of these.
 */
cJSON	*list_view_home(struct arena *a, const struct page_site *site,
	    const struct page *page);

/*
 * The documents of a kind: plans by title as a dictionary of the language
 * orders them, the others newest first, agendas of each committee together.
 */
cJSON	*list_view_kind(struct arena *a, const struct page_site *site,
	    const struct page *page, enum document_kind kind);

/*
 * A page that speaks all languages of the site: the choice of one, or the
 * page for addresses that lead nowhere.
 */
cJSON	*list_view_languages(struct arena *a, const struct page_site *site,
	    const struct page *page);

#endif
