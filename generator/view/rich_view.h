/*
 * How Markdown texts of JSON files become markup, whatever its kind.
 * Stage: view.
 * Must not know: HTML, FO.
 */
#ifndef VIEW_RICH_VIEW_H
#define VIEW_RICH_VIEW_H

#include "base/locale.h"

struct buf;
struct rich;

/* Appends the markup of a text, in the language in which it is shown. */
struct rich_view {
	void	(*put)(void *data, const struct rich *text, enum lang lang,
		    struct buf *out);
	void	 *data;		/* first argument of put; borrowed */
};

#endif
