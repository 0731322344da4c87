/*
 * A whole PDF as the FO templates see it.
 * Stage: view.
 * Must not know: FO, or how sections are rendered.
 *
 *   t, lang ("en-GB")   messages and language of the whole
 *   title, file_title (says if restricted), publisher, description,
 *   created (date and time): metadata
 *   colour              {brand, on-brand, ...}: of the theme
 *   first_page          number of the first page
 *   is_pack
 *   parts               [views of pdf_part_view]: the documents
 *   bookmarks           [{id, title, children, has_children}]
 *   destinations        [{id}]: named places, for links from outside
 * Of a pack also:
 *   kind_name, authority, committee, facts [{label, value}],
 *   published_on with has_published_on, website with has_website,
 *   items               [{id, end_id, number, title, text with has_text,
 *                       has_documents, and
 *                       item_view_added's and item_view_exempt's}]
 *   date_of_publication with has_
 *   notice, based_on
 * Of the first exempt part of a restricted pack:
 *   exempt_cover        {t, colour, lang, id, stamp, items as above}, of those
 *                       with exempt papers
 */
#ifndef VIEW_PDF_VIEW_H
#define VIEW_PDF_VIEW_H

#include <cjson/cJSON.h>

struct arena;
struct pdf_layout;

/*
 * The view of a PDF, but for what is rendered from Markdown.
 * Owns:   the caller frees with cJSON_Delete before strings_free.
 */
cJSON	*pdf_view_build(struct arena *a, const struct pdf_layout *layout);

#endif
