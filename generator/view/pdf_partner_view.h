/*
 * A PDF that others made, as the FO templates of a pack see it: a sheet that
 * says what it is, where it has one, and room for its pages.
 * Stage: view.
 * Must not know: FO, or how PDFs are joined.
 *
 *   t, lang             messages and language of the pack
 *   is_partner          true; is_plan, is_report, is_extract: false
 *   title, cover_title  its title; title_lang where it is not in lang
 *   has_front           it has a sheet in front
 *   reading             what to know before it begins: that screen readers
 *                       cannot read it, say
 *   accessible          address of a version that they can, with has_
 *   facts               [{label, value}]
 *   title_level, start_id, item, stamp, running, marks (none)
 *                       as in view/pdf_part_view
 *   pdf_id              place of its first page
 *   rooms               [{is_first, is_last}], one for each of its pages
 */
#ifndef VIEW_PDF_PARTNER_VIEW_H
#define VIEW_PDF_PARTNER_VIEW_H

#include <cjson/cJSON.h>

struct arena;
struct edition;
struct pdf_part;

/*
 * The view of a part that has a PDF.
 * Takes:  pack: the whole.
 * Owns:   the caller frees with cJSON_Delete before strings_free.
 */
cJSON	*pdf_partner_view_build(struct arena *a, const struct edition *pack,
	    const struct pdf_part *part);

/*
 * The places of its first page and of what its bookmark leads to.
 * Owns:   the arena.
 */
const char *pdf_partner_place(struct arena *a, const struct pdf_part *part);
const char *pdf_partner_start(struct arena *a, const struct pdf_part *part);

#endif
