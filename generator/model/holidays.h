/*
 * The bank holidays of England and Wales, and working days counted by them.
 * Stage: model.
 * Must not know: what is counted, or how many days a law asks for.
 */
#ifndef MODEL_HOLIDAYS_H
#define MODEL_HOLIDAYS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"
#include "load/json.h"

struct arena;
struct diag;

/* The shape of assets/bank-holidays.json. */
extern const struct json_field holidays_fields[];

struct holidays {
	long	*days;		/* numbers of base/day, as in the file */
	size_t	 count;
};

/*
 * Read assets/bank-holidays.json: the site's own, else the installed one.
 * Gives:  false after reporting; *h is then empty.
 * Errors: those of json_read and json_check; FILE_READ.
 * Owns:   the arena.
 */
bool	 holidays_read(struct arena *a, struct holidays *h, struct diag *d);

/*
 * Does the list hold any day of this year? Every year has some.
 */
bool	 holidays_know(const struct holidays *h, int year);

/*
 * Is the day, a number of base/day, neither at a weekend nor a holiday?
 */
bool	 holidays_is_working(const struct holidays *h, long day);

/*
 * The clear days between two dates, which themselves are left out.
 * Takes:  working: count working days only, else all days, for which h may
 *         be NULL.
 * Gives:  0 where `to` is not after the day that follows `from`.
 */
int	 holidays_clear_days(const struct holidays *h, struct date from,
	    struct date to, bool working);

/*
 * The working day that is `count` of them after a date.
 */
struct date holidays_after(const struct holidays *h, struct date date,
	    int count);

#endif
