/*
 * Pieces of an agenda item that its page, its pack and the page of decisions
 * show alike.
 * Stage: view.
 * Must not know: HTML, FO, or what else is shown of an item.
 */
#ifndef VIEW_ITEM_VIEW_H
#define VIEW_ITEM_VIEW_H

#include <cjson/cJSON.h>
#include <stddef.h>

struct agenda;
struct agenda_item;
struct arena;
struct edition;

/*
 * Add what an item is called: label ("Item 6"), number, title.
 */
void	 item_view_label(const struct edition *e,
	    const struct agenda_item *item, cJSON *view);

/*
 * The place of an item on the agenda's page: "item-3a"; where an earlier item
 * has the same number, with its place in the list.
 * Owns:   the arena.
 */
const char *item_view_id(struct arena *a, const struct agenda *agenda,
	    size_t index);

/*
 * Add to the view of an item why it came after the agenda: added_label and
 * added_reason, each with has_; both empty for other items.
 */
void	 item_view_added(const struct edition *e,
	    const struct agenda_item *item, cJSON *view);

/*
 * Add to the view of an item why its papers, or some of them, are not for
 * publication: exempt_label, exempt_law, exempt_note, public_interest, each
 * with has_, all empty for other items; public_interest_label.
 * Takes:  e: of the agenda, whose nation is known.
 */
void	 item_view_exempt(const struct edition *e,
	    const struct agenda_item *item, cJSON *view);

/*
 * Add to the view of an item
 *   decision            {points [{text}], decided, call_in with has_call_in}
 *                       with has_decision
 *   has_key_decision, key_reference with has_, key_notice with has_
 */
void	 item_view_decision(const struct edition *e,
	    const struct agenda_item *item, cJSON *view);

#endif
