#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "command.h"
#include "options.h"
#include "project.h"
#include "render/site_pages.h"

/* Pages are rendered for their messages and thrown away. */
static int
check_sink(void *data, const char *path, const struct buf *bytes)
{
	size_t *pages = data;

	(void)path;
	(void)bytes;
	(*pages)++;
	return 0;
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
	struct project project;
	size_t pages = 0, errors, warnings;
	int code;

	if (options_read(argc, argv, specs, NULL, 0) == -1)
		return EXIT_USAGE;
	if (strcmp(format, "text") != 0 && strcmp(format, "json") != 0)
		return command_usage(argv[0], "--format is text or json");
	if (project_load(&project, dir, true))
		(void)site_pages_render(&project.context, check_sink, &pages);
	code = diag_exit_code(project.diag, strict);
	errors = diag_count(project.diag, DIAG_LEVEL_ERROR);
	warnings = diag_count(project.diag, DIAG_LEVEL_WARNING) - errors;
	if (strcmp(format, "json") == 0) {
		diag_print_json(project.diag, stdout);
	} else {
		diag_print(project.diag, stderr);
		printf("%zu errors, %zu warnings\n", errors, warnings);
	}
	project_free(&project);
	return code;
}
