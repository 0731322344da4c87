#include "check/rules.h"

#include "base/diag.h"
#include "check/check_agenda.h"
#include "check/check_figures.h"
#include "check/check_language.h"
#include "check/check_links.h"
#include "check/check_parity.h"
#include "check/check_report.h"
#include "check/check_rich.h"
#include "model/site.h"

static void (*const rules[])(const struct site *, const struct document *,
    struct diag *) = {
	check_links,
	check_embeds,
	check_abbreviations,
	check_report_style,
	check_report_texts,
	check_rich_cells,
	check_language_sections,
	check_language_texts,
	check_parity_confirmed,
	check_figures_typed,
	check_figures_pair,
	check_agenda_days,
};

void
rules_run(const struct site *site, struct diag *d)
{
	size_t i, j, errors;

	for (i = 0; i < site->document_count; i++) {
		errors = diag_count(d, DIAG_LEVEL_ERROR);
		for (j = 0; j < sizeof(rules) / sizeof(rules[0]); j++)
			rules[j](site, site->documents[i], d);
		/* A mistake in one text makes the other look different. */
		if (diag_count(d, DIAG_LEVEL_ERROR) == errors &&
		    site->documents[i]->broken_count == 0)
			check_parity_shape(site, site->documents[i], d);
	}
}
