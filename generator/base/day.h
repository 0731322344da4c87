/*
 * Days of the calendar as numbers, for counting between dates.
 * Stage: base.
 * Must not know: which days are holidays.
 */
#ifndef BASE_DAY_H
#define BASE_DAY_H

#include <stdbool.h>

#include "base/locale.h"

/*
 * The number of a day: 0 is 1 January 1970, a later day has a higher one.
 * Takes:  date: a day of the Gregorian calendar, year at least 1.
 * Source: the calendar's rule of leap years, counted from a March.
 */
long	 day_number(struct date date);

/*
 * The date of a day's number.
 */
struct date day_date(long number);

/*
 * Is the day a Saturday or a Sunday?
 */
bool	 day_is_weekend(long number);

#endif
