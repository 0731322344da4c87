#include "base/workers.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/wire.h"

#define WORKERS_NO_ROOM 9	/* exit code: results could not be kept */

static const char workers_done[] = "job done";	/* a line after each job */

/* A run of neighbours. */
struct share {
	size_t	 first;
	size_t	 end;		/* the job after its last */
	pid_t	 pid;		/* 0: ours */
	int	 status;	/* as waitpid gives it */
	FILE	*results;	/* NULL: could not be opened */
};

/* Cut the jobs where an equal part of all weights has been met. */
static void
workers_cut(const struct workers *w, struct share *shares, size_t count)
{
	size_t i, job = 0, all = 0, sum = 0;

	for (i = 0; i < w->count; i++)
		all += w->weights[i];
	for (i = 0; i < count; i++) {
		shares[i].first = job;
		while (job < w->count && (i == count - 1 ||
		    (sum + w->weights[job] / 2) * count < all * (i + 1)))
			sum += w->weights[job++];
		shares[i].end = job;
		shares[i].pid = 0;
		shares[i].status = 0;
		shares[i].results = tmpfile();
	}
}

/* Do a share's jobs; gives how that ended, as an exit code. */
static int
workers_work(const struct workers *w, const struct share *share)
{
	struct buf out = BUF_INIT;
	bool kept = share->results != NULL;
	size_t job;

	for (job = share->first; job < share->end && kept; job++) {
		buf_clear(&out);
		w->work(w->data, job, &out);
		buf_printf(&out, "%s\n", workers_done);
		kept = fwrite(out.data, 1, out.len, share->results) ==
		    out.len && fflush(share->results) == 0;
	}
	buf_release(&out);
	return kept ? 0 : WORKERS_NO_ROOM;
}

/* Do a share in a process of its own; without one it stays ours. */
static void
workers_start(const struct workers *w, struct share *share)
{
	pid_t pid = fork();

	if (pid == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		_exit(workers_work(w, share));
	}
	if (pid != -1)
		share->pid = pid;
}

static void
workers_wait(struct share *share)
{
	while (share->pid != 0 && waitpid(share->pid, &share->status, 0) ==
	    -1 && errno == EINTR)
		;
}

/* Take what a share said; gives the job after the last that was done. */
static size_t
workers_take(const struct workers *w, const struct share *share)
{
	const char *fields[WIRE_FIELDS];
	size_t room = 0, job = share->first;
	char *line = NULL;
	ssize_t len;

	if (share->results == NULL)
		return job;
	rewind(share->results);
	while ((len = getline(&line, &room, share->results)) > 0) {
		line[len - 1] = '\0';
		wire_split(line, fields, WIRE_FIELDS);
		if (strcmp(fields[0], workers_done) == 0)
			job++;
		else
			w->take(w->data, job, fields);
	}
	free(line);
	return job;
}

static void
workers_say_why(struct buf *why, int status)
{
	if (WIFSIGNALED(status))
		buf_puts(why, strsignal(WTERMSIG(status)));
	else if (WEXITSTATUS(status) == WORKERS_NO_ROOM)
		buf_puts(why, "no room for temporary files");
	else
		buf_printf(why, "exit code %d", WEXITSTATUS(status));
}

size_t
workers_run(const struct workers *w, struct buf *why)
{
	struct share shares[WORKERS_MAX], *share;
	size_t count = w->at_once > WORKERS_MAX ? WORKERS_MAX :
	    (size_t)w->at_once, i, done = 0;

	workers_cut(w, shares, count);
	for (i = 0; i + 1 < count; i++)
		workers_start(w, &shares[i]);
	for (i = 0; i < count; i++)
		if (shares[i].pid == 0)
			shares[i].status = workers_work(w, &shares[i]) << 8;
	for (i = 0; i < count; i++) {
		share = &shares[i];
		workers_wait(share);
		/* What comes after a job that was not done is not wanted. */
		if (done == share->first) {
			done = workers_take(w, share);
			if (done < share->end)
				workers_say_why(why, share->status);
		}
		if (share->results != NULL)
			fclose(share->results);
	}
	return done;
}
