/*
 * Rules about figures in prose: bound, not typed, and alike in both languages.
 * Stage: check.
 * Must not know: how figures are shown.
 */
#ifndef CHECK_CHECK_FIGURES_H
#define CHECK_CHECK_FIGURES_H

struct diag;
struct document;
struct site;

/*
 * A figure typed by hand that is one of the document's own is named, with
 * the name to write instead. Only figures that cannot be there by chance
 * count: with three digits or more, a decimal point, £ or %.
 * Errors: FIGURE_TYPED.
 */
void	 check_figures_typed(const struct site *site,
	    const struct document *doc, struct diag *d);

/*
 * A figure of a section's text that is not in the other language's is named.
 * Errors: FIGURE_PAIR.
 */
void	 check_figures_pair(const struct site *site,
	    const struct document *doc, struct diag *d);

#endif
