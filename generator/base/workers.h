/*
 * Numbered jobs done by several processes, whose results come in order.
 * Stage: base.
 * Must not know: what the jobs are, or what their results mean.
 *
 * Processes, not threads: cmark-gfm keeps tables of the whole process, and a
 * job that crashes takes no other with it. Each writes into a file of its own
 * that is read when it has ended, so none ever waits for a reader.
 */
#ifndef BASE_WORKERS_H
#define BASE_WORKERS_H

#include <stddef.h>

#define WORKERS_MAX 64

struct buf;

struct workers {
	size_t		 count;		/* jobs */
	const size_t	*weights;	/* about how much work each is */
	int		 at_once;	/* processes, ours counted, from 1 to
					 * WORKERS_MAX */
	/* Do a job; append lines of base/wire, at most WIRE_FIELDS fields. */
	void		(*work)(void *data, size_t job, struct buf *out);
	/* Take a line; always in ours, in the order of jobs. NULL: there are
	 * none. */
	void		(*take)(void *data, size_t job,
			    const char *const *fields);
	void		*data;		/* first argument of both */
};

/*
 * Do all jobs. Each process does a run of neighbours one after another; the
 * last run is done by ours, so what a job leaves in memory is there for those
 * of its run and perhaps for us: it must not matter.
 * Gives:  count; or the number of the first job that was not done, because
 *         its process ended, with the reason appended to *why. What jobs
 *         before that one said has been taken, and perhaps some of its own.
 */
size_t	 workers_run(const struct workers *w, struct buf *why);

#endif
