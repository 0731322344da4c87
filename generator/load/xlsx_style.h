/*
 * Number formats of spreadsheets: what they make of a stored number.
 * Stage: load.
 * Must not know: files.
 */
#ifndef LOAD_XLSX_STYLE_H
#define LOAD_XLSX_STYLE_H

#include <stdbool.h>

struct arena;
struct grid_cell;

enum xlsx_class {
	XLSX_GENERAL,			/* as many decimals as it has */
	XLSX_NUMBER,
	XLSX_PERCENT,
	XLSX_MONEY,			/* pounds */
	XLSX_FOREIGN,			/* another currency */
	XLSX_DATE,			/* or time */
	XLSX_CLASS__MAX
};

struct xlsx_style {
	enum xlsx_class	 class;
	int		 decimals;	/* but for GENERAL and DATE */
	bool		 is_grouped;	/* 1,234 */
	const char	*symbol;	/* FOREIGN: "€" or "$" */
	bool		 has_day;	/* DATE: what it shows */
	bool		 has_month;
	bool		 has_year;
	bool		 has_time;
};

/*
 * Classify a format code, such as "#,##0.00" or "d mmm yyyy".
 * Source: ECMA-376, part 1, 18.8.31 (numFmts).
 */
struct xlsx_style xlsx_style_of_code(const char *code);

/*
 * Classify a built-in format by its number; those of money are taken as
 * pounds.
 * Gives:  GENERAL for a number without one.
 * Source: ECMA-376, part 1, 18.8.30 (numFmt).
 */
struct xlsx_style xlsx_style_of_number(long number);

/*
 * Make a cell of a stored number, with the text that the format shows.
 * Takes:  from_1904: days are counted from 1904, not from 1900.
 * Gives:  all of *cell but its offset. Times without a date, and dates with a
 *         time that is shown, are text.
 * Owns:   the arena.
 */
void	 xlsx_style_apply(struct arena *a, const struct xlsx_style *style,
	    double value, bool from_1904, struct grid_cell *cell);

#endif
