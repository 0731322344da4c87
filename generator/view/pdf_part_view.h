/*
 * One document of a PDF as the FO templates see it.
 * Stage: view.
 * Must not know: FO, or how sections are rendered.
 *
 *   t, lang ("cy-GB")   messages and language of the document
 *   title, authority, period, summary, kind_name; each with has_, and
 *                       NAME_lang with has_NAME_lang where it is not in lang
 *   stamp               what each page bears: status, version and date, or
 *                       in a pack the meeting
 *   title_level, chapter_level, group_level
 *                       1 to 6: of its title, of what stands below it, and of
 *                       what stands below that
 *   start_id, contents_id, summary_id, glossary_id, about_id
 *   is_plan, is_report, is_extract, is_partner
 *                       one of them is true; the last never here
 *   extract_of, extract_title
 *                       "Section of: ..." and the title of a section
 *   item {id, label, title, lang, is_exempt, and item_view_exempt's} with
 *                       has_item: it begins an item of a pack;
 *                       ends_item, end_id: it ends one
 *   exempt_cover        of the first exempt part of a pack, by pdf_view; with
 *                       begins_exempt
 *   cover_title         the title, its last word not left alone
 *   running             title of the whole PDF, for running heads, and
 *                       whether it is restricted
 *   logo, logo_alt      of the publisher, with has_logo: on a plan's cover
 *   facts               [{label, value}]
 *   marks               [{id, title, runs with has_runs (see
 *                       title_view.h), title_lang, number, children [the
 *                       same, without children], has_children}]: sections
 *                       and the rest, for contents and bookmarks
 *   table_list, figure_list
 *                       [{id, title, title_lang}] of those with numbers, for
 *                       the lists below the contents; has_table_list,
 *                       has_figure_list
 *   cards               [cards of figure_view] with has_cards
 *   has_sections        there is a body
 *   body                its sections, filled in by the caller; of a plan also
 *                       pages, the name of the first pages
 *   terms, short_forms  [{term, meaning}] with has_terms, has_short_forms;
 *                       has_glossary: there is one of them; has_both
 *   based_on            {title, url, note} with has_based_on
 *   asked               {name, email, phone, url}
 *   notice              of the site; online with has_online: address of
 *                       its page
 * For a report also what view/report_view adds.
 */
#ifndef VIEW_PDF_PART_VIEW_H
#define VIEW_PDF_PART_VIEW_H

#include <cjson/cJSON.h>

struct arena;
struct pdf_layout;
struct pdf_part;

/*
 * The view of a part, but for what is rendered from Markdown.
 * Owns:   the caller frees with cJSON_Delete before strings_free.
 */
cJSON	*pdf_part_view_build(struct arena *a, const struct pdf_layout *layout,
	    const struct pdf_part *part);

#endif
