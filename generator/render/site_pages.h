/*
 * The pages of no one document, in all languages, and what goes with all
 * pages: style sheet, icon, feeds, search index, sitemap and robots.txt.
 * Stage: render.
 * Must not know: where the bytes go.
 */
#ifndef RENDER_SITE_PAGES_H
#define RENDER_SITE_PAGES_H

struct buf;
struct context;
struct pages;

/*
 * Render them, always in the same order.
 * Takes:  p: has the pages of all documents.
 * Errors: FILE_READ, those of templates, of chart_view_build, of the sink.
 */
void	 site_pages_put(struct pages *p);

/*
 * Render these and the pages of every document.
 * Takes:  c: its documents' sections have been read and checked; sink, data:
 *         as pages_init takes them.
 * Gives:  0; or -1 after reporting. A page that cannot be rendered does not
 *         keep the others back.
 */
int	 site_pages_render(const struct context *c,
	    int (*sink)(void *data, const char *path,
	    const struct buf *bytes), void *data);

#endif
