/*
 * Documents as pages show them: in lists, and a plan's or report's first page.
 * Stage: view.
 * Must not know: HTML, or the text of sections.
 *
 * An item, for lists:
 *   kind ("plan"), is_plan, is_agenda, kind_name, title, url, full_url (in
 *   the document's own language), authority,
 *   period, stage, date with date_iso, summary; each text with has_
 * Added to the frame of a document's pages, for html/document:
 *   doc                 its item
 *   is_missing          the document has not the page's language; own_lang: the
 *                       one that it has
 *   based_on            {title, url, note} with has_based_on
 *   contents            [{title, number, url, is_current, children [the
 *                       same], has_children}] with has_contents
 *   pdf_url, pdf_title, pdf_lang with has_pdf_lang; data_url with has_data
 *   whole_url, whole_title   all sections on one page, with has_whole_url
 *   changes_url         since the plan before, with has_changes_url
 *   timeline            [{title, state ("done"), state_name, is_now, date,
 *                       date_iso}]: the stages of a plan
 *   facts               [{label, value, value_iso}]
 *   asked               {name, email, phone, phone_url, url}: the contact
 *   stamp               status, version and date, in words
 * What a report has beside this is in report_view.
 */
#ifndef VIEW_DOCUMENT_VIEW_H
#define VIEW_DOCUMENT_VIEW_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "base/locale.h"

struct arena;
struct edition;
struct page;
struct page_site;
struct section;

/*
 * How far a document has come, in words: "Approved by full council".
 */
const char *document_view_stage(const struct edition *e, enum lang lang);

/*
 * A document as an item of a list.
 * Owns:   the caller.
 */
cJSON	*document_view_item(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct edition *e);

/*
 * Add to the frame of any page of a document what it shows of the document:
 * doc, is_missing, based_on, contents, PDF and data, stamp, breadcrumb.
 * Takes:  current: the section whose page it is, or NULL.
 */
void	 document_view_add(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct edition *e,
	    const struct section *current, cJSON *view);

/*
 * The first page of a plan or report, but for its cards and for what only a
 * report has.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*document_view_build(struct arena *a, const struct page_site *site,
	    const struct page *page, const struct edition *e);

/*
 * Add a row to a list of facts; nothing where the value is empty.
 * Takes:  key: message of the label.
 */
void	 document_view_fact(cJSON *facts, const struct edition *e,
	    const char *key, const char *value);
void	 document_view_fact_text(cJSON *facts, const struct edition *e,
	    const char *key, const struct ltext *text);
void	 document_view_fact_date(cJSON *facts, const struct edition *e,
	    const char *key, struct date date, bool with_weekday);

#endif
