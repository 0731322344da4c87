/*
 * A kpi as a card: its latest figure, and what it is compared with.
 * Stage: view.
 * Must not know: HTML, FO.
 */
#ifndef VIEW_CARD_VIEW_H
#define VIEW_CARD_VIEW_H

#include <cjson/cJSON.h>

#include "base/locale.h"

struct context;
struct dataset;

/*
 * A kpi as a card:
 *   id, title, measure, latest, period, has_previous, previous,
 *   previous_period, direction (a sentence), is_better, is_worse, is_same,
 *   steps [{name, value}] of a chain with has_steps,
 *   comparators [{name, value, period}] with has_comparators, target,
 *   target_period with has_target, caveat with has_caveat, source as
 *   figure_view has it.
 * Takes:  set of kind kpi.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*card_view_build(const struct context *c, const struct dataset *set,
	    enum lang lang);

/*
 * Add missing_notes [{text}] to a card: what the marks on it mean, each once,
 * and how its figures were rounded.
 */
void	 card_view_notes(cJSON *view, const struct context *c,
	    const struct dataset *set, enum lang lang);

#endif
