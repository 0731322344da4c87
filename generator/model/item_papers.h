/*
 * The agendas that agendas continue, and the papers that their items name:
 * documents, sections, PDFs.
 * Stage: model.
 * Must not know: how packs are made.
 */
#ifndef MODEL_ITEM_PAPERS_H
#define MODEL_ITEM_PAPERS_H

struct arena;
struct diag;
struct site;

/*
 * Find the papers of every item of every agenda, and the agendas that they
 * continue, once all documents have been read. Restricted ones are found only
 * where the site holds them.
 * Errors: those of json_check and partner_pdf_read; DOCUMENT_UNKNOWN,
 *         SECTION_UNKNOWN; AGENDA_CONTINUES where an agenda cannot go on
 *         from the one that it names; EXEMPT_ITEM for a restricted document
 *         of an item that is not exempt.
 * Owns:   the arena.
 */
void	 item_papers_find(struct arena *a, const struct site *site,
	    struct diag *d);

#endif
