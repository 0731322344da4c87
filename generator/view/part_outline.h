/*
 * The marks of a document's own texts: sections and their embeds.
 * Stage: view. Used by view/pdf_outline and view/pdf_part_view.
 * Must not know: FO, templates, covers.
 */
#ifndef VIEW_PART_OUTLINE_H
#define VIEW_PART_OUTLINE_H

#include "base/locale.h"

struct outline;
struct pdf_layout;
struct pdf_part;
struct rich;

/*
 * Add the marks of all sections of a part.
 */
void	 part_outline_sections(struct outline *outline,
	    const struct pdf_part *part);

/*
 * Add the marks of a Markdown text in a JSON file of the document.
 * Takes:  lang: in which it is shown.
 */
void	 part_outline_rich(struct outline *outline,
	    const struct pdf_part *part, const struct rich *rich,
	    enum lang lang);

#endif
