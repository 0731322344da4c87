/*
 * Rules on decisions: their dates, and the notice and note that the law asks
 * for.
 * Stage: check.
 * Must not know: how decisions are shown.
 */
#ifndef CHECK_DECISIONS_H
#define CHECK_DECISIONS_H

struct diag;
struct document;
struct site;

/*
 * Do the dates of decisions follow from one another, and was enough time
 * left? Only where the dates are given; the law's days where the agenda names
 * its nation.
 * Errors: DECISION_DATE, DECISION_DAYS, KEY_NOTICE, BANK_HOLIDAYS.
 * Source: Wales: a note of decisions "before the end of seven working days
 *         beginning with the day on which the meeting is held", Local
 *         Government Act 1972 s.100C(1C), inserted by the Local Government and
 *         Elections (Wales) Act 2021 sch. 4 para. 8. England: 28 clear days'
 *         notice of a key decision of the executive, SI 2012/2089 reg. 9;
 *         less where it is impracticable (reg. 10) or urgent (reg. 11). The
 *         Wales regulations on executives have no such notice.
 */
void	 check_decisions(const struct site *site, const struct document *doc,
	    struct diag *d);

#endif
