/* The whole pipeline: load, check, stage, publish. */
#include "build.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/text.h"
#include "command.h"
#include "model/site.h"
#include "options.h"
#include "project.h"
#include "publish/chart_ahead.h"
#include "publish/data_files.h"
#include "publish/documents.h"
#include "publish/pdf_files.h"
#include "publish/record.h"
#include "publish/restricted.h"
#include "publish/stage.h"

struct build_options {
	const char	*dir;		/* NULL: the current folder */
	const char	*out;
	const char	*restricted;	/* folder; NULL: no such packs */
	int		 at_once;	/* PDFs made at the same time */
	bool		 no_pdf;
	bool		 drafts;
	bool		 strict;
};

struct build {
	const struct build_options	*options;
	struct project			 project;
	struct stage			 stage;
	struct stage_changes		 changes;
	struct restricted		 restricted;
	struct documents		 documents;
	size_t				 charts;	/* PNG files */
	struct pdf_counts		 pdfs;
	struct buf			 said;	/* as build_put_said says */
};

/* Everything but PDFs and the pages that say what is in them. */
static int
build_documents(struct build *b)
{
	int result;

	if (b->documents.plan.is_read)
		chart_ahead_draw(&b->project.context, b->options->at_once);
	result = documents_put(&b->documents);
	b->charts = b->documents.charts;
	return result;
}

/* Fill the staging folder and prove it; nothing live is touched. */
static int
build_stage(struct build *b)
{
	const struct build_options *o = b->options;
	struct context *c = &b->project.context;

	if (picture_logo_put(&b->stage, c) == -1 || build_documents(b) == -1)
		return -1;
	if (!o->no_pdf && (c->packs = pdf_files_put(&b->project.arena,
	    &b->stage, c, o->at_once, &b->pdfs)) == NULL)
		return -1;
	if (documents_put_site(&b->documents) == -1)
		return -1;
	if (o->restricted != NULL && restricted_make(&b->restricted, c,
	    o->at_once) == -1)
		return -1;
	return diag_exit_code(c->diag, o->strict) == 0 ? 0 : -1;
}

/*
 * All files of the site that decided what was built, for the manifest; not
 * restricted ones, which did not. Datasets may hold figures that are withheld.
 */
static int
build_publish(struct build *b)
{
	static const char *const folders[] = {
		"assets", "content", "templates", "themes"
	};
	struct arena *a = &b->project.arena;
	struct stage_input *inputs = NULL;
	const char **paths, *path;
	size_t i, j, count, input_count = 0;
	int result;

	for (i = 0; i < sizeof(folders) / sizeof(folders[0]); i++) {
		if (fs_walk(a, folders[i], &paths, &count) == -1)
			continue;
		inputs = mem_resize(inputs, input_count + count,
		    sizeof(*inputs));
		for (j = 0; j < count; j++) {
			path = arena_printf(a, "%s/%s", folders[i], paths[j]);
			if (text_starts(path, "content/" RESTRICTED_FOLDER
			    "/"))
				continue;
			inputs[input_count].path = path;
			inputs[input_count++].secret =
			    strstr(paths[j], "/data/") != NULL;
		}
	}
	result = stage_publish(&b->stage, inputs, input_count, &b->changes);
	free(inputs);
	return result;
}

/*
 * What the build has to say: a line of counts, then all messages; kept for
 * the next one.
 */
static void
build_put_said(struct build *b)
{
	struct diag *d = b->project.diag;
	char *messages = diag_said(d);
	size_t warnings = diag_count_level(d, DIAG_LEVEL_WARNING);

	buf_printf(&b->said, "%zu pages, %zu charts, %zu PDFs",
	    stage_count(&b->stage, ".html"), b->charts, b->pdfs.all);
	if (b->pdfs.not_ua > 0)
		buf_printf(&b->said, " (%zu not PDF/UA)", b->pdfs.not_ua);
	buf_printf(&b->said, ", %zu warning%s\n%s", warnings,
	    warnings == 1 ? "" : "s", messages);
	free(messages);
}

/* From the staging folder to the live site, and the restricted packs. */
static int
build_site(struct build *b, bool is_read)
{
	const struct build_options *o = b->options;
	struct diag *d = b->project.diag;
	const struct documents_plan plan = { &b->project.context, &b->stage,
	    o->at_once, o->strict, is_read };
	int result = -1;

	if (stage_begin(&b->stage, o->out, d) == 0) {
		documents_init(&b->documents, &plan);
		result = build_stage(b);
		documents_release(&b->documents);
	}
	if (result == 0 && (restricted_publish(&b->restricted, d) == -1 ||
	    build_publish(b) == -1))
		result = -1;
	if (result == 0)
		build_put_said(b);
	stage_end(&b->stage);
	return result;
}

