/*
 * Rules about Markdown in JSON files: it is inline, its links are alive.
 * Stage: check.
 * Must not know: what the texts are for.
 */
#ifndef CHECK_CHECK_RICH_H
#define CHECK_CHECK_RICH_H

struct diag;
struct document;
struct rich;
struct site;

/*
 * One text of a document, in each language that the document has.
 * Errors: those of rich_parse; LINK_TARGET, LINK_ANCHOR, LINK_SCHEME,
 *         PATH_OUTSIDE.
 */
void	 check_rich(const struct site *site, const struct document *doc,
	    const struct rich *rich, struct diag *d);

/*
 * All texts in the tables of a document.
 */
void	 check_rich_cells(const struct site *site,
	    const struct document *doc, struct diag *d);

#endif
