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
 * Every link in a Markdown text of report.json leads somewhere, and a reason
 * has a recommendation.
 * Errors: LINK_TARGET, LINK_ANCHOR, LINK_SCHEME, PATH_OUTSIDE,
 *         JSON_KEY_MISSING.
 */
void	 check_report_texts(const struct site *site,
	    const struct document *doc, struct diag *d);

#endif
