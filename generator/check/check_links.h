/*
 * Rules about what sections refer to: links, images, datasets, abbreviations.
 * Stage: check.
 * Must not know: addresses of built pages.
 */
#ifndef CHECK_CHECK_LINKS_H
#define CHECK_CHECK_LINKS_H

struct diag;
struct document;
struct site;

/*
 * Every link leads somewhere, and every image is there and has words.
 * Errors: LINK_TARGET, LINK_ANCHOR, LINK_SCHEME, PATH_OUTSIDE, IMAGE_MISSING,
 *         IMAGE_FORMAT, IMAGE_ALT.
 */
void	 check_links(const struct site *site, const struct document *doc,
	    struct diag *d);

/*
 * Every embedded dataset is there and can be shown as asked.
 * Errors: DATASET_UNKNOWN, DATASET_KIND, CHART_DATA.
 */
void	 check_embeds(const struct site *site, const struct document *doc,
	    struct diag *d);

/*
 * No abbreviation has two meanings in one language of a document.
 * Errors: ABBREVIATION_TWICE.
 */
void	 check_abbreviations(const struct site *site,
	    const struct document *doc, struct diag *d);

#endif
