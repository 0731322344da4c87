/*
 * Plans that follow each other: this year's after last year's.
 * Stage: model.
 * Must not know: what a page shows of it.
 */
#ifndef MODEL_FOLLOWS_H
#define MODEL_FOLLOWS_H

struct arena;
struct dataset;
struct diag;
struct document;
struct ltext;
struct site;

/*
 * Find the plan that each plan says it follows: an earlier one of the same
 * authority, which no other follows. Which of two is earlier is told by the
 * first year that their periods name, so there can be no circle.
 * Gives:  follows and followed_by of both; NULL for what was reported.
 * Errors: DOCUMENT_UNKNOWN, FOLLOWS.
 */
void	 follows_bind(struct arena *a, const struct site *site,
	    struct diag *d);

/*
 * The last plan that comes after one, by way of those between.
 * Gives:  NULL where none does.
 */
const struct document *follows_newest(const struct document *doc);

/*
 * The kpi of an earlier plan that measures the same: by its indicator, else by
 * its id.
 * Takes:  set: of kind kpi.
 * Gives:  NULL where there is none.
 */
const struct dataset *follows_counterpart(const struct document *earlier,
	    const struct dataset *set);

/*
 * The first year that a text names: its first number of four digits.
 * Gives:  0 where there is none.
 */
int	 follows_year_of(const struct ltext *text);

#endif
