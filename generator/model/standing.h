/*
 * Standing items: those with which most agendas begin and end, such as
 * apologies for absence, taken by one word.
 * Stage: model.
 * Must not know: how an item is shown.
 *
 * The words of an item are the agenda's own where it gives some, else those of
 * "standing_items" in site.json for its committee, else those there for all
 * committees, else yjplan's.
 */
#ifndef MODEL_STANDING_H
#define MODEL_STANDING_H

struct arena;
struct diag;
struct site;
struct strings;

/*
 * Give the standing items of all agendas their words.
 * Errors: STANDING_UNKNOWN; JSON_KEY_MISSING for an item that is neither
 *         standing nor has a title.
 * Owns:   texts are borrowed from the JSON trees and the messages.
 */
void	 standing_fill(struct arena *a, const struct site *site,
	    const struct strings *strings, struct diag *d);

#endif