/*
 * PDFs are made of many documents, so for them all are read at once. In a
 * large site without them each is read when its turn comes.
 */
static int
build_anew(struct build *b)
{
	const struct build_options *o = b->options;
	const struct site_scope scope = { o->drafts, o->restricted != NULL };
	struct context *c = &b->project.context;
	struct diag *d = b->project.diag;
	int result = -1;
	bool is_read;

	is_read = !project_open(&b->project, &scope) || !o->no_pdf ||
	    documents_count_sections(c) < DOCUMENTS_MANY;
	if (is_read)
		(void)project_read(&b->project);
	if (diag_exit_code(d, o->strict) != 0)
		return -1;
	c->no_pdf = o->no_pdf;
	if (o->restricted == NULL || restricted_begin(&b->restricted,
	    o->restricted, o->out, d) == 0)
		result = build_site(b, is_read);
	return result;
}

static int
build_run(struct build *b)
{
	const struct build_options *o = b->options;
	struct record record;
	char options[64];
	int result = 0;

	if (!project_enter(&b->project, o->dir))
		return -1;
	/* What is said of exempt papers must not be remembered. */
	if (o->restricted != NULL) {
		result = build_anew(b);
		restricted_end(&b->restricted);
		return result;
	}
	snprintf(options, sizeof(options), "no-pdf %d, drafts %d, strict %d",
	    o->no_pdf, o->drafts, o->strict);
	record_begin(&record, o->out, options);
	if (!record_is_same(&record, &b->said)) {
		result = build_anew(b);
		if (result == 0)
			record_keep(&record, &b->said);
	}
	record_release(&record);
	return result;
}

static double
build_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void
build_success(const struct build *b, double seconds)
{
	const struct stage_changes *changes = &b->changes;
	const char *messages = strchr(b->said.data, '\n') + 1;
	const struct pdf_counts *packs = &b->restricted.count;

	fputs(messages, stderr);
	printf("%s: %.*s, %.1f seconds\n", b->options->out,
	    (int)(messages - b->said.data - 1), b->said.data, seconds);
	if (b->options->restricted != NULL) {
		printf("%s: %zu restricted pack%s", b->options->restricted,
		    packs->all, packs->all == 1 ? "" : "s");
		if (packs->not_ua > 0)
			printf(" (%zu not PDF/UA)", packs->not_ua);
		putchar('\n');
	}
	printf("files: %zu added, %zu changed, %zu withdrawn\n",
	    changes->added, changes->changed, changes->withdrawn);
}

static void
build_failure(const struct build *b)
{
	diag_print(b->project.diag, stderr);
	fprintf(stderr, "%s is as it was: ", b->options->out);
	diag_print_counts(b->project.diag, stderr);
	fputc('\n', stderr);
}

static int
build_read_options(int argc, char **argv, struct build_options *o)
{
	const char *jobs = NULL;
	const struct option_spec specs[] = {
		{ "-C", &o->dir, NULL }, { "-o", &o->out, NULL },
		{ "-j", &jobs, NULL }, { "--no-pdf", NULL, &o->no_pdf },
		{ "--drafts", NULL, &o->drafts },
		{ "--restricted", &o->restricted, NULL },
		{ "--strict", NULL, &o->strict }, { NULL, NULL, NULL }
	};
	const char *error = NULL;
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	char *end = NULL;

	memset(o, 0, sizeof(*o));
	o->out = "build/site";
	cores = cores < 1 ? 1 : cores > 64 ? 64 : cores;
	if (options_read(argc, argv, specs, NULL, 0) == -1)
		return -1;
	if (jobs != NULL)
		cores = strtol(jobs, &end, 10);
	o->at_once = (int)cores;
	if (cores < 1 || cores > 64 || (end != NULL && *end != '\0'))
		error = "-j takes a number from 1 to 64";
	else if (o->restricted != NULL && o->no_pdf)
		error = "--restricted makes PDFs: leave --no-pdf out";
	if (error == NULL)
		return 0;
	command_usage(argv[0], error);
	return -1;
}

int
build_command(int argc, char **argv)
{
	struct build_options options;
	struct build b;
	double start = build_seconds();
	int result, code;

	if (build_read_options(argc, argv, &options) == -1)
		return EXIT_USAGE;
	memset(&b, 0, sizeof(b));
	b.options = &options;
	buf_init(&b.said);
	result = build_run(&b);
	code = diag_exit_code(b.project.diag, options.strict);
	if (result == 0)
		build_success(&b, build_seconds() - start);
	else
		build_failure(&b);
	buf_release(&b.said);
	project_free(&b.project);
	return result == 0 ? 0 : code != 0 ? code : EXIT_CONTENT;
}
