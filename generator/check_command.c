#include "check_command.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "check/check_parity.h"
#include "check_sarif.h"
#include "command.h"
#include "model/site.h"
#include "options.h"
#include "project.h"
#include "publish/chart_files.h"
#include "publish/pdf_files.h"
#include "render/site_pages.h"

static int
check_sink(void *data, const char *path, const struct buf *bytes)
{
	(void)data;
	(void)path;
	(void)bytes;
	return 0;
}

/* Pages, charts and FO are made for their messages and thrown away. */
static void
check_render(const struct context *c)
{
	struct chart_maker charts = { 0 };
	size_t i;

	(void)site_pages_render(c, check_sink, NULL);
	for (i = 0; i < c->site->document_count; i++)
		(void)chart_files_put(NULL, &charts, c,
		    c->site->documents[i]);
	chart_maker_release(&charts);
	pdf_files_check(c);
}

static void
check_print_parity(const struct site *site)
{
	struct buf report = BUF_INIT;

	if (site != NULL)
		check_parity_put(&report, site);
	fputs(report.data, stdout);
	buf_release(&report);
}

int
check_command(int argc, char **argv)
{
	const char *dir = NULL, *format = "text";
	bool strict = false;
	const struct option_spec specs[] = {
		{ "-C", &dir, NULL }, { "--format", &format, NULL },
		{ "--strict", NULL, &strict }, { NULL, NULL, NULL }
	};
	const struct site_scope scope = { .drafts = true };
	struct project project;
	int code;

	if (options_read(argc, argv, specs, NULL, 0) == -1)
		return EXIT_USAGE;
	if (strcmp(format, "text") != 0 && strcmp(format, "json") != 0 &&
	    strcmp(format, "sarif") != 0)
		return command_usage(argv[0],
		    "--format is text, json or sarif");
	if (project_enter(&project, dir)) {
		(void)project_open(&project, &scope);
		if (project_read(&project))
			check_render(&project.context);
	}
	code = diag_exit_code(project.diag, strict);
	if (strcmp(format, "json") == 0) {
		diag_print_json(project.diag, stdout);
	} else if (strcmp(format, "sarif") == 0) {
		check_sarif_print(project.diag, stdout);
	} else {
		diag_print(project.diag, stderr);
		check_print_parity(project.site);
		diag_print_counts(project.diag, stdout);
		putchar('\n');
	}
	project_free(&project);
	return code;
}
