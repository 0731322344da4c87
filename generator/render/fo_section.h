/*
 * The bodies of sections as FO: links, images and figures filled in.
 * Stage: render.
 * Must not know: what stands around a body.
 */
#ifndef RENDER_FO_SECTION_H
#define RENDER_FO_SECTION_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"
#include "render/fo_aliases.h"
#include "render/fo_template.h"

struct buf;
struct fo_style;
struct pdf_part;
struct rich;

/* What all sections of a PDF share. */
struct fo_sections {
	struct fo_render	 render;
	struct fo_aliases	 aliases;	/* of links into the PDF */
	const char		**images;	/* files that the FO names,
						 * from the site's root */
	size_t			 image_count;
	size_t			 image_cap;	/* allocated */
};

/*
 * Append all sections of a document.
 * Takes:  frame: view with what page heads show, for tables that are turned
 *         onto landscape pages of their own. NULL: none is, and sections
 *         stand directly below each other.
 * Gives:  false after reporting; with a frame, *begins_wide: the first page
 *         is a landscape one.
 * Errors: those of templates and of chart_view_build.
 */
bool	 fo_section_put(struct fo_sections *s, const struct pdf_part *part,
	    const struct fo_style *style, const cJSON *frame,
	    bool *begins_wide, struct buf *out);

/*
 * Append a Markdown text in a JSON file of the document as inline FO.
 */
void	 fo_section_put_rich(struct fo_sections *s,
	    const struct pdf_part *part, const struct fo_style *style,
	    const struct rich *rich, enum lang lang, struct buf *out);

#endif
