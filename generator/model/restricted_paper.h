/*
 * An exempt paper that is a PDF of others: content/restricted/ID/paper.json,
 * which says what partner_pdf reads, and the PDF beside it. An agenda names it
 * by its id alone, so that its title and the name of its file stand in no
 * public file.
 * Stage: model.
 * Must not know: agendas, or how it is joined into a pack.
 */
#ifndef MODEL_RESTRICTED_PAPER_H
#define MODEL_RESTRICTED_PAPER_H

#include <stdbool.h>

struct arena;
struct diag;
struct json_doc;

#define RESTRICTED_PAPER_FILE "paper.json"

struct restricted_paper {
	const char	*id;		/* name of its folder */
	const char	*dir;		/* "content/restricted/ID" */
	struct json_doc	*json;		/* owned; restricted_paper_release */
};

/*
 * Read the paper.json of a folder; not yet its PDF, which item_papers opens.
 * Takes:  dir, id: kept.
 * Gives:  false after reporting; nothing is to be released then.
 * Errors: those of json_read and json_check.
 */
bool	 restricted_paper_read(struct arena *a, const char *dir,
	    const char *id, struct restricted_paper *paper, struct diag *d);
void	 restricted_paper_release(struct restricted_paper *paper);

#endif
