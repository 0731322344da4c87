#include "base/proc.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

#include "base/buf.h"
#include "unit.h"

/* Run a shell script; what it prints goes into `output`. */
static int
run_shell(const char *script, double seconds, struct buf *output)
{
	const char *argv[] = { "sh", "-c", script, NULL };
	struct proc p;

	assert_int_equal(proc_start(&p, argv, NULL, seconds), 0);
	return proc_wait(&p, output);
}

static double
seconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void
gives_output_and_exit_code(void **state)
{
	struct buf out = BUF_INIT;

	(void)state;
	assert_int_equal(run_shell("echo one; echo two >&2; exit 7", 10,
	    &out), 7);
	assert_string_equal(out.data, "one\ntwo\n");
	buf_clear(&out);
	assert_int_equal(run_shell(":", 10, &out), 0);
	assert_string_equal(out.data, "");
	buf_release(&out);
}

static void
passes_arguments_untouched(void **state)
{
	const char *argv[] = {
		"printf", "[%s]", "a b", "$HOME", "*", "'", "", NULL
	};
	struct buf out = BUF_INIT;
	struct proc p;

	(void)state;
	assert_int_equal(proc_start(&p, argv, NULL, 10), 0);
	assert_int_equal(proc_wait(&p, &out), 0);
	assert_string_equal(out.data, "[a b][$HOME][*]['][]");
	assert_int_equal(p.pid, -1);
	assert_int_equal(p.fd, -1);
	buf_release(&out);
}

static void
adds_to_the_environment(void **state)
{
	const char *argv[] = {
		"sh", "-c", "echo $UNIT_A $UNIT_B $UNIT_AB", NULL
	};
	const char *env[] = { "UNIT_A=new", "UNIT_B=x=y", NULL };
	struct buf out = BUF_INIT;
	struct proc p;

	(void)state;
	setenv("UNIT_A", "old", 1);
	setenv("UNIT_AB", "kept", 1);
	assert_int_equal(proc_start(&p, argv, env, 10), 0);
	assert_int_equal(proc_wait(&p, &out), 0);
	assert_string_equal(out.data, "new x=y kept\n");
	assert_string_equal(getenv("UNIT_A"), "old");
	buf_release(&out);
}

static void
gives_an_empty_input(void **state)
{
	struct buf out = BUF_INIT;

	(void)state;
	assert_int_equal(run_shell("cat; echo end", 10, &out), 0);
	assert_string_equal(out.data, "end\n");
	buf_release(&out);
}

static void
reads_more_than_a_pipe_holds(void **state)
{
	struct buf out = BUF_INIT;
	size_t i;

	(void)state;
	assert_int_equal(run_shell("head -c 1000000 /dev/zero | tr '\\0' x",
	    30, &out), 0);
	assert_int_equal(out.len, 1000000);
	for (i = 0; i < out.len; i += 999)
		assert_int_equal(out.data[i], 'x');
	buf_release(&out);
}

/* POSIX lets the child tell it by exit code 127; it does so under valgrind. */
static void
tells_a_missing_program(void **state)
{
	const char *argv[] = { "yjplan-no-such-program", NULL };
	struct buf out = BUF_INIT;
	struct proc p;

	(void)state;
	errno = 0;
	if (proc_start(&p, argv, NULL, 10) == 0) {
		assert_int_equal(proc_wait(&p, &out), 127);
	} else {
		assert_int_equal(errno, ENOENT);
		assert_int_equal(p.pid, -1);
	}
	buf_release(&out);
}

static void
tells_a_signal(void **state)
{
	struct buf out = BUF_INIT;

	(void)state;
	assert_int_equal(run_shell("kill -TERM $$", 10, &out), 128 + SIGTERM);
	buf_release(&out);
}

static void
kills_after_the_limit(void **state)
{
	struct buf out = BUF_INIT;
	double start = seconds_now();

	(void)state;
	assert_int_equal(run_shell("echo begun; sleep 60", 0.3, &out), -1);
	assert_true(seconds_now() - start < 20);
	assert_string_equal(out.data, "begun\n");
	buf_release(&out);
}

/* A program that closes its output is watched all the same. */
static void
kills_one_that_closed_its_output(void **state)
{
	struct buf out = BUF_INIT;
	double start = seconds_now();

	(void)state;
	assert_int_equal(run_shell("exec >&- 2>&-; sleep 30", 0.3, &out), -1);
	assert_true(seconds_now() - start < 20);
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_output_and_exit_code),
		cmocka_unit_test(passes_arguments_untouched),
		cmocka_unit_test(adds_to_the_environment),
		cmocka_unit_test(gives_an_empty_input),
		cmocka_unit_test(reads_more_than_a_pipe_holds),
		cmocka_unit_test(tells_a_missing_program),
		cmocka_unit_test(tells_a_signal),
		cmocka_unit_test(kills_after_the_limit),
		cmocka_unit_test(kills_one_that_closed_its_output),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
