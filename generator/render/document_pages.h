/*
 * All pages of one document, in every language of the site.
 * Stage: render.
 * Must not know: where the bytes go, or the pages of other documents.
 *
 * Made elsewhere, only linked here: PDFs, chart pictures, data files and the
 * images of the document, at the addresses of view/address.
 */
#ifndef RENDER_DOCUMENT_PAGES_H
#define RENDER_DOCUMENT_PAGES_H

struct document;
struct pages;

/*
 * Render its first page, its sections, the whole of it, its data and what
 * changed in it. One that cannot be rendered does not keep the others back.
 * Takes:  doc: its sections have been read and checked.
 * Errors: those of templates, of chart_view_build, of the sink.
 */
void	 document_pages_put(struct pages *p, const struct document *doc);

#endif
