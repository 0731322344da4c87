/*
 * Charts drawn ahead by other processes, before they are put into the site.
 * Stage: publish.
 * Must not know: how charts look, or where they are put.
 *
 * All that the processes share is the cache: they fill it, and whoever puts
 * the charts into the site finds them there. So one that fails costs time
 * only, and what is reported is reported once, by who puts them.
 */
#ifndef PUBLISH_CHART_AHEAD_H
#define PUBLISH_CHART_AHEAD_H

#define CHART_AHEAD_MAX 64

struct context;

struct chart_ahead {
	const struct context	*context;	/* borrowed */
	int			 shares;	/* the last is our own */
	int			 pids[CHART_AHEAD_MAX];
	int			 count;		/* processes that run */
};

/*
 * Start drawing. To be called before files are opened that a process started
 * here must not hold, such as a lock.
 * Takes:  at_once: processes, our own counted, 1 to CHART_AHEAD_MAX.
 * Owns:   the caller ends it with chart_ahead_end; c is borrowed until then.
 */
void	 chart_ahead_start(struct chart_ahead *a, const struct context *c,
	    int at_once);

/*
 * Draw our own share and wait for the others.
 */
void	 chart_ahead_finish(struct chart_ahead *a);

/*
 * Stop those that still run.
 */
void	 chart_ahead_end(struct chart_ahead *a);

#endif
