/*
 * A dataset and the indicator that it names: are they about the same?
 * Stage: model.
 * Must not know: documents, or how an indicator is shown.
 */
#ifndef MODEL_INDICATOR_BIND_H
#define MODEL_INDICATOR_BIND_H

#include <stdbool.h>

struct catalogue;
struct dataset;
struct diag;

/*
 * Bind a dataset to the indicator that it names, if it names one, and to its
 * definition; steps that it gives by their ids get their names.
 * Takes:  is_public: it may be shown on the indicator's page.
 * Errors: INDICATOR_UNKNOWN, also of a definition or step; INDICATOR_DIFFERS
 *         where unit, direction, what is counted, or the names or order of
 *         steps are not the catalogue's.
 */
void	 catalogue_bind(struct catalogue *catalogue, struct dataset *set,
	    bool is_public, struct diag *d);

#endif
