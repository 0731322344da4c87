/*
 * CSV files, read with the place of every field.
 * Stage: load.
 * Must not know: what the fields are for.
 */
#ifndef LOAD_CSV_H
#define LOAD_CSV_H

#include <stddef.h>

struct arena;
struct diag;
struct grid;
struct source;

/*
 * Read a CSV text. Its delimiter is the comma, semicolon or tab that divides
 * most of the first 100 records into equally many fields. Where it is a
 * semicolon, a comma may be a decimal one. A first line "sep=;" says what it
 * is, and is no row.
 * Takes:  source: the text in UTF-8; borrowed, must outlive the grid.
 * Gives:  NULL after reporting; an empty text has no rows.
 * Errors: IMPORT_FILE.
 * Owns:   the arena.
 * Source: RFC 4180; quotes inside a field that does not begin with one, and
 *         records of different lengths, are taken as they are.
 */
struct grid *csv_read(struct arena *a, const struct source *source,
	    struct diag *d);

#endif
