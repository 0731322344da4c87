/*
 * Rules about the two languages: nothing is missing in one of them.
 * Stage: check.
 * Must not know: addresses of built pages.
 *
 * A document promises the languages that it names, or the site's. While it
 * is a draft a gap is a warning; from approval on it is an error.
 */
#ifndef CHECK_CHECK_LANGUAGE_H
#define CHECK_CHECK_LANGUAGE_H

#include "base/diag.h"

struct document;
struct site;

/*
 * The id under which a gap between the languages is reported: the given one,
 * or LANGUAGE_DRAFT while the document is a draft.
 */
enum diag_id check_language_id(const struct document *doc, enum diag_id id);

/*
 * Every section is there in every language of its document, and in no other.
 * Errors: LANGUAGE_MISSING, LANGUAGE_DRAFT, FILE_UNUSED.
 */
void	 check_language_sections(const struct site *site,
	    const struct document *doc, struct diag *d);

/*
 * Every text of the document's JSON files that names languages names all of
 * the document's.
 * Errors: LANGUAGE_TEXT, LANGUAGE_DRAFT.
 */
void	 check_language_texts(const struct site *site,
	    const struct document *doc, struct diag *d);

/*
 * The same of what is no document's: site.json, the accessibility statement
 * and exempt papers of others, in every language of the site.
 * Errors: LANGUAGE_TEXT.
 */
void	 check_language_site(const struct site *site, struct diag *d);

#endif
