/*
 * What was reported, as it would be printed.
 */
#ifndef DIAG_UNIT_H
#define DIAG_UNIT_H

#include <stdlib.h>

#include "base/diag.h"
#include "unit.h"

static inline void
diag_assert_said(struct diag *d, const char *wanted)
{
	char *said = diag_said(d);

	assert_string_equal(said, wanted);
	free(said);
}

#endif
