/*
 * All pages of all languages, with style sheet, icon, sitemap and robots.txt.
 * Stage: render.
 * Must not know: where the bytes go.
 *
 * Made elsewhere, only linked here: PDFs, chart pictures, data files and the
 * images of documents, at the addresses of view/address.
 */
#ifndef RENDER_SITE_PAGES_H
#define RENDER_SITE_PAGES_H

struct buf;
struct context;

/*
 * Render every page and hand it over, always in the same order.
 * Takes:  c: its documents' sections have been read and checked; sink: takes
 *         a file by its path from the root of the site, "en/index.html", and
 *         gives 0, or -1 after reporting, which ends the rendering; data:
 *         its first argument.
 * Gives:  0; or -1 after reporting. A page that cannot be rendered does not
 *         keep the others back.
 * Errors: FILE_READ, those of templates, of chart_view_build, of the sink.
 */
int	 site_pages_render(const struct context *c,
	    int (*sink)(void *data, const char *path,
	    const struct buf *bytes), void *data);

#endif
