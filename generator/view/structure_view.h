/*
 * A structure as a nested list, and its words.
 * Stage: view.
 * Must not know: HTML, FO, or how a structure is drawn.
 *
 *   nodes  [{title, holder with has_holder, has_children, closes [{}]}]: the
 *          nested list as one row of items; one with children opens a list,
 *          and `closes` has an item for each list that ends after it
 *   links  [{text}] with has_links: a sentence for each link across
 */
#ifndef VIEW_STRUCTURE_VIEW_H
#define VIEW_STRUCTURE_VIEW_H

#include <cjson/cJSON.h>

#include "base/locale.h"

struct arena;
struct buf;
struct context;
struct dataset;

/*
 * Add the nested list of a structure to a view.
 * Takes:  set of kind structure.
 */
void	 structure_view_add(cJSON *view, const struct context *c,
	    const struct dataset *set, enum lang lang);

/*
 * Append the text alternative: what it is, how many boxes on how many levels,
 * and who stands at the top.
 */
void	 structure_view_put_alt(struct buf *out, const struct context *c,
	    const struct dataset *set, enum lang lang);

/*
 * Append the text alternative of a picture that has no list beside it: the
 * same, then who stands below whom, and the links.
 */
void	 structure_view_put_all(struct buf *out, const struct context *c,
	    const struct dataset *set, enum lang lang);

/*
 * The sentences of the links, one for each.
 * Owns:   the arena.
 */
const char *const *structure_view_links(struct arena *a,
	    const struct context *c, const struct dataset *set,
	    enum lang lang);

#endif
