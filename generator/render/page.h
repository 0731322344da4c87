/*
 * Pages: each kind's view, its bodies and its template, made into HTML.
 * Stage: render.
 * Must not know: where a page's bytes go.
 */
#ifndef RENDER_PAGE_H
#define RENDER_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "model/document.h"
#include "render/html_template.h"

struct buf;
struct edition;
struct indicator;
struct page;

/*
 * Append a page. All functions give true; or false after reporting, and
 * `out` is then as it was.
 * Takes:  page: its address, language and pairs; e: the document, in the
 *         page's language.
 * Errors: those of templates, of chart_view_build and of markdown_parse for
 *         the texts of a report's own file.
 */

/*
 * A page of the site: home, choice of languages, glossary, list of
 * indicators, search, index from A to Z, not found.
 */
bool	 page_put_site(const struct page_render *r, const struct page *page,
	    struct buf *out);

/*
 * The list of the documents of a kind.
 */
bool	 page_put_list(const struct page_render *r, const struct page *page,
	    enum document_kind kind, struct buf *out);

/*
 * The first page of a plan or report, or the page of an agenda.
 */
bool	 page_put_document(const struct page_render *r,
	    const struct page *page, const struct edition *e,
	    struct buf *out);

/*
 * A section, by its index in its document.
 */
bool	 page_put_section(const struct page_render *r,
	    const struct page *page, const struct edition *e, size_t index,
	    struct buf *out);

/*
 * All sections of a document.
 */
bool	 page_put_whole(const struct page_render *r, const struct page *page,
	    const struct edition *e, struct buf *out);

/*
 * Choose the chart that stands for a document where its pages are shared.
 * Gives:  e->picture and its words; as they were where it has no chart.
 * Errors: those of chart_view_build.
 * Owns:   the arena.
 */
void	 page_choose_picture(struct arena *a, struct edition *e);

/*
 * The data page of a document.
 */
bool	 page_put_data(const struct page_render *r, const struct page *page,
	    const struct edition *e, struct buf *out);

/*
 * What changed since the plan that a plan follows.
 */
bool	 page_put_changes(const struct page_render *r,
	    const struct page *page, const struct edition *e,
	    struct buf *out);

/*
 * The page of an indicator.
 */
bool	 page_put_indicator(const struct page_render *r,
	    const struct page *page, const struct indicator *indicator,
	    struct buf *out);

#endif
