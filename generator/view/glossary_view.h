/*
 * The glossary: terms and short forms of all documents, in one order.
 * Stage: view.
 * Must not know: HTML.
 *
 * For html/glossary: title, about, count_text; terms and short_forms with
 * has_terms and has_short_forms: [{term, meanings [{meaning, documents
 * [{title, url}]}]}]
 */
#ifndef VIEW_GLOSSARY_VIEW_H
#define VIEW_GLOSSARY_VIEW_H

#include <cjson/cJSON.h>

struct arena;
struct page;
struct page_site;

/*
 * The glossary of a language, ordered as its dictionaries are. Documents
 * that say the same of a term share its entry.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*glossary_view_build(struct arena *a, const struct page_site *site,
	    const struct page *page);

#endif
