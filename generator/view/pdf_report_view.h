/*
 * What the PDF of a report shows beside its sections.
 * Stage: view.
 * Must not know: FO, or how sections are rendered.
 *
 *   committee, date
 *   head                [{label, value}] with has_head
 *   recommendations     [{number, is_first, fo}] with has_recommendations, fo
 *                       filled in by the caller; is_one_recommendation,
 *                       recommendation_title
 *   background_papers   [{text}] with has_background_papers
 *   contacts            [{role, email, phone}] with has_contacts; has_emails,
 *                       has_phones: one of them has it
 *   circulation         with has_circulation
 */
#ifndef VIEW_PDF_REPORT_VIEW_H
#define VIEW_PDF_REPORT_VIEW_H

#include <cjson/cJSON.h>

struct edition;

/*
 * Add it to the view of a part.
 * Takes:  e: of a report.
 */
void	 pdf_report_view_add(const struct edition *e, cJSON *view);

#endif
