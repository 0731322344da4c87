#include "base/proc.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"

extern char **environ;

static double
proc_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Is this the same variable, "NAME=", in both? */
static int
proc_same_name(const char *a, const char *b)
{
	size_t len = strcspn(a, "=");

	return strncmp(a, b, len + 1) == 0;
}

/* The environment of this process with additions in place of its own. */
static char **
proc_environment(const char *const *added)
{
	size_t i, j, count = 0, added_count = 0;
	char **all;

	while (environ[count] != NULL)
		count++;
	while (added != NULL && added[added_count] != NULL)
		added_count++;
	all = mem_alloc(count + added_count + 1, sizeof(*all));
	for (i = j = 0; i < count; i++) {
		size_t k;

		for (k = 0; k < added_count; k++)
			if (proc_same_name(added[k], environ[i]))
				break;
		if (k == added_count)
			all[j++] = environ[i];
	}
	for (i = 0; i < added_count; i++)
		memcpy(&all[j++], &added[i], sizeof(*all));
	return all;
}

int
proc_start(struct proc *p, const char *const *argv, const char *const *env,
    double seconds)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	char **environment;
	char *const *args;
	pid_t pid;
	int fds[2], error;

	p->pid = p->fd = -1;
	p->until = proc_now() + seconds;
	if (pipe(fds) == -1)
		return -1;
	fcntl(fds[0], F_SETFD, FD_CLOEXEC);
	fcntl(fds[1], F_SETFD, FD_CLOEXEC);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY,
	    0);
	posix_spawn_file_actions_adddup2(&actions, fds[1], 1);
	posix_spawn_file_actions_adddup2(&actions, fds[1], 2);
	/* A group of its own, so that a kill reaches the children too. */
	posix_spawnattr_init(&attr);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETPGROUP);
	posix_spawnattr_setpgroup(&attr, 0);
	environment = proc_environment(env);
	memcpy(&args, &argv, sizeof(args));
	error = posix_spawnp(&pid, argv[0], &actions, &attr, args,
	    environment);
	free(environment);
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&actions);
	close(fds[1]);
	if (error != 0) {
		close(fds[0]);
		errno = error;
		return -1;
	}
	p->pid = pid;
	p->fd = fds[0];
	return 0;
}

/* Read until the end of output; false when the time is up. */
static int
proc_drain(const struct proc *p, struct buf *output)
{
	struct pollfd ready;
	double left;
	ssize_t n;

	for (;;) {
		left = p->until - proc_now();
		if (left <= 0)
			return 0;
		ready.fd = p->fd;
		ready.events = POLLIN;
		if (poll(&ready, 1, left > 1000 ? 1000000 :
		    (int)(left * 1000) + 1) <= 0)
			continue;
		buf_reserve(output, 65536);
		n = read(p->fd, output->data + output->len, 65536);
		if (n == -1 && errno == EINTR)
			continue;
		if (n <= 0)
			return 1;
		output->len += (size_t)n;
		output->data[output->len] = '\0';
	}
}

/*
 * Wait for the end of a program that closed its output; false when the time is
 * up. Nearly every program ends when it closes it, so the first look suffices.
 */
static int
proc_reap(const struct proc *p, int *status)
{
	const struct timespec pause = { 0, 2000000 };
	pid_t pid;

	for (;;) {
		pid = waitpid(p->pid, status, WNOHANG);
		if (pid == p->pid)
			return 1;
		if (pid == -1 && errno != EINTR)
			BUG("lost a child process");
		if (proc_now() > p->until)
			return 0;
		nanosleep(&pause, NULL);
	}
}

int
proc_wait(struct proc *p, struct buf *output)
{
	int in_time, status;

	if (p->pid == -1)
		BUG("waiting for a process that was not started");
	in_time = proc_drain(p, output) && proc_reap(p, &status);
	if (!in_time) {
		kill(-p->pid, SIGKILL);
		while (waitpid(p->pid, &status, 0) == -1)
			if (errno != EINTR)
				BUG("lost a child process");
	}
	close(p->fd);
	p->pid = p->fd = -1;
	if (!in_time)
		return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) :
	    128 + WTERMSIG(status);
}
