/*
 * Charts, tables and cards in the text of a PDF, and what its hooks share.
 * Stage: render. Used by render/fo_section and render/fo_document only.
 * Must not know: links, or what stands around a section.
 */
#ifndef RENDER_FO_SECTION_EMBED_H
#define RENDER_FO_SECTION_EMBED_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "markup/markup.h"
#include "render/fo_section.h"

struct fo_style;
struct section_text;

/*
 * Before a section that goes on down the page of another: room that is taken
 * and given back, so that no section begins where little of it would stand.
 * The space above it is lost at the head of a page.
 * The break between the two is not quite forbidden, else FOP would not look
 * at the page with the room on it.
 */
#define FO_SECTION_ROOM "<fo:wrapper role=\"artifact\">" \
	"<fo:block-container height=\"75mm\" space-before=\"13mm\"" \
	" space-before.precedence=\"force\" space-after=\"-75mm\"" \
	" space-after.precedence=\"force\"" \
	" keep-with-next.within-page=\"900\"><fo:block/>" \
	"</fo:block-container></fo:wrapper>\n"

/* What the hooks need while one text is rendered. */
struct fo_job {
	struct fo_sections		*s;
	const struct pdf_part		*part;
	const struct section_text	*text;
	const struct fo_style		*style;
	const cJSON			*frame;		/* NULL: no landscape */
	const char			*prefix;	/* of ids */
	struct markup_counts		 counts;
	unsigned			 figures;	/* numbered so far */
	bool				 begins_wide;	/* its first page */
	bool				 failed;
};

/*
 * Write that what follows comes from a byte of a file, for messages about the
 * PDF; see publish/fo_source.
 */
void	 fo_section_put_source(struct buf *out, const char *path,
	    size_t offset);

/*
 * The hook for embeds: data is a struct fo_job. What cannot be shown makes
 * the job fail.
 * Errors: those of templates and of chart_view_build.
 */
void	 fo_section_embed(void *data, const struct markdown_embed *embed,
	    struct buf *out);

/*
 * End the text: nothing follows a landscape page at its end.
 */
void	 fo_section_embed_end(struct fo_job *job, struct buf *out);

/*
 * Note that the FO names a file of the site.
 * Gives:  its path.
 * Owns:   path is borrowed as long as the arena lives; not a view's.
 */
const char *fo_section_note_image(struct fo_sections *s,
	    const char *path);

#endif
