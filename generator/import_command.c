#include "import_command.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/text.h"
#include "command.h"
#include "import/import.h"
#include "import/import_chain.h"
#include "import/import_kpi.h"
#include "import/import_table.h"
#include "load/json_write.h"
#include "load/table_file.h"
#include "model/dataset.h"
#include "model/dataset_shape.h"
#include "options.h"

struct import_options {
	const char		*file;		/* the spreadsheet */
	const char		*as;		/* of import_kinds */
	const char		*sheet;		/* NULL: the only one */
	const char		*out;		/* as given; NULL: not */
	bool			 force;
	struct import_given	 given;
};

/* What a spreadsheet can become. */
static const struct {
	const char	*as;
	cJSON		*(*make)(struct import *im);
} import_kinds[] = {
	{ "kpi", import_kpi },
	{ "chain", import_chain },
	{ "table", import_table }
};

#define IMPORT_KINDS (sizeof(import_kinds) / sizeof(import_kinds[0]))

/* The index of a kind, or IMPORT_KINDS. */
static size_t
import_kind(const char *as)
{
	size_t i;

	for (i = 0; i < IMPORT_KINDS; i++)
		if (as != NULL && strcmp(import_kinds[i].as, as) == 0)
			break;
	return i;
}

static bool
import_is_word(const char *word, const char *const *words)
{
	size_t i;

	for (i = 0; word != NULL && words[i] != NULL; i++)
		if (strcmp(words[i], word) == 0)
			return true;
	return word == NULL;
}

static bool
import_is_text(const char *text)
{
	return text == NULL || (text[strspn(text, " \t\r\n")] != '\0' &&
	    text_check(text, strlen(text)) == TEXT_VALID);
}

/* What is wrong with the options, or NULL. */
static const char *
import_problem(const struct import_options *o)
{
	const struct import_given *g = &o->given;

	if (import_kind(o->as) == IMPORT_KINDS)
		return "--as is kpi, chain or table";
	if (!import_is_word(g->unit, unit_words))
		return "--unit is count, percent, rate-per-1000, "
		    "rate-per-100000, money or days";
	if (!import_is_word(g->better, better_words))
		return "--better is lower or higher";
	if (!import_is_word(g->counts, counted_words))
		return "--counts is children, victims, meetings or money";
	if (!import_is_text(g->title) || !import_is_text(g->measure) ||
	    !import_is_text(g->series))
		return "--title, --measure and --series are texts";
	if (strcmp(o->as, "table") == 0 && (g->better != NULL ||
	    g->measure != NULL))
		return "--better and --measure are for --as kpi or chain";
	if (strcmp(o->as, "kpi") != 0 && g->unit != NULL)
		return "--unit is for --as kpi";
	if (strcmp(o->as, "chain") != 0 && g->series != NULL)
		return "--series is for --as chain";
	return NULL;
}

/* Gives 0, or EXIT_USAGE after saying what is wrong. */
static int
import_read_options(struct import_options *o, int argc, char **argv)
{
	struct import_given *g = &o->given;
	const struct option_spec specs[] = {
		{ "--as", &o->as, NULL }, { "--sheet", &o->sheet, NULL },
		{ "-o", &o->out, NULL }, { "--force", NULL, &o->force },
		{ "--title", &g->title, NULL },
		{ "--measure", &g->measure, NULL },
		{ "--unit", &g->unit, NULL },
		{ "--better", &g->better, NULL },
		{ "--counts", &g->counts, NULL },
		{ "--series", &g->series, NULL }, { NULL, NULL, NULL }
	};
	const char *problem;
	int count;

	count = options_read(argc, argv, specs, &o->file, 1);
	if (count == -1)
		return EXIT_USAGE;
	if (count == 0)
		return command_usage(argv[0], "which file?");
	problem = import_problem(o);
	return problem != NULL ? command_usage(argv[0], problem) : 0;
}

/*
 * Where the dataset goes: to the file given, into the folder given, or here;
 * its name is then made of the sheet's or the file's.
 */
static const char *
import_target(struct arena *a, const struct import_options *o)
{
	const char *slash, *name, *dot, *path;
	struct buf slug = BUF_INIT;

	if (o->out != NULL && !text_ends(o->out, "/") && !fs_is_dir(o->out))
		return o->out;
	slash = strrchr(o->file, '/');
	name = slash != NULL ? slash + 1 : o->file;
	dot = strrchr(name, '.');
	text_put_slug(&slug, o->sheet != NULL ? o->sheet : arena_strndup(a,
	    name, dot != NULL ? (size_t)(dot - name) : strlen(name)));
	path = arena_printf(a, "%s%s%s.json", o->out != NULL ? o->out : "",
	    o->out != NULL && !text_ends(o->out, "/") ? "/" : "", slug.data);
	buf_release(&slug);
	return path;
}

/*
 * Nothing is written after an error, and nothing that the reader of datasets
 * does not accept.
 */
static void
import_write(struct arena *a, const char *path, const struct buf *text,
    struct diag *d)
{
	struct dataset *set = dataset_parse(a, path, text->data, text->len,
	    d);

	if (diag_exit_code(d, 0) == 0 &&
	    fs_write_atomic(path, text->data, text->len) == -1)
		diag_file(d, DIAG_FILE_WRITE, path, "cannot write '%s': %s",
		    path, strerror(errno));
	dataset_free(set);
}

static void
import_print_source(const struct grid *grid)
{
	if (grid->sheet != NULL)
		printf("from: sheet '%s' of '%s'\n", grid->sheet, grid->path);
	else
		printf("from: '%s' in %s, divided by %s\n", grid->path,
		    grid->encoding != NULL ? grid->encoding : "UTF-8",
		    grid->delimiter == ',' ? "commas" :
		    grid->delimiter == ';' ? "semicolons" : "tabs");
}

/* Make the dataset of the grid and write it; says what was guessed. */
static void
import_grid(const struct import_options *o, struct arena *a,
    const struct grid *grid, const char *path, struct diag *d)
{
	struct buf text = BUF_INIT;
	cJSON *json = NULL;
	struct import im;

	if (import_init(&im, a, grid, &o->given, d))
		json = import_kinds[import_kind(o->as)].make(&im);
	if (json != NULL) {
		json_write(&text, json);
		import_write(a, path, &text, d);
		cJSON_Delete(json);
	}
	if (diag_exit_code(d, 0) == 0) {
		printf("%s: written\n", path);
		import_print_source(grid);
		fputs(im.said.data, stdout);
	}
	buf_release(&text);
	import_release(&im);
}

int
import_command(int argc, char **argv)
{
	struct import_options o = { .file = NULL };
	struct arena a = ARENA_INIT;
	const struct grid *grid;
	const char *path;
	struct diag *d;
	int code;

	code = import_read_options(&o, argc, argv);
	if (code != 0)
		return code;
	d = diag_new();
	path = import_target(&a, &o);
	if (!o.force && access(path, F_OK) == 0)
		diag_file(d, DIAG_IMPORT_EXISTS, path, "there already: give "
		    "'--force' to replace it, or another name with '-o'");
	grid = table_file_read(&a, o.file, o.sheet, d);
	if (grid != NULL)
		import_grid(&o, &a, grid, path, d);
	diag_print(d, stderr);
	code = diag_exit_code(d, 0);
	diag_free(d);
	arena_release(&a);
	return code;
}
