/*
 * Reports as SARIF, which editors and code hosts show beside the lines.
 * Stage: top.
 * Must not know: what was checked.
 */
#ifndef CHECK_SARIF_H
#define CHECK_SARIF_H

#include <stdio.h>

struct diag;

/*
 * Print all reports as one SARIF log, with every rule there is and what the
 * manual says of it, and forget them; counts stay.
 * Source: SARIF 2.1.0 (OASIS, 2020).
 */
void	 check_sarif_print(struct diag *d, FILE *out);

#endif
