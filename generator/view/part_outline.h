/*
 * The marks of a document's own texts: sections and their embeds.
 * Stage: view. Used by view/pdf_outline and view/pdf_part_view.
 * Must not know: FO, templates, covers.
 */
#ifndef VIEW_PART_OUTLINE_H
#define VIEW_PART_OUTLINE_H

#include <cjson/cJSON.h>
#include <stddef.h>

struct outline;
struct pdf_layout;
struct pdf_part;

/*
 * Add the marks of all sections of a part.
 */
void	 part_outline_sections(struct outline *outline,
	    const struct pdf_part *part);

/*
 * Add the marks of a text in the document's JSON file.
 * Takes:  node: where it stands there; text: the text in the language shown.
 */
void	 part_outline_json_text(struct outline *outline,
	    const struct pdf_part *part, const cJSON *node, const char *text);

#endif
