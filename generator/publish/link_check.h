/*
 * The last look at the staged site: do the links that lead from one group of
 * pages to another lead to something?
 * Stage: publish.
 * Must not know: how pages are made.
 */
#ifndef PUBLISH_LINK_CHECK_H
#define PUBLISH_LINK_CHECK_H

struct diag;
struct page_links;
struct stage;

/*
 * Report links, pictures and anchors that lead nowhere. They are faults of
 * templates: links that authors write are judged before. A dead target is
 * reported once, however many pages lead there.
 * Takes:  l: the links of all groups.
 * Gives:  0, or -1 after reporting.
 * Errors: OUTPUT_LINK.
 */
int	 link_check(struct stage *s, struct page_links *l, struct diag *d);

#endif
