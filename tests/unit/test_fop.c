/*
 * How the processes of FOP are minded: here they are small shell scripts that
 * speak as yjplan-fop does.
 */
#include "publish/fop.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/fs.h"
#include "publish/fo_source.h"
#include "diag_unit.h"
#include "unit.h"

static const char text[] = "<r>\n<?yjplan-source a.md?>\n<x/>\n"
    "<?yjplan-source b.md?>\n<y>\xe2\x98\xba \xf0\x9f\x98\x80</y>\n</r>\n";

static const struct fo_source fo = { "plan.json", text, sizeof(text) - 1 };

struct fake {
	char			 dir[64];
	char			 program[96];
	char			 log[96];
	struct fop_settings	 settings;
	struct fop_worker	 worker;
	struct diag		*diag;
};

/*
 * A worker whose program is this script: `$fo` is the first field of each
 * request, `n` counts the requests of the process.
 */
static void
fake_open(struct fake *f, const char *start, const char *answer)
{
	struct buf script = BUF_INIT;

	strcpy(f->dir, "/tmp/yjplan-test-fop-XXXXXX");
	assert_non_null(mkdtemp(f->dir));
	snprintf(f->program, sizeof(f->program), "%s/fop", f->dir);
	snprintf(f->log, sizeof(f->log), "%s/log", f->dir);
	buf_printf(&script, "#!/bin/sh\ncd %s\n%s\necho ready\nn=0\n"
	    "while read -r word fo pdf; do\nn=$((n + 1))\n%s\ndone\n",
	    f->dir, start, answer);
	assert_int_equal(fs_write(f->program, script.data, script.len), 0);
	assert_int_equal(chmod(f->program, 0755), 0);
	buf_release(&script);
	f->settings = fop_settings_usual();
	f->settings.program = f->program;
	f->settings.config = "config";
	f->settings.seconds = 20;
	fop_worker_init(&f->worker, &f->settings, f->log);
	f->diag = diag_new();
}

/* Ask for a PDF and wait for it. */
static enum fop_end
fake_make(struct fake *f, const char *name)
{
	struct fop_worker *workers[] = { &f->worker };
	enum fop_end end = fop_ask(&f->worker, name, "out.pdf", f->diag);

	if (end != FOP_MADE)
		return end;
	assert_int_equal(fop_wait(workers, 1), 0);
	return fop_take(&f->worker, &fo, f->diag);
}

/* What was reported meanwhile; the caller frees. */
static char *
fake_close(struct fake *f)
{
	char *printed;

	fop_worker_stop(&f->worker);
	printed = diag_said(f->diag);
	diag_free(f->diag);
	assert_int_equal(fs_remove(f->dir), 0);
	return printed;
}

static void
makes_document_after_document(void **state)
{
	struct fake f;
	char *printed;
	int i;

	(void)state;
	fake_open(&f, "", "printf 'done\\t%s\\n' $n");
	for (i = 0; i < 20; i++)
		assert_int_equal(fake_make(&f, "a.fo"), FOP_MADE);
	assert_int_equal(f.worker.documents, 20);
	printed = fake_close(&f);
	assert_string_equal(printed, "");
	free(printed);
}

static void
goes_on_with_a_fresh_process(void **state)
{
	struct fake f;
	char *printed;
	int i;

	(void)state;
	/* The third request of one process would be answered wrongly. */
	fake_open(&f, "", "[ $n -lt 3 ] && printf 'done\\t1\\n'");
	f.settings.documents_max = 2;
	for (i = 0; i < 7; i++)
		assert_int_equal(fake_make(&f, "a.fo"), FOP_MADE);
	printed = fake_close(&f);
	assert_string_equal(printed, "");
	free(printed);
}

static void
tells_events_at_their_file(void **state)
{
	struct fake f;
	char *printed;

	(void)state;
	fake_open(&f, "", "printf 'event\\tINFO\\tx\\t1\\tfine\\nevent\\tERROR"
	    "\\ta.b.imageNotFound\\t3\\tImage not found. URI: x.png. (See "
	    "position 3:10)\\nevent\\tWARN\\tlog\\t0\\ta\\\\nb\\ndone\\t1"
	    "\\n'");
	assert_int_equal(fake_make(&f, "a.fo"), FOP_FAULT);
	/* The process itself is well. */
	assert_int_equal(f.worker.documents, 1);
	assert_int_not_equal(f.worker.proc.pid, -1);
	printed = fake_close(&f);
	assert_string_equal(printed, "a.md:1:1: error: FOP: Image not found. "
	    "URI: x.png. [pdf-event]\nplan.json:1:1: error: FOP: a\nb "
	    "[pdf-event]\n");
	free(printed);
}

