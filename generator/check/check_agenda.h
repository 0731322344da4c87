/*
 * Rules on when the papers of a meeting are published, and which.
 * Stage: check.
 * Must not know: how packs are made.
 */
#ifndef CHECK_AGENDA_H
#define CHECK_AGENDA_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "base/locale.h"

struct diag;
struct document;
struct holidays;
struct site;

/*
 * Is an agenda published enough clear days before its meeting? Only where it
 * names its nation and the date of publication; of a supplement, that of the
 * agenda that it follows.
 * Errors: CLEAR_DAYS, BANK_HOLIDAYS.
 * Source: England: five, Local Government Act 1972 s.100A(6)(a) and s.100B as
 *         amended by SI 2002/715, and SI 2012/2089 reg. 6 and 7 for the
 *         executive; Wales: three, s.100A(6)(aa) and s.100BA, inserted by the
 *         Local Government and Elections (Wales) Act 2021 sch. 4. That working
 *         days are counted is the custom, which standing orders may change.
 */
void	 check_agenda_days(const struct site *site,
	    const struct document *doc, struct diag *d);

/*
 * Are the holidays of all years from one date to another known? Without
 * them a count of working days would be wrong.
 * Takes:  at: where the count is asked for, in the document's file.
 * Errors: BANK_HOLIDAYS.
 */
bool	 check_holidays_known(const struct holidays *h,
	    const struct document *doc, const cJSON *at, struct date from,
	    struct date to, struct diag *d);

/*
 * May the items that an agenda calls exempt be so? It must name its nation,
 * whose paragraphs these are, and say why the public interest asks for it
 * where the law puts that test.
 * Errors: EXEMPT_PARAGRAPH, EXEMPT_INTEREST.
 * Source: Local Government Act 1972, Schedule 12A: England, part 1,
 *         paragraphs 1 to 7, all under the test of part 2; Wales, part 4,
 *         paragraphs 12 to 18, all but 16 under the test of part 5.
 */
void	 check_agenda_exempt(const struct site *site,
	    const struct document *doc, struct diag *d);

#endif
