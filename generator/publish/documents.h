/*
 * All that the site has of its documents: pages, pictures, data and charts,
 * made by as many processes as are asked for, each document by one.
 * Stage: publish.
 * Must not know: how pages look.
 *
 * Where the sections have not been read, each document is read, checked, made
 * and forgotten in turn: only outlines of its sections are kept, so memory
 * does not grow with what documents say. What is made of documents that have
 * errors, or of those before them, is thrown away with the staging folder.
 */
#ifndef PUBLISH_DOCUMENTS_H
#define PUBLISH_DOCUMENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/section_outline.h"
#include "publish/page_links.h"
#include "render/pages.h"

struct context;
struct diag;
struct stage;

/* How documents are made. */
struct documents_plan {
	const struct context	*c;
	struct stage		*stage;
	int			 at_once;	/* processes, ours counted */
	bool			 strict;	/* warnings are errors */
	bool			 is_read;	/* sections, and checked */
};

/* Must stay where it is, as struct pages must. */
struct documents {
	struct documents_plan	 plan;		/* all borrowed */
	struct pages		 pages;		/* of the site */
	struct page_links	 own;		/* of these pages */
	struct page_links	 links;		/* between groups of pages */
	struct section_outline	 outline;	/* being taken */
	struct diag		*made;		/* what making has said */
	size_t			 charts;	/* PNG files */
};

/* A site with fewer sections is best read as a whole. */
#define DOCUMENTS_MANY 128

/*
 * The sections of all documents of a site.
 */
size_t	 documents_count_sections(const struct context *c);

/*
 * Begin.
 * Owns:   the caller ends with documents_release; what the plan names is
 *         borrowed until then.
 */
void	 documents_init(struct documents *d,
	    const struct documents_plan *plan);

/*
 * Make everything but the pages of agendas, which wait for their packs.
 * Gives:  0, or -1 after reporting.
 * Errors: those of sections_read and rules_run_document where sections have
 *         not been read, else or if there are none those of stage_put,
 *         document_pages_put, data_files_put, picture_files_put and
 *         chart_files_put; OUTPUT_LINK, PROGRAM_FAILED.
 */
int	 documents_put(struct documents *d);

/*
 * Make the pages of agendas and of the site, after documents_put.
 * Gives:  0, or -1 after reporting.
 * Errors: those of document_pages_put, site_pages_put and stage_put;
 *         OUTPUT_LINK.
 */
int	 documents_put_site(struct documents *d);

/*
 * Free it.
 */
void	 documents_release(struct documents *d);

#endif