static void
loses_only_the_document_that_fails(void **state)
{
	struct fake f;
	char *printed;

	(void)state;
	fake_open(&f, "", "case $fo in bad.fo) printf 'failed\\t5\\tno such "
	    "element\\n';; *) printf 'done\\t1\\n';; esac");
	assert_int_equal(fake_make(&f, "a.fo"), FOP_MADE);
	assert_int_equal(fake_make(&f, "bad.fo"), FOP_FAULT);
	assert_int_equal(f.worker.proc.pid, -1);
	assert_int_equal(fake_make(&f, "c.fo"), FOP_MADE);
	printed = fake_close(&f);
	assert_string_equal(printed, "b.md:1:1: error: FOP: no such element "
	    "[pdf-event]\n");
	free(printed);
}

static void
stops_one_that_hangs(void **state)
{
	struct fake f;
	char *printed;

	(void)state;
	fake_open(&f, "", "[ $fo = bad.fo ] && sleep 60; printf 'done\\t1\\n'");
	f.settings.seconds = 1;
	assert_int_equal(fake_make(&f, "bad.fo"), FOP_FAULT);
	f.settings.seconds = 20;
	assert_int_equal(fake_make(&f, "c.fo"), FOP_MADE);
	assert_int_equal(diag_exit_code(f.diag, 0), EXIT_WORLD);
	printed = fake_close(&f);
	assert_non_null(strstr(printed, "plan.json:1:1: error: FOP took "
	    "longer than"));
	free(printed);
}

static void
outlives_one_that_is_killed(void **state)
{
	struct fake f;
	char *printed;

	(void)state;
	fake_open(&f, "", "[ $fo = bad.fo ] && { echo 'no memory for Java' "
	    ">&2; kill -KILL $$; }; printf 'done\\t1\\n'");
	assert_int_equal(fake_make(&f, "a.fo"), FOP_MADE);
	assert_int_equal(fake_make(&f, "bad.fo"), FOP_FAULT);
	assert_int_equal(fake_make(&f, "c.fo"), FOP_MADE);
	printed = fake_close(&f);
	assert_string_equal(printed, "plan.json:1:1: error: FOP ended with "
	    "code 137 and made no PDF: no memory for Java "
	    "[program-failed]\n");
	free(printed);
}

static void
outlives_one_without_memory(void **state)
{
	struct fake f;
	char *printed;

	(void)state;
	fake_open(&f, "", "[ $fo = bad.fo ] && { printf 'fatal\\tout of "
	    "memory\\n'; exit 3; }; printf 'done\\t1\\n'");
	assert_int_equal(fake_make(&f, "bad.fo"), FOP_FAULT);
	assert_int_equal(fake_make(&f, "c.fo"), FOP_MADE);
	printed = fake_close(&f);
	assert_string_equal(printed, "plan.json:1:1: error: FOP cannot make "
	    "the PDF: out of memory [program-failed]\n");
	free(printed);
}

/* Noise, half a word, and lines that never end cost only their document. */
static void
outlives_one_that_talks_nonsense(void **state)
{
	static const char *const noise[] = {
		"head -c 4096 /dev/urandom; echo", "echo ready; echo doneness",
		"printf '\\n\\n'", "echo 'Exception in thread main'",
		"head -c 20000000 /dev/zero | tr '\\0' x; sleep 60"
	};
	struct buf answer = BUF_INIT;
	struct fake f;
	char *printed;
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(noise); i++) {
		buf_clear(&answer);
		buf_printf(&answer, "[ $fo = bad.fo ] && { %s; }; "
		    "printf 'done\\t1\\n'", noise[i]);
		fake_open(&f, "", answer.data);
		assert_int_equal(fake_make(&f, "a.fo"), FOP_MADE);
		assert_int_equal(fake_make(&f, "bad.fo"), FOP_FAULT);
		assert_int_equal(f.worker.proc.pid, -1);
		assert_int_equal(fake_make(&f, "c.fo"), FOP_MADE);
		assert_int_equal(diag_exit_code(f.diag, 0), EXIT_WORLD);
		printed = fake_close(&f);
		assert_non_null(strstr(printed, "plan.json:1:1: error: "));
		assert_non_null(strstr(printed, "answered what is not "
		    "understood, and was stopped [program-failed]\n"));
		free(printed);
	}
	buf_release(&answer);
}

