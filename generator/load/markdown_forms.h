/*
 * The one pass over a fresh cmark tree that recognises our forms.
 * Stage: load. Used by load/markdown only.
 * Must not know: HTML, FO, other files, or whether a target exists.
 */
#ifndef LOAD_MARKDOWN_FORMS_H
#define LOAD_MARKDOWN_FORMS_H

#include <stdbool.h>

struct arena;
struct diag;
struct markdown;
struct markdown_options;

struct markdown_pass {
	struct arena			*arena;		/* of the results */
	struct diag			*diag;
	const struct markdown_options	*options;
	bool				 clean;		/* text may hold what
							 * XML forbids */
	bool				 footnotes;	/* were parsed */
	bool				 abbreviations;	/* may be there */
	bool				 refused;	/* tables were */
};

/*
 * Normalise md->root and fill the lists of `md`.
 * Errors: those of markdown_parse but ENCODING.
 */
void	 markdown_forms(struct markdown *md, const struct markdown_pass *pass);

#endif
