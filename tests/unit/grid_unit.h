/*
 * What a grid holds.
 */
#ifndef GRID_UNIT_H
#define GRID_UNIT_H

#include "load/grid.h"
#include "unit.h"

static inline void
assert_cell(const struct grid *grid, size_t row, size_t column,
    enum grid_kind kind, const char *text)
{
	const struct grid_cell *cell = grid_at(grid, row, column);

	assert_string_equal(cell->text, text);
	assert_int_equal(cell->kind, kind);
}

static inline void
assert_value(const struct grid *grid, size_t row, size_t column,
    double value, int decimals)
{
	const struct grid_cell *cell = grid_at(grid, row, column);

	assert_true(cell->value <= value && cell->value >= value);
	assert_int_equal(cell->decimals, decimals);
}

#endif
