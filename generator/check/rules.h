/*
 * All checks on the model: a table of rules, each run, none stopping another.
 * Stage: check.
 * Must not know: pages, templates, how anything is shown.
 */
#ifndef CHECK_RULES_H
#define CHECK_RULES_H

struct diag;
struct document;
struct site;

/*
 * Run every rule on a document.
 * Takes:  doc: its sections read; those of other documents that it leads to
 *         are read where they were not.
 * Errors: those of the rules: see rules.c and the manual.
 */
void	 rules_run_document(const struct site *site,
	    const struct document *doc, struct diag *d);

#endif
