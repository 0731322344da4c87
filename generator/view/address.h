/*
 * Addresses of pages and files of the built site.
 * Stage: view.
 * Must not know: what is on a page.
 *
 * All are relative to the site's root, without a leading "/". A page's
 * address ends with "/" and its file is index.html in that folder. A site
 * with one language has no language folder.
 */
#ifndef VIEW_ADDRESS_H
#define VIEW_ADDRESS_H

#include "base/locale.h"
#include "model/document.h"

#define ADDRESS_LOGO "logo.png"		/* of the publisher */

struct arena;
struct context;
struct dataset;
struct indicator;
struct section;

/*
 * The home page of a language: "cy/", or "" on a site with one language.
 * Owns:   the arena, as all of these.
 */
const char *address_home(struct arena *a, const struct context *c,
	    enum lang lang);

/*
 * The list of a kind: "cy/cynlluniau/".
 */
const char *address_kind(struct arena *a, const struct context *c,
	    enum document_kind kind, enum lang lang);

/*
 * A page of the site named by a message: "address_glossary" gives
 * "en/glossary/".
 */
const char *address_page(struct arena *a, const struct context *c,
	    const char *key, enum lang lang);

/*
 * The page of an indicator: "cy/dangosyddion/aildroseddu/".
 */
const char *address_indicator(struct arena *a, const struct context *c,
	    const struct indicator *indicator, enum lang lang);

/*
 * The first page of a document: "en/plans/cardiff-2022-24/". A restricted
 * document has none: the pictures of its pack lie there while it is made.
 */
const char *address_document(struct arena *a, const struct context *c,
	    const struct document *doc, enum lang lang);

/*
 * A section: "en/plans/cardiff-2022-24/foreword/". A section that is missing
 * in the language has the other language's name.
 */
const char *address_section(struct arena *a, const struct context *c,
	    const struct document *doc, const struct section *section,
	    enum lang lang);

/*
 * A page beside a document's sections, named by a message: "address_changes"
 * gives "en/plans/cardiff-2022-24/changes/".
 */
const char *address_beside(struct arena *a, const struct context *c,
	    const struct document *doc, const char *key, enum lang lang);

/*
 * All of a document on one page: "cy/cynlluniau/caerdydd-2022-24/cyfan/"; with
 * a section, its place on that page.
 * Takes:  section may be NULL.
 */
const char *address_whole(struct arena *a, const struct context *c,
	    const struct document *doc, const struct section *section,
	    enum lang lang);

/*
 * The data page of a document; with a dataset, its place on that page.
 */
const char *address_data(struct arena *a, const struct context *c,
	    const struct document *doc, const struct dataset *set,
	    enum lang lang);

/*
 * A file of a document: "en/plans/cardiff-2022-24/" and name, such as
 * "charts/custody.png". A document that has not the language gives the file
 * of its own language.
 */
const char *address_file(struct arena *a, const struct context *c,
	    const struct document *doc, enum lang lang, const char *name);

/*
 * The PDF of a document: "en/plans/cardiff-2022-24/cardiff-2022-24.pdf", in
 * its own language as any file of it; of a restricted pack its file name.
 */
const char *address_pdf(struct arena *a, const struct context *c,
	    const struct document *doc, enum lang lang);

/*
 * All data of a document: data/cardiff-2022-24-data.zip below its
 * first page, in its own language as any file of it.
 */
const char *address_zip(struct arena *a, const struct context *c,
	    const struct document *doc, enum lang lang);

/*
 * The way from one page to another place: "../../foreword/"; "./" for the
 * page itself.
 * Takes:  from: address of a page; to: any address, with or without "#id".
 */
const char *address_relative(struct arena *a, const char *from,
	    const char *to);

#endif
