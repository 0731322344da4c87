/*
 * A section's page: what stands around its text.
 * Stage: view.
 * Must not know: HTML, or how the text is rendered.
 *
 * Added to the frame of a document's page, for html/section:
 *   title, number with has_number (of a numbered report)
 *   is_other            the text is in the other language, text_lang
 *   on_page             [{text, url}] with has_on_page: headings of level 2
 *   previous, next      {title, url} with has_previous, has_next
 *   body                filled in by the caller
 */
#ifndef VIEW_SECTION_VIEW_H
#define VIEW_SECTION_VIEW_H

#include <cjson/cJSON.h>
#include <stddef.h>

struct arena;
struct edition;
struct page;
struct page_site;
struct section_text;

/*
 * The page of a section, but for its body.
 * Takes:  index of the section in its document.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*section_view_build(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct edition *e, size_t index);

/*
 * All sections of a document on one page:
 *   sections            [{title, number with has_number, slug, is_child,
 *                       is_other, text_lang, body}], in order; body is filled
 *                       in by the caller
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*section_view_whole(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct edition *e);

/*
 * The beginning of a section's text, for search engines.
 * Gives:  whole words of its first paragraph, at most 160 bytes or so; NULL
 *         if it begins with no paragraph.
 * Owns:   the arena.
 */
const char *section_view_description(struct arena *a,
	    const struct section_text *text);

#endif
