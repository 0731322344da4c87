/*
 * What was reported, as it would be printed.
 */
#ifndef DIAG_UNIT_H
#define DIAG_UNIT_H

#include <stdio.h>
#include <stdlib.h>

#include "base/diag.h"
#include "diag_unit.h"
#include "unit.h"

/*
 * Print all reports and forget them.
 * Owns:   the caller frees.
 */
static inline char *
diag_said(struct diag *d)
{
	/* gcc takes a stream's memory for one that outlives the function */
	static char *said;
	static size_t len;
	FILE *out = open_memstream(&said, &len);

	assert_non_null(out);
	diag_print(d, out);
	assert_int_equal(fclose(out), 0);
	return said;
}

static inline void
diag_assert_said(struct diag *d, const char *wanted)
{
	char *said = diag_said(d);

	assert_string_equal(said, wanted);
	free(said);
}

#endif
