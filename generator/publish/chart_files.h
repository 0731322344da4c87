/*
 * The charts of a document as PNG files, put into the staged site.
 * Stage: publish.
 * Must not know: how charts look.
 */
#ifndef PUBLISH_CHART_FILES_H
#define PUBLISH_CHART_FILES_H

#include <stdbool.h>
#include <stddef.h>

struct chart_draw;
struct context;
struct dataset;
struct document;
struct stage;

/* Fonts are prepared when a chart is drawn for the first time, not cached. */
struct chart_maker {
	struct chart_draw	*draw;		/* NULL until needed */
	size_t			 count;		/* PNG files made or reused */
	bool			 is_secret;	/* nothing is cached */
};

/*
 * Has a dataset a chart, or is it one?
 */
bool	 chart_files_has(const struct dataset *set);

/*
 * Make the chart of one dataset in each language of its document, for web,
 * web at double density, board papers and phones: charts/ID.png, ID-2x.png,
 * ID-board.png, ID-phone.png.
 * Takes:  s: NULL to make them for messages and cache only; m: zero at first.
 * Gives:  0, or -1 after reporting.
 * Errors: CHART_DATA, those of stage_put.
 */
int	 chart_files_put_set(struct stage *s, struct chart_maker *m,
	    const struct context *c, const struct document *doc,
	    const struct dataset *set);

/*
 * Make every chart of a document, as chart_files_put_set does.
 */
int	 chart_files_put(struct stage *s, struct chart_maker *m,
	    const struct context *c, const struct document *doc);

/*
 * Free what a maker holds.
 */
void	 chart_maker_release(struct chart_maker *m);

#endif
