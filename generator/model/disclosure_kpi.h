/*
 * Disclosure control of a kpi: series of counts, or of fractions.
 * Stage: model.
 * Must not know: which counts are withheld beside the small ones, and why.
 */
#ifndef MODEL_DISCLOSURE_KPI_H
#define MODEL_DISCLOSURE_KPI_H

struct disclosure_policy;
struct disclosure_tally;
struct kpi;

/*
 * Withhold and round the figures of a kpi that counts people.
 *
 * A count is small if the policy says so; a percentage or rate that is given
 * as a fraction is, if its numerator, its denominator or the rest is.
 * Percentages without counts stay as they are. These are taken to add up,
 * since readers will do so: groups that, side by side, make the local
 * figures in all periods; each group with the rest of the local figure; the
 * local figure inside the region's, this inside the nation's; periods that
 * make a later one, such as quarters and their year.
 * Takes:  policy: of method ROUND or SUPPRESS; tally: added to.
 */
void	 disclosure_kpi(struct kpi *kpi,
	    const struct disclosure_policy *policy,
	    struct disclosure_tally *tally);

#endif
