#include "publish/chart_ahead.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/diag.h"
#include "model/document.h"
#include "model/site.h"
#include "publish/chart_files.h"
#include "view/context.h"

static size_t
ahead_count(const struct context *c)
{
	size_t i, j, count = 0;

	for (i = 0; i < c->site->document_count; i++)
		for (j = 0; j < c->site->documents[i]->dataset_count; j++)
			count += chart_files_has(
			    c->site->documents[i]->datasets[j]);
	return count;
}

/* Draw every chart whose number leaves `share`; into the cache alone. */
static void
ahead_draw(const struct chart_ahead *a, int share)
{
	struct context quiet = *a->context;
	struct chart_maker maker = { .draw = NULL };
	size_t i, j, number = 0;

	quiet.diag = diag_new();
	for (i = 0; i < quiet.site->document_count; i++) {
		const struct document *doc = quiet.site->documents[i];

		for (j = 0; j < doc->dataset_count; j++)
			if (chart_files_has(doc->datasets[j]) &&
			    number++ % (size_t)a->shares == (size_t)share)
				(void)chart_files_put_set(NULL, &maker,
				    &quiet, doc, doc->datasets[j]);
	}
	chart_maker_release(&maker);
	diag_free(quiet.diag);
}

void
chart_ahead_start(struct chart_ahead *a, const struct context *c, int at_once)
{
	size_t charts = ahead_count(c);
	int pid;

	memset(a, 0, sizeof(*a));
	a->context = c;
	a->shares = charts < (size_t)at_once ? (int)charts : at_once;
	while (a->count < a->shares - 1) {
		pid = fork();
		if (pid == -1)
			break;		/* then these are drawn later */
		if (pid == 0) {
			prctl(PR_SET_PDEATHSIG, SIGKILL);
			ahead_draw(a, a->count);
			_exit(0);
		}
		a->pids[a->count++] = pid;
	}
}

static void
ahead_wait(struct chart_ahead *a)
{
	while (a->count > 0) {
		while (waitpid(a->pids[a->count - 1], NULL, 0) == -1 &&
		    errno == EINTR)
			;
		a->count--;
	}
}

void
chart_ahead_finish(struct chart_ahead *a)
{
	if (a->shares > 1)
		ahead_draw(a, a->shares - 1);
	ahead_wait(a);
}

void
chart_ahead_end(struct chart_ahead *a)
{
	int i;

	for (i = 0; i < a->count; i++)
		kill(a->pids[i], SIGKILL);
	ahead_wait(a);
}
