#include "check/rules.h"

#include "base/diag.h"
#include "check/check_agenda.h"
#include "check/check_decisions.h"
#include "check/check_figures.h"
#include "check/check_follows.h"
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
	check_follows_figures,
	check_agenda_days,
	check_agenda_exempt,
	check_decisions,
};

void
rules_run_document(const struct site *site, const struct document *doc,
    struct diag *d)
{
	size_t i, errors = diag_count(d, DIAG_LEVEL_ERROR);

	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		rules[i](site, doc, d);
	/* A mistake in one text makes the other look different. */
	if (diag_count(d, DIAG_LEVEL_ERROR) == errors &&
	    doc->broken_count == 0)
		check_parity_shape(site, doc, d);
}
