/*
 * What changed in the headings of two plans, and which plans these are.
 * Stage: view. Used by view/changes* only.
 * Must not know: HTML.
 */
#ifndef VIEW_CHANGES_HEADINGS_H
#define VIEW_CHANGES_HEADINGS_H

#include <cjson/cJSON.h>

#include "base/buf.h"
#include "base/locale.h"

struct arena;
struct edition;
struct page;
struct page_site;

/* The two plans, and what is known of their page. */
struct changes {
	struct arena		*a;
	const struct page_site	*site;
	const struct page	*page;
	const struct edition	*now;
	const struct edition	*before;
	enum lang		 lang;		/* in which both are compared */
	struct buf		 marks;		/* met in figures */
};

/*
 * Add added, removed, renamed and kept, each with its has_ flag.
 */
void	 changes_headings_add(const struct changes *ch, cJSON *view);

#endif
