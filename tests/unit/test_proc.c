#include "base/proc.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/fs.h"
#include "unit.h"

#define LOG "/tmp/yjplan-test-proc.log"

static void
start(struct proc *p, const char *script, double seconds)
{
	const char *argv[] = { "sh", "-c", script, NULL };

	assert_int_equal(proc_start(p, argv, "/dev/null", seconds), 0);
}

/* The next line of a program; NULL at its end or when its time is up. */
static char *
next_line(struct proc *p)
{
	struct proc *all[] = { p };
	char *line;

	while ((line = proc_line(p)) == NULL) {
		if (p->closed || proc_is_late(p))
			return NULL;
		assert_int_equal(proc_wait(all, 1), 0);
	}
	return line;
}

static double
seconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void
gives_lines_and_exit_code(void **state)
{
	struct proc p;

	(void)state;
	start(&p, "echo one; echo two; printf rest; exit 7", 10);
	assert_string_equal(next_line(&p), "one");
	assert_string_equal(next_line(&p), "two");
	assert_null(next_line(&p));
	assert_true(p.closed);
	assert_int_equal(proc_end(&p, 10), 7);
	assert_int_equal(p.pid, -1);
	assert_int_equal(proc_end(&p, 10), 0);
}

static void
answers_line_after_line(void **state)
{
	struct proc p;
	int i;

	(void)state;
	start(&p, "while read -r x; do echo \"<$x>\"; done; exit 3", 30);
	for (i = 0; i < 50; i++) {
		assert_int_equal(proc_write(&p, "a b\n", 4, 30), 0);
		assert_string_equal(next_line(&p), "<a b>");
	}
	assert_int_equal(proc_end(&p, 10), 3);
}

static void
passes_arguments_untouched(void **state)
{
	const char *argv[] = {
		"printf", "[%s]\n", "a b", "$HOME", "*", "'", NULL
	};
	const char *wanted[] = { "[a b]", "[$HOME]", "[*]", "[']" };
	struct proc p;
	size_t i;

	(void)state;
	assert_int_equal(proc_start(&p, argv, "/dev/null", 10), 0);
	for (i = 0; i < 4; i++)
		assert_string_equal(next_line(&p), wanted[i]);
	assert_null(next_line(&p));
	assert_int_equal(proc_end(&p, 10), 0);
}

static void
keeps_errors_apart(void **state)
{
	const char *argv[] = { "sh", "-c", "echo bad >&2; echo good", NULL };
	struct buf log = BUF_INIT;
	struct proc p;

	(void)state;
	assert_int_equal(proc_start(&p, argv, LOG, 10), 0);
	assert_string_equal(next_line(&p), "good");
	assert_int_equal(proc_end(&p, 10), 0);
	assert_int_equal(fs_read(LOG, &log), 0);
	assert_string_equal(log.data, "bad\n");
	fs_remove(LOG);
	buf_release(&log);
}

/* More than a socket holds, in both directions at once. */
static void
reads_while_there_is_much(void **state)
{
	struct buf out = BUF_INIT;
	struct proc p;
	size_t i, len = 0;
	char *line;

	(void)state;
	start(&p, "cat; head -c 1000000 /dev/zero | tr '\\0' x; echo", 60);
	for (i = 0; i < 1000; i++)
		buf_puts(&out, "0123456789\n");
	assert_int_equal(proc_write(&p, out.data, out.len, 60), 0);
	for (i = 0; i < 1000; i++)
		assert_string_equal(next_line(&p), "0123456789");
	assert_int_equal(proc_write(&p, "last\n", 5, 60), 0);
	assert_string_equal(next_line(&p), "last");
	proc_close_input(&p);
	line = next_line(&p);
	assert_non_null(line);
	len = strlen(line);
	assert_int_equal(len, 1000000);
	assert_int_equal(proc_end(&p, 10), 0);
	buf_release(&out);
}

static void
waits_for_the_first_of_some(void **state)
{
	struct proc slow, quick, *all[] = { &slow, &quick };

	(void)state;
	start(&slow, "sleep 20; echo slow", 60);
	start(&quick, "echo quick", 60);
	assert_int_equal(proc_wait(all, 2), 1);
	assert_string_equal(proc_line(&quick), "quick");
	assert_int_equal(proc_end(&quick, 10), 0);
	assert_int_equal(proc_end(&slow, 0), -1);
}

/* POSIX lets the child tell it by exit code 127; it does so under valgrind. */
static void
tells_a_missing_program(void **state)
{
	const char *argv[] = { "yjplan-no-such-program", NULL };
	struct proc p;

	(void)state;
	errno = 0;
	if (proc_start(&p, argv, "/dev/null", 10) == 0) {
		assert_null(next_line(&p));
		assert_int_equal(proc_end(&p, 10), 127);
	} else {
		assert_int_equal(errno, ENOENT);
		assert_int_equal(p.pid, -1);
	}
}

static void
tells_a_signal(void **state)
{
	struct proc p;

	(void)state;
	start(&p, "kill -TERM $$", 10);
	assert_null(next_line(&p));
	assert_int_equal(proc_end(&p, 10), 128 + SIGTERM);
}

/* Writing to a program that is gone is an error, not the end of this one. */
static void
survives_one_that_ended(void **state)
{
	struct proc p;
	int i, failed = 0;

	(void)state;
	start(&p, "exit 1", 10);
	assert_null(next_line(&p));
	for (i = 0; i < 10 && !failed; i++)
		failed = proc_write(&p, "x\n", 2, 10) == -1;
	assert_true(failed);
	assert_int_equal(proc_end(&p, 10), 1);
}

static void
kills_after_the_limit(void **state)
{
	double begun = seconds_now();
	struct proc p;

	(void)state;
	start(&p, "echo begun; sleep 60; echo more", 0.5);
	assert_string_equal(next_line(&p), "begun");
	assert_null(next_line(&p));
	assert_true(proc_is_late(&p));
	assert_false(p.closed);
	assert_int_equal(proc_end(&p, 0), -1);
	assert_true(seconds_now() - begun < 20);
}

/* A program that does not end when its input does is killed. */
static void
kills_one_that_stays(void **state)
{
	double begun = seconds_now();
	struct proc p;

	(void)state;
	start(&p, "exec <&- >&- 2>&-; sleep 30", 60);
	assert_null(next_line(&p));
	assert_true(p.closed);
	assert_int_equal(proc_end(&p, 0.3), -1);
	assert_true(seconds_now() - begun < 20);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_lines_and_exit_code),
		cmocka_unit_test(answers_line_after_line),
		cmocka_unit_test(passes_arguments_untouched),
		cmocka_unit_test(keeps_errors_apart),
		cmocka_unit_test(reads_while_there_is_much),
		cmocka_unit_test(waits_for_the_first_of_some),
		cmocka_unit_test(tells_a_missing_program),
		cmocka_unit_test(tells_a_signal),
		cmocka_unit_test(survives_one_that_ended),
		cmocka_unit_test(kills_after_the_limit),
		cmocka_unit_test(kills_one_that_stays)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
