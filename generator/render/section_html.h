/*
 * The body of a section as HTML: links, images and figures filled in.
 * Stage: render.
 * Must not know: the page around the body.
 */
#ifndef RENDER_SECTION_HTML_H
#define RENDER_SECTION_HTML_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"

struct buf;
struct edition;
struct page;
struct page_render;
struct dataset;
struct rich;

/*
 * Append the body of a section: its blocks but the title, which the page
 * has. Tables, figures and footnotes count on from the sections before.
 * Takes:  index of the section in its document.
 * Gives:  false after reporting.
 * Errors: those of templates and of chart_view_build.
 */
bool	 section_html_put(const struct page_render *r,
	    const struct page *page, const struct edition *e, size_t index,
	    struct buf *out);

/*
 * Append a Markdown text in a JSON file of the document as inline HTML.
 */
void	 section_html_put_rich(const struct page_render *r,
	    const struct page *page, const struct edition *e,
	    const struct rich *rich, enum lang lang, struct buf *out);

/*
 * Complete the chart of a figure's view: alt, summary, width, height.
 * Takes:  view: of data_view_figure; alt: the author's, or "".
 * Gives:  false after reporting.
 * Errors: CHART_DATA.
 */
bool	 section_html_chart(const struct page_render *r,
	    const struct dataset *set, enum lang lang, const char *alt,
	    cJSON *view);

#endif
