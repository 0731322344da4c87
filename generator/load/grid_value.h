/*
 * What the text of a spreadsheet cell is: a number, percentage, sum of money,
 * date or just text.
 * Stage: load.
 * Must not know: file formats.
 */
#ifndef LOAD_GRID_VALUE_H
#define LOAD_GRID_VALUE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct grid_cell;

/*
 * Read a cell from its text, as people type it: "1,234", "-£12.50", "(12)",
 * "33.2%", "2023-04-01", "1/4/2023" (day first), "1 April 2023", "#REF!".
 * Digits that are no quantity stay text: "007", or more than 15 of them.
 * Takes:  text: UTF-8, blanks around it do not count; comma_unclear: a comma
 *         may be a decimal one, so that "1,234" cannot be read.
 * Gives:  all of *cell but its offset.
 * Owns:   the arena.
 */
void	 grid_value_read(struct arena *a, struct grid_cell *cell,
	    const char *text, size_t len, bool comma_unclear);

/*
 * The number of a month, 1 to 12, from its English or Welsh name or at least
 * three letters of it.
 * Takes:  word in any case.
 * Gives:  0 for another word.
 */
int	 grid_value_month(const char *word, size_t len);

#endif
