/*
 * Decides which figures about people may be shown.
 * Stage: model.
 * Must not know: documents, or how figures are shown.
 *
 * The only stage that sees what is withheld: it runs on each dataset as soon
 * as that is read, and overwrites the original values.
 */
#ifndef MODEL_DISCLOSURE_H
#define MODEL_DISCLOSURE_H

#include "model/disclosure_policy.h"

struct dataset;
struct diag;

/*
 * Put a dataset into the state in which it may be shown. Those that count
 * children or victims are controlled: of a kpi, counts and fractions; of a
 * table, columns of whole numbers and the percentages and other numbers
 * beside them. Every figure is then a value, or missing and marked 'c', 'l',
 * 'x' or 'z'; the fractions behind percentages are gone, and so are the
 * numbers in its JSON tree.
 * Takes:  site: the policy of site.json, which the dataset may tighten.
 * Errors: those of disclosure_policy_tighten; DISCLOSURE_WITHHELD.
 */
void	 disclosure_apply(struct dataset *set,
	    const struct disclosure_policy *site, struct diag *d);

#endif
