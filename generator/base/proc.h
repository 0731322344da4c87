/*
 * Run programs: from an argument vector, without a shell, with a time limit.
 * Stage: base.
 * Must not know: which programs.
 */
#ifndef BASE_PROC_H
#define BASE_PROC_H

struct buf;

struct proc {
	int	 pid;		/* process id; -1 when not running */
	int	 fd;		/* its output and errors; -1 when none */
	double	 until;		/* monotonic seconds at which it is killed */
};

/*
 * Start a program found on PATH; its output and errors go into one pipe, its
 * input is empty.
 * Takes:  argv: NULL-ended; env: NULL-ended "NAME=value" added to the
 *         environment, may be NULL; seconds: time limit.
 * Gives:  0, or -1 with errno (ENOENT: no such program; some systems start
 *         it all the same, and it ends with exit code 127).
 */
int	 proc_start(struct proc *p, const char *const *argv,
	    const char *const *env, double seconds);

/*
 * Read all that the program prints and wait for its end; past the limit it
 * is killed.
 * Gives:  its exit code, 128 + signal, or -1 after a kill for time.
 */
int	 proc_wait(struct proc *p, struct buf *output);

#endif
