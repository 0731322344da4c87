#include "publish/fop.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/wire.h"
#include "fop/protocol.h"
#include "publish/fo_source.h"
#include "publish/fop_report.h"

#ifndef YJPLAN_FOP
#define YJPLAN_FOP "/usr/local/libexec/yjplan/yjplan-fop"
#endif

#define FOP_SECONDS 120		/* for one document */
#define FOP_SECONDS_MAX 86400
#define FOP_END_SECONDS 20.0	/* to write the archive of classes */
#define FOP_MESSAGES_MAX 50	/* reported of one document */
#define FOP_NOT_FOUND 127	/* a shell's code: no such program */
#define FOP_LOG_MAX 300		/* bytes told of what Java printed */
#define FOP_ANSWER_MAX (16L * 1024 * 1024)	/* bytes on one document */

const char *
fop_program(void)
{
	const char *program = getenv("YJPLAN_FOP");

	return program != NULL && *program != '\0' ? program : YJPLAN_FOP;
}

/* How long one document may take, where the environment says so. */
static long
fop_seconds(void)
{
	const char *said = getenv("YJPLAN_FOP_SECONDS");
	char *end = NULL;
	long seconds = said != NULL ? strtol(said, &end, 10) : 0;

	return seconds > 0 && seconds <= FOP_SECONDS_MAX && *end == '\0' ?
	    seconds : FOP_SECONDS;
}

/*
 * Much more than is ever needed: 290 pages take about 6 seconds and 320 MB,
 * and 300 documents leak nothing.
 */
struct fop_settings
fop_settings_usual(void)
{
	const struct fop_settings usual = {
		.seconds = (double)fop_seconds(), .memory_mb = 512,
		.documents_max = 200
	};

	return usual;
}

void
fop_worker_init(struct fop_worker *w, const struct fop_settings *settings,
    const char *log)
{
	memset(w, 0, sizeof(*w));
	w->settings = settings;
	w->log = log;
	proc_init(&w->proc);
	buf_init(&w->answer);
}

void
fop_worker_dismiss(struct fop_worker *w)
{
	proc_close_input(&w->proc);
}

void
fop_worker_stop(struct fop_worker *w)
{
	proc_end(&w->proc, FOP_END_SECONDS);
	buf_release(&w->answer);
	w->documents = 0;
}

static void
fop_report_missing(const struct fop_worker *w, struct diag *d)
{
	diag_file(d, DIAG_PROGRAM_MISSING, "yjplan", "cannot find '%s', which "
	    "makes the PDFs: install yjplan again, or build with --no-pdf",
	    w->settings->program);
}

static int
fop_start(struct fop_worker *w)
{
	const struct fop_settings *s = w->settings;
	const char *argv[8];
	char memory[16];
	size_t n = 0;

	snprintf(memory, sizeof(memory), "%d", s->memory_mb);
	argv[n++] = s->program;
	argv[n++] = "-m";
	argv[n++] = memory;
	if (s->archive_dir != NULL) {
		argv[n++] = "-a";
		argv[n++] = s->archive_dir;
	}
	if (w->makes_archive)
		argv[n++] = "-w";
	argv[n++] = s->config;
	argv[n] = NULL;
	w->documents = 0;
	w->is_ready = false;
	return proc_start(&w->proc, argv, w->log, s->seconds);
}

enum fop_end
fop_ask(struct fop_worker *w, const char *fo, const char *pdf,
    struct diag *d)
{
	const char *fields[] = { FOP_SAYS_RENDER, fo, pdf };
	struct buf line = BUF_INIT;

	/* What it said after its last answer would be taken for the next. */
	if (w->documents >= w->settings->documents_max ||
	    (w->documents > 0 && w->proc.in.len > w->proc.taken))
		proc_end(&w->proc, FOP_END_SECONDS);
	if (w->proc.pid == -1 && fop_start(w) == -1) {
		if (errno == ENOENT)
			fop_report_missing(w, d);
		else
			diag_file(d, DIAG_PROGRAM_FAILED, "yjplan",
			    "cannot start '%s': %s", w->settings->program,
			    strerror(errno));
		return FOP_UNUSABLE;
	}
	wire_put(&line, fields, 3);
	/* One that has ended meanwhile is noticed by fop_take. */
	(void)proc_write(&w->proc, line.data, line.len,
	    w->settings->seconds);
	buf_release(&line);
	buf_clear(&w->answer);
	w->documents++;
	w->is_open = true;
	w->is_garbled = false;
	return FOP_MADE;
}

static bool
fop_is_word(const char *line, const char *const *words, size_t count)
{
	size_t len = strcspn(line, "\t"), i;

	for (i = 0; i < count; i++)
		if (len == strlen(words[i]) &&
		    memcmp(line, words[i], len) == 0)
			return true;
	return false;
}

/* Is this the last line on a document? */
static bool
fop_is_end(const char *line)
{
	static const char *const ends[] = {
		FOP_SAYS_DONE, FOP_SAYS_FAILED, FOP_SAYS_MISSING,
		FOP_SAYS_FATAL
	};

	return fop_is_word(line, ends, sizeof(ends) / sizeof(ends[0]));
}

static bool
fop_is_other(const char *line)
{
	static const char *const others[] = {
		FOP_SAYS_READY, FOP_SAYS_EVENT
	};

	return fop_is_word(line, others, sizeof(others) / sizeof(others[0]));
}

