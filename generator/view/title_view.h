/*
 * Titles of sections and headings as templates see them: plain, and as runs
 * where some words are in another language.
 * Stage: view.
 * Must not know: where a title stands.
 */
#ifndef VIEW_TITLE_VIEW_H
#define VIEW_TITLE_VIEW_H

#include <cjson/cJSON.h>

struct markdown_heading;
struct section_text;

/*
 * Add title, its words alone, and the flag has_runs; with it runs, a list of
 * text, lang (a code; has_lang) and is_rtl.
 * Takes:  heading: of which only text and runs are looked at.
 */
void	 title_view_add(cJSON *object, const struct markdown_heading *heading);

/*
 * The same for the title of a section.
 */
void	 title_view_section(cJSON *object, const struct section_text *text);

#endif
