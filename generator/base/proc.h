/*
 * Programs to talk with: started without a shell, asked in lines, answered in
 * lines, with a time limit.
 * Stage: base.
 * Must not know: which programs, or what the lines say.
 */
#ifndef BASE_PROC_H
#define BASE_PROC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

#define PROC_LINE_MAX (1024L * 1024)	/* a longer line is not waited for */

struct proc {
	int		 pid;		/* process id; -1 when not running */
	int		 fd;		/* a socket: its input and output */
	bool		 closed;	/* its output has ended */
	double		 until;		/* monotonic seconds; its time is up */
	struct buf	 in;		/* read, not yet taken */
	size_t		 taken;		/* bytes of `in` */
};

/*
 * Make `p` a program that is not running.
 */
void	 proc_init(struct proc *p);

/*
 * Start a program found on PATH. Its input and output are one socket, so that
 * neither can fill up while the other is waited for; what it prints to its
 * error output goes into a file. It has a process group of its own.
 * Takes:  argv: NULL-ended; errors: path of that file, made anew;
 *         seconds: time limit, from now on.
 * Gives:  0, or -1 with errno (ENOENT: no such program; some systems start
 *         it all the same, and it ends with exit code 127).
 */
int	 proc_start(struct proc *p, const char *const *argv,
	    const char *errors, double seconds);

/*
 * Write to the input of a program and give it so much time, from now on.
 * Gives:  0, or -1 with errno (EPIPE: it has ended).
 */
int	 proc_write(struct proc *p, const void *bytes, size_t len,
	    double seconds);

/*
 * Wait until one of some programs has a line, or more than PROC_LINE_MAX bytes
 * of one, has closed its output, or has no time left.
 * Takes:  procs: at least one, all running.
 * Gives:  the index of the first of which one of these holds.
 */
size_t	 proc_wait(struct proc *const *procs, size_t count);

/*
 * Take the next line of what a program wrote.
 * Gives:  NUL-ended, without its newline; may be changed; NULL if there is no
 *         whole line. Good until the next call for this program.
 */
char	*proc_line(struct proc *p);

/*
 * Is its time up?
 */
bool	 proc_is_late(const struct proc *p);

/*
 * Close the input of a program, so that it may end; its output stays open.
 * One that is not running is passed over.
 */
void	 proc_close_input(struct proc *p);

/*
 * Close the input of a program and wait for its end; past the limit it is
 * killed, with its children. Ends one that is not running too.
 * Takes:  seconds: limit, 0 to kill it at once.
 * Gives:  its exit code, 128 + signal, or -1 after a kill for time.
 */
int	 proc_end(struct proc *p, double seconds);

#endif
