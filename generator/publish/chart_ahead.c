#include "publish/chart_ahead.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/workers.h"
#include "model/document.h"
#include "model/site.h"
#include "publish/chart_files.h"
#include "view/context.h"

/* A chart, or a structure. */
struct ahead_chart {
	const struct document	*doc;
	const struct dataset	*set;
};

/* What one process draws with. */
struct ahead {
	struct context		 quiet;		/* its messages are not heard */
	struct chart_maker	 maker;
	struct ahead_chart	*charts;
};

/* Gives how many charts there are. */
static size_t
ahead_find(struct ahead *a)
{
	const struct site *site = a->quiet.site;
	size_t i, j, count = 0, cap = 0;

	for (i = 0; i < site->document_count; i++)
		for (j = 0; j < site->documents[i]->dataset_count; j++) {
			if (!chart_files_has(site->documents[i]->datasets[j]))
				continue;
			a->charts = mem_room(a->charts, count, &cap,
			    sizeof(*a->charts));
			a->charts[count].doc = site->documents[i];
			a->charts[count++].set =
			    site->documents[i]->datasets[j];
		}
	return count;
}

/* A chart is drawn in each language of its document. */
static size_t *
ahead_weigh(const struct ahead *a, size_t count)
{
	size_t *weights = mem_alloc(count, sizeof(*weights)), i;
	int lang;

	for (i = 0; i < count; i++)
		for (lang = 0; lang < LANG__MAX; lang++)
			weights[i] += a->charts[i].doc->has_lang[lang];
	return weights;
}

/* What comes of it is in the cache; there is nothing to tell. */
static void
ahead_draw(void *data, size_t job, struct buf *out)
{
	struct ahead *a = data;

	(void)out;
	(void)chart_files_put_set(NULL, &a->maker, &a->quiet,
	    a->charts[job].doc, a->charts[job].set);
}

void
chart_ahead_draw(const struct context *c, int at_once)
{
	struct ahead a = { .quiet = *c };
	size_t count = ahead_find(&a), *weights;
	struct workers w = { .count = count, .at_once = at_once,
	    .work = ahead_draw, .data = &a };
	struct buf why = BUF_INIT;

	if (count < (size_t)at_once)
		w.at_once = (int)count;
	if (w.at_once > 1) {
		w.weights = weights = ahead_weigh(&a, count);
		a.quiet.diag = diag_new();
		(void)workers_run(&w, &why);
		chart_maker_release(&a.maker);
		diag_free(a.quiet.diag);
		free(weights);
	}
	buf_release(&why);
	free(a.charts);
}