/* An answer too many must not be taken for that of the next document. */
static void
forgets_an_answer_too_many(void **state)
{
	struct fake f;
	char *printed;

	(void)state;
	fake_open(&f, "", "case $fo in a.fo) printf 'done\\t1\\ndone\\t1"
	    "\\n';; *) printf 'failed\\t5\\tno such element\\n';; esac");
	assert_int_equal(fake_make(&f, "a.fo"), FOP_MADE);
	assert_int_equal(fake_make(&f, "b.fo"), FOP_FAULT);
	printed = fake_close(&f);
	assert_non_null(strstr(printed, "no such element"));
	free(printed);
}

static void
gives_up_where_none_can_start(void **state)
{
	struct fake f;
	char *printed;

	(void)state;
	fake_open(&f, "printf 'missing\\tinstall Java\\n'; exit 3", ":");
	assert_int_equal(fake_make(&f, "a.fo"), FOP_UNUSABLE);
	assert_int_equal(diag_exit_code(f.diag, 0), EXIT_WORLD);
	printed = fake_close(&f);
	assert_string_equal(printed, "yjplan:1:1: error: install Java, or "
	    "build with --no-pdf [program-missing]\n");
	free(printed);
	fake_open(&f, "printf 'fatal\\tbad configuration\\n'; exit 3", ":");
	assert_int_equal(fake_make(&f, "a.fo"), FOP_UNUSABLE);
	printed = fake_close(&f);
	assert_non_null(strstr(printed, "bad configuration"));
	free(printed);
}

static void
names_the_remedy_for_a_missing_program(void **state)
{
	struct fake f;
	char *printed;

	(void)state;
	fake_open(&f, "", ":");
	f.settings.program = "/nonexistent/yjplan-fop";
	assert_int_equal(fake_make(&f, "a.fo"), FOP_UNUSABLE);
	assert_int_equal(diag_exit_code(f.diag, 0), EXIT_WORLD);
	printed = fake_close(&f);
	assert_non_null(strstr(printed, "cannot find "
	    "'/nonexistent/yjplan-fop'"));
	free(printed);
}

static void
finds_the_place_of_a_missing_glyph(void **state)
{
	struct fake f;
	char *printed;

	(void)state;
	fake_open(&f, "", "for c in 263a d83d de00; do printf 'event\\tWARN\\t"
	    "f.glyphNotAvailable\\t0\\tGlyph \"?\" (0x%s) not available in "
	    "font \"OpenSans\".\\n' $c; done; printf 'done\\t1\\n'");
	assert_int_equal(fake_make(&f, "a.fo"), FOP_FAULT);
	printed = fake_close(&f);
	assert_non_null(strstr(printed, "b.md:1:1: error: the fonts of the "
	    "PDF have no '\xe2\x98\xba'"));
	assert_non_null(strstr(printed, "'\xf0\x9f\x98\x80'"));
	assert_null(strstr(printed, "plan.json"));
	free(printed);
}

static void
only_warns_of_what_does_not_fit(void **state)
{
	struct fake f;
	char *printed;

	(void)state;
	fake_open(&f, "", "printf 'event\\tWARN\\tx.lineOverflows\\t3\\ttoo "
	    "wide\\ndone\\t1\\n'");
	assert_int_equal(fake_make(&f, "a.fo"), FOP_MADE);
	printed = fake_close(&f);
	assert_non_null(strstr(printed, "a.md:1:1: warning: "));
	free(printed);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(makes_document_after_document),
		cmocka_unit_test(goes_on_with_a_fresh_process),
		cmocka_unit_test(tells_events_at_their_file),
		cmocka_unit_test(loses_only_the_document_that_fails),
		cmocka_unit_test(stops_one_that_hangs),
		cmocka_unit_test(outlives_one_that_is_killed),
		cmocka_unit_test(outlives_one_without_memory),
		cmocka_unit_test(outlives_one_that_talks_nonsense),
		cmocka_unit_test(forgets_an_answer_too_many),
		cmocka_unit_test(gives_up_where_none_can_start),
		cmocka_unit_test(names_the_remedy_for_a_missing_program),
		cmocka_unit_test(finds_the_place_of_a_missing_glyph),
		cmocka_unit_test(only_warns_of_what_does_not_fit)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
