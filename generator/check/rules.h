/*
 * All checks on the model: a table of rules, each run, none stopping another.
 * Stage: check.
 * Must not know: pages, templates, how anything is shown.
 */
#ifndef CHECK_RULES_H
#define CHECK_RULES_H

struct diag;
struct site;

/*
 * Run every rule on every document.
 * Takes:  site: its sections read.
 * Errors: those of the rules: see rules.c and the manual.
 */
void	 rules_run(const struct site *site, struct diag *d);

#endif
