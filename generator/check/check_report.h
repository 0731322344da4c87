/*
 * Rules about a report's own file: its style is there, its links are alive.
 * Stage: check.
 * Must not know: what a style shows.
 */
#ifndef CHECK_CHECK_REPORT_H
#define CHECK_CHECK_REPORT_H

struct diag;
struct document;
struct site;

/*
 * The templates of a report's style are there, for its pages and its PDF.
 * Errors: REPORT_STYLE.
 */
void	 check_report_style(const struct site *site,
	    const struct document *doc, struct diag *d);

/*
 * Every Markdown text of report.json is as check_rich wants it, and a reason
 * has a recommendation.
 * Errors: those of check_rich; JSON_KEY_MISSING.
 */
void	 check_report_texts(const struct site *site,
	    const struct document *doc, struct diag *d);

#endif
