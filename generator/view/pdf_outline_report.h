/*
 * What the tags of a report must hold beside its sections.
 * Stage: view. Used by view/pdf_outline only.
 * Must not know: FO, or in which order a style shows it.
 */
#ifndef VIEW_PDF_OUTLINE_REPORT_H
#define VIEW_PDF_OUTLINE_REPORT_H

struct outline;
struct pdf_part;

/*
 * Add the marks of the head table, recommendations, implications, papers and
 * people, each of which is a group: a style puts it where it wants.
 */
void	 pdf_outline_report(struct outline *outline,
	    const struct pdf_part *part);

#endif
