#include "base/proc.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"

#define PROC_READ 65536		/* bytes at a time */

extern char **environ;

static double
proc_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

void
proc_init(struct proc *p)
{
	p->pid = p->fd = -1;
	p->closed = false;
	p->until = 0;
	p->taken = 0;
	buf_init(&p->in);
}

static int
proc_spawn(struct proc *p, const char *const *argv, int fd,
    const char *errors)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	char *const *args;
	pid_t pid;
	int error;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, fd, 0);
	posix_spawn_file_actions_adddup2(&actions, fd, 1);
	posix_spawn_file_actions_addopen(&actions, 2, errors,
	    O_WRONLY | O_CREAT | O_TRUNC, 0666);
	/* A group of its own, so that a kill reaches the children too. */
	posix_spawnattr_init(&attr);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETPGROUP);
	posix_spawnattr_setpgroup(&attr, 0);
	memcpy(&args, &argv, sizeof(args));
	error = posix_spawnp(&pid, argv[0], &actions, &attr, args, environ);
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&actions);
	if (error == 0)
		p->pid = pid;
	return error;
}

int
proc_start(struct proc *p, const char *const *argv, const char *errors,
    double seconds)
{
	int fds[2], error;

	proc_init(p);
	p->until = proc_now() + seconds;
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) == -1)
		return -1;
	fcntl(fds[0], F_SETFD, FD_CLOEXEC);
	fcntl(fds[1], F_SETFD, FD_CLOEXEC);
	error = proc_spawn(p, argv, fds[1], errors);
	close(fds[1]);
	if (error == 0) {
		p->fd = fds[0];
		return 0;
	}
	close(fds[0]);
	errno = error;
	return -1;
}

int
proc_write(struct proc *p, const void *bytes, size_t len, double seconds)
{
	const char *rest = bytes;
	ssize_t n;

	p->until = proc_now() + seconds;
	while (len > 0) {
		n = send(p->fd, rest, len, MSG_NOSIGNAL);
		if (n == -1 && errno == EINTR)
			continue;
		if (n == -1)
			return -1;
		rest += n;
		len -= (size_t)n;
	}
	return 0;
}

/* Is there something to tell of the program without further reading? */
static bool
proc_is_ready(const struct proc *p)
{
	return p->closed || proc_is_late(p) ||
	    p->in.len - p->taken > PROC_LINE_MAX ||
	    memchr(p->in.data + p->taken, '\n', p->in.len - p->taken) != NULL;
}

static void
proc_read(struct proc *p)
{
	ssize_t n;

	buf_reserve(&p->in, PROC_READ);
	n = recv(p->fd, p->in.data + p->in.len, PROC_READ, 0);
	if (n > 0) {
		p->in.len += (size_t)n;
		p->in.data[p->in.len] = '\0';
	} else if (n == 0 || errno != EINTR) {
		p->closed = true;
	}
}

/* Milliseconds until the first of them has no time left. */
static int
proc_patience(struct proc *const *procs, size_t count)
{
	double left = 3600, now = proc_now();
	size_t i;

	for (i = 0; i < count; i++)
		if (procs[i]->until - now < left)
			left = procs[i]->until - now;
	return left > 0 ? (int)(left * 1000) + 1 : 0;
}

size_t
proc_wait(struct proc *const *procs, size_t count)
{
	struct pollfd *ready = mem_alloc(count, sizeof(*ready));
	size_t i, found = count;

	while (found == count) {
		for (i = 0; i < count && found == count; i++)
			if (proc_is_ready(procs[i]))
				found = i;
		if (found < count)
			break;
		for (i = 0; i < count; i++) {
			ready[i].fd = procs[i]->fd;
			ready[i].events = POLLIN;
		}
		if (poll(ready, count, proc_patience(procs, count)) <= 0)
			continue;
		for (i = 0; i < count; i++)
			if (ready[i].revents != 0)
				proc_read(procs[i]);
	}
	free(ready);
	return found;
}

char *
proc_line(struct proc *p)
{
	char *line = p->in.data + p->taken, *end;

	end = memchr(line, '\n', p->in.len - p->taken);
	if (end == NULL) {
		/* Keep what is left of the next line only. */
		p->in.len -= p->taken;
		if (p->taken > 0)
			memmove(p->in.data, line, p->in.len);
		if (p->in.cap > 0)
			p->in.data[p->in.len] = '\0';
		p->taken = 0;
		return NULL;
	}
	*end = '\0';
	p->taken = (size_t)(end + 1 - p->in.data);
	return line;
}

bool
proc_is_late(const struct proc *p)
{
	return proc_now() >= p->until;
}

/* Wait for its end; false when the time is up. */
static bool
proc_reap(const struct proc *p, int *status)
{
	const struct timespec pause = { 0, 1000000 };
	pid_t pid;

	for (;;) {
		pid = waitpid(p->pid, status, WNOHANG);
		if (pid == p->pid)
			return true;
		if (pid == -1 && errno != EINTR)
			BUG("lost a child process");
		if (proc_is_late(p))
			return false;
		nanosleep(&pause, NULL);
	}
}

void
proc_close_input(struct proc *p)
{
	if (p->pid != -1)
		shutdown(p->fd, SHUT_WR);
}

int
proc_end(struct proc *p, double seconds)
{
	bool in_time;
	int status = 0;

	if (p->pid == -1)
		return 0;
	p->until = proc_now() + seconds;
	proc_close_input(p);
	in_time = seconds > 0 && proc_reap(p, &status);
	if (!in_time) {
		kill(-p->pid, SIGKILL);
		while (waitpid(p->pid, &status, 0) == -1)
			if (errno != EINTR)
				BUG("lost a child process");
	}
	close(p->fd);
	buf_release(&p->in);
	proc_init(p);
	if (!in_time)
		return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) :
	    128 + WTERMSIG(status);
}
