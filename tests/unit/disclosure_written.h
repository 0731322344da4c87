/*
 * Attempts at datasets that are written as files, read and controlled as in a
 * build.
 */
#ifndef DISCLOSURE_WRITTEN_H
#define DISCLOSURE_WRITTEN_H

#include <stdio.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/fs.h"
#include "disclosure_attempt.h"
#include "model/dataset.h"
#include "model/disclosure.h"

static const char *attempt_dir;

static bool
attempt_is_small(const struct attempt *t, long long count)
{
	return count <= t->policy.threshold &&
	    (count > 0 || t->policy.hide_zero);
}

/* A count that is printed nowhere, but must not be found if it is small. */
static size_t
attempt_add_secret(struct attempt *t, long long truth)
{
	size_t var = adversary_add(&t->adversary, truth, 0, ADVERSARY_FAR);

	t->secret[var] = attempt_is_small(t, truth);
	return var;
}

static inline size_t
attempt_add_free(struct attempt *t, long long truth)
{
	return adversary_add(&t->adversary, truth, 0, ADVERSARY_FAR);
}

static struct dataset *
attempt_read(struct attempt *t, struct arena *a)
{
	struct buf path = BUF_INIT;
	struct diag *d = diag_new();
	struct dataset *set;
	FILE *file;

	buf_printf(&path, "%s/data.json", attempt_dir);
	remove(path.data);	/* to write over it takes longer */
	file = fopen(path.data, "w");
	assert_non_null(file);
	assert_int_equal(fwrite(t->json.data, 1, t->json.len, file),
	    t->json.len);
	assert_int_equal(fclose(file), 0);
	set = dataset_read(a, path.data, d);
	if (set == NULL)
		diag_print(d, stderr);
	assert_non_null(set);
	disclosure_apply(set, &t->policy, d);
	assert_int_equal(diag_count(d, DIAG_LEVEL_WARNING), 0);
	diag_free(d);
	buf_release(&path);
	return set;
}

/* Run the tests with a folder for their files. */
static int
attempt_run(const struct CMUnitTest *tests, size_t count)
{
	char dir[] = "/tmp/disclosure.XXXXXX";
	int failed;

	if (mkdtemp(dir) == NULL)
		return 1;
	attempt_dir = dir;
	failed = _cmocka_run_group_tests("disclosure", tests, count, NULL,
	    NULL);
	fs_remove(dir);
	return failed;
}

#endif
