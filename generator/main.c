#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "base/text.h"
#include "build.h"
#include "chart_command.h"
#include "check_command.h"
#include "command.h"
#include "confirm_command.h"
#include "convert_command.h"
#include "import_command.h"
#include "publish/version.h"
#include "render_command.h"
#include "schema_command.h"

static int help_command(int, char **);
static int version_command(int, char **);

const struct command commands[] = {
	{ "build", build_command,
	    "[-C DIR] [-o OUT] [-j N] [--no-pdf] [--drafts] [--strict] "
	    "[--restricted DIR]",
	    "build the site, its charts and its PDFs",
	    "  -C DIR     the folder that holds content/; here if not given\n"
	    "  -o OUT     the folder to publish to; build/site if not given\n"
	    "  -j N       PDFs made at once; one for each processor\n"
	    "  --no-pdf   leave the PDFs out\n"
	    "  --drafts   put documents with the status draft in, too\n"
	    "  --strict   take warnings for errors\n"
	    "  --restricted DIR\n"
	    "             write packs with exempt papers to DIR, and only "
	    "there\n" },
	{ "check", check_command,
	    "[-C DIR] [--format text|json|sarif] [--strict]",
	    "say everything build would say, and write nothing",
	    "  -C DIR     the folder that holds content/; here if not given\n"
	    "  --format   text, or json or sarif for programs\n"
	    "  --strict   take warnings for errors\n" },
	{ "convert", convert_command,
	    "FILE.md --to html|fo|tree [--lang en|cy]",
	    "show what a section becomes", "" },
	{ "render", render_command,
	    "TEMPLATE.mustache DATA.json [--partials DIR] "
	    "[--escape html|xml|markdown|none] [--lenient]",
	    "render a Mustache template", "" },
	{ "chart", chart_command,
	    "DATASET.json [--lang en|cy] [--for web|web2x|board|phone] "
	    "-o FILE.png",
	    "draw one chart and print its words", "" },
	{ "import", import_command,
	    "FILE.csv|FILE.xlsx --as kpi|chain|table [-o FILE.json] "
	    "[OPTION...]",
	    "make a dataset of a spreadsheet",
	    "  --as KIND        kpi: values over periods; chain: a kpi with a "
	    "count for each\n"
	    "                   step; table: rows and columns\n"
	    "  --sheet NAME     the sheet, where several have something in "
	    "them\n"
	    "  -o FILE          the dataset, or a folder for it; here if not "
	    "given\n"
	    "  --force          replace the dataset if it is there\n"
	    "  --title TEXT     its title; else the sheet's or file's name\n"
	    "  --counts WORD    children, victims, meetings or money\n"
	    "for a kpi or chain also:\n"
	    "  --measure TEXT   what exactly is measured: unit, who, where\n"
	    "  --better WORD    lower or higher is an improvement\n"
	    "  --unit WORD      of a kpi: count, percent, rate-per-1000, "
	    "rate-per-100000,\n"
	    "                   money, days\n"
	    "  --series NAME    of a chain: whose figures they are\n" },
	{ "schema", schema_command, "KIND",
	    "print the shape of a kind of JSON file, for editors",
	    "kinds: site, indicators, accessibility, plan, report, agenda, "
	    "paper,\n  translations, kpi, table, structure, theme, "
	    "bank-holidays\n" },
	{ "confirm", confirm_command,
	    "[-C DIR] SECTION.md|DOCUMENT...",
	    "note that a translation is up to date",
	    "  -C DIR     the folder that holds content/; here if not given\n"
	    "names a section's file, which then says what the other "
	    "language's says,\nor a document's folder for all its "
	    "sections\n" },
	{ "version", version_command, "", "print the version", "" },
	{ "help", help_command, "[COMMAND]", "print this, or a command's use",
	    "" },
	{ NULL, NULL, NULL, NULL, NULL }
};

static const struct command *
command_find(const char *name)
{
	const struct command *command;

	for (command = commands; command->name != NULL; command++)
		if (strcmp(command->name, name) == 0)
			return command;
	return NULL;
}

int
command_usage(const char *name, const char *problem)
{
	const struct command *command = command_find(name);

	if (problem != NULL)
		fprintf(stderr, "yjplan %s: %s\n", name, problem);
	fprintf(stderr, "usage: yjplan %s %s\n%s", name, command->usage,
	    command->help);
	return EXIT_USAGE;
}

static void
help_all(FILE *out)
{
	const struct command *command;

	fputs("yjplan publishes youth justice plans: Markdown and JSON in, "
	    "accessible pages,\ncharts and PDFs in English and Welsh out.\n\n"
	    "usage: yjplan COMMAND [OPTION...]\n\n", out);
	for (command = commands; command->name != NULL; command++)
		fprintf(out, "  %-8s %s\n", command->name, command->summary);
	fputs("\nThe manual: man yjplan (commands and messages), man 5 yjplan "
	    "(content).\n", out);
}

static int
help_command(int argc, char **argv)
{
	const struct command *command;

	if (argc > 2)
		return command_usage("help", "too many names");
	if (argc < 2) {
		help_all(stdout);
		return 0;
	}
	if ((command = command_find(argv[1])) == NULL)
		return command_usage("help", "no such command");
	printf("yjplan %s: %s\n\nusage: yjplan %s %s\n%s", command->name,
	    command->summary, command->name, command->usage, command->help);
	return 0;
}

static int
version_command(int argc, char **argv)
{
	(void)argv;
	if (argc > 1)
		return command_usage("version", "takes no operand");
	puts("yjplan " YJPLAN_VERSION);
	return 0;
}

static int
command_unknown(const char *name)
{
	const char *names[32], *near;
	size_t count;

	for (count = 0; commands[count].name != NULL; count++)
		names[count] = commands[count].name;
	near = text_nearest(name, names, count);
	fprintf(stderr, "yjplan: no command '%s'", name);
	if (near != NULL)
		fprintf(stderr, " (did you mean '%s'?)", near);
	fputs("; see yjplan help\n", stderr);
	return EXIT_USAGE;
}

int
main(int argc, char **argv)
{
	const struct command *command;
	const char *name = argc > 1 ? argv[1] : NULL;
	int code;

	if (name == NULL) {
		help_all(stderr);
		return EXIT_USAGE;
	}
	if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
		name = "help";
	if (strcmp(name, "--version") == 0)
		name = "version";
	if ((command = command_find(name)) == NULL)
		return command_unknown(name);
	code = command->run(argc - 1, argv + 1);
	/* A full disk or closed pipe behind standard output is an error. */
	if (fflush(stdout) != 0 || ferror(stdout)) {
		fputs("yjplan: cannot write standard output\n", stderr);
		return EXIT_WORLD;
	}
	return code;
}
