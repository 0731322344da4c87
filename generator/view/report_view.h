/*
 * What a report has beside its sections, as its pages and its PDF show it.
 * Stage: view.
 * Must not know: HTML, FO, or what a style shows in which order.
 *
 *   style_template     "html/report-cabinet": the style's partial
 *   committee; date with date_iso; decision_maker, report_of, portfolio,
 *   classification, wards, forward_plan, policy_context, key_decision (yes
 *   or no, in words)
 *   head               [{label, value}]: all that is given of these, then
 *                      the report's own rows
 *   purpose, reason    {rich} with has_purpose, has_reason
 *   reason_title, recommendation_title
 *   recommendations    [{number, rich, is_first}] with
 *                      is_one_recommendation
 *   implications       [{label, rich}]
 *   background_papers  [{rich}]
 *   appendices         [{number, letter, rich}]
 *   contacts           [{role, email, phone, phone_url}] with has_emails,
 *                      has_phones
 *   circulation        {text}; circulated_to [{text}]; has_circulation if
 *                      there is either
 * Each list has its has_ flag. `rich` is markup of Markdown, made by the
 * caller.
 */
#ifndef VIEW_REPORT_VIEW_H
#define VIEW_REPORT_VIEW_H

#include <cjson/cJSON.h>

struct arena;
struct edition;
struct rich_view;

/*
 * Add what a report has to the view of its page or PDF.
 * Takes:  e: of a report; templates: the folder of its style's partial,
 *         "html" or "fo".
 */
void	 report_view_add(struct arena *a, const struct edition *e,
	    const char *templates, const struct rich_view *rich,
	    cJSON *view);

#endif
