#include "base/day.h"

/* Days of 400 years, after which the calendar repeats itself. */
#define DAY_ERA 146097L

/* From 1 March of year 0 to 1 January 1970. */
#define DAY_EPOCH 719468L

/* Years begin in March here, so that the leap day is the last of its year. */
long
day_number(struct date date)
{
	long year = date.month <= 2 ? date.year - 1 : date.year;
	long month = (date.month + 9) % 12;
	long of_year = (153 * month + 2) / 5 + date.day - 1;

	return year * 365 + year / 4 - year / 100 + year / 400 + of_year -
	    DAY_EPOCH;
}

struct date
day_date(long number)
{
	long day = (number + DAY_EPOCH) % DAY_ERA;
	long era = (number + DAY_EPOCH) / DAY_ERA;
	long year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	long of_year = day - (365 * year + year / 4 - year / 100);
	long month = (5 * of_year + 2) / 153;
	struct date date;

	date.day = (int)(of_year - (153 * month + 2) / 5) + 1;
	date.month = (int)(month < 10 ? month + 3 : month - 9);
	date.year = (int)(era * 400 + year + (date.month <= 2));
	return date;
}

/* Day 0 was a Thursday. */
bool
day_is_weekend(long number)
{
	long weekday = ((number + 3) % 7 + 7) % 7;	/* 0: Monday */

	return weekday >= 5;
}
