#include "base/workers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/wire.h"
#include "unit.h"

#define JOBS 9

struct fixture {
	size_t		 dies;		/* this job; JOBS: none */
	size_t		 exits;		/* this one ends its process */
	struct buf	 said;		/* what was taken */
	pid_t		 ours;
};

static void
work(void *data, size_t job, struct buf *out)
{
	struct fixture *f = data;
	char number[8];
	const char *const fields[] = { "says", number, "a\tb\nc\\" };

	if (job == f->dies)
		abort();
	if (job == f->exits)
		_exit(7);
	snprintf(number, sizeof(number), "%zu", job * job);
	if (job != 4)
		wire_put(out, fields, 3);
	if (job == 5)
		wire_put(out, fields, 2);
}

static void
take(void *data, size_t job, const char *const *fields)
{
	struct fixture *f = data;

	assert_int_equal(getpid(), f->ours);
	assert_string_equal(fields[0], "says");
	if (job != 5)
		assert_string_equal(fields[2], "a\tb\nc\\");
	assert_string_equal(fields[WIRE_FIELDS - 1], "");
	buf_printf(&f->said, "%zu:%s ", job, fields[1]);
}

/* Run the jobs; gives how many were done. */
static size_t
run(struct fixture *f, size_t count, int at_once, struct buf *why)
{
	static const size_t weights[JOBS] = { 1, 1, 1, 1, 1, 1, 1, 1, 1 };
	struct workers w = { count, weights, at_once, work, take, f };

	f->ours = getpid();
	buf_init(&f->said);
	return workers_run(&w, why);
}

static void
takes_results_in_order(void **state)
{
	static const int at_once[] = { 1, 2, 4, JOBS, WORKERS_MAX };
	struct buf why = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(at_once); i++) {
		struct fixture f = { .dies = JOBS, .exits = JOBS };

		assert_int_equal(run(&f, JOBS, at_once[i], &why), JOBS);
		assert_string_equal(f.said.data, "0:0 1:1 2:4 3:9 5:25 5:25 "
		    "6:36 7:49 8:64 ");
		buf_release(&f.said);
	}
	assert_int_equal(why.len, 0);
}

static void
needs_no_jobs(void **state)
{
	struct fixture f = { .dies = JOBS, .exits = JOBS };
	struct buf why = BUF_INIT;

	(void)state;
	assert_int_equal(run(&f, 0, 3, &why), 0);
	assert_int_equal(f.said.len, 0);
	assert_int_equal(why.len, 0);
}

static void
names_the_job_that_crashed(void **state)
{
	struct fixture f = { .dies = 1, .exits = 4 };
	struct buf why = BUF_INIT;

	(void)state;
	assert_int_equal(run(&f, JOBS, 3, &why), 1);
	assert_string_equal(f.said.data, "0:0 ");
	assert_string_equal(why.data, "Aborted");
	buf_release(&f.said);
	buf_release(&why);
}

static void
names_the_job_that_ended_the_process(void **state)
{
	struct fixture f = { .dies = JOBS, .exits = 4 };
	struct buf why = BUF_INIT;

	(void)state;
	assert_int_equal(run(&f, JOBS, 3, &why), 4);
	assert_string_equal(f.said.data, "0:0 1:1 2:4 3:9 ");
	assert_string_equal(why.data, "exit code 7");
	buf_release(&f.said);
	buf_release(&why);
}

/* One heavy job and many light ones: shares are of like weight. */
struct heavy {
	pid_t	 ours;
	char	 shares[64];
};

static void
work_heavy(void *data, size_t job, struct buf *out)
{
	struct heavy *h = data;

	(void)job;
	wire_put(out, (const char *const []){ getpid() == h->ours ? "o" :
	    "f" }, 1);
}

static void
take_heavy(void *data, size_t job, const char *const *fields)
{
	struct heavy *h = data;

	h->shares[job] = *fields[0];
}

static void
cuts_by_weight(void **state)
{
	static const size_t first[] = { 90, 10, 10, 10, 10, 10, 10, 10, 10,
	    10 }, last[] = { 1, 1, 1, 100 };
	struct buf why = BUF_INIT;
	struct heavy h = { .ours = getpid() };
	struct workers w = { 10, first, 2, work_heavy, take_heavy, &h };

	(void)state;
	assert_int_equal(workers_run(&w, &why), 10);
	assert_string_equal(h.shares, "fooooooooo");
	memset(h.shares, 0, sizeof(h.shares));
	w.count = 4;
	w.weights = last;
	assert_int_equal(workers_run(&w, &why), 4);
	assert_string_equal(h.shares, "fffo");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_results_in_order),
		cmocka_unit_test(needs_no_jobs),
		cmocka_unit_test(names_the_job_that_crashed),
		cmocka_unit_test(names_the_job_that_ended_the_process),
		cmocka_unit_test(cuts_by_weight)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
