/*
 * Rules about translations: both languages say the same, in the same shape.
 * Stage: check.
 * Must not know: addresses of built pages.
 *
 * The site's first language leads: differences are reported in the other's
 * file. While a document is a draft they are warnings, then errors.
 */
#ifndef CHECK_CHECK_PARITY_H
#define CHECK_CHECK_PARITY_H

struct buf;
struct diag;
struct document;
struct site;

/*
 * The two texts of a section have the same headings, lists, tables, callouts,
 * charts and cards, in the same order; the first difference is named.
 * Errors: LANGUAGE_SHAPE, LANGUAGE_DRAFT.
 */
void	 check_parity_shape(const struct site *site,
	    const struct document *doc, struct diag *d);

/*
 * What translations.json says of a document still holds: no text has changed
 * since its translation was confirmed, and every pair was confirmed once. A
 * document without that file is not judged.
 * Errors: LANGUAGE_STALE, LANGUAGE_DRAFT, LANGUAGE_UNCONFIRMED, FILE_UNUSED.
 */
void	 check_parity_confirmed(const struct site *site,
	    const struct document *doc, struct diag *d);

/*
 * Append the parity report: a line for each document in both languages, with
 * how many of its sections are confirmed, changed since, never confirmed,
 * missing or of another shape.
 */
void	 check_parity_put(struct buf *out, const struct site *site);

#endif
