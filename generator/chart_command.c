#include "chart_command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "command.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "model/disclosure.h"
#include "model/indicator.h"
#include "model/site.h"
#include "options.h"
#include "render/chart_draw.h"
#include "render/chart_words.h"
#include "render/structure_draw.h"
#include "view/chart_view.h"
#include "view/context.h"
#include "view/structure_view.h"

struct chart_options {
	const char	*dataset;	/* path of the JSON file */
	const char	*out;		/* path of the PNG */
	enum lang	 lang;
	enum chart_use	 use;
};

static enum chart_use
chart_use_of(const char *word)
{
	int use;

	for (use = 0; use < CHART_FOR__MAX; use++)
		if (strcmp(chart_outputs[use].word, word) == 0)
			break;
	return (enum chart_use)use;
}

/* Gives 0, or EXIT_USAGE after saying what is wrong. */
static int
chart_read_options(struct chart_options *o, int argc, char **argv)
{
	const char *lang = "en", *use = "board";
	const struct option_spec specs[] = {
		{ "--lang", &lang, NULL }, { "--for", &use, NULL },
		{ "-o", &o->out, NULL }, { NULL, NULL, NULL }
	};
	int count;

	count = options_read(argc, argv, specs, &o->dataset, 1);
	if (count == -1)
		return EXIT_USAGE;
	if (count == 0)
		return command_usage(argv[0], "which dataset?");
	if (o->out == NULL)
		return command_usage(argv[0], "-o FILE.png is missing");
	o->lang = lang_from_code(lang);
	if (o->lang == LANG__MAX)
		return command_usage(argv[0], "--lang is en or cy");
	o->use = chart_use_of(use);
	if (o->use == CHART_FOR__MAX)
		return command_usage(argv[0],
		    "--for is web, web2x, board or phone");
	return 0;
}

/* Draw a structure, or a chart, and append its words; -1 after reporting. */
static int
chart_make(const struct chart_options *o, const struct context *c,
    const struct dataset *set, struct buf *png, struct buf *words)
{
	struct chart_draw *draw = chart_draw_new();
	struct chart_theme theme = chart_theme_of(c->theme);
	struct arena a = ARENA_INIT;
	const struct chart_spec *spec = NULL;
	int result = -1;

	if (set->structure != NULL) {
		result = structure_draw_png(draw, c, set, o->lang, o->use,
		    png);
		structure_view_put_all(words, c, set, o->lang);
	} else if ((spec = chart_view_build(&a, set, o->lang, c->diag)) !=
	    NULL) {
		result = chart_draw_png(draw, spec, o->use, &theme, c->diag,
		    png);
		chart_words_put_alt(words, spec);
	}
	chart_draw_free(draw);
	arena_release(&a);
	return result;
}

static void
chart_write(const struct chart_options *o, const struct context *c,
    const struct dataset *set)
{
	struct buf png = BUF_INIT, words = BUF_INIT;

	if (chart_make(o, c, set, &png, &words) == 0) {
		if (fs_write_atomic(o->out, png.data, png.len) == -1)
			diag_file(c->diag, DIAG_FILE_WRITE, o->out,
			    "cannot write '%s': %s", o->out, strerror(errno));
		else
			puts(words.data);
	}
	buf_release(&words);
	buf_release(&png);
}

int
chart_command(int argc, char **argv)
{
	struct chart_options o = { NULL, NULL, LANG_EN, CHART_FOR_BOARD };
	struct arena a = ARENA_INIT;
	struct disclosure_policy policy;
	struct catalogue *catalogue;
	struct context c = { .no_pdf = true };
	struct strings *strings;
	struct dataset *set;
	int code;

	code = chart_read_options(&o, argc, argv);
	if (code != 0)
		return code;
	c.diag = diag_new();
	c.strings = strings = strings_read(&a, c.diag);
	policy = site_policy_of(o.dataset, c.diag);
	set = dataset_read(&a, o.dataset, c.diag);
	if (set != NULL && strings != NULL) {
		disclosure_apply(set, &policy, c.diag);
		catalogue = site_bind_alone(&a, set, c.diag);
		chart_write(&o, &c, set);
		catalogue_free(catalogue);
	}
	dataset_free(set);
	strings_free(strings);
	diag_print(c.diag, stderr);
	code = diag_exit_code(c.diag, 0);
	diag_free(c.diag);
	arena_release(&a);
	return code;
}