/*
 * Keep the lines that have come; true when the last is among them, or when
 * there will be none: what follows a line that is no answer is not read.
 */
static bool
fop_listen(struct fop_worker *w)
{
	char *line;

	while ((line = proc_line(&w->proc)) != NULL) {
		buf_puts(&w->answer, line);
		buf_putc(&w->answer, '\n');
		if (fop_is_end(line))
			return true;
		w->is_garbled = !fop_is_other(line);
		if (w->is_garbled)
			return true;
	}
	w->is_garbled = w->proc.in.len > PROC_LINE_MAX ||
	    w->answer.len > FOP_ANSWER_MAX;
	return w->is_garbled || w->proc.closed || proc_is_late(&w->proc);
}

size_t
fop_wait(struct fop_worker *const *workers, size_t count)
{
	struct proc *procs[64];
	size_t i;

	if (count > sizeof(procs) / sizeof(procs[0]))
		BUG("too many workers");
	for (i = 0; i < count; i++)
		procs[i] = &workers[i]->proc;
	do {
		i = proc_wait(procs, count);
	} while (!fop_listen(workers[i]));
	return i;
}

/* A process that is gone or was stopped: why. */
static enum fop_end
fop_take_silence(struct fop_worker *w, const struct fo_source *fo,
    struct diag *d)
{
	bool is_late = !w->proc.closed;
	int code = proc_end(&w->proc, is_late ? 0 : FOP_END_SECONDS);
	struct buf log = BUF_INIT;

	if (code == FOP_NOT_FOUND) {
		fop_report_missing(w, d);
		return FOP_UNUSABLE;
	}
	(void)fs_read(w->log, &log);
	if (log.len > FOP_LOG_MAX)
		buf_cut(&log, FOP_LOG_MAX);
	if (is_late)
		diag_file(d, DIAG_PROGRAM_FAILED, fo->path, "FOP took longer "
		    "than %g seconds and was stopped", w->settings->seconds);
	else
		diag_file(d, DIAG_PROGRAM_FAILED, fo->path, "FOP ended with "
		    "code %d and made no PDF%s%.*s", code,
		    log.len > 0 ? ": " : "", (int)strcspn(log.data, "\n"),
		    log.data);
	buf_release(&log);
	return FOP_FAULT;
}

/* The last line on a document, after `faults` events that were faults. */
static enum fop_end
fop_take_end(struct fop_worker *w, const char *const *fields, size_t faults,
    const struct fo_source *fo, struct diag *d)
{
	struct fop_event failure = { "FATAL", "failed", 0, fields[2] };

	if (strcmp(fields[0], FOP_SAYS_DONE) == 0)
		return faults == 0 ? FOP_MADE : FOP_FAULT;
	if (strcmp(fields[0], FOP_SAYS_MISSING) == 0) {
		diag_file(d, DIAG_PROGRAM_MISSING, "yjplan", "%s, or build "
		    "with --no-pdf", fields[1]);
		proc_end(&w->proc, FOP_END_SECONDS);
		return FOP_UNUSABLE;
	}
	/* An event has told of the failure already. */
	failure.line = strtoul(fields[1], NULL, 10);
	if (strcmp(fields[0], FOP_SAYS_FATAL) == 0)
		diag_file(d, DIAG_PROGRAM_FAILED, fo->path,
		    "FOP cannot make the PDF: %s", fields[1]);
	else if (faults == 0)
		fop_report(&failure, fo, d);
	/* Another document gets a process that has not been through this. */
	proc_end(&w->proc, 0);
	return w->is_ready ? FOP_FAULT : FOP_UNUSABLE;
}

/* A process that cannot be understood is not asked again. */
static enum fop_end
fop_take_garbage(struct fop_worker *w, const struct fo_source *fo,
    struct diag *d)
{
	diag_file(d, DIAG_PROGRAM_FAILED, fo->path, "'%s' answered what is "
	    "not understood, and was stopped", w->settings->program);
	proc_end(&w->proc, 0);
	return FOP_FAULT;
}

enum fop_end
fop_take(struct fop_worker *w, const struct fo_source *fo, struct diag *d)
{
	const char *fields[FOP_FIELDS_MAX];
	size_t faults = 0, said = 0, len;
	char *line = w->answer.data;
	struct fop_event event;

	if (!w->is_open)
		BUG("nothing was asked for");
	w->is_open = false;
	if (w->is_garbled)
		return fop_take_garbage(w, fo, d);
	for (; *line != '\0'; line += len + 1) {
		len = strcspn(line, "\n");
		line[len] = '\0';
		if (fop_is_end(line)) {
			wire_split(line, fields, FOP_FIELDS_MAX);
			return fop_take_end(w, fields, faults, fo, d);
		}
		wire_split(line, fields, FOP_FIELDS_MAX);
		if (strcmp(fields[0], FOP_SAYS_READY) == 0)
			w->is_ready = true;
		event.severity = fields[1];
		event.id = fields[2];
		event.line = strtoul(fields[3], NULL, 10);
		event.text = fields[4];
		if (strcmp(fields[0], FOP_SAYS_EVENT) == 0 &&
		    said++ < FOP_MESSAGES_MAX)
			faults += fop_report(&event, fo, d);
	}
	return fop_take_silence(w, fo, d);
}
