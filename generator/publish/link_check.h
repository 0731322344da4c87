/*
 * The last look at the staged site: every link and anchor of every page.
 * Stage: publish.
 * Must not know: how pages are made.
 */
#ifndef PUBLISH_LINK_CHECK_H
#define PUBLISH_LINK_CHECK_H

struct diag;
struct stage;

/*
 * Read every staged HTML page and report links, pictures and anchors that
 * lead nowhere, and ids that stand twice. They are faults of templates:
 * links that authors write are judged before.
 * Gives:  0, or -1 after reporting.
 * Errors: OUTPUT_LINK, FILE_READ.
 */
int	 link_check(const struct stage *s, struct diag *d);

#endif
