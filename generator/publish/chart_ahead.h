/*
 * Charts drawn ahead by several processes, before they are put into the site.
 * Stage: publish.
 * Must not know: how charts look, or where they are put.
 *
 * All that the processes share is the cache: they fill it, and whoever puts
 * the charts into the site finds them there. So one that fails costs time
 * only, and what is reported is reported once, by who puts them.
 */
#ifndef PUBLISH_CHART_AHEAD_H
#define PUBLISH_CHART_AHEAD_H

struct context;

/*
 * Draw every chart of the site's documents into the cache.
 * Takes:  at_once: processes, our own counted, 1 to WORKERS_MAX; with one
 *         nothing is done, for nothing would be won.
 */
void	 chart_ahead_draw(const struct context *c, int at_once);

#endif
